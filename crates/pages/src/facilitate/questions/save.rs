//! Adding, changing, moving and removing questions.

use auth::{Permit, authorize};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use courses::question::entity::Options;
use courses::question::{Kind, New, SetQuestions, commands};
use courses::{Cohort, Question};
use http::{At, Context, Fault, Fields, Once, Page, see_other};
use kernel::{Failure, Id, Localized, Moment, Tx};
use progress::grid::leads;

use super::read::{Shown, conflict, read};
use crate::facilitate::frame::base;
use crate::form::Faults;

/// One of the presses.
#[derive(Clone)]
enum Press {
    Add(New, Once),
    Change(Id<Question>, New),
    Shift(Id<Question>, bool),
    Remove(Id<Question>),
}

impl Press {
    async fn store(self, tx: &Tx, permit: &Permit<SetQuestions>, moment: Moment) -> Result<(), Failure> {
        match self {
            Self::Add(new, once) => {
                if once.before(tx).await?.is_none() {
                    commands::add(tx, permit, new, moment).await?;
                    once.landed(tx, StatusCode::SEE_OTHER, "").await?;
                }
                Ok(())
            }
            Self::Change(id, new) => commands::change(tx, permit, id, new, moment).await,
            Self::Shift(id, up) => commands::shift(tx, permit, id, up, moment).await,
            Self::Remove(id) => commands::remove(tx, permit, id, moment).await,
        }
    }
}

pub(super) async fn add(ctx: Context, At(id): At<Id<Cohort>>, fields: Fields) -> Result<Response, Fault> {
    leads(&ctx.db, &ctx.actor, id, ctx.moment).await?;
    let press = Press::Add(typed(&fields), Once::of_form(&ctx, &fields)?);
    store(ctx, id, press, Shown { typed: fields, ..Shown::default() }).await
}

pub(super) async fn change(
    ctx: Context,
    At((id, question)): At<(Id<Cohort>, Id<Question>)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let press = Press::Change(question, typed(&fields));
    store(ctx, id, press, Shown { edit: Some(question), typed: fields, ..Shown::default() }).await
}

pub(super) async fn shift(
    ctx: Context,
    At((id, question)): At<(Id<Cohort>, Id<Question>)>,
    fields: Fields,
) -> Result<Response, Fault> {
    store(ctx, id, Press::Shift(question, fields.get("to") == "up"), Shown::default()).await
}

pub(super) async fn remove(
    ctx: Context,
    At((id, question)): At<(Id<Cohort>, Id<Question>)>,
) -> Result<Response, Fault> {
    store(ctx, id, Press::Remove(question), Shown::default()).await
}

async fn store(ctx: Context, id: Id<Cohort>, press: Press, shown: Shown) -> Result<Response, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let done: Result<(), Failure> = ctx
        .db
        .write(move |tx| {
            let (actor, press) = (actor.clone(), press.clone());
            async move {
                let permit = authorize::<SetQuestions>(&tx, &actor, id, moment).await?;
                press.store(&tx, &permit, moment).await
            }
        })
        .await;
    match done {
        Ok(()) => {
            let back = format!("{}/questions", base(id));
            Ok(see_other(back).saying(&ctx, "toast-saved").into_response())
        }
        Err(Failure::Invalid(invalid)) => {
            let shown = Shown { faults: Faults::of(&ctx, &invalid), ..shown };
            Ok(Page::again(read(&ctx, id, shown).await?).into_response())
        }
        Err(Failure::Conflict(why)) => {
            let refused = ctx.say(&why.message);
            conflict(&ctx, id, Shown { refused, ..shown }).await
        }
        Err(other) => Err(other.into()),
    }
}

fn typed(fields: &Fields) -> New {
    let both =
        |field: &str| Localized::pair(fields.get(&format!("{field}_en")), fields.get(&format!("{field}_es")));
    let kind = match fields.get("kind") {
        "choice" => Kind::Choice,
        "file" => Kind::File,
        _ => Kind::Text,
    };
    New {
        kind,
        required: fields.has("required"),
        label: both("label"),
        hint: both("hint"),
        options: if kind == Kind::Choice { options(fields) } else { Options::default() },
        most: if kind == Kind::Text { fields.get("most").parse().unwrap_or(0) } else { 1_000 },
    }
}

/// One option a line, as many in each language.
fn options(fields: &Fields) -> Options {
    let lines = |text: &str| -> Vec<String> {
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    };
    let (en, es) = (lines(fields.get("options_en")), lines(fields.get("options_es")));
    let at = |all: &[String], n: usize| all.get(n).cloned().unwrap_or_default();
    let count = en.len().max(es.len());
    Options((0..count).map(|n| Localized::pair(at(&en, n), at(&es, n))).collect())
}
