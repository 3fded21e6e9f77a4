//! The steps of the form: which fields each has, and how they are read.

use courses::application::Draft;
use courses::seat::entity::Part;
use http::Fields;
use i18n_embed_fl::fl;
use text::Locale;

/// One page of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Who applies, and where to call.
    You,
    /// Which part they take, and for which association.
    Part,
    /// Why they come.
    Why,
    /// What they need in order to take part.
    Needs,
    /// Everything once more, and sending it.
    Check,
}

impl Step {
    pub(super) const ALL: [Self; 5] = [Self::You, Self::Part, Self::Why, Self::Needs, Self::Check];

    /// Its word in addresses.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::You => "you",
            Self::Part => "part",
            Self::Why => "why",
            Self::Needs => "needs",
            Self::Check => "check",
        }
    }

    /// The step of a word; the first where it is none.
    pub(super) fn of(word: &str) -> Self {
        Self::ALL.into_iter().find(|step| step.word() == word).unwrap_or(Self::You)
    }

    /// From 1.
    pub(super) fn number(self) -> usize {
        Self::ALL.iter().position(|step| *step == self).unwrap_or(0) + 1
    }

    pub(super) fn next(self) -> Self {
        Self::ALL.get(self.number()).copied().unwrap_or(Self::Check)
    }

    pub(super) fn previous(self) -> Option<Self> {
        self.number().checked_sub(2).and_then(|at| Self::ALL.get(at)).copied()
    }

    /// Its name among the steps.
    pub(super) fn name(self, l: &Locale) -> String {
        fl!(l, "apply-step", step = self.word())
    }

    /// The step on which a field stands.
    pub(super) fn with(field: &str) -> Self {
        match field {
            "phone" => Self::You,
            "part" | "association" => Self::Part,
            "why" => Self::Why,
            "access_needs" | "interpretation" => Self::Needs,
            _ => Self::Check,
        }
    }

    /// Puts what was typed on this step into the draft; the other steps stay.
    pub(super) fn fill(self, draft: &mut Draft, fields: &Fields) {
        match self {
            Self::You => fields.get("phone").clone_into(&mut draft.phone),
            Self::Part => {
                draft.part = part(fields.get("part"));
                draft.association = fields.get("association").parse().ok();
            }
            Self::Why => fields.get("why").clone_into(&mut draft.why),
            Self::Needs => {
                fields.get("access_needs").clone_into(&mut draft.access_needs);
                fields.get("interpretation").clone_into(&mut draft.interpretation);
            }
            Self::Check => draft.consent = fields.has("consent"),
        }
    }
}

/// The word of a part, as it is stored.
pub(super) fn word(part: Part) -> &'static str {
    match part {
        Part::Esp => "esp",
        Part::LocalLeader => "local_leader",
        Part::StateStaff => "state_staff",
        Part::Employer => "employer",
    }
}

fn part(text: &str) -> Option<Part> {
    Part::ALL.into_iter().find(|part| word(*part) == text)
}
