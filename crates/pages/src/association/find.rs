//! `GET /associations`: those that a form offers while their name is typed.

use axum::Json;
use courses::association;
use http::{Asked, Context, Fault};
use i18n_embed_fl::fl;
use kernel::Id;
use serde::Serialize;

use super::{OFFERED, named};

/// What is looked for.
#[derive(Debug, serde::Deserialize)]
pub(super) struct Wish {
    #[serde(default)]
    find: String,
    /// The one that is chosen stays in the list.
    #[serde(default)]
    association: String,
}

/// What was found.
#[derive(Serialize)]
pub(super) struct Found {
    /// How many, in words.
    words: String,
    choices: Vec<Choice>,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    name: String,
}

/// Answers with the choices that the form then holds.
pub(super) async fn show(ctx: Context, Asked(wish): Asked<Wish>) -> Result<Json<Found>, Fault> {
    let chosen = wish.association.parse().ok().map(Id::from_uuid);
    let found = association::queries::find(&ctx.db, &wish.find, chosen, OFFERED).await?;
    let new = found.iter().filter(|a| Some(a.id) != chosen).count();
    let words = match new {
        0 => fl!(ctx.locale, "apply-association-none"),
        n => fl!(ctx.locale, "apply-association-found", count = n),
    };
    let choice = |a: &association::entity::Model| Choice { value: a.id.to_string(), name: named(a) };
    Ok(Json(Found { words, choices: found.iter().map(choice).collect() }))
}
