//! What a kind holds: how it begins, and what of it is refused.

use courses::Why as Fault;
use kernel::{Invalid, Lang, Localized};

use super::module::{TEXT_MOST, longest};
use crate::Why;
use crate::activity::content::{
    AnswerForm, Discussion, Document, External, Page, Reflection, SessionPlan, Video, Webinar,
};
use crate::activity::quiz::Quiz;
use crate::activity::{ActivityContent, ActivityKind};

/// The longest Markdown of one language in characters.
const MARKDOWN_MOST: u32 = 100_000;
/// The last day of a plan, counted from 0.
const LAST_DAY: u32 = super::module::LAST_DAY.unsigned_abs();

/// How an activity of a kind begins.
#[must_use]
pub fn empty(kind: ActivityKind) -> ActivityContent {
    match kind {
        ActivityKind::Page => ActivityContent::Page(Page::default()),
        ActivityKind::Video => ActivityContent::Video(Video::default()),
        ActivityKind::Document => ActivityContent::Document(Document { pages: 1, ..Document::default() }),
        ActivityKind::Quiz => ActivityContent::Quiz(Quiz { pass: 1, ..Quiz::default() }),
        ActivityKind::Reflection => ActivityContent::Reflection(Reflection {
            answer: vec![AnswerForm::Text],
            ..Reflection::default()
        }),
        ActivityKind::Discussion => {
            ActivityContent::Discussion(Discussion { posts: 1, ..Discussion::default() })
        }
        ActivityKind::Webinar => {
            ActivityContent::Webinar(Webinar { minutes: 60, hosts: 1, ..Webinar::default() })
        }
        ActivityKind::External => ActivityContent::External(External::default()),
    }
}

/// Notes what cannot be stored, under the names of its fields.
pub(super) fn check(content: &ActivityContent, faults: &mut Invalid) {
    match content {
        ActivityContent::Page(page) => longest(faults, "body", &page.body, MARKDOWN_MOST),
        ActivityContent::Video(video) => film(video, faults),
        ActivityContent::Document(document) => {
            longest(faults, "body", &document.body, MARKDOWN_MOST);
            within(faults, "pages", document.pages, 1, 500);
        }
        ActivityContent::Quiz(quiz) => {
            longest(faults, "intro", &quiz.intro, TEXT_MOST);
            within(faults, "pass", quiz.pass, 1, super::quiz::QUESTIONS_MOST);
            within(faults, "attempts", quiz.attempts.unwrap_or(1), 1, 100);
        }
        ActivityContent::Reflection(reflection) => written(reflection, faults),
        ActivityContent::Discussion(discussion) => {
            longest(faults, "opening", &discussion.opening, TEXT_MOST);
            longest(faults, "rules", &discussion.rules, TEXT_MOST);
            within(faults, "posts", discussion.posts, 0, 100);
            within(faults, "answers", discussion.answers, 0, 100);
        }
        ActivityContent::Webinar(webinar) => live(webinar, faults),
        ActivityContent::External(external) => link(external, faults),
    }
}

fn within(faults: &mut Invalid, field: &str, number: u32, least: u32, most: u32) {
    if !(least..=most).contains(&number) {
        faults.push(field, &Fault::NumberOutOfRange { least, most });
    }
}

fn film(video: &Video, faults: &mut Invalid) {
    longest(faults, "description", &video.description, TEXT_MOST);
    longest(faults, "transcript", &video.transcript, MARKDOWN_MOST);
    longest(faults, "reading", &video.reading, MARKDOWN_MOST);
}

fn written(reflection: &Reflection, faults: &mut Invalid) {
    longest(faults, "prompt", &reflection.prompt, TEXT_MOST);
    longest(faults, "help", &reflection.help, TEXT_MOST);
    within(faults, "min_words", reflection.min_words, 0, 5_000);
    let least = reflection.min_words.clamp(1, 5_000);
    within(faults, "max_words", reflection.max_words.unwrap_or(least), least, 5_000);
    if reflection.answer.is_empty() {
        faults.push("answer", &Fault::ChooseOne {});
    }
}

