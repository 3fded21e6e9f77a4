//! Sending a change of a template, and why a form of it came back.

use auth::authorize;
use axum::http::StatusCode;
use courses::Course;
use http::{Context, Fault, Fields, Once};
use kernel::{Failure, Id, Tx};
use modules::curriculum::edit::{Change, EditTemplate, Touched, change};

use crate::form::Faults;

/// Where a change leads, by its course and what it touched.
pub(super) type To = fn(Id<Course>, &Touched) -> String;

/// Makes a change at the version that the form says it was read at, and gives where to go on. With a key it is made
/// once: a second press lands on the same result.
pub(super) async fn store(
    ctx: &Context,
    course: Id<Course>,
    (fields, wanted): (&Fields, Change),
    once: Option<Once>,
    to: To,
) -> Result<String, Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let version = fields.get("version").parse().unwrap_or(0);
    let work = |tx: Tx| {
        let (actor, wanted, once) = (actor.clone(), wanted.clone(), once.clone());
        async move {
            let permit = authorize::<EditTemplate>(&tx, &actor, course, moment).await?;
            if let Some(landed) = before(&tx, once.as_ref()).await? {
                return Ok(landed);
            }
            let there = to(course, &change(&tx, &permit, version, &wanted, moment).await?);
            if let Some(once) = once {
                once.landed(&tx, StatusCode::SEE_OTHER, &there).await?;
            }
            Ok::<_, Failure>(there)
        }
    };
    ctx.db.write(work).await
}

async fn before(tx: &Tx, once: Option<&Once>) -> Result<Option<String>, Failure> {
    let Some(once) = once else { return Ok(None) };
    Ok(once.before(tx).await?.map(|landed| landed.location))
}

/// Why a form came back, with what was typed.
pub(super) struct Again {
    status: StatusCode,
    pub(super) typed: Fields,
    pub(super) faults: Faults,
    /// What clashes; empty where nothing does.
    pub(super) refused: String,
}

impl Again {
    /// A form that nobody has sent yet.
    pub(super) fn first(typed: Fields) -> Self {
        Self { status: StatusCode::OK, typed, faults: Faults::default(), refused: String::new() }
    }

    /// A form that was sent only to see what comes of it.
    pub(super) fn seen(typed: Fields) -> Self {
        Self { status: StatusCode::UNPROCESSABLE_ENTITY, ..Self::first(typed) }
    }

    /// What was typed was refused.
    ///
    /// # Errors
    /// What no typing mends.
    pub(super) fn of(ctx: &Context, typed: Fields, failure: Failure) -> Result<Self, Fault> {
        match failure {
            Failure::Invalid(invalid) => Ok(Self { faults: Faults::of(ctx, &invalid), ..Self::seen(typed) }),
            Failure::Conflict(why) => {
                let refused = ctx.say(&why.message);
                Ok(Self { status: StatusCode::CONFLICT, refused, ..Self::first(typed) })
            }
            other => Err(other.into()),
        }
    }

    /// The version that the form shows: after a clash the one that is there now, so that sending it again is meant.
    pub(super) fn version(&self, there: i32) -> String {
        let typed = self.typed.some("version").filter(|_| self.refused.is_empty());
        typed.map_or_else(|| there.to_string(), str::to_owned)
    }

    /// The key of a form that adds something, the same when it comes back.
    pub(super) fn key(&self, ctx: &Context) -> String {
        self.typed.some("key").map_or_else(|| ctx.new_key(), str::to_owned)
    }

    /// Its status.
    pub(super) const fn status(&self) -> StatusCode {
        self.status
    }
}
