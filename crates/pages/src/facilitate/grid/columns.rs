//! The columns of a grid: the modules, or the activities of the one that is opened.

use progress::grid::Grid;
use progress::outline::{ActivityOutline, ModuleOutline};
use text::Locale;

use super::query::GridQuery;

/// A column between the learner's name and when they were last here.
pub(crate) struct Column<'a> {
    /// What its head says.
    pub(crate) label: String,
    /// Where its head leads; nothing for activities.
    pub(crate) href: String,
    /// The number of its module, from 1.
    number: usize,
    pub(super) module: &'a ModuleOutline,
    pub(super) activity: Option<&'a ActivityOutline>,
}

impl Column<'_> {
    /// The address of its module on a learner's page.
    pub(super) fn within(&self, learner: &str) -> String {
        format!("{learner}#module-{}", self.number)
    }
}

/// The columns that `query` asks for.
pub(crate) fn columns<'a>(l: &Locale, grid: &'a Grid, query: &GridQuery, base: &str) -> Vec<Column<'a>> {
    let modules = &grid.taught.outline.modules;
    let opened = query.opened().and_then(|place| modules.get(place).map(|module| (place + 1, module)));
    if let Some((number, module)) = opened {
        return module.activities.iter().map(|a| of_activity(l, (number, module), a)).collect();
    }
    let of_module = |(place, module): (usize, &'a ModuleOutline)| Column {
        label: format!("{} {}", place + 1, module.title.get(l.lang)),
        href: query.opening(base, Some(place)),
        number: place + 1,
        module,
        activity: None,
    };
    modules.iter().enumerate().map(of_module).collect()
}

fn of_activity<'a>(
    l: &Locale,
    (number, module): (usize, &'a ModuleOutline),
    activity: &'a ActivityOutline,
) -> Column<'a> {
    let label = activity.title.get(l.lang).to_owned();
    Column { label, href: String::new(), number, module, activity: Some(activity) }
}