fn live(webinar: &Webinar, faults: &mut Invalid) {
    longest(faults, "description", &webinar.description, TEXT_MOST);
    longest(faults, "follow_up", &webinar.follow_up, MARKDOWN_MOST);
    if webinar.present_minutes > webinar.minutes {
        let most = webinar.minutes;
        faults.push("present_minutes", &Fault::NumberOutOfRange { least: 0, most });
    }
    if webinar.agenda.iter().any(|part| part.minutes > 480) {
        faults.push("agenda_en", &Why::AgendaNotReadable {});
    }
    if let Some(SessionPlan { day, local_starts, .. }) = &webinar.plan {
        if *day > LAST_DAY {
            faults.push("plan_day", &Fault::NumberOutOfRange { least: 1, most: LAST_DAY + 1 });
        }
        if local_starts.is_empty() {
            faults.push("plan_starts", &Why::TimesNotReadable {});
        }
    }
}

/// A link leads out of the site to a page that nobody on the way can read or change.
fn link(external: &External, faults: &mut Invalid) {
    longest(faults, "note", &external.note, TEXT_MOST);
    for lang in Lang::ALL {
        if external.url.exact(lang).is_some_and(|url| !leads(url)) {
            faults.push(format!("url_{lang}"), &Why::LinkNotHttps {});
        }
    }
    longest(faults, "url", &external.url, 2_000);
    within(faults, "size_kb", external.size_kb.unwrap_or(1), 1, 1_000_000);
}

fn leads(url: &str) -> bool {
    let host = url.strip_prefix("https://").and_then(|rest| rest.split(['/', '?', '#']).next());
    host.is_some_and(|host| host.contains('.') && host.len() > 3) && !url.contains(char::is_whitespace)
}

/// The texts without which a kind has nothing to show in a language.
pub(super) fn main_texts(content: &ActivityContent) -> Vec<&Localized> {
    match content {
        ActivityContent::Page(page) => vec![&page.body],
        ActivityContent::Video(video) => vec![&video.transcript],
        ActivityContent::Document(document) => vec![&document.body],
        ActivityContent::Quiz(quiz) => quiz.questions.iter().map(|q| &q.text).collect(),
        ActivityContent::Reflection(reflection) => vec![&reflection.prompt],
        ActivityContent::Discussion(discussion) => vec![&discussion.opening],
        ActivityContent::Webinar(webinar) => vec![&webinar.description],
        ActivityContent::External(external) => vec![&external.url],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(content: &ActivityContent) -> Vec<String> {
        let mut faults = Invalid::default();
        check(content, &mut faults);
        faults.0.into_iter().map(|fault| fault.field).collect()
    }

    #[test]
    fn every_kind_begins_as_something_that_can_be_stored() {
        for kind in ActivityKind::ALL {
            assert_eq!(faults(&empty(kind)), Vec::<String>::new(), "{kind}");
            assert_eq!(empty(kind).kind(), kind);
        }
    }

    #[test]
    fn a_link_leads_by_https_to_a_host() {
        let to = |url: &str| {
            let url = Localized::of(Lang::En, url);
            faults(&ActivityContent::External(External { url, ..External::default() }))
        };
        assert_eq!(to("https://example.org/a?b#c"), Vec::<String>::new());
        for wrong in
            ["http://example.org", "javascript:alert(1)", "https://", "https://a b.org", "example.org"]
        {
            assert_eq!(to(wrong), ["url_en"], "{wrong}");
        }
    }

    #[test]
    fn presence_is_not_asked_for_longer_than_a_webinar_takes() {
        let live = |present_minutes| {
            faults(&ActivityContent::Webinar(Webinar { minutes: 60, present_minutes, ..Webinar::default() }))
        };
        assert_eq!(live(60), Vec::<String>::new());
        assert_eq!(live(61), ["present_minutes"]);
    }

    #[test]
    fn the_most_words_are_not_fewer_than_the_fewest() {
        let words = |min_words, max_words| {
            let answer = vec![AnswerForm::Text];
            let reflection = Reflection { min_words, max_words, answer, ..Reflection::default() };
            faults(&ActivityContent::Reflection(reflection))
        };
        assert_eq!(words(50, Some(50)), Vec::<String>::new());
        assert_eq!(words(50, None), Vec::<String>::new());
        assert_eq!(words(50, Some(49)), ["max_words"]);
    }
}
