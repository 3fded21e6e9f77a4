//! What the entry of a course says otherwise than the course, and saying it as the course does.

use auth::authorize;
use catalogue::Entry;
use catalogue::entry::alike::{differing, say_as_course};
use catalogue::entry::edit::EditEntry;
use catalogue::entry::entity::Model;
use http::{At, Context, Fault, SeeOther, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Localized, Tx};

/// What the course says otherwise.
#[derive(Default)]
pub(super) struct Differs {
    /// Where the course is written; empty for an entry of no course.
    pub(super) course: String,
    /// The name of each part, and what the course says, in both languages.
    pub(super) parts: Vec<(String, Vec<String>)>,
}

impl Differs {
    pub(super) async fn of(ctx: &Context, entry: &Model) -> Result<Self, Failure> {
        let Some(id) = entry.course_id else { return Ok(Self::default()) };
        let course = courses::course::edit::one(ctx.db.read(), id).await?.ok_or(Failure::NotFound)?;
        let part = |(part, words): (&'static str, Vec<Localized>)| {
            (fl!(ctx.locale, "entry-part", part = part), words.iter().flat_map(both).collect())
        };
        let parts = differing(entry, &course)?.into_iter().map(part).collect();
        Ok(Self { course: format!("/admin/courses/{id}"), parts })
    }
}

fn both(text: &Localized) -> impl Iterator<Item = String> {
    text.languages().filter_map(|lang| text.exact(lang)).map(str::to_owned)
}

/// Answers `POST /admin/catalogue/{entry}/course`.
pub(super) async fn take(ctx: Context, At(id): At<Id<Entry>>) -> Result<SeeOther, Fault> {
    let (actor, moment, today) = (ctx.actor.clone(), ctx.moment, ctx.locale.today());
    let work = |tx: Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<EditEntry>(&tx, &actor, id, moment).await?;
            say_as_course(&tx, &permit, today, moment).await
        }
    };
    ctx.db.write::<_, Failure, _, _>(work).await?;
    Ok(see_other(format!("/admin/catalogue/{id}")).saying(&ctx, "toast-saved"))
}
