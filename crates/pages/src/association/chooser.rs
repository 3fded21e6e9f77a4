//! What a form offers while an association is chosen.

use courses::Association;
use courses::association::entity::Model;
use courses::association::queries;
use http::{Context, Fields};
use kernel::{Id, StorageError};

/// How many are offered at once.
pub(crate) const OFFERED: usize = 12;

/// The words that are looked for, and what they find, the chosen one first.
#[derive(Default)]
pub(crate) struct Chooser {
    pub(crate) find: String,
    /// Value, words, whether chosen.
    pub(crate) offered: Vec<(String, String, bool)>,
    /// Whether the words find none but the chosen one.
    pub(crate) nothing: bool,
    /// Whether one was looked for just now, so that the page comes back there.
    pub(crate) pressed: bool,
}

impl Chooser {
    /// What a form offers in which this was typed.
    pub(crate) async fn of(ctx: &Context, typed: &Fields) -> Result<Self, StorageError> {
        let chosen = typed.get("association").parse().ok();
        let found = queries::find(&ctx.db, typed.get("find"), chosen, OFFERED).await?;
        Ok(Self { pressed: finding(typed), ..Self::with(typed.get("find"), &found, chosen) })
    }

    /// The same where they are found already.
    pub(crate) fn with(find: &str, found: &[Model], chosen: Option<Id<Association>>) -> Self {
        let one = |a: &Model| (a.id.to_string(), named(a), Some(a.id) == chosen);
        Self {
            find: find.to_owned(),
            offered: found.iter().map(one).collect(),
            nothing: !find.trim().is_empty() && found.iter().all(|a| Some(a.id) == chosen),
            pressed: false,
        }
    }

    /// Whether one is chosen.
    pub(crate) fn chosen(&self) -> bool {
        self.offered.iter().any(|(_, _, chosen)| *chosen)
    }
}

/// Whether the form was sent to look for an association, and for nothing else.
pub(crate) fn finding(fields: &Fields) -> bool {
    fields.says("then", "find")
}

/// `Riverbend ESP Association, Iowa`.
pub(crate) fn named(association: &Model) -> String {
    match &association.state_name {
        Some(state) => format!("{}, {state}", association.name),
        None => association.name.clone(),
    }
}
