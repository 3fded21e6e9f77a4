//! An activity as the fields of its form.

use http::{Context, Fields};
use kernel::Localized;
use modules::activity::content::{AgendaItem, AnswerForm, Scope, Webinar, WorkMode};
use modules::activity::{ActivityContent, ActivityKind};
use modules::curriculum::edit::empty;
use modules::curriculum::{ActivityNode, ModuleNode};

use super::read::{field, listed, texts};

type Pairs = Vec<(String, String)>;

/// The form of a new activity.
pub(super) fn begun(ctx: &Context, kind: ActivityKind, module: &ModuleNode) -> Fields {
    let mut pairs = Pairs::new();
    field(&mut pairs, "module", module.id);
    field(&mut pairs, "due_day", module.ends_day + 1);
    field(&mut pairs, "required", "yes");
    field(&mut pairs, "minutes", if kind == ActivityKind::Webinar { 60 } else { 10 });
    held(&mut pairs, &empty(kind));
    if kind == ActivityKind::Webinar {
        field(&mut pairs, "plan_zone", ctx.state.home().zone.name());
    }
    Fields::of(pairs)
}

/// The form of one that is there.
pub(super) fn stored(activity: &ActivityNode) -> Fields {
    let mut pairs = Pairs::new();
    texts(&mut pairs, "title", &activity.title);
    texts(&mut pairs, "completes", &activity.completes);
    field(&mut pairs, "module", activity.module);
    field(&mut pairs, "minutes", activity.minutes);
    if activity.required {
        field(&mut pairs, "required", "yes");
    }
    if let Some(day) = activity.due_day {
        field(&mut pairs, "due_day", day + 1);
    }
    held(&mut pairs, &activity.content);
    Fields::of(pairs)
}

fn held(pairs: &mut Pairs, content: &ActivityContent) {
    match content {
        ActivityContent::Page(page) => texts(pairs, "body", &page.body),
        ActivityContent::Video(video) => {
            texts(pairs, "description", &video.description);
            texts(pairs, "transcript", &video.transcript);
            texts(pairs, "reading", &video.reading);
            field(pairs, "film", video.film.clone().unwrap_or_default());
        }
        ActivityContent::Document(document) => {
            texts(pairs, "body", &document.body);
            texts(pairs, "file", &document.files);
            field(pairs, "pages", document.pages);
        }
        ActivityContent::Quiz(quiz) => {
            texts(pairs, "intro", &quiz.intro);
            field(pairs, "pass", quiz.pass);
            field(pairs, "attempts", quiz.attempts.map(|n| n.to_string()).unwrap_or_default());
        }
        ActivityContent::Reflection(reflection) => {
            texts(pairs, "prompt", &reflection.prompt);
            texts(pairs, "help", &reflection.help);
            field(pairs, "mode", if reflection.mode == WorkMode::Team { "team" } else { "single" });
            for form in &reflection.answer {
                field(pairs, "answer", if *form == AnswerForm::Text { "text" } else { "file" });
            }
            field(pairs, "min_words", reflection.min_words);
            field(pairs, "max_words", reflection.max_words.map(|n| n.to_string()).unwrap_or_default());
        }
        ActivityContent::Discussion(discussion) => {
            texts(pairs, "opening", &discussion.opening);
            texts(pairs, "rules", &discussion.rules);
            field(pairs, "scope", if discussion.scope == Scope::Team { "team" } else { "cohort" });
            field(pairs, "posts", discussion.posts);
            field(pairs, "answers", discussion.answers);
        }
        ActivityContent::Webinar(webinar) => live(pairs, webinar),
        ActivityContent::External(external) => {
            texts(pairs, "url", &external.url);
            texts(pairs, "note", &external.note);
            field(pairs, "size_kb", external.size_kb.map(|n| n.to_string()).unwrap_or_default());
        }
    }
}

/// A part of a webinar as a line: its minutes before what happens, in each language.
fn timed(part: &AgendaItem) -> Localized {
    let mut line = Localized::default();
    for lang in part.text.languages() {
        line.set(lang, format!("{} {}", part.minutes, part.text.get(lang)));
    }
    line
}

fn live(pairs: &mut Pairs, webinar: &Webinar) {
    texts(pairs, "description", &webinar.description);
    texts(pairs, "follow_up", &webinar.follow_up);
    listed(pairs, "preparation", &webinar.preparation);
    listed(pairs, "agenda", &webinar.agenda.iter().map(timed).collect::<Vec<_>>());
    if webinar.present_minutes > 0 {
        field(pairs, "present_minutes", webinar.present_minutes);
    }
    if let Some(plan) = &webinar.plan {
        let starts: Vec<_> = plan.local_starts.iter().map(|t| t.strftime("%H:%M").to_string()).collect();
        field(pairs, "plan_day", plan.day + 1);
        field(pairs, "plan_starts", starts.join(", "));
        field(pairs, "plan_zone", plan.zone.name());
    }
}
