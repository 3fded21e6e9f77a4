//! Webinars: who was there, who watched the recording, who made it up, who was excused.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::StorageError;
use modules::curriculum::{ActivityNode, SessionNode, WebinarNode};
use progress::decision::DecisionKind;
use progress::evidence::{EvidenceBody, PresenceSource};

use super::cohorts::recorded_at;
use super::journey::{Common, Journey};
use super::persona::Persona;
use super::texts;

/// Words of a reflection that makes up a missed webinar.
const MAKE_UP_WORDS: u32 = 120;

/// What a learner did about a webinar.
pub(super) fn webinar(
    journey: &mut Journey<'_, '_>,
    common: &Common<'_>,
    activity: &ActivityNode,
    webinar: &WebinarNode,
) -> Result<(), StorageError> {
    let first = is_first(common, activity);
    match journey.persona {
        Persona::NeverCame => Ok(()),
        Persona::Stuck | Persona::Left if !first => Ok(()),
        Persona::Missed if first => Ok(()),
        Persona::Excused if first => excused(journey, common, activity, webinar),
        Persona::Recording if first => recording(journey, common, activity, webinar),
        Persona::MakeUp if first => {
            recording(journey, common, activity, webinar)?;
            made_up(journey, common, activity, webinar)
        }
        Persona::Group if first => group(journey, common, activity, webinar),
        _ if !activity.required && common.entropy.below(3) > 0 => Ok(()),
        _ => present(journey, common, activity, webinar),
    }
}

/// The first webinar that is required.
fn is_first(common: &Common<'_>, activity: &ActivityNode) -> bool {
    let mut required = common.taught.tree.activities().filter(|a| a.required && a.webinar.is_some());
    required.next().is_some_and(|a| a.id == activity.id)
}

/// At one of the sessions, from within its first minutes to within its last; counted by the room's report.
fn present(
    journey: &mut Journey<'_, '_>,
    common: &Common<'_>,
    activity: &ActivityNode,
    webinar: &WebinarNode,
) -> Result<(), StorageError> {
    let over: Vec<&SessionNode> = webinar
        .sessions
        .iter()
        .filter(|s| s.is_held() && s.end() + TimeDelta::minutes(2) <= common.now)
        .collect();
    let pick = usize::try_from(common.entropy.below(webinar.sessions.len().max(1) as u64)).unwrap_or(0);
    // who meant to come to a session that is still to come was not at the earlier one
    let Some(session) = over.get(pick) else { return Ok(()) };
    let late = i64::try_from(common.entropy.below(240)).unwrap_or(0);
    let early = i64::try_from(common.entropy.below(180)).unwrap_or(0);
    let body = EvidenceBody::Present {
        session: session.id,
        from: session.starts_at + TimeDelta::seconds(late),
        to: session.end() - TimeDelta::seconds(early),
        source: PresenceSource::JoinPage,
    };
    journey.say(common, activity, body, session.end() - TimeDelta::seconds(early))
}

/// So many hours after the recording could first be watched, where that is over.
fn later(common: &Common<'_>, webinar: &WebinarNode, hours: i64) -> Option<DateTime<Utc>> {
    let at = recorded_at(webinar)? + TimeDelta::hours(hours);
    (at <= common.now).then_some(at)
}

fn recording(
    journey: &mut Journey<'_, '_>,
    common: &Common<'_>,
    activity: &ActivityNode,
    webinar: &WebinarNode,
) -> Result<(), StorageError> {
    let (Some(at), Some(film)) = (later(common, webinar, 26), webinar.recordings.first()) else {
        return Ok(());
    };
    let body = EvidenceBody::Watched { media: film.media, ranges: vec![(0.0, film.seconds)] };
    journey.say(common, activity, body, at)
}

fn made_up(
    journey: &mut Journey<'_, '_>,
    common: &Common<'_>,
    activity: &ActivityNode,
    webinar: &WebinarNode,
) -> Result<(), StorageError> {
    let Some(at) = later(common, webinar, 28) else { return Ok(()) };
    let text = texts::reflection(MAKE_UP_WORDS, journey.place.member.language, common.entropy);
    journey.submit(common, activity, text, None, at)?;
    let Some(read) = later(common, webinar, 75) else { return Ok(()) };
    let word = DecisionKind::SubmissionAccepted { revision: 1 };
    journey.decide(common, activity, word, read, "You heard what mattered. This counts as made up.")
}

fn group(
    journey: &mut Journey<'_, '_>,
    common: &Common<'_>,
    activity: &ActivityNode,
    webinar: &WebinarNode,
) -> Result<(), StorageError> {
    let (Some(at), Some(film)) = (later(common, webinar, 50), webinar.recordings.first()) else {
        return Ok(());
    };
    journey.say(common, activity, EvidenceBody::GroupViewing { recording: film.id }, at)
}

fn excused(
    journey: &mut Journey<'_, '_>,
    common: &Common<'_>,
    activity: &ActivityNode,
    webinar: &WebinarNode,
) -> Result<(), StorageError> {
    let Some(end) = webinar.sessions.iter().map(SessionNode::end).max() else { return Ok(()) };
    let at = end - TimeDelta::hours(30);
    if at > common.now {
        return Ok(());
    }
    journey.decide(common, activity, DecisionKind::Excused, at, "On jury duty that day; told us beforehand.")
}
