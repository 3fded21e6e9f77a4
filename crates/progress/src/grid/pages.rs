//! A grid in pages that never split a team.

use super::GridLearner;

/// Learners of one page; a page is longer only where one team alone is.
pub const PAGE: usize = 100;

/// One page of a grid.
#[derive(Clone, Debug, PartialEq)]
pub struct GridPage<'a> {
    /// Its learners.
    pub learners: Vec<&'a GridLearner>,
    /// Which page, from 1.
    pub number: usize,
    /// How many there are; 1 where there are no learners.
    pub count: usize,
}

/// The page of this number, from 1; the last one where there are fewer.
#[must_use]
pub fn page<'a>(learners: &[&'a GridLearner], number: usize) -> GridPage<'a> {
    let mut pages: Vec<Vec<&'a GridLearner>> = vec![Vec::new()];
    for group in learners.chunk_by(|a, b| a.team.is_some() && a.team == b.team) {
        match pages.last_mut() {
            Some(last) if last.is_empty() || last.len() + group.len() <= PAGE => {
                last.extend_from_slice(group);
            }
            _ => pages.push(group.to_vec()),
        }
    }
    let count = pages.len();
    let number = number.clamp(1, count);
    GridPage { learners: pages.swap_remove(number - 1), number, count }
}
