//! Which learners of a grid are shown.

use courses::seat::entity::Part;
use kernel::Moment;

use super::{GridLearner, Seen, module_cell};
use crate::outline::Outline;

/// What the learners that are shown have in common; each part that is set must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Part of a name of learner or team.
    pub words: String,
    /// How a webinar of the module at this place (from 0) was completed, or that it was missed.
    pub webinar: Option<(usize, Seen)>,
    /// The state of their association.
    pub state_name: Option<String>,
    /// The part they take.
    pub part: Option<Part>,
    /// Only who needs a hand.
    pub hand: bool,
}

impl Filter {
    /// The learners that it lets through, in their order.
    #[must_use]
    pub fn pick<'a>(
        &self,
        learners: &'a [GridLearner],
        outline: &Outline,
        moment: Moment,
    ) -> Vec<&'a GridLearner> {
        let words = kernel::fold(self.words.trim());
        let mut picked: Vec<_> = learners.iter().filter(|l| self.plain(l) && named(l, &words)).collect();
        if let Some((place, seen)) = self.webinar {
            picked.retain(|l| completed(l, outline, place, seen, moment));
        }
        picked
    }

    fn plain(&self, learner: &GridLearner) -> bool {
        (!self.hand || !learner.hand.is_empty())
            && self.part.is_none_or(|part| part == learner.part)
            && self.state_name.as_ref().is_none_or(|name| learner.state_name.as_ref() == Some(name))
    }
}

fn named(learner: &GridLearner, words: &str) -> bool {
    let holds = |name: &str| kernel::fold(name).contains(words);
    words.is_empty() || holds(&learner.name) || learner.team.as_ref().is_some_and(|t| holds(&t.name))
}

fn completed(learner: &GridLearner, outline: &Outline, place: usize, seen: Seen, moment: Moment) -> bool {
    let cell = outline.modules.get(place).and_then(|m| module_cell(m, &learner.conclusion, moment));
    cell.is_some_and(|cell| cell.webinars.contains(&Some(seen)))
}
