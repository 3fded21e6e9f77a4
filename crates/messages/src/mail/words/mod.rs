//! The words of letters.

mod account;
mod course;
mod deciding;
mod notice;
mod place;
mod policy;
mod seat;
mod session;
mod wish;

use i18n_embed_fl::fl;

use super::letter::{Button, Letter};
use super::matter::{Envelope, Matter};

/// The letter about a matter for this reader.
#[must_use]
pub fn letter(to: &Envelope, matter: &Matter) -> Letter {
    match matter {
        Matter::Account { event, link, by } => account::letter(to, event, link, by),
        Matter::Application { event, of } => course::letter(to, event, of),
        Matter::Seat { event, of } => seat::letter(to, event, of),
        Matter::WishAsked { course, link } => wish::asked(to, course, link),
        Matter::NextCohort { of, leave } => wish::next(to, of, leave),
        Matter::EntryStale { title, last_updated, link } => wish::stale(to, title, *last_updated, link),
        Matter::Message { by, text, course, cohort, link } => {
            let lang = to.locale.lang;
            course::message(to, by, text, (course.get(lang), cohort.get(lang)), link)
        }
        Matter::Place { of, reason, carried } => place::letter(to, of, reason, *carried),
        Matter::Policy { of, at, reason, changes } => policy::letter(to, of, *at, reason, changes),
        Matter::Session { event, of } => session::letter(to, event, of),
        Matter::Sessions { of, link } => session::moved_together(to, of, link),
        Matter::Test { link } => test(to, link),
    }
}

fn test(to: &Envelope, link: &str) -> Letter {
    let l = &to.locale;
    let body = fl!(l, "mail-test-body", site = to.site.as_str());
    Said {
        subject: fl!(l, "mail-test-subject", site = to.site.as_str()),
        preview: fl!(l, "mail-test-preview"),
        title: fl!(l, "mail-test-title"),
        body,
        button: Some((fl!(l, "mail-test-button"), link.to_owned())),
    }
    .letter(to)
}

/// The texts of a letter, the body as one text whose first paragraph stands before the sign.
struct Said {
    subject: String,
    preview: String,
    title: String,
    body: String,
    button: Option<(String, String)>,
}

impl Said {
    fn letter(self, to: &Envelope) -> Letter {
        let l = &to.locale;
        let mut paragraphs = paragraphs(&self.body);
        let rest = paragraphs.split_off(paragraphs.len().min(1));
        let hello = match to.name.as_str() {
            "" => fl!(l, "mail-hello-you"),
            name => fl!(l, "mail-hello", name = name),
        };
        Letter {
            lang: l.lang,
            subject: self.subject,
            preview: self.preview,
            lead: std::iter::once(hello).chain(paragraphs).collect(),
            title: self.title,
            lines: Vec::new(),
            button: self.button.map(|(words, href)| Button { words, href }),
            rest,
            foot: vec![fl!(l, "mail-foot", site = to.site.as_str(), origin = to.origin.as_str())],
            calendar: Vec::new(),
        }
    }
}

/// Paragraphs are separated by an empty line; a line's own end inside one is kept.
fn paragraphs(text: &str) -> Vec<String> {
    let clean = text.replace('\r', "");
    clean.split("\n\n").map(|p| p.trim().to_owned()).filter(|p| !p.is_empty()).collect()
}
