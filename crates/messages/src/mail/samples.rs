//! A letter of every kind, for the gallery and its snapshots.

use auth::event::{Event as Account, Notice};
use chrono::{DateTime, Utc};
use courses::event::{Answer, Event as Course};
use courses::seat::State;
use kernel::{Concealed, Day, Id, Lang, Localized, Message, Moment, Zone};
use modules::event::Event as Session;
use text::Locale;
use uuid::Uuid;

use super::matter::{Application, Envelope, Matter, Place, SeatFacts, SessionFacts};

/// The site of the samples.
const ORIGIN: &str = "https://learn.example.org";

/// A reader in Chicago, some days before the course.
#[must_use]
pub fn envelope(lang: Lang) -> Envelope {
    let zone = "America/Chicago".parse().unwrap_or_else(|_| Zone::utc());
    Envelope {
        name: "Marisol Vega".to_owned(),
        email: "marisol@example.org".to_owned(),
        locale: Locale { lang, zone, zone_is_known: true, now: Moment::at(at("2022-05-02T15:00:00Z")) },
        site: "Waymark".to_owned(),
        origin: ORIGIN.to_owned(),
    }
}

/// Every kind with its name.
#[must_use]
pub fn all() -> Vec<(&'static str, Matter)> {
    let accounts = accounts().into_iter().map(|(name, event)| (name, account(event)));
    let notices = notices().into_iter().map(|notice| (notice.word(), account(told(notice))));
    accounts
        .chain(notices)
        .chain(course())
        .chain(places())
        .chain(sessions())
        .chain(wishes())
        .chain([test()])
        .collect()
}

