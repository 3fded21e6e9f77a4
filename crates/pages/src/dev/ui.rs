//! `/dev/ui`: every component in every state. It is a tool of those who build Waymark, in English only.

use askama::Template;
use axum::extract::Query;
use axum::response::Html;
use http::{Context, Fault};
use i18n_embed_fl::fl;

use crate::frame;
use crate::shell::{Place, Shell};

/// What of the gallery is shown.
#[derive(Debug, serde::Deserialize)]
pub struct Shown {
    /// Also the error summary, which takes the focus.
    #[serde(default)]
    mending: bool,
}

/// Answers `GET /dev/ui`; with `?mending=true` also with the error summary, which takes the focus.
///
/// # Errors
/// A template that cannot be rendered.
pub async fn show(ctx: Context, Query(shown): Query<Shown>) -> Result<Html<String>, Fault> {
    let shell = frame::public(&ctx, "Components", Place::Elsewhere);
    Gallery::new(shell, shown.mending).render().map(Html).map_err(Fault::internal)
}

type Pair = (&'static str, &'static str);
type Triple = (&'static str, &'static str, &'static str);

/// The gallery of components with its samples.
#[derive(Debug, Template)]
#[template(path = "dev/ui.html")]
pub struct Gallery {
    shell: Shell,
    mending: bool,
    marks: Vec<Pair>,
    watched: Vec<(u32, u32)>,
    present: Vec<(u32, u32)>,
    left: Vec<(u32, &'static str)>,
    errors: Vec<(String, String)>,
    steps: Vec<Triple>,
    tab_items: Vec<(&'static str, &'static str, bool, &'static str)>,
    crumbs: Vec<Pair>,
    columns: Vec<&'static str>,
    grid_columns: Vec<&'static str>,
    states: Vec<&'static str>,
    hows: Vec<Triple>,
    roll_labels: Triple,
    days: Vec<(&'static str, &'static str, bool)>,
    tracks: Vec<Triple>,
    lines: Vec<(u32, &'static str, &'static str)>,
}

impl Gallery {
    /// The gallery in a frame; with `mending`, also what takes the focus when a form comes back.
    #[must_use]
    pub fn new(shell: Shell, mending: bool) -> Self {
        Self {
            shell: shell.staff(),
            mending,
            marks: marks(),
            watched: vec![(0, 200), (240, 112)],
            present: vec![(0, 17), (19, 41)],
            left: vec![(9, "days"), (4, "hours"), (12, "minutes")],
            errors: vec![("email".to_owned(), "Email: write the whole address".to_owned())],
            steps: vec![
                ("You", "#", "done"),
                ("Alone or team", "#", "done"),
                ("Your team", "#", "here"),
                ("Check and send", "", ""),
            ],
            tab_items: vec![
                ("#", "Progress", true, ""),
                ("#", "To read", false, "5"),
                ("#", "Teams", false, ""),
            ],
            crumbs: vec![("#", "Course"), ("#", "Module 2")],
            columns: vec!["Session", "Starts", "Seats", "State"],
            grid_columns: vec!["", "Learner", "1 Why peer mentoring", "2 Designing"],
            states: vec!["done", "here", "locked"],
            hows: hows(),
            roll_labels: ("There", "Minutes", "Counts as"),
            days: vec![("Mon", "July 4", false), ("Wed", "July 6", true)],
            tracks: vec![("en", "English", "/dev/none.en.vtt"), ("es", "Español", "/dev/none.es.vtt")],
            lines: vec![
                (271, "4:31", "Our local has eleven custodians and three buildings."),
                (284, "4:44", "So we asked one question."),
            ],
        }
    }
}

fn marks() -> Vec<Pair> {
    vec![
        ("done", "Done, or live"),
        ("here", "You are here"),
        ("part", "Under way"),
        ("open", "Not started"),
        ("locked", "Not open yet"),
        ("recording", "By recording"),
        ("group", "Group viewing"),
        ("excused", "Excused"),
        ("missed", "Missed"),
    ]
}

fn hows() -> Vec<Triple> {
    vec![
        ("live", "L", "Live"),
        ("recording", "R", "By recording"),
        ("group", "G", "Group viewing"),
        ("make-up", "M", "Make-up"),
        ("excused", "E", "Excused"),
        ("missed", "×", "Missed"),
    ]
}

#[cfg(test)]
mod tests {
    use kernel::{Lang, Moment};
    use text::Locale;

    use super::*;

    fn html() -> String {
        let now = Moment::at("2022-07-06T23:48:00Z".parse().unwrap());
        let locale =
            Locale { lang: Lang::En, zone: "America/Chicago".parse().unwrap(), zone_is_known: true, now };
        Gallery::new(Shell::new(locale, "Components", "/dev/ui"), true).render().unwrap()
    }

    #[test]
    fn components_hold_no_inline_style_script_or_handler() {
        let html = html();
        for forbidden in [" style=", "<style", " onclick=", " onsubmit=", "javascript:"] {
            assert!(!html.contains(forbidden), "{forbidden}");
        }
    }

    #[test]
    fn a_field_names_its_hint_and_its_error() {
        let html = html();
        assert!(html.contains("aria-describedby=\"team_name-hint\""));
        assert!(html.contains("aria-invalid=\"true\" aria-describedby=\"email-error\""));
        assert!(html.contains("<a href=\"#email\">"));
    }

    #[test]
    fn a_silent_mark_stands_beside_its_word_and_a_lone_one_has_it() {
        let html = html();
        assert!(html.contains("role=\"img\" aria-label=\"Done\""));
        assert!(html.contains("data-state=\"group\" aria-hidden=\"true\""));
    }
}
