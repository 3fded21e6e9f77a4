//! What people ask and note about each other: requests, notes, and what a team writes to itself.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{Day, Moment};
use modules::curriculum::ActivityNode;
use progress::conversation::entity as post;
use progress::meeting::entity as meeting;
use progress::note::entity as note;
use progress::request::entity::{self as request, Kind, State};

use super::journey::Common;
use super::persona::Persona;
use super::plan::Which;
use super::seats::Place;
use super::texts;
use super::told::Told;

/// Tells what belongs to one learner.
pub(super) fn tell(told: &mut Told, common: &Common<'_>, place: &Place, persona: Persona) {
    if common.made.spec.which != Which::Running {
        return;
    }
    request(told, common, place, persona);
    note(told, common, place, persona);
    if place.leads && place.team.is_some() {
        conversation(told, common, place);
    } else {
        answer(told, place);
    }
    meeting(told, common, place);
}

fn request(told: &mut Told, common: &Common<'_>, place: &Place, persona: Persona) {
    let webinar = common.taught.tree.activities().find(|a| a.required && a.webinar.is_some());
    let late = common.taught.tree.activities().find(|a| a.slug == "our-program-on-one-page");
    let (kind, about, body) = match persona {
        Persona::Missed => (
            Kind::Excuse,
            webinar,
            "A bus broke down and I drove a second route that evening. Could I be excused from the webinar?",
        ),
        Persona::Late if common.entropy.below(3) == 0 => (
            Kind::MoreTime,
            late,
            "We are short two people in the kitchen this month. May I have one more week for the worksheet?",
        ),
        Persona::QuizFailed => (
            Kind::Attendance,
            webinar,
            "I dialed in by phone for the last 20 minutes because the picture froze. Please count those too.",
        ),
        _ => return,
    };
    let (Some(at), Some(about)) = (days_ago(common, 2), about) else { return };
    told.requests.push(open(common, place, about, kind, body, at));
}

fn open(
    common: &Common<'_>,
    place: &Place,
    about: &ActivityNode,
    kind: Kind,
    body: &str,
    at: DateTime<Utc>,
) -> request::Model {
    request::Model {
        cohort_id: common.made.id,
        id: common.entropy.id(Moment::at(at)),
        enrolment_id: place.enrolment,
        activity_id: Some(about.id),
        kind,
        body: body.to_owned(),
        state: State::Open,
        created_at: at,
        answer: None,
        answered_by: None,
        answered_at: None,
        decision_id: None,
    }
}

fn note(told: &mut Told, common: &Common<'_>, place: &Place, persona: Persona) {
    let body = match persona {
        Persona::NeverCame => "Two messages, no answer. Call next.",
        Persona::Stuck => "Wrote on Monday: the season is long this year, back in a week.",
        Persona::Excused => "On jury duty. Has read the agenda and will ask Wanda for her notes.",
        _ => return,
    };
    let Some(at) = days_ago(common, 3) else { return };
    told.notes.push(note::Model {
        cohort_id: common.made.id,
        id: common.entropy.id(Moment::at(at)),
        enrolment_id: place.enrolment,
        author_id: common.facilitator,
        body: body.to_owned(),
        at,
    });
}

fn conversation(told: &mut Told, common: &Common<'_>, place: &Place) {
    let Some(at) = days_ago(common, 4) else { return };
    for (n, body) in (0..).zip(texts::team(place.member.language)) {
        let at = at + TimeDelta::hours(5 * n);
        told.posts.push(post::Model {
            cohort_id: common.made.id,
            id: common.entropy.uuid(Moment::at(at)),
            activity_id: None,
            team_id: place.team,
            enrolment_id: Some(place.enrolment),
            person_id: place.member.person,
            answers_to: None,
            body: body.to_owned(),
            at,
            removed_at: None,
        });
    }
}

/// The lead's second post is the answer of the first who comes after.
fn answer(told: &mut Told, place: &Place) {
    let mut team = told.posts.iter_mut().filter(|post| post.team_id.is_some() && post.team_id == place.team);
    let Some((first, answer)) = team.next().zip(team.next()) else { return };
    if answer.person_id == first.person_id {
        answer.person_id = place.member.person;
        answer.enrolment_id = Some(place.enrolment);
    }
}

/// The third of a team writes down what the three agreed.
fn meeting(told: &mut Told, common: &Common<'_>, place: &Place) {
    let Some((team, at)) = place.team.zip(days_ago(common, 6)) else { return };
    let there: Vec<_> =
        told.enrolments.iter().filter(|e| e.team_id == Some(team)).map(|e| e.person_id).collect();
    if there.len() != 3 {
        return;
    }
    told.meetings.push(meeting::Model {
        cohort_id: common.made.id,
        id: common.entropy.uuid(Moment::at(at)),
        team_id: team,
        person_id: place.member.person,
        held_on: Day(common.made.spec.zone.date(at)),
        present: serde_json::to_string(&there).unwrap_or_default(),
        body: texts::meeting(place.member.language).to_owned(),
        revision: 1,
        at,
        changed_by: None,
        changed_at: None,
        removed_at: None,
    });
}

/// Some days before the demo's moment, where the cohort had begun by then.
fn days_ago(common: &Common<'_>, days: i64) -> Option<DateTime<Utc>> {
    let at = common.now - TimeDelta::days(days);
    let begins = courses::cohort::dates::midnight(common.made.spec.first_day, &common.made.spec.zone).instant;
    (at >= begins).then_some(at)
}
