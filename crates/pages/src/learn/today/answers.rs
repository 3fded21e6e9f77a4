//! What waits for the answer of who is signed in: invitations to teams and places that are held or proposed.

use courses::application::waits::{Invited, Proposed, invited, proposed};
use http::{Context, Fault};
use i18n_embed_fl::fl;
use kernel::{Failure, Id};
use text::Locale;

/// One thing to answer.
pub(super) struct Wait {
    pub(super) title: String,
    pub(super) words: String,
    pub(super) href: String,
}

/// Everything that waits for this person's answer. Three statements.
///
/// # Errors
/// Storage.
pub(super) async fn of(ctx: &Context, l: &Locale, person: Id<auth::Person>) -> Result<Vec<Wait>, Fault> {
    let held = proposed(&ctx.db, person, ctx.moment).await.map_err(Failure::from)?;
    let seats = invited(&ctx.db, person, ctx.moment).await.map_err(Failure::from)?;
    let held = held.iter().map(|one| place(l, one));
    Ok(held.chain(seats.iter().map(|one| seat(l, one))).collect())
}

fn place(l: &Locale, one: &Proposed) -> Wait {
    let (course, places) = (one.title.get(l.lang), one.places);
    let words = match one.until {
        Some(until) => {
            let until = l.deadline_parts(until, &one.zone).in_sentence(l);
            fl!(l, "today-waits-offer", places = places, until = until)
        }
        None => fl!(l, "today-waits-trim", places = places),
    };
    Wait { title: course.to_owned(), words, href: format!("/applications/{}", one.id) }
}

fn seat(l: &Locale, one: &Invited) -> Wait {
    let words = fl!(l, "today-waits-seat", course = one.title.get(l.lang));
    Wait { title: one.team.clone(), words, href: format!("/seats/{}", one.id) }
}
