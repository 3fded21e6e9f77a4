//! An application as programs write and read it.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use courses::application::entity::Kind as StoredKind;
use courses::application::queries::OwnApplication;
use courses::application::{Draft, Invitee, TeamDraft};
use courses::seat::queries;
use kernel::Id;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// What somebody writes, alone or for a team. A draft may be incomplete.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ApplicationWritten)]
pub(super) struct Written {
    /// Alone or as a team.
    pub(super) kind: Kind,
    /// Where to call.
    #[serde(default)]
    pub(super) phone: String,
    /// Why they want to take the course.
    #[serde(default)]
    pub(super) why: String,
    /// `esp`, `local_leader`, `state_staff` or `employer_representative`.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub(super) part: Option<courses::seat::entity::Part>,
    /// The association they come from.
    #[serde(default)]
    pub(super) association: Option<Uuid>,
    /// What they need in order to take part.
    #[serde(default)]
    pub(super) access_needs: String,
    /// The language that they need interpreted.
    #[serde(default)]
    pub(super) interpretation: String,
    /// Whether they agree to how the answers are used.
    #[serde(default)]
    pub(super) consent: bool,
    /// The team that they lead. Its invitations leave once it has a name, an association and a part for everybody.
    #[serde(default)]
    pub(super) team: Team,
    /// The answers to the cohort's questions by their ids; of a choice the place of the option, from 0.
    #[serde(default)]
    pub(super) answers: BTreeMap<Uuid, String>,
}

/// A team as its lead writes it.
#[derive(Clone, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ApplicationTeam)]
pub(super) struct Team {
    #[serde(default)]
    pub(super) name: String,
    /// Everybody but the lead.
    #[serde(default)]
    pub(super) members: Vec<Member>,
}

/// Somebody who shall be invited. Who was invited already gets no second letter.
#[derive(Clone, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ApplicationMember)]
pub(super) struct Member {
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) email: String,
    /// `esp`, `local_leader`, `state_staff` or `employer`.
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    pub(super) part: Option<courses::seat::entity::Part>,
}

/// Who applies.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ApplicationKind)]
pub(super) enum Kind {
    /// Someone alone.
    Individual,
    /// A team round an association.
    Team,
}

/// An application as it stands.
#[derive(Serialize, ToSchema)]
pub(super) struct Application {
    pub(super) id: Uuid,
    pub(super) cohort: Uuid,
    pub(super) kind: String,
    /// `draft`, `submitted`, `accepted`, `waitlisted`, `declined`, `offered`, `lapsed`, `withdrawn` or `expired`.
    pub(super) state: String,
    /// Raised with each save.
    pub(super) revision: i32,
    pub(super) submitted_at: Option<DateTime<Utc>>,
    pub(super) deadline: Deadline,
    /// The seats of its team, the lead's first; none of somebody alone.
    pub(super) seats: Vec<Seat>,
}

/// A seat in a team.
#[derive(Serialize, ToSchema)]
#[schema(as = ApplicationSeat)]
pub(super) struct Seat {
    pub(super) id: Uuid,
    pub(super) name: String,
    /// `esp`, `local_leader`, `state_staff` or `employer`.
    pub(super) part: String,
    /// `invited`, `confirmed`, `enrolled`, `refused`, `lapsed` or `left`.
    pub(super) state: String,
    pub(super) leads: bool,
}

/// A deadline: what is received from its instant on is late.
#[derive(Serialize, ToSchema)]
pub(super) struct Deadline {
    pub(super) at: DateTime<Utc>,
    /// The wall-clock time in its zone.
    pub(super) local: String,
    pub(super) zone: String,
}

impl From<Written> for Draft {
    fn from(written: Written) -> Self {
        let member = |one: Member| Invitee { seat: None, name: one.name, email: one.email, part: one.part };
        let members = written.team.members.into_iter().map(member).collect();
        Self {
            phone: written.phone,
            why: written.why,
            part: written.part,
            association: written.association.map(Id::from_uuid),
            access_needs: written.access_needs,
            interpretation: written.interpretation,
            consent: written.consent,
            team: TeamDraft { name: written.team.name, members },
            answers: written.answers.into_iter().map(|(id, answer)| (Id::from_uuid(id), answer)).collect(),
        }
    }
}

impl From<OwnApplication> for Application {
    fn from(found: OwnApplication) -> Self {
        let (application, cohort) = (found.facts.application, found.facts.cohort);
        let (window, extension) = (cohort.window(), application.extension(&cohort.zone));
        let deadline = window.deadline(extension.as_ref());
        Self {
            id: application.id.uuid(),
            cohort: application.cohort_id.uuid(),
            kind: application.kind.word(),
            state: application.state.word(),
            revision: application.revision,
            submitted_at: application.submitted_at,
            deadline: Deadline {
                at: deadline.instant,
                local: deadline.local.to_string(),
                zone: deadline.zone.name().to_owned(),
            },
            seats: Vec::new(),
        }
    }
}

impl Kind {
    pub(super) const fn stored(self) -> StoredKind {
        match self {
            Self::Individual => StoredKind::Individual,
            Self::Team => StoredKind::Team,
        }
    }
}

impl From<queries::Member> for Seat {
    fn from(member: queries::Member) -> Self {
        Self {
            id: member.seat.uuid(),
            name: member.name,
            part: member.part.word(),
            state: member.state.word(),
            leads: member.leads,
        }
    }
}
