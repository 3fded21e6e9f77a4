//! What the form offers: its steps and the parts of a seat.

use courses::application::Draft;
use courses::seat::entity::Part;
use i18n_embed_fl::fl;
use text::Locale;

use super::known::Known;
use super::step::{self, Step};

/// Name, address and state of each step.
pub(super) fn steps(
    known: &Known,
    here: Step,
    action: &str,
    begun: bool,
    l: &Locale,
) -> Vec<(String, String, &'static str)> {
    let asks = &known.asks;
    let one = |step: Step| {
        let href = if begun { format!("{action}?step={}", step.word()) } else { String::new() };
        let state = match step.number(asks).cmp(&here.number(asks)) {
            std::cmp::Ordering::Less => "done",
            std::cmp::Ordering::Equal => "here",
            std::cmp::Ordering::Greater => "",
        };
        (step.name(l), href, state)
    };
    Step::list(asks).into_iter().map(one).collect()
}

/// Value, words, small words of each part, and whether it is chosen.
pub(super) fn parts(draft: &Draft, l: &Locale) -> Vec<(&'static str, String, String, bool)> {
    let one = |part: Part| {
        let word = step::word(part);
        let (name, small) = (fl!(l, "part-name", part = word), fl!(l, "course-part-brings", part = word));
        (word, name, small, draft.part == Some(part))
    };
    Part::ALL.into_iter().map(one).collect()
}
