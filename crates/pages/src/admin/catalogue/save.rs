//! Changing an entry, publishing it, retiring it.

use auth::authorize;
use axum::response::{IntoResponse as _, Response};
use catalogue::Entry;
use catalogue::entry::edit::{EditEntry, EntryChange, edit, turn};
use catalogue::entry::entity::State;
use http::{At, Context, Fault, Fields, Page, SeeOther, see_other};
use kernel::{Failure, Id, Invalid, Lang, Localized, Tx};

use super::edit::{find, made};
use crate::form::Faults;

/// Answers `POST /admin/catalogue/{entry}`.
pub(super) async fn save(ctx: Context, At(id): At<Id<Entry>>, fields: Fields) -> Result<Response, Fault> {
    let (entry, _) = find(&ctx, id).await?;
    let saved = match read(&fields) {
        Ok(change) => store(&ctx, id, change).await,
        Err(invalid) => Err(Failure::Invalid(invalid)),
    };
    match saved {
        Ok(()) => Ok(see_other(format!("/admin/catalogue/{id}")).saying(&ctx, "toast-saved").into_response()),
        Err(Failure::Invalid(invalid)) => {
            let faults = Faults::of(&ctx, &invalid);
            Ok(Page::again(made(&ctx, &entry, fields, faults).await?).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}

fn read(fields: &Fields) -> Result<EntryChange, Invalid> {
    let mut faults = Invalid::default();
    let both = |name: &str| {
        let mut text = Localized::default();
        for lang in Lang::ALL {
            if let Some(words) = fields.some(&format!("{name}_{lang}")) {
                text.set(lang, words);
            }
        }
        text
    };
    let last_updated = fields.get("last_updated").parse().unwrap_or_else(|_| {
        faults.push("last_updated", &courses::Why::Required {});
        jiff::civil::Date::default()
    });
    let terms = fields.all("terms").filter_map(|term| term.split_once(':'));
    let change = EntryChange {
        title: both("title"),
        summary: both("summary"),
        description: both("description"),
        outcomes: outcomes(fields),
        developed_by: fields.get("developed_by").to_owned(),
        last_updated,
        minutes: fields.get("minutes").parse().unwrap_or(0),
        owner: fields.get("owner").trim().to_owned(),
        group_viewing: fields.get("group_viewing") == "on",
        successor: fields.get("successor").to_owned(),
        terms: terms.map(|(taxonomy, slug)| (taxonomy.to_owned(), slug.to_owned())).collect(),
    };
    faults.or(change)
}

/// One outcome on each line; the same lines of both languages belong together.
fn outcomes(fields: &Fields) -> Vec<Localized> {
    let mut all: Vec<Localized> = Vec::new();
    for lang in Lang::ALL {
        let name = format!("outcomes_{lang}");
        let lines = fields.get(&name).lines().map(str::trim).filter(|line| !line.is_empty());
        for (place, line) in lines.enumerate() {
            if all.len() <= place {
                all.push(Localized::default());
            }
            if let Some(outcome) = all.get_mut(place) {
                outcome.set(lang, line);
            }
        }
    }
    all
}

async fn store(ctx: &Context, id: Id<Entry>, change: EntryChange) -> Result<(), Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: Tx| {
        let (actor, change) = (actor.clone(), change.clone());
        async move {
            let permit = authorize::<EditEntry>(&tx, &actor, id, moment).await?;
            edit(&tx, &permit, &change, moment).await
        }
    };
    ctx.db.write(work).await
}

/// Answers `POST /admin/catalogue/{entry}/publication`.
pub(super) async fn publish(ctx: Context, At(id): At<Id<Entry>>) -> Result<SeeOther, Fault> {
    become_state(&ctx, id, State::Published).await
}

/// Answers `POST /admin/catalogue/{entry}/retirement`.
pub(super) async fn retire(ctx: Context, At(id): At<Id<Entry>>) -> Result<SeeOther, Fault> {
    become_state(&ctx, id, State::Retired).await
}

async fn become_state(ctx: &Context, id: Id<Entry>, next: State) -> Result<SeeOther, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<EditEntry>(&tx, &actor, id, moment).await?;
            turn(&tx, &permit, next, moment).await
        }
    };
    ctx.db.write::<_, Failure, _, _>(work).await?;
    Ok(see_other(format!("/admin/catalogue/{id}")).saying(ctx, "toast-saved"))
}
