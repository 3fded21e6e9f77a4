//! `/courses/{slug}/{cohort}/flyer`: a cohort on one sheet of letter paper, to be pinned to a wall.

use askama::Template;
use auth::factor::Qr;
use courses::cohort::public;
use http::{At, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::{Failure, Lang, Localized};

use super::card::looks;
use super::entry::paragraphs;
use super::window::{Window, alternates};
use crate::frame;
use crate::shell::{Place, Shell};

/// How many outcomes fit on the sheet.
const OUTCOMES: usize = 5;

#[derive(Template)]
#[template(path = "catalogue/flyer.html")]
pub(super) struct FlyerPage {
    shell: Shell,
    title: String,
    tagline: String,
    about: String,
    outcomes: Vec<String>,
    dates: String,
    window: Window,
    how: Vec<String>,
    certified: bool,
    contact: String,
    /// The address as people type it, and as cameras read it.
    address: String,
    qr: Qr,
    back: String,
    /// The sheet in the other language: tag, words, address.
    other: Vec<(&'static str, &'static str, String)>,
    scene: &'static str,
}

/// Answers it.
pub(super) async fn show(
    ctx: Context,
    At((slug, named)): At<(String, String)>,
) -> Result<Page<FlyerPage>, Fault> {
    let found =
        public::course(&ctx.db, &slug, Some(&named), ctx.moment).await?.ok_or_else(Fault::not_found)?;
    let (course, cohort) = (found.course, found.cohort.ok_or_else(Fault::not_found)?);
    // a sheet on a wall is read by anybody, so its times are the cohort's own
    let l = ctx.locale.shown_in(&cohort.zone);
    let (texts, path) = (course.read_texts(), format!("/courses/{slug}/{named}"));
    let title = course.short_title.get(l.lang).to_owned();
    let mut shell = frame::public(&ctx, fl!(l, "flyer-title", course = title.as_str()), Place::Courses);
    shell.alternates = alternates(&ctx);
    shell.locale = l.clone();
    let address = ctx.state.public_url.link(&path);
    Ok(Page::ok(FlyerPage {
        shell,
        title,
        tagline: texts.tagline.get(l.lang).to_owned(),
        about: paragraphs(texts.summary.get(l.lang)).into_iter().next().unwrap_or_default(),
        outcomes: said(&texts.outcomes, OUTCOMES, l.lang),
        dates: text::capitalised(&l.date_span_with_year(cohort.first_day.0, cohort.last_day.0)),
        window: Window::of(&cohort, None, &l),
        how: said(&texts.how, 2, l.lang),
        certified: course.credit != "none",
        contact: course.contact.clone(),
        qr: Qr::of(&address).map_err(Failure::from)?,
        address: address.trim_start_matches("https://").trim_start_matches("http://").to_owned(),
        back: path.clone(),
        other: others(&path, l.lang),
        scene: looks(&course.slug).0,
    }))
}

fn said(of: &[Localized], most: usize, lang: Lang) -> Vec<String> {
    of.iter().take(most).map(|text| text.get(lang).to_owned()).collect()
}

fn others(path: &str, lang: Lang) -> Vec<(&'static str, &'static str, String)> {
    let name = |lang: Lang| match lang {
        Lang::En => "In English",
        Lang::Es => "En español",
    };
    let other = Lang::ALL.into_iter().filter(|other| *other != lang);
    other.map(|other| (other.tag(), name(other), format!("{path}/flyer?lang={other}"))).collect()
}
