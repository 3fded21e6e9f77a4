//! The notes of a meeting as somebody types them.

use std::collections::BTreeSet;

use auth::Person;
use jiff::civil::Date;
use kernel::{Id, Invalid};

/// The longest notes, in characters.
const MOST: u32 = 10_000;

kernel::reasons! {
    /// Why the notes of a meeting are not kept.
    pub enum MeetingReason {
        /// No day, or none that can be read.
        DayNeeded = "meeting_day_needed" {},
        /// The day has not come yet.
        DayAhead = "meeting_day_ahead" {},
        /// There are no words.
        Empty = "meeting_empty" {},
        /// There are too many words.
        TooLong = "meeting_too_long" {
            /// How many characters are allowed.
            most: u32,
        },
        /// Somebody else has changed them meanwhile.
        Changed = "meeting_changed" {},
    }
}

/// What was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeetingForm {
    /// The day, as `2026-07-08`.
    pub held_on: String,
    /// Who was there, as ids.
    pub present: Vec<String>,
    /// The words.
    pub body: String,
}

/// Notes that can be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMeeting {
    /// On which day.
    pub held_on: Date,
    /// Who was there.
    pub present: BTreeSet<Id<Person>>,
    /// The words.
    pub body: String,
}

impl MeetingForm {
    /// The notes that were meant. `today` is the day where the cohort is.
    ///
    /// # Errors
    /// Every fault at once.
    pub fn read(&self, today: Date) -> Result<NewMeeting, Invalid> {
        let mut faults = Invalid::default();
        let held_on: Option<Date> = self.held_on.trim().parse().ok();
        match held_on {
            None => faults.push("held_on", &MeetingReason::DayNeeded {}),
            Some(day) if day > today => faults.push("held_on", &MeetingReason::DayAhead {}),
            Some(_) => {}
        }
        match self.body.trim().chars().count() {
            0 => faults.push("body", &MeetingReason::Empty {}),
            n if n > MOST as usize => faults.push("body", &MeetingReason::TooLong { most: MOST }),
            _ => {}
        }
        let present = self.present.iter().filter_map(|id| id.parse().ok()).collect();
        let new = held_on.map(|held_on| NewMeeting { held_on, present, body: self.body.trim().to_owned() });
        faults.or(()).and(new.ok_or_else(Invalid::default))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn faults(held_on: &str, body: &str) -> Vec<&'static str> {
        let form = MeetingForm { held_on: held_on.into(), body: body.into(), ..MeetingForm::default() };
        form.read(date(2026, 7, 8))
            .err()
            .map(|all| all.0.into_iter().map(|f| f.code).collect())
            .unwrap_or_default()
    }

    #[test]
    fn a_meeting_was_held_today_or_before_and_has_words() {
        assert!(faults("2026-07-08", "We met.").is_empty());
        assert_eq!(faults("2026-07-09", "We will."), ["meeting_day_ahead"]);
        assert_eq!(faults("July 8", " \n"), ["meeting_day_needed", "meeting_empty"]);
        assert_eq!(faults("2026-07-08", &"é".repeat(10_001)), ["meeting_too_long"]);
        assert!(faults("2026-07-08", &"é".repeat(10_000)).is_empty());
    }
}
