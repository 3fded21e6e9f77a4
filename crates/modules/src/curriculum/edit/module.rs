//! What is typed of a module, and what comes of its days.

use courses::Why;
use kernel::{Id, Invalid, Lang, Localized};

use crate::activity::ActivityContent;
use crate::curriculum::{ActivityNode, ModuleNode};

/// The last day on which a module may end, counted from 0: two years.
pub(super) const LAST_DAY: i32 = 730;
/// The longest title in characters.
pub(super) const TITLE_MOST: u32 = 200;
/// The longest text that is not Markdown, in characters.
pub(super) const TEXT_MOST: u32 = 5_000;

/// What is typed of a module.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModuleText {
    /// Title.
    pub title: Localized,
    /// What it is about.
    pub summary: Localized,
    /// What one can do afterward.
    pub outcomes: Vec<Localized>,
    /// First day, counted from the cohort's first day, which is 0.
    pub opens_day: i32,
    /// Last day, counted likewise.
    pub ends_day: i32,
    /// Whether it opens once the one before is completed, instead of on its day.
    pub after_previous: bool,
}

impl ModuleText {
    /// What hinders storing it: a title in the language to fall back on, and days in order.
    ///
    /// # Errors
    /// A fault for each field; fields of texts end in the language.
    pub fn check(&self, default: Lang) -> Result<(), Invalid> {
        let mut faults = Invalid::default();
        titled(&mut faults, &self.title, default);
        longest(&mut faults, "summary", &self.summary, TEXT_MOST);
        for outcome in &self.outcomes {
            longest(&mut faults, "outcomes", outcome, TEXT_MOST);
        }
        self.days(&mut faults);
        faults.or(())
    }

    fn days(&self, faults: &mut Invalid) {
        let days = [("opens_day", self.opens_day), ("ends_day", self.ends_day)];
        let outside: Vec<_> = days.iter().filter(|(_, day)| !(0..=LAST_DAY).contains(day)).collect();
        for (field, _) in &outside {
            let most = LAST_DAY.unsigned_abs() + 1;
            faults.push(*field, &Why::NumberOutOfRange { least: 1, most });
        }
        if outside.is_empty() && self.ends_day < self.opens_day {
            faults.push("ends_day", &Why::DatesReversed {});
        }
    }

    /// The module as it becomes. Where its first day moves, the due days of its activities and its webinars move along,
    /// and nothing is due outside of its days.
    #[must_use]
    pub fn applied(&self, module: &ModuleNode) -> ModuleNode {
        let by = self.opens_day - module.opens_day;
        ModuleNode {
            title: self.title.clone(),
            summary: self.summary.clone(),
            outcomes: self.outcomes.clone(),
            opens_day: self.opens_day,
            ends_day: self.ends_day,
            after_previous: self.after_previous,
            activities: module.activities.iter().map(|a| self.along(a, by)).collect(),
            ..module.clone()
        }
    }

    fn along(&self, activity: &ActivityNode, by: i32) -> ActivityNode {
        let mut moved = activity.clone();
        moved.due_day = activity.due_day.map(|day| (day + by).clamp(self.opens_day, self.ends_day));
        if let ActivityContent::Webinar(webinar) = &mut moved.content
            && let Some(plan) = &mut webinar.plan
        {
            plan.day = plan.day.saturating_add_signed(by);
        }
        moved
    }

    /// A module that is not there yet.
    pub(super) fn made(&self, id: Id<crate::Module>, slug: String) -> ModuleNode {
        ModuleNode {
            id,
            origin: id,
            position: 0,
            slug,
            title: self.title.clone(),
            summary: self.summary.clone(),
            outcomes: self.outcomes.clone(),
            opens_day: self.opens_day,
            ends_day: self.ends_day,
            opens_at: None,
            after_previous: self.after_previous,
            ends_at: None,
            activities: Vec::new(),
        }
    }
}

/// A title is there in the language to fall back on, and not too long in any.
pub(super) fn titled(faults: &mut Invalid, title: &Localized, default: Lang) {
    if title.exact(default).is_none_or(|words| words.trim().is_empty()) {
        faults.push(format!("title_{default}"), &Why::Required {});
    }
    longest(faults, "title", title, TITLE_MOST);
}

/// A text is not too long in any language.
pub(super) fn longest(faults: &mut Invalid, field: &str, text: &Localized, most: u32) {
    for lang in Lang::ALL {
        if text.exact(lang).is_some_and(|words| words.chars().count() > most as usize) {
            faults.push(format!("{field}_{lang}"), &Why::TooLong { most });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(opens_day: i32, ends_day: i32) -> ModuleText {
        let title = Localized::of(Lang::En, "Begin");
        ModuleText { title, opens_day, ends_day, ..ModuleText::default() }
    }

    fn faults(text: &ModuleText) -> Vec<String> {
        let Err(invalid) = text.check(Lang::En) else { return Vec::new() };
        invalid.0.into_iter().map(|fault| fault.field).collect()
    }

    #[test]
    fn a_module_has_a_title_and_ends_after_it_opens() {
        assert_eq!(faults(&text(0, 0)), Vec::<String>::new());
        assert_eq!(faults(&text(7, 6)), ["ends_day"]);
        assert_eq!(faults(&text(-1, LAST_DAY + 1)), ["opens_day", "ends_day"]);
        let untitled = ModuleText { title: Localized::of(Lang::Es, "Empezar"), ..text(0, 6) };
        assert_eq!(faults(&untitled), ["title_en"], "the other language does not stand for it");
    }
}
