//! Kinds of answers that few tests look at: files, files that are known already, and what is refused before any row. The
//! client holds the policies of the browser for each.

use axum::http::Method;

use crate::harness::client::Client;
use crate::on_both;

const FORM: &str = "application/x-www-form-urlencoded";

async fn status(client: &Client, method: Method, path: &str, body: Vec<u8>) -> u16 {
    let kind = if method == Method::GET { "" } else { FORM };
    client.send(method, path, kind, body).await.status.as_u16()
}

on_both!(every_kind_of_answer_carries_the_policies, |app| async {
    let visitor = app.visitor();
    let styles = visitor.get("/").await.attribute("link[rel=stylesheet]", "href");
    let file = visitor.send(Method::GET, &styles, "", Vec::new()).await;
    assert!(file.headers["content-type"].to_str().unwrap().starts_with("text/css"));
    let tag: &'static str = file.headers["etag"].to_str().unwrap().to_owned().leak();
    let knows = visitor.clone().with_header("if-none-match", tag);
    assert_eq!(status(&knows, Method::GET, &styles, Vec::new()).await, 304);
    for (path, expected) in
        [("/nowhere", 404), ("/api/v1/nowhere", 404), ("/account", 303), ("/healthz", 200)]
    {
        assert_eq!(status(&visitor, Method::GET, path, Vec::new()).await, expected, "{path}");
    }
    assert_eq!(status(&visitor, Method::DELETE, "/about", Vec::new()).await, 405);
    assert_eq!(status(&visitor, Method::POST, "/sign-in", Vec::new()).await, 422);
    assert_eq!(status(&visitor, Method::POST, "/sign-in", vec![b'a'; 1_000_001]).await, 413);
    let elsewhere = visitor.clone().with_origin(Some("https://evil.example"));
    assert_eq!(status(&elsewhere, Method::POST, "/sign-in", Vec::new()).await, 403);
    let misdirected = visitor.with_header("host", "evil.example");
    assert_eq!(status(&misdirected, Method::GET, "/", Vec::new()).await, 421);
});