fn wishes() -> [(&'static str, Matter); 3] {
    let course = Localized::pair(
        "Supporting Our Own Through Peer Mentoring",
        "Apoyarnos entre colegas con la mentoría",
    );
    let (link, leave) = (format!("{ORIGIN}/courses/peer-mentoring/2022"), format!("{ORIGIN}/wishes/sample"));
    let of = Application {
        team: String::new(),
        course: course.clone(),
        cohort: Localized::pair("2022", "2022"),
        zone: eastern(),
        deadline: at("2022-05-12T00:00:00Z"),
        first_day: Day(eastern().date(at("2022-06-16T16:00:00Z"))),
        contact: "espmentoring@example.org".to_owned(),
        link: link.clone(),
    };
    let title = Localized::pair("Ice, salt and slips", "Hielo, sal y resbalones");
    let last_updated = Day(eastern().date(at("2021-04-23T16:00:00Z")));
    [
        ("wish_asked", Matter::WishAsked { course, link: leave.clone() }),
        ("next_cohort", Matter::NextCohort { of, leave }),
        ("entry_stale", Matter::EntryStale { title, last_updated, link }),
    ]
}

fn test() -> (&'static str, Matter) {
    ("test_mail", Matter::Test { link: format!("{ORIGIN}/admin/mail") })
}

fn account(event: Account) -> Matter {
    Matter::Account { event, link: format!("{ORIGIN}/welcome/wm_sample"), by: "Renee Castellanos".to_owned() }
}

fn told(notice: Notice) -> Account {
    Account::SecurityNotice { notice, at: at("2022-05-02T14:58:00Z") }
}

fn accounts() -> Vec<(&'static str, Account)> {
    let (link, expires_at) = (sealed, at("2022-05-02T16:00:00Z"));
    let by = Id::from_uuid(Uuid::nil());
    vec![
        ("invitation", Account::Invitation { link: link(), by, expires_at: at("2022-05-09T15:00:00Z") }),
        ("verification", Account::Verification { link: link(), expires_at }),
        ("account_exists", Account::AccountExists {}),
        ("reset", Account::Reset { link: link(), expires_at }),
        ("help_link", Account::HelpLink { link: link(), by, expires_at }),
        ("email_change", Account::EmailChange { to: "new@example.org".to_owned(), link: link(), expires_at }),
    ]
}

fn notices() -> Vec<Notice> {
    let name = || "My phone".to_owned();
    let week = at("2022-05-09T15:00:00Z");
    vec![
        Notice::PasswordChanged {},
        Notice::NewSignIn { browser: "Firefox".to_owned(), system: "Android".to_owned(), link: sealed() },
        Notice::PasskeyAdded { name: name() },
        Notice::PasskeyRemoved { name: name() },
        Notice::SecondFactorAdded {},
        Notice::SecondFactorRemoved {},
        Notice::RecoveryCodeUsed { left: 3 },
        Notice::RecoveryCodesMade {},
        Notice::EmailChanged { old: "old@example.org".to_owned(), link: sealed(), expires_at: week },
        Notice::SecondFactorResetPlanned { at: at("2022-05-03T15:00:00Z"), link: sealed() },
        Notice::SecondFactorReset {},
        Notice::RefreshReused {},
        Notice::ProviderJoined { name: "State office".to_owned() },
        Notice::ProviderParted { name: "State office".to_owned() },
        Notice::AccessTokenMade { name: "Export of the state office".to_owned() },
        Notice::AccountMerged { email: "old@example.org".to_owned() },
        Notice::AccountClosed { old: "old@example.org".to_owned() },
    ]
}

fn course() -> Vec<(&'static str, Matter)> {
    let (application, id) = (Id::from_uuid(Uuid::nil()), Id::from_uuid(Uuid::nil()));
    let note = || "Bring your contract article on staff training to the first webinar.".to_owned();
    let ruling = |answer| Course::Ruling { application, answer, note: String::new() };
    let confirm_by = Some(at("2022-05-19T03:59:00Z"));
    let welcomed =
        Course::Ruling { application, answer: Answer::Accepted { places: 4, confirm_by }, note: note() };
    let of = |event| Matter::Application { event, of: applied() };
    let reason = "All places went to teams who applied together.".to_owned();
    let message = Matter::Message {
        by: "Renee Castellanos".to_owned(),
        text:
            "We missed you on Thursday.\n\nThe recording is on your page,\nand there is time until July 20."
                .to_owned(),
        course: applied().course,
        cohort: applied().cohort,
        link: format!("{ORIGIN}/cohorts/1"),
    };
    vec![
        (
            "application_receipt",
            of(Course::ApplicationReceipt { application, received_at: at("2022-05-02T14:59:00Z") }),
        ),
        ("ruling_accepted", of(ruling(Answer::Accepted { places: 1, confirm_by: None }))),
        ("ruling_accepted_team", of(welcomed)),
        ("ruling_waitlisted", of(ruling(Answer::Waitlisted { turn: 3 }))),
        ("ruling_declined", of(ruling(Answer::Declined { reason }))),
        ("offer", of(Course::Offer { application, expires_at: at("2022-05-20T00:00:00Z") })),
        ("offer_lapsed", of(Course::OfferLapsed { application })),
        ("trim_asked", of(Course::TrimAsked { application, places: 3, note: note() })),
        ("seats_lapsed", of(Course::SeatsLapsed { application, seats: 2, dissolved: true })),
        ("team_place_ended", of(Course::TeamPlaceEnded { application, trimmed: false })),
        ("team_receipt", of(Course::TeamReceipt { application, received_at: at("2022-05-02T14:59:00Z") })),
        ("team_lead", of(Course::TeamLead { application })),
        (
            "deadline_extended",
            of(Course::DeadlineExtended {
                application,
                until: at("2022-05-15T00:00:00Z"),
                reason: "The storm cut the power for two days.".to_owned(),
            }),
        ),
        ("seat_invitation", seat(Course::SeatInvitation { seat: id, link: None }, State::Invited)),
        ("seat_freed", seat(Course::SeatFreed { seat: id }, State::Refused)),
        ("seat_ended", seat(Course::SeatEnded { seat: id }, State::Lapsed)),
        ("message_from_facilitator", message),
    ]
}

fn seat(event: Course, state: State) -> Matter {
    let of = applied();
    let of = SeatFacts {
        lead: "Darnell Whitaker".to_owned(),
        name: "Joyce Lindqvist".to_owned(),
        team: of.team,
        part: courses::seat::Part::StateStaff,
        state,
        last_day: Day(eastern().date(at("2022-08-11T12:00:00Z"))),
        hours: 24.0,
        link: format!("{ORIGIN}/seats/1"),
        course: of.course,
        cohort: of.cohort,
        first_day: of.first_day,
        deadline: of.deadline,
        zone: of.zone,
        contact: of.contact,
    };
    Matter::Seat { event, of }
}

fn applied() -> Application {
    Application {
        course: Localized::pair("Peer mentoring", "Mentoría entre pares"),
        cohort: Localized::pair("summer 2022", "verano de 2022"),
        first_day: Day(eastern().date(at("2022-06-16T12:00:00Z"))),
        deadline: at("2022-05-12T00:00:00Z"),
        zone: eastern(),
        contact: "mentoring@example.org".to_owned(),
        link: format!("{ORIGIN}/applications/1"),
        team: "Riverbend Mentors".to_owned(),
    }
}

fn places() -> Vec<(&'static str, Matter)> {
    let applied = applied();
    let of = Place {
        course: applied.course,
        cohort: applied.cohort,
        first_day: applied.first_day,
        contact: applied.contact,
        link: format!("{ORIGIN}/cohorts/1"),
    };
    let reason = "You told me that your hours change in July.".to_owned();
    let place = |carried| Matter::Place { of: of.clone(), reason: reason.clone(), carried };
    let percent = |n: u16| Message::new("policy-watched").with("percent", n);
    let policy = Matter::Policy {
        of: Place { link: format!("{ORIGIN}/cohorts/1/progress"), ..of.clone() },
        at: at("2022-05-02T14:30:00Z"),
        reason: "The films were cut anew, with credits at their end.".to_owned(),
        changes: vec![(percent(90), percent(80))],
    };
    vec![("place_ended", place(None)), ("place_deferred", place(Some(7))), ("policy_changed", policy)]
}

fn sessions() -> Vec<(&'static str, Matter)> {
    let (session, enrolment) = (Id::from_uuid(Uuid::nil()), Id::from_uuid(Uuid::nil()));
    let of = |event| Matter::Session { event, of: planned() };
    let reason = "The host is ill.".to_owned();
    let was = at("2022-07-06T18:00:00Z");
    let moved = Session::SessionMoved { session, enrolment, was, reason: reason.clone() };
    let cancelled = Session::SessionCancelled { session, enrolment, reason };
    let later = SessionFacts { starts_at: at("2022-07-21T18:00:00Z"), ..planned() };
    let together = vec![(was, planned()), (at("2022-07-20T18:00:00Z"), later)];
    let together = Matter::Sessions { of: together, link: format!("{ORIGIN}/cohorts/1") };
    vec![("session_moved", of(moved)), ("sessions_moved", together), ("session_cancelled", of(cancelled))]
}

fn planned() -> SessionFacts {
    SessionFacts {
        uid: "sample@learn.example.org".to_owned(),
        sequence: 1,
        webinar: Localized::pair("Designing a program with your local", "Diseñar un programa con tu local"),
        description: Localized::pair("Bring one question.", "Trae una pregunta."),
        starts_at: at("2022-07-07T18:00:00Z"),
        minutes: 60,
        zone: eastern(),
        join: format!("{ORIGIN}/join/sample"),
    }
}

fn sealed() -> Concealed {
    Concealed::of_stored("")
}

fn eastern() -> Zone {
    "America/New_York".parse().unwrap_or_else(|_| Zone::utc())
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::{Dress, letter};

    #[test]
    fn every_kind_reads_well_in_both_languages() {
        let dress = Dress::of("Waymark", 168);
        for lang in Lang::ALL {
            let written = |(name, matter): (&str, Matter)| {
                let letter = letter(&envelope(lang), &matter);
                let text = letter.text(&dress).unwrap();
                format!("=== {name}\nSubject: {}\nPreview: {}\n\n{text}", letter.subject, letter.preview)
            };
            let texts: String = all().into_iter().map(written).collect();
            insta::assert_snapshot!(format!("letters_{lang:?}"), texts.replace('\u{a0}', "~"));
        }
    }

    #[test]
    fn what_people_type_is_text_and_never_html() {
        let mut to = envelope(Lang::En);
        to.name = "<img src=x onerror=alert(1)>".to_owned();
        for (name, matter) in all() {
            let html = letter(&to, &matter).html(&Dress::of("Way<b>mark", 30)).unwrap();
            assert!(!html.contains("<img") && !html.contains("<b>"), "{name}");
            assert!(html.contains("&#60;img"), "{name}");
        }
    }

    #[test]
    fn the_html_of_a_letter_is_kept() {
        let moved = all().into_iter().find(|(name, _)| *name == "session_moved").unwrap().1;
        let html = letter(&envelope(Lang::Es), &moved).html(&Dress::of("Waymark", 168)).unwrap();
        insta::assert_snapshot!(html);
    }
}
