//! Applications, teams, seats and enrolments of one cohort, as they stand at the demo's moment.

use auth::person::entity as person;
use chrono::{DateTime, TimeDelta, Utc};
use courses::application::entity as application;
use courses::enrolment::entity as enrolment;
use courses::question::entity as question;
use courses::seat::entity as seat;
use courses::team::entity as team;
use courses::{Enrolment, Team};
use kernel::{Failure, Id, Moment, StorageError, Tx};

use super::cohorts::{Made, is_accepted};
use super::groups::{Group, Member, people_in};
use super::people::People;
use super::plan::{Stage, Which};
use super::{Demo, applicants, asked, invented};

/// Who has a draft in the cohort of the source up to its deadline, ready to be sent.
pub(super) const APPLYING: &str = "learner@demo.example";
/// One application in so many is still a draft.
const DRAFTS: u64 = 7;

/// One person's place in a cohort.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) enrolment: Id<Enrolment>,
    pub(super) team: Option<Id<Team>>,
    pub(super) team_name: Option<String>,
    /// Whether they lead their team.
    pub(super) leads: bool,
    pub(super) member: Member,
}

/// The rows of one cohort's people.
#[derive(Default)]
struct Rows {
    questions: Vec<question::Model>,
    teams: Vec<team::Model>,
    applications: Vec<application::Model>,
    seats: Vec<seat::Model>,
    places: Vec<(Place, enrolment::Model)>,
}

/// Stores everybody who has to do with a cohort, and gives back those who have a place, their enrolments not stored
/// yet.
pub(super) async fn store(
    tx: &Tx,
    made: &Made,
    people: &mut People,
    groups: Vec<Group>,
    demo: Demo,
) -> Result<Vec<(Place, enrolment::Model)>, Failure> {
    let stage = made.spec.stage(demo.moment);
    if stage == Stage::Before {
        return Ok(Vec::new());
    }
    let (groups, newcomers) = everybody(tx, made, people, groups, demo);
    tx.insert_all::<person::Model>(newcomers).await?;
    let mut rows = Rows { questions: asked::questions(made.id), ..Rows::default() };
    for group in groups {
        rows.add(tx, made, group, demo.moment)?;
    }
    tx.insert_all(rows.questions).await?;
    tx.insert_all(rows.teams).await?;
    tx.insert_all(rows.applications).await?;
    tx.insert_all(rows.seats).await?;
    Ok(rows.places)
}

/// The groups of the sample content, and as many invented ones as the cohort needs.
fn everybody(
    tx: &Tx,
    made: &Made,
    people: &mut People,
    mut groups: Vec<Group>,
    demo: Demo,
) -> (Vec<Group>, Vec<person::Model>) {
    let stage = made.spec.stage(demo.moment);
    let wanted = match made.spec.which {
        Which::Running => demo.learners,
        Which::Source if stage == Stage::Open => 40,
        Which::Source => made.spec.places,
        Which::Open => 26,
    };
    let missing = wanted.saturating_sub(people_in(&groups));
    let (invented, rows) = invented::groups(people, tx.entropy(), missing, made.spec.made());
    groups.extend(invented);
    (groups, rows)
}

impl Rows {
    fn add(&mut self, tx: &Tx, made: &Made, group: Group, now: Moment) -> Result<(), StorageError> {
        let Some(lead) = group.members.first() else { return Ok(()) };
        let accepted = is_accepted(made, now);
        // whoever has a place applied in time
        let until = if accepted { made.spec.closes.instant } else { now.utc() };
        let Some((begun, sent)) = applicants::written(&made.spec, until, tx.entropy()) else { return Ok(()) };
        let sent = match accepted {
            true => sent.or(Some(made.spec.closes.instant - TimeDelta::hours(1))),
            false => sent.filter(|_| lead.email != APPLYING && tx.entropy().below(DRAFTS) > 0),
        };
        let team = group.name.as_ref().map(|name| team::Model {
            id: tx.entropy().id(Moment::at(begun)),
            cohort_id: made.id,
            name: name.clone(),
            association_id: group.association,
            created_at: begun,
            kept: false,
        });
        let team_id = team.as_ref().map(|t| t.id);
        let written = Written { lead, begun, sent, team_id, team_name: group.name.clone() };
        let draft = applicants::draft(lead, &group, &self.questions, tx.entropy());
        let row = written.row(tx, made, accepted);
        self.teams.extend(team);
        let before = self.seats.len();
        for member in &group.members {
            self.seat(tx, made, &written, member, accepted);
        }
        let draft = asked::with_team(draft, &group, self.seats.get(before..).unwrap_or_default());
        let draft = serde_json::to_string(&draft).map_err(StorageError::other)?;
        self.applications.push(application::Model { draft, ..row });
        Ok(())
    }

