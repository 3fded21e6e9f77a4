//! What moves along with a cohort's sessions: the dates of its modules, and its own first and last day. What lies
//! behind stays where it was.

use chrono::{DateTime, Utc};
use courses::Why;
use courses::cohort::Dates;
use courses::cohort::dates::{days_after, days_between, last_minute, midnight};
use kernel::{Id, Localized, Moment, Zone};
use modules::Module;
use modules::curriculum::{ActivityNode, CurriculumTree, ModuleNode};

/// The farthest that a cohort is moved at once, in days.
const FARTHEST: i32 = 366;

/// How far a cohort is moved, and what of it besides its sessions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Along {
    days: i32,
    /// The dates of its modules and activities, too.
    pub modules: bool,
    /// Its first and last day, too. Never with one module alone.
    pub dates: bool,
    /// The one module that moves, with its sessions; none for all.
    pub only: Option<Id<Module>>,
}

/// A module's dates: what they are, and what they would be.
#[derive(Clone, Debug, PartialEq)]
pub struct Dated {
    /// The module.
    pub id: Id<Module>,
    /// Its title.
    pub title: Localized,
    /// When it opens and ends now.
    pub before: (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
    /// When it would.
    pub after: (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
}

impl Along {
    /// So many days, later where positive; with the weekdays kept to the nearest whole week.
    #[must_use]
    pub fn by(days: i32, keep_weekdays: bool) -> Self {
        let days = days.clamp(-FARTHEST, FARTHEST);
        let days = if keep_weekdays { (days + 3).div_euclid(7) * 7 } else { days };
        Self { days, ..Self::default() }
    }

    /// How many days, later where positive.
    #[must_use]
    pub const fn days(self) -> i32 {
        self.days
    }

    /// The cohort's days: the first where it has not begun, the last where it is not over.
    ///
    /// # Errors
    /// The last day would lie before the first.
    pub fn cohort(self, old: &Dates, moment: Moment) -> Result<Dates, Why> {
        if !self.dates || self.only.is_some() {
            return Ok(old.clone());
        }
        let ahead = |at: DateTime<Utc>| if at > moment.utc() { self.days } else { 0 };
        let first = days_after(old.first_day, ahead(old.begins().instant));
        Dates::new(first, days_after(old.last_day, ahead(old.ends().instant)), old.zone.clone())
    }

    /// The curriculum with the dates of its modules and activities moved, and its day numbers counted from the cohort's
    /// new first day.
    #[must_use]
    pub fn curriculum(self, tree: &CurriculumTree, new: &Dates, moment: Moment) -> CurriculumTree {
        let mut tree = tree.clone();
        for module in tree.modules.iter_mut().filter(|module| self.takes(module.id)) {
            self.module(module, new, moment);
        }
        tree
    }

    /// Whether a module moves.
    #[must_use]
    pub fn takes(self, module: Id<Module>) -> bool {
        self.only.is_none_or(|only| only == module)
    }

    fn module(self, module: &mut ModuleNode, new: &Dates, moment: Moment) {
        module.opens_at = module.opens_at.map(|at| self.opening(at, &new.zone, moment));
        module.ends_at = module.ends_at.map(|at| self.end(at, &new.zone, moment));
        let day = |at: DateTime<Utc>| days_between(new.first_day, new.zone.date(at));
        module.opens_day = module.opens_at.map_or(module.opens_day, day);
        module.ends_day = module.ends_at.map_or(module.ends_day, day);
        for activity in &mut module.activities {
            self.activity(activity, new, moment);
        }
    }

    fn activity(self, activity: &mut ActivityNode, new: &Dates, moment: Moment) {
        activity.due_at = activity.due_at.map(|at| self.end(at, &new.zone, moment));
        let day = |at: DateTime<Utc>| days_between(new.first_day, new.zone.date(at));
        activity.due_day = activity.due_day.map(|old| activity.due_at.map_or(old, day));
    }

    fn opening(self, at: DateTime<Utc>, zone: &Zone, moment: Moment) -> DateTime<Utc> {
        if !self.modules || at <= moment.utc() {
            return at;
        }
        midnight(days_after(zone.date(at), self.days), zone).instant
    }

    fn end(self, at: DateTime<Utc>, zone: &Zone, moment: Moment) -> DateTime<Utc> {
        if !self.modules || at <= moment.utc() {
            return at;
        }
        last_minute(days_after(zone.date(at), self.days), zone).instant
    }
}

/// The modules of both trees with their dates.
pub(super) fn dated(old: &CurriculumTree, new: &CurriculumTree) -> Vec<Dated> {
    let dates = |m: &ModuleNode| (m.opens_at, m.ends_at);
    let both = old.modules.iter().zip(&new.modules);
    both.map(|(a, b)| Dated { id: a.id, title: a.title.clone(), before: dates(a), after: dates(b) }).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn source() -> Dates {
        let zone = "America/New_York".parse().unwrap();
        Dates { first_day: date(2022, 6, 16), last_day: date(2022, 8, 11), zone }
    }

    fn at(text: &str) -> Moment {
        Moment::at(text.parse().unwrap())
    }

    #[test]
    fn with_weekdays_kept_a_move_is_a_whole_number_of_weeks() {
        let days = |n| Along::by(n, true).days();
        assert_eq!([days(7), days(10), days(11), days(-7), days(-3), days(3)], [7, 7, 14, -7, 0, 0]);
        assert_eq!(Along::by(10, false).days(), 10);
    }

    #[test]
    fn the_days_of_a_cohort_move_only_where_they_are_ahead() {
        let along = Along { dates: true, ..Along::by(14, true) };
        let before = along.cohort(&source(), at("2022-06-01T12:00:00Z")).unwrap();
        assert_eq!((before.first_day, before.last_day), (date(2022, 6, 30), date(2022, 8, 25)));
        let begun = along.cohort(&source(), at("2022-07-06T12:00:00Z")).unwrap();
        assert_eq!((begun.first_day, begun.last_day), (date(2022, 6, 16), date(2022, 8, 25)));
        let far = Along { dates: true, ..Along::by(-70, true) };
        assert_eq!(far.cohort(&source(), at("2022-07-06T12:00:00Z")), Err(Why::DatesReversed {}));
    }

    #[test]
    fn a_module_keeps_its_midnight_through_a_change_of_clocks() {
        let (along, zone) = (Along { modules: true, ..Along::by(7, true) }, source().zone);
        let opens = midnight(date(2022, 11, 3), &zone).instant;
        let moved = along.opening(opens, &zone, at("2022-10-01T12:00:00Z"));
        assert_eq!(moved.to_rfc3339(), "2022-11-10T05:00:00+00:00");
        assert_eq!(along.opening(opens, &zone, at("2022-11-05T12:00:00Z")), opens);
    }
}
