//! What a letter is about, with everything that is needed to word it.

use chrono::{DateTime, Utc};
use kernel::{Day, Localized, Message, Zone};
use text::Locale;

/// Whom a letter is for.
#[derive(Clone, Debug)]
pub struct Envelope {
    /// Their name.
    pub name: String,
    /// Their address, or another that the event names.
    pub email: String,
    /// Their language and zone, and the moment of writing.
    pub locale: Locale,
    /// The site's name.
    pub site: String,
    /// The site's address, such as `https://learn.example.org`.
    pub origin: String,
}

/// What a letter is about. Links are whole addresses.
#[derive(Clone, Debug, PartialEq)]
pub enum Matter {
    /// Their account.
    Account {
        /// What happened.
        event: auth::event::Event,
        /// Where its button leads.
        link: String,
        /// Who invited or helps them.
        by: String,
    },
    /// Their application.
    Application {
        /// What happened.
        event: courses::event::Event,
        /// Which.
        of: Application,
    },
    /// A seat in a team.
    Seat {
        /// What happened.
        event: courses::event::Event,
        /// Which.
        of: SeatFacts,
    },
    /// A wish to be told of the next cohort: is the address theirs?
    WishAsked {
        /// The course's short title.
        course: Localized,
        /// The page of the wish.
        link: String,
    },
    /// A cohort of which they wished to be told takes applications; its link is the cohort's page.
    NextCohort {
        /// Which.
        of: Application,
        /// The page of the wish, to leave.
        leave: String,
    },
    /// An entry that they keep needs a look.
    EntryStale {
        /// Its title.
        title: Localized,
        /// When it was looked at.
        last_updated: Day,
        /// Its page.
        link: String,
    },
    /// A facilitator's words.
    Message {
        /// Who writes.
        by: String,
        /// What.
        text: String,
        /// The course's short title.
        course: Localized,
        /// The cohort's name.
        cohort: Localized,
        /// The cohort's page.
        link: String,
    },
    /// Their place in a cohort: it was ended, or goes on in a later one.
    Place {
        /// Which.
        of: Place,
        /// Why, in the words of whoever did it.
        reason: String,
        /// How many activities count in the later cohort already; none where the place was ended.
        carried: Option<u32>,
    },
    /// What completes their cohort was changed after applications had opened.
    Policy {
        /// Their place; its link is the page of their progress.
        of: Place,
        /// From when.
        at: DateTime<Utc>,
        /// Why, in the words of whoever decided it.
        reason: String,
        /// Each rule that is another: what it was, and what it is.
        changes: Vec<(Message, Message)>,
    },
    /// A session.
    Session {
        /// What happened.
        event: modules::event::Event,
        /// Which.
        of: SessionFacts,
    },
    /// Several sessions that were moved together.
    Sessions {
        /// When each would have been, and what it is now.
        of: Vec<(DateTime<Utc>, SessionFacts)>,
        /// The course's page of the reader.
        link: String,
    },
    /// An admin asked whether mail arrives.
    Test {
        /// The page of mail.
        link: String,
    },
}

/// An application as a letter names it.
#[derive(Clone, Debug, PartialEq)]
pub struct Application {
    /// The course's short title.
    pub course: Localized,
    /// The cohort's name.
    pub cohort: Localized,
    /// The first day.
    pub first_day: Day,
    /// Until when it can be changed.
    pub deadline: DateTime<Utc>,
    /// The zone of the deadline.
    pub zone: Zone,
    /// The address for questions.
    pub contact: String,
    /// Its page.
    pub link: String,
    /// The name of its team; empty where someone applies alone.
    pub team: String,
}

/// A seat in a team as a letter names it.
#[derive(Clone, Debug, PartialEq)]
pub struct SeatFacts {
    /// Who leads the team.
    pub lead: String,
    /// Whose seat it is, as the lead wrote it.
    pub name: String,
    /// The team with its association.
    pub team: String,
    /// The part that they are seen in.
    pub part: courses::seat::Part,
    /// What happened to the seat.
    pub state: courses::seat::State,
    /// The course's short title.
    pub course: Localized,
    /// The cohort's name.
    pub cohort: Localized,
    /// The first day.
    pub first_day: Day,
    /// The last day, included.
    pub last_day: Day,
    /// What is said to be needed for it, in hours.
    pub hours: f64,
    /// Until when an answer helps.
    pub deadline: DateTime<Utc>,
    /// The zone of it.
    pub zone: Zone,
    /// The address for questions.
    pub contact: String,
    /// The seat's page, or the way in to it; to the lead the application's.
    pub link: String,
}

/// A place in a cohort as a letter names it.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The course's short title.
    pub course: Localized,
    /// The cohort's name.
    pub cohort: Localized,
    /// Its first day.
    pub first_day: Day,
    /// The address for questions.
    pub contact: String,
    /// Where to go on.
    pub link: String,
}

/// A session as a letter names it.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionFacts {
    /// What it is called in calendars, for ever.
    pub uid: String,
    /// Raised with each move.
    pub sequence: u32,
    /// The webinar's title.
    pub webinar: Localized,
    /// What it is about.
    pub description: Localized,
    /// Its start.
    pub starts_at: DateTime<Utc>,
    /// Its length.
    pub minutes: u32,
    /// The zone in which it was planned.
    pub zone: Zone,
    /// The reader's own join address.
    pub join: String,
}
