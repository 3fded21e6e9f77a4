//! The order of modules and activities: from 1, without gaps.

use crate::curriculum::CurriculumTree;

/// One place in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Before the one that stands before it.
    Up,
    /// Behind the one that stands behind it.
    Down,
}

/// Moves what stands at `at`; at the end of the list it stays.
pub(super) fn shift<T>(all: &mut [T], at: usize, step: Step) {
    let to = match step {
        Step::Up => at.checked_sub(1),
        Step::Down => Some(at + 1).filter(|to| *to < all.len()),
    };
    if let Some(to) = to {
        all.swap(at, to);
    }
}

/// Gives everything the position in which it stands, and activities the module in which they do.
pub(super) fn renumber(tree: &mut CurriculumTree) {
    for (position, module) in (1..).zip(&mut tree.modules) {
        module.position = position;
        for (position, activity) in (1..).zip(&mut module.activities) {
            activity.position = position;
            activity.module = module.id;
        }
    }
}
