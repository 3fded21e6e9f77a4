//! Scopes by the names that people know them by.

use std::collections::BTreeMap;

use auth::{Role, Scope, grant};
use http::Context;
use i18n_embed_fl::fl;
use kernel::{Id, Lang, StorageError, fold};
use uuid::Uuid;

/// How many are offered to choose from.
const MOST: usize = 20;

/// The names of all cohorts, and of the associations and teams at hand.
pub(in crate::admin) struct Names {
    cohorts: Vec<courses::cohort::list::Listed>,
    associations: BTreeMap<Id<courses::Association>, String>,
    teams: BTreeMap<Uuid, String>,
}

impl Names {
    /// The names that these grants need.
    pub(in crate::admin) async fn of(
        ctx: &Context,
        grants: &[grant::entity::Model],
    ) -> Result<Self, StorageError> {
        let db = ctx.db.read();
        let of = |kind: &str| {
            let scopes = grants.iter().filter(|row| row.scope_kind == kind);
            scopes.filter_map(|row| row.scope_id).collect::<Vec<_>>()
        };
        let teams: Vec<_> = of("team").into_iter().map(Id::from_uuid).collect();
        let teams = courses::team::named::names(db, teams).await?;
        let associations = of("association").into_iter().map(Id::from_uuid);
        Ok(Self {
            cohorts: courses::cohort::list::all(db).await?,
            associations: courses::association::queries::names(db, associations).await?,
            teams: teams.into_iter().map(|(id, name)| (id.uuid(), name)).collect(),
        })
    }

    /// What a grant is on, in words; nothing for the site.
    pub(in crate::admin) fn say(&self, lang: Lang, row: &grant::entity::Model) -> String {
        match Scope::of(&row.scope_kind, row.scope_id) {
            Some(Scope::Cohort(id)) => {
                let found = self.cohorts.iter().find(|listed| listed.cohort.id.uuid() == id);
                found.map(|listed| whole(listed, lang)).unwrap_or_default()
            }
            Some(Scope::Association(id)) => {
                self.associations.get(&Id::from_uuid(id)).cloned().unwrap_or_default()
            }
            Some(Scope::Team(id)) => self.teams.get(&id).cloned().unwrap_or_default(),
            _ => String::new(),
        }
    }
}

fn whole(listed: &courses::cohort::list::Listed, lang: Lang) -> String {
    format!("{}, {}", listed.course.short_title.get(lang), listed.cohort.name.get(lang))
}

/// A scope that may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    /// Such as `cohort:…`, as the form sends it.
    pub(super) value: String,
    /// Its name.
    pub(super) words: String,
    /// What kind of thing it is.
    pub(super) kind: String,
}

/// The scopes on which a role can be held and in whose names every word occurs; case and accents are forgiven.
pub(super) async fn find(ctx: &Context, role: Role, words: &str) -> Result<Vec<Choice>, StorageError> {
    let (db, lang) = (ctx.db.read(), ctx.locale.lang);
    let mut all: Vec<(&str, Uuid, String)> = Vec::new();
    if role.fits(Scope::Association(Uuid::nil())) {
        let found = courses::association::queries::find(&ctx.db, words, None, MOST).await?;
        all.extend(found.into_iter().map(|one| ("association", one.id.uuid(), one.name)));
    }
    if role.fits(Scope::Cohort(Uuid::nil())) {
        let found = courses::cohort::list::all(db).await?;
        let named = found.iter().map(|one| ("cohort", one.cohort.id.uuid(), whole(one, lang)));
        all.extend(named.filter(|(_, _, name)| holds(name, words)));
    }
    if role.fits(Scope::Team(Uuid::nil())) {
        let found = courses::team::named::find(db, words, MOST).await?;
        all.extend(found.into_iter().map(|one| ("team", one.id.uuid(), one.name)));
    }
    all.truncate(MOST);
    let choice = |(kind, id, words): (&str, Uuid, String)| Choice {
        value: format!("{kind}:{id}"),
        words,
        kind: fl!(ctx.locale, "audit-object", kind = kind),
    };
    Ok(all.into_iter().map(choice).collect())
}

fn holds(name: &str, words: &str) -> bool {
    let name = fold(name);
    fold(words).split_whitespace().all(|word| name.contains(word))
}

/// A scope as the form sends it.
pub(super) fn chosen(value: &str) -> Option<Scope> {
    let (kind, id) = value.split_once(':')?;
    Scope::of(kind, Some(id.parse().ok()?))
}
