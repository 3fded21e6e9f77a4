//! How somebody goes through the course: what a demo shows of every kind.

use chrono::TimeDelta;
use kernel::Entropy;

use super::groups::Member;
use super::plan::Which;

/// A way through the course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Persona {
    /// Always some days early.
    Ahead,
    /// In time.
    Steady,
    /// Always some days late.
    Late,
    /// Stopped in the second week.
    Stuck,
    /// Was never here.
    NeverCame,
    /// Left the course in the third week.
    Left,
    /// In time, but the quiz will not be passed.
    QuizFailed,
    /// Missed the first webinar and watched its recording.
    Recording,
    /// Missed it and made it up.
    MakeUp,
    /// Watched it with the team.
    Group,
    /// Was excused from it.
    Excused,
    /// Missed it, and that was all.
    Missed,
    /// `learner@`: the first module done, in the middle of the second.
    Featured,
}

const KNOWN: [(&str, Persona); 17] = [
    ("learner@demo.example", Persona::Featured),
    ("solo@demo.example", Persona::Steady),
    ("darnell.whitaker@demo.example", Persona::Ahead),
    ("joyce.lindqvist@demo.example", Persona::Steady),
    ("paul.nakamura@demo.example", Persona::Missed),
    ("jerome.banks@demo.example", Persona::Excused),
    ("angela.begay@demo.example", Persona::Recording),
    ("ruth.montoya@demo.example", Persona::QuizFailed),
    ("denise.pelletier@demo.example", Persona::Group),
    ("grace.ouellette@demo.example", Persona::Group),
    ("abel.thurlow@demo.example", Persona::Group),
    ("glen.ostrowski@demo.example", Persona::NeverCame),
    ("earl.fontenot@demo.example", Persona::Stuck),
    ("tanya.redbird@demo.example", Persona::MakeUp),
    ("wanda.kowalski@demo.example", Persona::Ahead),
    ("odalys.benitez@demo.example", Persona::Ahead),
    ("heather.novak@demo.example", Persona::Late),
];

/// Of a hundred learners, how many go which way. The rest is steady.
const OF_A_HUNDRED: [(u64, Persona); 10] = [
    (14, Persona::Ahead),
    (12, Persona::Late),
    (5, Persona::Recording),
    (3, Persona::MakeUp),
    (4, Persona::Group),
    (4, Persona::Excused),
    (4, Persona::Missed),
    (4, Persona::Stuck),
    (2, Persona::QuizFailed),
    (3, Persona::NeverCame),
];

impl Persona {
    /// How this person goes: as known, else by chance.
    pub(super) fn of(member: &Member, which: Which, entropy: &Entropy) -> Self {
        if let Some((_, known)) = KNOWN.iter().find(|(email, _)| *email == member.email) {
            return *known;
        }
        let mut drawn = entropy.below(100);
        for (share, persona) in OF_A_HUNDRED {
            if drawn < share {
                return persona;
            }
            drawn -= share;
        }
        // some leave, and one sees that only in a cohort that is over
        if which == Which::Source && drawn < 2 { Self::Left } else { Self::Steady }
    }

    /// How long before (negative) or after the due day the work is done.
    pub(super) fn lag(self) -> TimeDelta {
        TimeDelta::days(match self {
            Self::Ahead => -4,
            Self::Late => 4,
            _ => -1,
        })
    }

    /// After which day of the cohort nothing more is done.
    pub(super) fn last_day(self) -> i64 {
        match self {
            Self::NeverCame => -1,
            Self::Stuck => 10,
            Self::Left => 18,
            _ => i64::MAX / 1_000_000_000,
        }
    }
}
