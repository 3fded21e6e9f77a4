//! Learners as rows and cells.

use i18n_embed_fl::fl;
use kernel::Reason as _;
use progress::grid::{ActivityCell, Grid, GridLearner, ModuleCell, Seen, activity_cell, module_cell};
use progress::standing::{ModuleReading, Reading};
use text::Locale;

use super::columns::Column;
use crate::shell::initials;

/// A team with its learners, or those without one.
pub(crate) struct Group {
    pub(crate) name: String,
    pub(crate) association: String,
    pub(crate) rows: Vec<Row>,
}

/// A learner's row.
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) href: String,
    pub(crate) name: String,
    pub(crate) cells: Vec<Cell>,
    pub(crate) last_here: String,
    pub(crate) hand: String,
}

/// What stands in a cell: its mark with the words for those who listen, a count, and letters of webinars.
#[derive(Default)]
pub(crate) struct Cell {
    pub(crate) label: String,
    pub(crate) state: &'static str,
    pub(crate) words: String,
    pub(crate) count: String,
    /// Where its activities are; empty where there is no such page.
    pub(crate) href: String,
    pub(crate) letters: Vec<(&'static str, char, String)>,
}

/// Somebody who needs a hand, and why.
pub(crate) struct Hand {
    pub(crate) href: String,
    pub(crate) name: String,
    pub(crate) initials: String,
    pub(crate) team: String,
    pub(crate) reasons: Vec<String>,
    pub(crate) last_here: String,
    pub(crate) phone: String,
}

/// The rows of these learners, team by team.
pub(crate) fn groups(
    l: &Locale,
    learners: &[&GridLearner],
    columns: &[Column<'_>],
    base: &str,
) -> Vec<Group> {
    let teams = learners.chunk_by(|a, b| a.team == b.team);
    teams.filter_map(|group| Some(of_group(l, group.first()?, group, columns, base))).collect()
}

fn of_group(
    l: &Locale,
    first: &GridLearner,
    group: &[&GridLearner],
    columns: &[Column<'_>],
    base: &str,
) -> Group {
    let rows = group.iter().map(|learner| row(l, learner, columns, base)).collect();
    match &first.team {
        Some(team) => Group { name: team.name.clone(), association: place(first), rows },
        None => {
            let (name, association) = (fl!(l, "facilitate-individuals"), fl!(l, "facilitate-no-team"));
            Group { name, association, rows }
        }
    }
}

/// `Riverbend ESP Association, Iowa`.
pub(crate) fn place(learner: &GridLearner) -> String {
    let parts = [learner.association.as_deref(), learner.state_name.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn row(l: &Locale, learner: &GridLearner, columns: &[Column<'_>], base: &str) -> Row {
    let href = format!("{base}/learners/{}", learner.enrolment);
    Row {
        id: learner.enrolment.to_string(),
        name: learner.name.clone(),
        cells: columns
            .iter()
            .map(|column| Cell { href: column.within(&href), ..cell(l, learner, column) })
            .collect(),
        href,
        last_here: last_here(l, learner),
        hand: reasons(l, learner).join(", "),
    }
}

fn last_here(l: &Locale, learner: &GridLearner) -> String {
    let day = learner.last_here_at.map(|at| l.day(l.zone.date(at)));
    text::capitalised(&day.unwrap_or_else(|| fl!(l, "facilitate-never")))
}

fn reasons(l: &Locale, learner: &GridLearner) -> Vec<String> {
    learner.hand.iter().map(|reason| l.say(&reason.message())).collect()
}

/// Who of these needs a hand.
pub(crate) fn hands(l: &Locale, learners: &[GridLearner], base: &str) -> Vec<Hand> {
    learners.iter().filter(|learner| !learner.hand.is_empty()).map(|learner| hand(l, learner, base)).collect()
}

fn hand(l: &Locale, learner: &GridLearner, base: &str) -> Hand {
    let team = learner.team.as_ref().map(|team| team.name.clone());
    Hand {
        href: format!("{base}/learners/{}", learner.enrolment),
        name: learner.name.clone(),
        initials: initials(&learner.name),
        team: team.unwrap_or_else(|| fl!(l, "facilitate-individual")),
        reasons: reasons(l, learner),
        last_here: last_here(l, learner),
        phone: learner.phone.clone().unwrap_or_default(),
    }
}

fn cell(l: &Locale, learner: &GridLearner, column: &Column<'_>) -> Cell {
    let (now, conclusion) = (l.now, &learner.conclusion);
    let made = match column.activity {
        Some(activity) => activity_cell(column.module, activity, conclusion, now).map(|c| of_activity(l, c)),
        None => module_cell(column.module, conclusion, now).map(|c| of_module(l, &c)),
    };
    Cell { label: column.label.clone(), ..made.unwrap_or_default() }
}

fn of_module(l: &Locale, cell: &ModuleCell) -> Cell {
    let (state, word) = match cell.reading {
        ModuleReading::Done => ("done", "done"),
        ModuleReading::UnderWay => ("part", "half"),
        ModuleReading::NotStarted => ("open", "empty"),
        ModuleReading::NotOpenYet => ("locked", "later"),
    };
    let count = match cell.reading {
        ModuleReading::NotOpenYet => fl!(l, "facilitate-later"),
        _ => fl!(l, "facilitate-of", done = cell.done, required = cell.required),
    };
    let letters = cell.webinars.iter().flatten().map(|seen| letter(l, *seen)).collect();
    Cell { state, words: fl!(l, "mark-name", mark = word), count, letters, ..Cell::default() }
}

pub(crate) fn of_activity(l: &Locale, cell: ActivityCell) -> Cell {
    let (state, word) = match cell.reading {
        Reading::Done => ("done", "done"),
        Reading::Missed => ("missed", "missed"),
        Reading::Late => ("part", "late"),
        Reading::Part => ("part", "part"),
        Reading::Open => ("open", "open"),
        Reading::NotOpenYet => ("locked", "not_open_yet"),
    };
    let words = fl!(l, "facilitate-reading", reading = word);
    let count = if cell.reading == Reading::Late { words.clone() } else { String::new() };
    let letters = cell.seen.into_iter().map(|seen| letter(l, seen)).collect();
    Cell { state, words, count, letters, ..Cell::default() }
}

fn letter(l: &Locale, seen: Seen) -> (&'static str, char, String) {
    (how(seen), seen.letter(), fl!(l, "how-name", how = seen.word()))
}

/// What is seen of all webinars of a learner, in order.
pub(crate) fn letters(l: &Locale, grid: &Grid, learner: &GridLearner) -> Vec<(&'static str, char, String)> {
    let modules = grid.taught.outline.modules.iter();
    let cells = modules.filter_map(|module| module_cell(module, &learner.conclusion, l.now));
    let seen = cells.flat_map(|cell| cell.webinars.into_iter().flatten());
    seen.map(|seen| letter(l, seen)).collect()
}

/// The word by which the styles know it.
fn how(seen: Seen) -> &'static str {
    match seen.word() {
        "make_up" => "make-up",
        word => word,
    }
}

/// What the letters of webinars mean.
pub(crate) fn legend(l: &Locale) -> Vec<(&'static str, char, String)> {
    Seen::ALL.into_iter().map(|seen| letter(l, seen)).collect()
}
