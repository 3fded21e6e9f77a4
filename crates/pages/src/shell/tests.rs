use askama::Template;
use i18n_embed_fl::fl;
use kernel::{Lang, Moment};
use text::Locale;

use super::{Area, Nav, Place, Shell, Theme, Viewer, initials};

#[derive(Template)]
#[template(
    source = "{% extends \"layout.html\" %}{% block content %}<h1>Hello</h1>{% endblock %}",
    ext = "html"
)]
struct Plain {
    shell: Shell,
}

fn shell(lang: Lang) -> Shell {
    let now = Moment::at("2022-07-06T23:48:00Z".parse().unwrap());
    let locale = Locale { lang, zone: "America/Chicago".parse().unwrap(), zone_is_known: true, now };
    Shell::new(locale, "Today", "/cohorts/7?tab=2&lang=en")
}

fn rendered(shell: Shell) -> String {
    Plain { shell }.render().unwrap()
}

#[test]
fn a_visitor_is_offered_to_sign_in_and_the_other_language() {
    let html = rendered(shell(Lang::En));
    assert!(html.contains("href=\"/sign-in\""));
    assert!(
        html.contains("href=\"/cohorts/7?tab=2&#38;lang=es\"")
            || html.contains("href=\"/cohorts/7?tab=2&amp;lang=es\""),
        "{html}"
    );
    assert!(html.contains("Central Time"));
}

#[test]
fn someone_with_one_area_sees_no_switch() {
    let viewer = Viewer::new("p1", "Marisol Vega");
    let nav = Nav::Learn { cohort: Some("/cohorts/7".into()), team: true };
    let html = rendered(shell(Lang::En).viewer(viewer, &[Area::Learn], Area::Learn).nav(&nav, Place::Course));
    assert!(!html.contains("href=\"/admin\""));
    assert!(html.contains("href=\"/cohorts/7\" aria-current=\"page\""));
    assert!(html.contains(">MV<"));
}

#[test]
fn someone_with_several_areas_switches_between_them() {
    let viewer = Viewer::new("p1", "Ingrid Solberg");
    let html = rendered(
        shell(Lang::Es)
            .viewer(viewer, &[Area::Learn, Area::Admin], Area::Admin)
            .nav(&Nav::Admin, Place::Schedule),
    );
    assert!(html.contains("href=\"/admin\" aria-current=\"true\""));
    assert!(html.contains("lang=\"es\""));
}

#[test]
fn a_demo_server_says_so_on_every_page() {
    let mut demo = shell(Lang::En);
    assert!(!rendered(demo.clone()).contains("data-place=\"top\""));
    demo.demo = true;
    assert!(rendered(demo).contains("data-place=\"top\""));
}

#[test]
fn dark_styles_are_linked_as_the_person_chose() {
    let mut shell = shell(Lang::En);
    shell.theme = Theme::Light;
    assert!(!rendered(shell.clone()).contains("/assets/dark."));
    shell.theme = Theme::Dark;
    assert!(rendered(shell).contains("media=\"screen\""));
}

#[test]
fn the_frame_holds_no_inline_style_script_or_handler() {
    let html = rendered(shell(Lang::En).viewer(Viewer::new("p1", "A B"), &[Area::Learn], Area::Learn));
    assert!(!html.contains(" style=") && !html.contains("<style") && !html.contains(" onclick="));
    assert!(html.split("<script").skip(1).all(|tag| tag.starts_with(" src=")));
}

#[test]
fn initials_are_those_of_the_first_and_last_name() {
    for (name, letters) in
        [("Marisol Vega", "MV"), ("Ana María de la Cruz", "AC"), ("Plato", "P"), ("", ""), ("ángel ñ", "ÁÑ")]
    {
        assert_eq!(initials(name), letters);
    }
}

#[test]
fn names_are_escaped() {
    let mut shell = shell(Lang::En);
    shell.site_name = "<b>&".into();
    assert!(!rendered(shell).contains("<b>&<"));
}
