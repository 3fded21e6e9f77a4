//! Recordings of sessions, as a form offers them.

use catalogue::entry::recorded::{Recorded, one, recorded};
use http::Context;
use i18n_embed_fl::fl;
use kernel::{Id, StorageError};
use modules::Recording;

/// How many are offered at once.
const OFFERED: usize = 12;

/// A recording that can be chosen: its id, its title, what it is, whether it is chosen.
pub(super) type Offered = (String, String, String, bool);

/// Those whose titles have these words, the newest first; the chosen one before them.
pub(super) async fn offered(
    ctx: &Context,
    words: &str,
    chosen: Option<Id<Recording>>,
) -> Result<Vec<Offered>, StorageError> {
    let mut all: Vec<Recorded> = match chosen {
        Some(id) => one(ctx.db.read(), id).await?.into_iter().collect(),
        None => Vec::new(),
    };
    let found = recorded(ctx.db.read(), words, OFFERED).await?;
    all.extend(found.into_iter().filter(|other| Some(other.id) != chosen));
    Ok(all.iter().map(|recorded| line(ctx, recorded, chosen)).collect())
}

fn line(ctx: &Context, one: &Recorded, chosen: Option<Id<Recording>>) -> Offered {
    let l = &ctx.locale;
    let session = &one.session;
    let when = l.session_time(session.starts_at, session.minutes.unsigned_abs(), &session.zone).when;
    let facts = fl!(
        l,
        "entry-film-facts",
        when = when,
        language = l.language_name(one.language),
        length = l.min_and_s(whole(one.seconds))
    );
    (one.id.to_string(), one.name(l.lang).to_owned(), facts, Some(one.id) == chosen)
}

/// Whole seconds.
pub(super) fn whole(seconds: f64) -> u32 {
    format!("{seconds:.0}").parse().unwrap_or(0)
}
