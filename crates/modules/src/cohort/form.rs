//! What an admin says of a new cohort, and whether it makes sense.

use auth::Person;
use courses::cohort::entity as cohort;
use courses::team::Size;
use courses::{Cohort, Course, Why};
use jiff::civil::{Date, DateTime};
use kernel::{Day, Id, Invalid, Localized, Moment, WallClock, Zone, ZonedTime};

use super::rules::{offers, sizes};
use crate::session::plan;

/// Whose curriculum a new cohort copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// The course's template.
    Template,
    /// Another cohort of the same course, dates moved along.
    Cohort(Id<Cohort>),
}

/// A cohort that shall be made.
#[derive(Clone, Debug, PartialEq)]
pub struct NewCohort {
    /// Of which course.
    pub course: Id<Course>,
    /// Whose curriculum it copies.
    pub from: From,
    /// Stable within the course, in addresses: lower-case letters, digits and dashes.
    pub slug: String,
    /// Its name.
    pub name: Localized,
    /// The zone of its days and deadlines.
    pub zone: Zone,
    /// Its first day.
    pub first_day: Date,
    /// Its last day.
    pub last_day: Date,
    /// When applications open, on the wall clock of its zone.
    pub opens: DateTime,
    /// When they close, likewise.
    pub closes: DateTime,
    /// How many learners it takes.
    pub places: u32,
    /// The sizes of teams.
    pub team: Size,
    /// How many days a place is held for who waits.
    pub offer_days: u32,
    /// Who facilitates it: at least one.
    pub facilitators: Vec<Id<Person>>,
}

/// A checked cohort: its window has instants.
pub(super) struct Checked {
    opens: ZonedTime,
    closes: ZonedTime,
}

impl NewCohort {
    /// What hinders making it, all at once. What only the database knows is asked there.
    pub(super) fn check(&self) -> Result<Checked, Invalid> {
        let mut faults = self.named();
        if self.last_day < self.first_day {
            faults.push("last_day", &Why::DatesReversed {});
        }
        if self.facilitators.is_empty() {
            faults.push("facilitators", &Why::FacilitatorNeeded {});
        }
        sizes(&self.team, &mut faults);
        offers(self.offer_days, &mut faults);
        let opens = self.resolve("opens", self.opens, &mut faults);
        let closes = self.resolve("closes", self.closes, &mut faults);
        if let (Some(opens), Some(closes)) = (&opens, &closes)
            && closes.instant <= opens.instant
        {
            faults.push("closes", &Why::WindowReversed {});
        }
        faults.or(())?;
        opens.zip(closes).map(|(opens, closes)| Checked { opens, closes }).ok_or_else(Invalid::default)
    }

    /// What is wrong with its names, whatever its dates are.
    #[must_use]
    pub fn named(&self) -> Invalid {
        let mut faults = Invalid::default();
        if !slug_is_usable(&self.slug) {
            faults.push("slug", &Why::SlugNotUsable {});
        }
        if self.name.is_empty() {
            faults.push("name_en", &Why::Required {});
        }
        faults
    }

    fn resolve(&self, field: &str, local: DateTime, faults: &mut Invalid) -> Option<ZonedTime> {
        match ZonedTime::resolve(local, &self.zone, None) {
            Ok(at) => Some(at),
            Err(fault) => {
                faults.push(field, &plan::why(&fault));
                None
            }
        }
    }

    /// The row of the cohort: a draft.
    pub(super) fn row(&self, id: Id<Cohort>, checked: &Checked, moment: Moment) -> cohort::Model {
        cohort::Model {
            id,
            course_id: self.course,
            slug: self.slug.clone(),
            name: self.name.clone(),
            state: cohort::State::Draft,
            zone: self.zone.clone(),
            first_day: Day(self.first_day),
            last_day: Day(self.last_day),
            applications_open_local: WallClock(checked.opens.local),
            applications_open_at: checked.opens.instant,
            applications_close_local: WallClock(checked.closes.local),
            applications_close_at: checked.closes.instant,
            places: whole(self.places),
            team_min: whole(self.team.least),
            team_max: whole(self.team.most),
            advice_min: whole(self.team.advised_least),
            advice_max: whole(self.team.advised_most),
            offer_days: whole(self.offer_days),
            copied_from: match self.from {
                From::Template => None,
                From::Cohort(id) => Some(id),
            },
            created_at: moment.utc(),
            published_at: None,
            state_reason: None,
            opened_at: None,
        }
    }
}

fn slug_is_usable(slug: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !slug.is_empty() && slug.len() <= 60 && slug.chars().all(plain) && !slug.starts_with('-')
}

pub(super) fn whole(n: u32) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn new() -> NewCohort {
        NewCohort {
            course: Id::from_uuid(uuid::Uuid::nil()),
            from: From::Template,
            slug: "2022".into(),
            name: Localized::pair("2022 cohort", "Cohorte 2022"),
            zone: "America/New_York".parse().unwrap(),
            first_day: date(2022, 6, 16),
            last_day: date(2022, 8, 11),
            opens: date(2022, 4, 1).at(9, 0, 0, 0),
            closes: date(2022, 5, 11).at(20, 0, 0, 0),
            places: 48,
            team: Size::default(),
            offer_days: 3,
            facilitators: vec![Id::from_uuid(uuid::Uuid::nil())],
        }
    }

    fn codes(new: &NewCohort) -> Vec<(String, &'static str)> {
        let Err(invalid) = new.check() else { return Vec::new() };
        invalid.0.into_iter().map(|f| (f.field, f.code)).collect()
    }

    #[test]
    fn the_cohort_of_the_source_makes_sense_and_closes_at_midnight_utc() {
        let checked = new().check().ok().unwrap();
        assert_eq!(checked.closes.instant.to_rfc3339(), "2022-05-12T00:00:00+00:00");
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let wrong = NewCohort {
            team: Size { advised_most: 7, ..Size::default() },
            offer_days: 31,
            slug: "Two Words".into(),
            last_day: date(2022, 6, 1),
            closes: date(2022, 3, 1).at(20, 0, 0, 0),
            facilitators: Vec::new(),
            ..new()
        };
        let fields: Vec<_> = codes(&wrong).into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["slug", "last_day", "facilitators", "advice_max", "offer_days", "closes"]);
    }

    #[test]
    fn a_deadline_that_the_clock_jumps_over_is_refused() {
        let gap = NewCohort { closes: date(2022, 3, 13).at(2, 30, 0, 0), ..new() };
        assert_eq!(codes(&gap), [("closes".into(), "nonexistent_local_time")]);
    }
}
