//! The versions of a policy in words.

use std::collections::BTreeMap;

use auth::Person;
use i18n_embed_fl::fl;
use kernel::{Id, Zone};
use progress::policy::queries::Standing;
use text::Locale;

use crate::policy::{Changed, changed};

/// A version.
pub(super) struct Version {
    /// From when, and by whom.
    pub(super) head: String,
    pub(super) reason: String,
    pub(super) in_the_open: bool,
    pub(super) changes: Vec<Changed>,
}

pub(super) fn version(
    l: &Locale,
    zone: &Zone,
    names: &BTreeMap<Id<Person>, String>,
    standing: &Standing,
) -> Version {
    let from = standing.in_force_from.map(|at| l.deadline_parts(at, zone).in_sentence(l));
    let name = standing.author.and_then(|by| names.get(&by)).map(String::as_str);
    let head = match (from, name) {
        (Some(from), Some(name)) => fl!(l, "policy-version-by", from = from, name = name),
        (Some(from), None) => fl!(l, "policy-version", from = from),
        (None, _) => fl!(l, "policy-version-first"),
    };
    Version {
        head,
        reason: standing.reason.clone(),
        in_the_open: standing.in_the_open,
        changes: changed(l, &standing.changes),
    }
}
