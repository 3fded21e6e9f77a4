//! What a learner finds open. A pure function of what is taught and what is concluded; the clock comes later, when an
//! opening is compared with the moment.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use modules::curriculum::ModuleNode;

use crate::conclusion::{Conclusion, ModuleConclusion};
use crate::outline::build;
use crate::taught::Taught;

impl Taught {
    /// Whether a module waits for the one before.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.tree.modules.iter().skip(1).any(|module| module.after_previous)
    }

    /// The same as one learner finds it: a module that waits opens at the instant at which the one before was completed,
    /// and has no opening until then. The first module never waits, and nothing waits for a module that asks for nothing.
    #[must_use]
    pub fn released(&self, conclusion: &Conclusion) -> Self {
        if !self.waits() {
            return self.clone();
        }
        let mut tree = (*self.tree).clone();
        for n in 1..tree.modules.len() {
            let before = tree.modules.get(n - 1).and_then(|before| concluded(conclusion, before));
            if let Some(module) = tree.modules.get_mut(n).filter(|module| module.after_previous) {
                module.opens_at = opening(module.opens_at, before);
            }
        }
        let outline = Arc::new(build(&tree));
        Self { tree: Arc::new(tree), outline, policy: self.policy.clone() }
    }
}

fn concluded<'a>(conclusion: &'a Conclusion, module: &ModuleNode) -> Option<&'a ModuleConclusion> {
    conclusion.modules.iter().find(|concluded| concluded.id == module.id)
}

fn opening(day: Option<DateTime<Utc>>, before: Option<&ModuleConclusion>) -> Option<DateTime<Utc>> {
    match before {
        Some(before) if before.required > 0 => before.completed_at,
        Some(before) => before.completed_at.or(day),
        None => None,
    }
}
