//! What programs read of public pages: structured data, previews, the map of the site, feeds and calendars.

use serde_json::Value;

use super::demo_at;
use crate::harness::page::Page;
use crate::on_both;

const OPEN: &str = "2022-05-02T11:00:00-04:00[America/New_York]";

fn told(page: &Page) -> Vec<Value> {
    let data = page.inner("script[type='application/ld+json']");
    data.iter().map(|text| serde_json::from_str(text).unwrap()).collect()
}

on_both!(a_recording_and_a_course_say_what_they_are_in_the_words_of_schema_org, |app| async {
    demo_at(app, OPEN).await;
    let page = app.visitor().get("/catalogue/calm-on-the-bus").await.with_status(200);
    let video = &told(&page)[0];
    assert_eq!(
        (video["@type"].as_str(), video["isAccessibleForFree"].as_bool()),
        (Some("VideoObject"), Some(true))
    );
    assert!(video["contentUrl"].as_str().unwrap().ends_with("/media/catalogue/calm-on-the-bus.mp4"));
    let course = &told(&app.visitor().get("/courses/peer-mentoring/2022").await.with_status(200))[0];
    assert_eq!(course["@type"], "Course");
    assert_eq!(course["hasCourseInstance"][0]["startDate"], "2022-06-16");
    assert!(course["teaches"].as_array().unwrap().len() > 3);
});

on_both!(a_preview_has_a_picture_that_is_there_and_an_address_of_its_own_in_each_language, |app| async {
    demo_at(app, OPEN).await;
    for path in ["/", "/catalogue?kind=webinar", "/catalogue/calm-on-the-bus", "/courses/peer-mentoring"] {
        let page = app.visitor().get(path).await.with_status(200);
        let picture = page.attribute("meta[property='og:image']", "content");
        let picture = format!("/assets/{}", picture.split_once("/assets/").unwrap().1);
        app.visitor().get(&picture).await.with_status(200);
        let english = page.attribute("link[rel=canonical]", "href");
        let spanish = app.visitor().in_spanish().get(path).await.attribute("link[rel=canonical]", "href");
        assert!(english.ends_with("lang=en") && spanish.ends_with("lang=es"), "{english} {spanish}");
        assert!(!page.attribute("meta[property='og:description']", "content").is_empty(), "{path}");
    }
});

on_both!(the_map_of_the_site_names_each_public_page_once_in_each_language, |app| async {
    demo_at(app, OPEN).await;
    let map = app.visitor().get("/sitemap.xml").await.with_status(200).body;
    for path in ["/catalogue/calm-on-the-bus", "/courses/peer-mentoring", "/courses/peer-mentoring/2022"] {
        assert_eq!(map.matches(&format!("{path}?lang=es</loc>")).count(), 1, "{path}");
    }
    assert!(!map.contains("helping-staff-with-technology-2021"), "what was replaced is not listed");
    let robots = app.visitor().get("/robots.txt").await.with_status(200).body;
    assert!(robots.contains("Disallow: /admin") && robots.contains("/sitemap.xml"), "{robots}");
});

on_both!(feeds_tell_of_open_cohorts_and_recordings_in_both_languages_and_forms, |app| async {
    demo_at(app, OPEN).await;
    for (file, course, recording) in [
        ("en.atom", "Open for applications: Supporting Our Own", "Recorded webinar: Calm on the bus"),
        ("en.rss", "Open for applications: Supporting Our Own", "Recorded webinar: Calm on the bus"),
        ("es.atom", "Solicitudes abiertas: Apoyarnos", "Seminario web grabado: Calma en el autobús"),
        ("es.rss", "Solicitudes abiertas: Apoyarnos", "Seminario web grabado: Calma en el autobús"),
    ] {
        let feed = app.visitor().get(&format!("/feeds/{file}")).await.with_status(200).body;
        assert!(feed.contains(course) && feed.contains(recording), "{file}: {feed}");
        assert!(feed.contains("May 11") || feed.contains("11 de mayo"), "{file} names the deadline");
    }
    app.visitor().get("/feeds/de.atom").await.with_status(404);
    app.visitor().get("/feeds/en.txt").await.with_status(404);
    app.at("2022-06-30T11:00:00-04:00[America/New_York]");
    let later = app.visitor().get("/feeds/en.atom").await.body;
    assert!(!later.contains("Open for applications: Supporting Our Own"), "the window is closed");
});

on_both!(a_flyer_says_when_and_where_in_both_languages_with_a_code_for_the_camera, |app| async {
    demo_at(app, OPEN).await;
    let page = app.visitor().get("/courses/peer-mentoring/2022").await;
    let flyer = page.click("Share or print").await.with_status(200);
    for words in
        ["Supporting Our Own Through Peer Mentoring", "May 11, 2022, at 8:00", "/courses/peer-mentoring/2022"]
    {
        assert!(flyer.says(words), "{words}: {}", flyer.text());
    }
    assert!(flyer.attribute("svg.qr path", "d").len() > 500);
    let spanish = flyer.click("En español").await.with_status(200);
    assert!(spanish.says("Apunta aquí la cámara del teléfono"), "{}", spanish.text());
    app.visitor().get("/courses/peer-mentoring/1999/flyer").await.with_status(404);
});

on_both!(visitors_see_the_planned_sessions_of_a_webinar_and_put_them_into_their_calendar, |app| async {
    demo_at(app, OPEN).await;
    let admin = app.signed_in_as("admin@demo.example").await;
    let page = admin.get("/admin/sessions/new?cohort=public").await.with_status(200);
    let host = page.attribute("input[name='hosts']", "value");
    let form = page.form("#session").set("date", "2022-07-12").set("start", "14:00").set("hosts", &host);
    let planned = form.set("zone", "America/New_York").submit().await.with_status(200);
    let mut shown = None;
    for entry in app.visitor().get("/catalogue?kind=webinar").await.links("article.entry h3 a") {
        let page = app.visitor().get(&entry).await.with_status(200);
        if page.has("#planned") {
            shown = Some(page);
        }
    }
    let page = shown.expect("an entry shows its session");
    assert!(page.says("July 12") && told(&page).iter().any(|data| data["@type"] == "EducationEvent"));
    let file = page.link("Add to calendar");
    let calendar = app.visitor().get(&file).await.with_status(200).body;
    assert!(calendar.contains("DTSTART:20220712T180000Z") && calendar.contains(&page.path), "{calendar}");
    let form = planned.form("form[action$='/cancellation']").set("reason", "Storm");
    form.submit().await.with_status(200);
    assert!(!app.visitor().get(&page.path).await.has("#planned"), "it was cancelled");
    app.visitor().get(&file).await.with_status(404);
});
