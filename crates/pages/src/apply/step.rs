//! The steps of the form: in which order they come, and which fields each has.

use courses::application::entity::Kind;
use courses::application::{Asks, Draft};
use courses::seat::entity::Part;
use i18n_embed_fl::fl;
use kernel::Stored;
use text::Locale;

/// One page of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Who applies, and where to call.
    You,
    /// Alone or as a team.
    Kind,
    /// Alone: which part they take, and for which association.
    Part,
    /// Who is on the team.
    Team,
    /// Why they come.
    Why,
    /// What the cohort asks besides.
    Questions,
    /// What they need in order to take part.
    Needs,
    /// Everything once more, and sending it.
    Check,
}

impl Step {
    const ALL: [Self; 8] =
        [Self::You, Self::Kind, Self::Part, Self::Team, Self::Why, Self::Questions, Self::Needs, Self::Check];

    /// The steps that somebody goes through, in order.
    pub(super) fn list(asks: &Asks) -> Vec<Self> {
        let there = |step: &Self| match step {
            Self::Part => asks.kind == Kind::Individual,
            Self::Team => asks.kind == Kind::Team,
            Self::Questions => !asks.questions.is_empty(),
            _ => true,
        };
        Self::ALL.into_iter().filter(there).collect()
    }

    /// Its word in addresses.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::You => "you",
            Self::Kind => "kind",
            Self::Part => "part",
            Self::Team => "team",
            Self::Why => "why",
            Self::Questions => "questions",
            Self::Needs => "needs",
            Self::Check => "check",
        }
    }

    /// The step of a word; the first where it is none.
    pub(super) fn of(word: &str) -> Self {
        Self::ALL.into_iter().find(|step| step.word() == word).unwrap_or(Self::You)
    }

    /// The step as it is for this application: what a team is asked is asked of somebody alone on another page.
    pub(super) fn within(self, asks: &Asks) -> Self {
        match (self, asks.kind) {
            (Self::Part, Kind::Team) => Self::Team,
            (Self::Team, Kind::Individual) => Self::Part,
            (Self::Questions, _) if asks.questions.is_empty() => Self::Needs,
            _ => self,
        }
    }

    /// Its place in the list, from 1.
    pub(super) fn number(self, asks: &Asks) -> usize {
        Self::list(asks).iter().position(|step| *step == self).unwrap_or(0) + 1
    }

    pub(super) fn next(self, asks: &Asks) -> Self {
        Self::list(asks).get(self.number(asks)).copied().unwrap_or(Self::Check)
    }

    pub(super) fn previous(self, asks: &Asks) -> Option<Self> {
        self.number(asks).checked_sub(2).and_then(|at| Self::list(asks).get(at).copied())
    }

    /// Its name among the steps.
    pub(super) fn name(self, l: &Locale) -> String {
        fl!(l, "apply-step", step = self.word())
    }

    /// The step on which a field stands.
    pub(super) fn with(field: &str, kind: Kind) -> Self {
        match field {
            "phone" => Self::You,
            "kind" => Self::Kind,
            "part" | "association" if kind == Kind::Individual => Self::Part,
            "part" | "association" | "team_name" | "members" => Self::Team,
            "why" => Self::Why,
            "access_needs" | "interpretation" => Self::Needs,
            of if of.starts_with("member_") => Self::Team,
            of if of.starts_with("question_") => Self::Questions,
            _ => Self::Check,
        }
    }

    /// Tells apart what is stored of this step: by it a page knows whether another device has written since.
    pub(super) fn stamp(self, draft: &Draft, kind: Kind) -> String {
        let content = match self {
            Self::You => format!("{:?}", draft.phone),
            Self::Kind => kind.word(),
            Self::Part => format!("{:?}", (draft.part, draft.association)),
            Self::Team => format!("{:?}", (draft.part, draft.association, written(draft))),
            Self::Why => format!("{:?}", draft.why),
            Self::Questions => format!("{:?}", draft.answers),
            Self::Needs => format!("{:?}", (&draft.access_needs, &draft.interpretation)),
            Self::Check => String::new(),
        };
        Stored::of(content.as_bytes()).sha256.chars().take(16).collect()
    }
}

/// The team as written, without those who were invited already: their seats are the same on all devices.
fn written(draft: &Draft) -> String {
    let there = draft.team.members.iter().filter(|one| one.seat.is_none() && !one.is_blank());
    let others: Vec<_> = there.map(|one| (&one.name, &one.email, one.part)).collect();
    format!("{:?}", (&draft.team.name, others))
}

/// The word of a part, as it is stored.
pub(crate) fn word(part: Part) -> &'static str {
    match part {
        Part::Esp => "esp",
        Part::LocalLeader => "local_leader",
        Part::StateStaff => "state_staff",
        Part::Employer => "employer",
    }
}

/// The part of a word.
pub(crate) fn part(text: &str) -> Option<Part> {
    Part::ALL.into_iter().find(|part| word(*part) == text)
}
