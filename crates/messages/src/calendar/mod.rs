//! Calendar entries of sessions (RFC 5545): one for each session, the same one when it is moved.

mod line;

use chrono::{DateTime, TimeDelta, Utc};

use line::{escaped, folded};

/// What a calendar shows of one session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEntry {
    /// The same for ever: a moved session updates its entry instead of doubling it.
    pub uid: String,
    /// Raised each time the session is moved or cancelled.
    pub sequence: u32,
    /// Its start.
    pub starts_at: DateTime<Utc>,
    /// Its length in minutes.
    pub minutes: u32,
    /// What it is called.
    pub title: String,
    /// What it is about.
    pub description: String,
    /// The person's join address, whole; it never changes.
    pub address: String,
    /// Whether it will not be held. The entry stays, so that calendars hear of it.
    pub cancelled: bool,
}

/// A calendar as a file or a feed, stamped with the moment at which it was made.
#[must_use]
pub fn calendar(name: &str, entries: &[CalendarEntry], stamp: DateTime<Utc>) -> String {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Waymark//Sessions//EN".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
        format!("X-WR-CALNAME:{}", escaped(name)),
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H".to_owned(),
    ];
    lines.extend(entries.iter().flat_map(|entry| entry.lines(stamp)));
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

impl CalendarEntry {
    fn lines(&self, stamp: DateTime<Utc>) -> Vec<String> {
        let end = self.starts_at + TimeDelta::minutes(self.minutes.into());
        let state = if self.cancelled { "CANCELLED" } else { "CONFIRMED" };
        vec![
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}", escaped(&self.uid)),
            format!("SEQUENCE:{}", self.sequence),
            format!("DTSTAMP:{}", utc(stamp)),
            format!("DTSTART:{}", utc(self.starts_at)),
            format!("DTEND:{}", utc(end)),
            format!("SUMMARY:{}", escaped(&self.title)),
            format!("DESCRIPTION:{}", escaped(&format!("{}\n\n{}", self.description, self.address))),
            format!("LOCATION:{}", escaped(&self.address)),
            format!("URL:{}", self.address),
            format!("STATUS:{state}"),
            "END:VEVENT".to_owned(),
        ]
    }
}

fn utc(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> CalendarEntry {
        CalendarEntry {
            uid: "1@learn.example.org".to_owned(),
            sequence: 2,
            starts_at: "2022-07-07T18:00:00Z".parse().unwrap(),
            minutes: 60,
            title: "Designing a program; with your local".to_owned(),
            description: "One, two".to_owned(),
            address: "https://learn.example.org/join/abc".to_owned(),
            cancelled: false,
        }
    }

    fn written(entry: CalendarEntry) -> String {
        calendar("Waymark", &[entry], "2022-07-01T00:00:00Z".parse().unwrap())
    }

    #[test]
    fn a_session_is_an_entry_with_its_instant_and_the_join_address() {
        let text = written(entry());
        for line in [
            "UID:1@learn.example.org\r\n",
            "SEQUENCE:2\r\n",
            "DTSTART:20220707T180000Z\r\nDTEND:20220707T190000Z\r\n",
            "SUMMARY:Designing a program\\; with your local\r\n",
            "URL:https://learn.example.org/join/abc\r\n",
            "STATUS:CONFIRMED\r\n",
        ] {
            assert!(text.contains(line), "{line} is not in {text}");
        }
    }

    #[test]
    fn a_cancelled_session_stays_and_says_so() {
        assert!(written(CalendarEntry { cancelled: true, ..entry() }).contains("STATUS:CANCELLED\r\n"));
    }

    #[test]
    fn a_moved_session_keeps_its_uid_and_address() {
        let moved =
            CalendarEntry { sequence: 3, starts_at: "2022-07-08T18:00:00Z".parse().unwrap(), ..entry() };
        let (before, after) = (written(entry()), written(moved));
        let kept = |text: &str| -> Vec<String> {
            let lines = text.lines().filter(|l| l.starts_with("UID") || l.starts_with("URL"));
            lines.map(str::to_owned).collect()
        };
        assert_eq!(kept(&before), kept(&after));
    }
}
