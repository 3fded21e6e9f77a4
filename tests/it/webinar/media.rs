use axum::body::Body;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, HOST, IF_NONE_MATCH, IF_RANGE, RANGE,
};
use axum::http::{HeaderName, Request, Response};
use tower::ServiceExt as _;

use super::demo;
use crate::app::App;
use crate::harness::policies;
use crate::on_both;

const FILM: &str = "/media/catalogue/calm-on-the-bus.mp4";
const COURSE_FILM: &str = "/media/peer-mentoring/designing-with-your-local-recording.mp4";

async fn ask(app: &App, path: &str, headers: &[(HeaderName, &str)]) -> Response<Body> {
    let mut request = Request::builder().uri(path).header(HOST, "127.0.0.1:4000");
    for (name, value) in headers {
        request = request.header(name, *value);
    }
    let answer = app.site.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    policies::hold(path, answer.status().as_u16(), answer.headers());
    answer
}

fn said(answer: &Response<Body>, name: HeaderName) -> String {
    answer.headers().get(name).map(|v| v.to_str().unwrap().to_owned()).unwrap_or_default()
}

on_both!(a_player_is_sent_the_part_of_a_film_that_it_asks_for, |app| async {
    demo(app).await;
    let whole = ask(app, FILM, &[]).await;
    assert_eq!((whole.status().as_u16(), said(&whole, CONTENT_TYPE).as_str()), (200, "video/mp4"));
    let (size, tag) = (said(&whole, CONTENT_LENGTH), said(&whole, ETAG));
    let part = ask(app, FILM, &[(RANGE, "bytes=10-19")]).await;
    assert_eq!((part.status().as_u16(), said(&part, CONTENT_LENGTH).as_str()), (206, "10"));
    assert_eq!(said(&part, CONTENT_RANGE), format!("bytes 10-19/{size}"));
    let bytes = axum::body::to_bytes(part.into_body(), 1_000).await.unwrap();
    let all = axum::body::to_bytes(whole.into_body(), usize::MAX).await.unwrap();
    assert_eq!(bytes, all[10..20]);
    let past = ask(app, FILM, &[(RANGE, "bytes=999999999-")]).await;
    assert_eq!((past.status().as_u16(), said(&past, CONTENT_RANGE)), (416, format!("bytes */{size}")));
    let other = ask(app, FILM, &[(RANGE, "bytes=10-19"), (IF_RANGE, "\"older\"")]).await;
    assert_eq!(other.status().as_u16(), 200, "a part of another version is of no use");
    assert_eq!(ask(app, FILM, &[(IF_NONE_MATCH, &tag)]).await.status().as_u16(), 304);
});

on_both!(an_address_that_names_the_content_is_kept_for_ever, |app| async {
    demo(app).await;
    let tag = said(&ask(app, FILM, &[]).await, ETAG);
    let named = ask(app, &format!("{FILM}?v={}", &tag[1..17]), &[]).await;
    assert_eq!(said(&named, CACHE_CONTROL), "public, max-age=31536000, immutable");
    assert_eq!(
        said(&ask(app, &format!("{FILM}?v=0000000000"), &[]).await, CACHE_CONTROL),
        "public, no-cache"
    );
});

on_both!(a_courses_film_exists_only_for_who_learns_or_teaches_it, |app| async {
    demo(app).await;
    app.visitor().get(COURSE_FILM).await.with_status(404);
    app.signed_in_as("visitor@demo.example").await.get(COURSE_FILM).await.with_status(404);
    for email in ["learner@demo.example", "facilitator@demo.example", "admin@demo.example"] {
        app.signed_in_as(email).await.get(COURSE_FILM).await.with_status(200);
    }
});