    fn seat(&mut self, tx: &Tx, made: &Made, written: &Written<'_>, member: &Member, accepted: bool) {
        if let Some(team_id) = written.team_id {
            self.seats.push(seat_row(tx, made, written, member, team_id, accepted));
        }
        if accepted {
            let at = Moment::at(made.spec.accepted_at);
            let row = enrolment_row(tx.entropy().id(at), made, written, member);
            let leads = member.person == written.lead.person;
            let team_name = written.team_name.clone();
            let place =
                Place { enrolment: row.id, team: row.team_id, team_name, leads, member: member.clone() };
            self.places.push((place, row));
        }
    }
}

/// An application as it was written.
struct Written<'a> {
    lead: &'a Member,
    begun: DateTime<Utc>,
    sent: Option<DateTime<Utc>>,
    team_id: Option<Id<Team>>,
    team_name: Option<String>,
}

impl Written<'_> {
    /// The row, without what was written.
    fn row(&self, tx: &Tx, made: &Made, accepted: bool) -> application::Model {
        let state = match (accepted, self.sent) {
            (true, _) => application::State::Accepted,
            (false, Some(_)) => application::State::Submitted,
            (false, None) => application::State::Draft,
        };
        let ruled = accepted.then_some(made.spec.accepted_at);
        application::Model {
            id: tx.entropy().id(Moment::at(self.begun)),
            cohort_id: made.id,
            person_id: self.lead.person,
            team_id: self.team_id,
            kind: match self.team_id {
                Some(_) => application::Kind::Team,
                None => application::Kind::Individual,
            },
            state,
            draft: String::new(),
            revision: 1,
            created_at: self.begun,
            updated_at: self.sent.unwrap_or(self.begun),
            submitted_at: self.sent,
            extended_until: None,
            extension_reason: None,
            state_at: ruled.or(self.sent),
            state_by: ruled
                .and(made.facilitators.first().map(|(id, _)| *id))
                .or(self.sent.map(|_| self.lead.person)),
            state_reason: None,
        }
    }
}

/// Who was invited and has not answered yet when the team is sent: one in four, by a number that is theirs.
fn hesitates(member: &Member) -> bool {
    member.email.len() % 4 == 1
}

fn seat_row(
    tx: &Tx,
    made: &Made,
    written: &Written<'_>,
    member: &Member,
    team_id: Id<Team>,
    accepted: bool,
) -> seat::Model {
    let leads = member.person == written.lead.person;
    let said_yes = leads || (written.sent.is_some() && !hesitates(member));
    let state = match (accepted, said_yes) {
        (true, _) => seat::State::Enrolled,
        (false, true) => seat::State::Confirmed,
        (false, false) => seat::State::Invited,
    };
    seat::Model {
        id: tx.entropy().id(Moment::at(written.begun)),
        team_id,
        cohort_id: made.id,
        person_id: Some(member.person),
        email: member.email.clone(),
        part: member.part,
        state,
        leads,
        invited_at: written.begun,
        state_at: accepted.then_some(made.spec.accepted_at).or(written.sent.filter(|_| said_yes)),
        name: (!leads).then(|| member.name.clone()),
        confirm_by: None,
        reminded_at: None,
        alone: false,
    }
}

fn enrolment_row(id: Id<Enrolment>, made: &Made, written: &Written<'_>, member: &Member) -> enrolment::Model {
    enrolment::Model {
        id,
        cohort_id: made.id,
        person_id: member.person,
        team_id: written.team_id,
        part: member.part,
        state: enrolment::State::Active,
        enrolled_at: made.spec.accepted_at,
        completed_at: None,
        ended_at: None,
        state_reason: None,
        state_by: None,
        added_reason: None,
        carried_from: None,
    }
}
