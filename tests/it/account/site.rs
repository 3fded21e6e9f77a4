use auth::{Role, Scope};
use axum::http::Method;

use crate::app::App;
use crate::harness::client::Client;
use crate::on_both;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n and the rest of a picture";

async fn admin(app: &App) -> Client {
    let person = app.person("admin@example.org", "Ingrid Solberg").await;
    app.grant(person, Role::Admin, Scope::Site).await;
    app.signed_in(person).await
}

fn multipart(content: &[u8]) -> Vec<u8> {
    let head = "--edge\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"x.png\"\r\nContent-Type: image/png\r\n\r\n";
    [head.as_bytes(), content, b"\r\n--edge--\r\n"].concat()
}

async fn upload(client: &Client, content: &[u8]) -> u16 {
    let kind = "multipart/form-data; boundary=edge";
    let answer = client.send(Method::POST, "/admin/site/logo", kind, multipart(content)).await;
    answer.status.as_u16()
}

on_both!(what_an_admin_sets_every_page_wears, |app| async {
    let admin = admin(app).await;
    let page = admin.get("/admin/site").await;
    assert_eq!(page.texts("#languages .choice b"), ["English", "Spanish"]);
    let form = page.form("form[action='/admin/site']");
    let form = form.set("name", "Peer Learning").set("hue", "250").set("zone", "America/Chicago");
    let saved = form.set("contact", "help@example.org").submit().await;
    assert!(saved.says("Saved"), "{}", saved.text());
    let page = app.visitor().get("/help").await;
    assert!(page.says("Peer Learning") && page.says("Central Time") && page.says("help@example.org"));
    let css = app.visitor().get(&page.attribute("link[href^='/site/hue/']", "href")).await;
    assert!(css.body.contains("--brand-hue: 250"));
});

on_both!(a_hue_is_previewed_without_being_kept, |app| async {
    let admin = admin(app).await;
    let shown = admin.get("/admin/site?name=X&hue=20&version=0").await;
    assert!(shown.has("link[href='/site/hue/20.css']"));
    assert!(!app.visitor().get("/help").await.has("link[href^='/site/hue/']"));
});

on_both!(a_logo_is_known_by_its_bytes_and_served_in_a_sandbox, |app| async {
    let admin = admin(app).await;
    assert_eq!(upload(&admin, b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>").await, 422);
    assert_eq!(upload(&admin, PNG).await, 303);
    let address = app.visitor().get("/help").await.attribute(".site-name img", "src");
    let logo = app.visitor().get(&address).await;
    assert_eq!(logo.headers["content-type"], "image/png");
    assert_eq!(logo.headers["content-security-policy"], "sandbox; default-src 'none'");
});

on_both!(a_text_of_the_site_takes_the_place_of_the_shipped_one, |app| async {
    let admin = admin(app).await;
    let form = admin.get("/admin/texts/privacy").await.form("main form");
    let page = form.set("en", "# Our privacy\n\nWe keep **little**. <script>x</script>").submit().await;
    assert_eq!(page.path, "/privacy");
    assert_eq!(page.text_of("h1"), "Our privacy");
    assert!(page.has(".prose strong") && !page.has(".prose script"));
    let spanish = app.visitor().in_spanish().get("/privacy").await;
    assert_eq!(spanish.text_of("h1"), "Privacidad");
});

on_both!(about_names_the_version_and_the_zone_rules, |app| async {
    let page = admin(app).await.get("/about").await;
    assert!(page.says("Time zone rules") && page.says("202"));
});

on_both!(a_new_site_says_what_it_still_needs, |app| async {
    let admin = admin(app).await;
    let page = admin.get("/admin").await;
    assert_eq!(page.texts("section[aria-labelledby=setup] li").len(), 4);
    assert!(page.links("section[aria-labelledby=setup] a").contains(&"/admin/people".to_owned()));
});
