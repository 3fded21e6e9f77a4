//! What of the coordinator's page is asked for: one cohort, one team, one standing, one page.

use courses::cohort::entity::Model as Cohort;
use courses::enrolment::State;
use i18n_embed_fl::fl;
use progress::grid::{Grid, GridLearner};
use serde::Deserialize;
use text::Locale;

/// Value and words of a choice, and whether it is chosen.
type Choice = (String, String, bool);

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    cohort: String,
    team: String,
    standing: String,
    page: String,
}

/// What can be chosen.
pub(super) struct Choices {
    pub(super) cohorts: Vec<Choice>,
    pub(super) teams: Vec<Choice>,
    pub(super) standings: Vec<Choice>,
}

/// The standings of learners that a grid shows.
const STANDINGS: [State; 2] = [State::Active, State::Completed];

impl Wish {
    /// Whether the cohort is asked for.
    pub(super) fn names(&self, cohort: &Cohort) -> bool {
        self.cohort.is_empty() || self.cohort == cohort.id.to_string()
    }

    /// Whether the learner is asked for.
    pub(super) fn lets(&self, learner: &GridLearner) -> bool {
        let team = learner.team.as_ref().map(|team| team.id.to_string()).unwrap_or_default();
        (self.team.is_empty() || self.team == team)
            && (self.standing.is_empty() || self.standing == learner.state.word())
    }

    /// Which page of a cohort: pages are turned within one cohort.
    pub(super) fn page_of(&self, cohort: &Cohort) -> usize {
        let asked = self.cohort == cohort.id.to_string();
        self.page.parse().ok().filter(|_| asked).unwrap_or(1)
    }

    /// The address of a page of a cohort, with what else is asked for.
    pub(super) fn at_page(&self, cohort: &Cohort, number: usize) -> String {
        let (id, page) = (cohort.id.to_string(), number.to_string());
        let pairs = [("cohort", &id), ("team", &self.team), ("standing", &self.standing), ("page", &page)];
        let some = pairs.into_iter().filter(|(_, value)| !value.is_empty());
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(some).finish();
        format!("/coordinate?{query}")
    }

    /// What can be chosen among these cohorts.
    pub(super) fn choices(&self, l: &Locale, grids: &[Grid]) -> Choices {
        let cohort = |grid: &Grid| {
            let id = grid.cohort.id.to_string();
            (id.clone(), grid.cohort.name.get(l.lang).to_owned(), self.cohort == id)
        };
        let learners = grids.iter().filter(|grid| self.names(&grid.cohort)).flat_map(|grid| &grid.learners);
        let mut teams: Vec<Choice> = learners
            .filter_map(|learner| learner.team.as_ref())
            .map(|team| (team.id.to_string(), team.name.clone(), self.team == team.id.to_string()))
            .collect();
        teams.sort_by(|a, b| (&a.1, &a.0).cmp(&(&b.1, &b.0)));
        teams.dedup();
        let standing = |state: State| {
            let word = state.word();
            (word.clone(), fl!(l, "enrolment-state-name", state = word.as_str()), self.standing == word)
        };
        Choices {
            cohorts: grids.iter().map(cohort).collect(),
            teams,
            standings: STANDINGS.into_iter().map(standing).collect(),
        }
    }
}
