//! The page of an activity's form, by its kind.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use http::{Context, Fault, Fields, Page};
use i18n_embed_fl::fl;
use kernel::{Id, Lang};
use modules::Activity;
use modules::activity::quiz::QuizQuestion;
use modules::activity::{ActivityContent, ActivityKind};
use modules::curriculum::ActivityNode;
use modules::markup::{CleanHtml, render, split_title};
use modules::media::entity::Model as MediaFile;
use text::Locale;

use super::act::Again;
use super::desk::{Desk, gap};
use super::moves::Moves;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};
use crate::zones::{ZoneGroup, groups};

/// What can be chosen: the value, its words, and whether it is chosen.
type Options = Vec<(String, String, bool)>;

/// Which form is shown.
pub(super) struct Form {
    pub(super) kind: ActivityKind,
    /// The activity that is there; none for a new one.
    pub(super) activity: Option<Id<Activity>>,
}

#[derive(Template)]
#[template(path = "admin/template/activity.html")]
struct ActivityPage {
    shell: Shell,
    crumbs: Vec<(String, String)>,
    kind: &'static str,
    kind_name: String,
    about: String,
    list: String,
    files: String,
    /// Where the form is sent; also where the questions of a quiz are.
    action: String,
    there: bool,
    gaps: Vec<String>,
    /// Id, words, chosen.
    modules: Options,
    films: Options,
    /// Language, name of the field, and the files to choose.
    sheets: Vec<(Lang, Options)>,
    zones: Vec<ZoneGroup>,
    questions: Vec<Question>,
    forms: Vec<(&'static str, String)>,
    /// Language and what was written in it, as learners see it.
    preview: Vec<(Lang, String, CleanHtml)>,
    typed: Fields,
    faults: Faults,
    refused: String,
    version: String,
    key: String,
}

/// A question of a quiz.
struct Question {
    id: String,
    words: String,
    form: String,
    moves: Moves,
}

/// The page of a form.
///
/// # Errors
/// Not found for an activity that is gone.
pub(super) fn answer(
    ctx: &Context,
    desk: &Desk,
    form: &Form,
    files: &[MediaFile],
    again: Again,
) -> Result<Response, Fault> {
    let node = form.activity.map(|id| desk.activity(id)).transpose()?;
    let status = again.status();
    Ok(Page::with_status(status, page(ctx, desk, form, node, files, again)).into_response())
}

fn page(
    ctx: &Context,
    desk: &Desk,
    form: &Form,
    node: Option<&ActivityNode>,
    files: &[MediaFile],
    again: Again,
) -> ActivityPage {
    let (l, word) = (&ctx.locale, form.kind.name());
    let base = format!("{}/activities", desk.base());
    let title = node.map(|a| a.title.get(l.lang).to_owned());
    let typed = &again.typed;
    ActivityPage {
        shell: frame::admin(
            ctx,
            title.unwrap_or_else(|| fl!(l, "template-activity-new", kind = fl!(l, "kind-name", kind = word))),
            Place::Cohorts,
        )
        .width("form"),
        crumbs: desk.crumbs_inside(l),
        kind: word,
        kind_name: fl!(l, "kind-name", kind = word),
        about: fl!(l, "template-kind-about", kind = word),
        list: format!("{}/modules", desk.base()),
        files: format!("{}/files", desk.base()),
        action: node.map_or_else(|| format!("{base}/new"), |a| format!("{base}/{}", a.id)),
        there: node.is_some(),
        gaps: gaps(l, desk, node),
        modules: modules(l, desk, typed.get("module")),
        films: chosen(l, files, "video/", typed.get("film")),
        sheets: sheets(l, files, form.kind, typed),
        zones: if form.kind == ActivityKind::Webinar {
            groups(l, typed.get("plan_zone"))
        } else {
            Vec::new()
        },
        questions: node.map(|a| questions(l, a, &base)).unwrap_or_default(),
        forms: question_forms(l),
        preview: if typed.has("preview") { preview(l, typed) } else { Vec::new() },
        version: again.version(desk.tree.version),
        key: again.key(ctx),
        faults: again.faults.clone(),
        refused: again.refused.clone(),
        typed: again.typed,
    }
}

fn gaps(l: &Locale, desk: &Desk, node: Option<&ActivityNode>) -> Vec<String> {
    let gaps = node.map(|a| a.gaps(&desk.languages)).unwrap_or_default();
    gaps.into_iter().map(|one| gap(l, one)).collect()
}

fn modules(l: &Locale, desk: &Desk, chosen: &str) -> Options {
    let option = |m: &modules::curriculum::ModuleNode| {
        let words = fl!(l, "learn-module-titled", number = m.position, title = m.title.get(l.lang));
        (m.id.to_string(), words, m.id.to_string() == chosen)
    };
    desk.tree.modules.iter().map(option).collect()
}

/// The files of a type to choose from, by name and size.
fn chosen(l: &Locale, files: &[MediaFile], of: &str, chosen: &str) -> Options {
    let of = files.iter().filter(|file| file.content_type.starts_with(of));
    let option = |file: &MediaFile| {
        let size = l.size(file.bytes.max(0).unsigned_abs());
        (file.slug.clone(), format!("{} ({size})", file.parts().1), file.slug == chosen)
    };
    of.map(option).collect()
}

fn sheets(l: &Locale, files: &[MediaFile], kind: ActivityKind, typed: &Fields) -> Vec<(Lang, Options)> {
    if kind != ActivityKind::Document {
        return Vec::new();
    }
    let of = |lang: Lang| (lang, chosen(l, files, "application/pdf", typed.get(&format!("file_{lang}"))));
    Lang::ALL.into_iter().map(of).collect()
}

fn questions(l: &Locale, activity: &ActivityNode, base: &str) -> Vec<Question> {
    let ActivityContent::Quiz(quiz) = &activity.content else { return Vec::new() };
    let question = |(n, q): (usize, &QuizQuestion)| {
        let words = q.text.get(l.lang).to_owned();
        let action = format!("{base}/{}/questions/{}/place", activity.id, q.id);
        Question {
            id: q.id.clone(),
            form: fl!(l, "template-question-form", form = q.form.name()),
            moves: Moves::of(l, action, &words, (n, quiz.questions.len())),
            words,
        }
    };
    quiz.questions.iter().enumerate().map(question).collect()
}

/// Every way to ask, in words.
fn question_forms(l: &Locale) -> Vec<(&'static str, String)> {
    super::question_form::FORMS.map(|form| (form, fl!(l, "template-question-form", form = form))).to_vec()
}

/// What was typed as Markdown, as learners see it.
fn preview(l: &Locale, typed: &Fields) -> Vec<(Lang, String, CleanHtml)> {
    let of = |lang: Lang| {
        let written = ["body", "transcript", "reading"].map(|name| typed.get(&format!("{name}_{lang}")));
        let html = render(split_title(&written.join("\n\n")).1);
        (lang, text::capitalised(&l.language_name(lang)), html)
    };
    Lang::ALL.into_iter().map(of).filter(|(_, _, html)| !html.is_empty()).collect()
}
