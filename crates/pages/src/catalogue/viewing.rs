//! Watching a catalogue recording: where someone stopped, and watching as a group. Neither is evidence of anything.

use axum::http::StatusCode;
use catalogue::entry::film;
use http::{At, Context, Fault, Fields};
use i18n_embed_fl::fl;
use modules::viewing;

/// What is asked of a recording's page.
#[derive(Debug, Default, serde::Deserialize)]
pub(super) struct Watching {
    /// `group` for several people round one device.
    watching: Option<String>,
}

/// How someone watches.
pub(super) struct Viewing {
    /// Where the position is kept; empty for who is not signed in.
    pub(super) keep: String,
    /// Seconds from the beginning at which they go on; 0 at the beginning.
    pub(super) resume: u32,
    /// Where they stopped, in words; empty at the beginning.
    pub(super) stopped: String,
    /// Whether they watch as a group.
    pub(super) group: bool,
    /// Address of this page for who watches alone, and for a group.
    pub(super) alone_href: String,
    pub(super) group_href: String,
}

/// A film of which fewer seconds than this are left begins anew.
const NEARLY_OVER: f64 = 5.0;

impl Viewing {
    /// How this reader watches. A visitor's position is not kept.
    ///
    /// # Errors
    /// Storage.
    pub(super) async fn of(ctx: &Context, slug: &str, watching: &Watching) -> Result<Self, Fault> {
        let kept = kept(ctx, slug).await?;
        let resume = kept.as_ref().map_or(0, |kept| kept.0);
        let group = match watching.watching.as_deref() {
            Some(how) => how == "group",
            None => kept.is_some_and(|kept| kept.1),
        };
        let path = format!("/catalogue/{slug}");
        let l = &ctx.locale;
        Ok(Self {
            keep: if ctx.actor.person().is_some() { format!("{path}/viewing") } else { String::new() },
            resume,
            stopped: if resume > 0 { fl!(l, "entry-stopped", at = l.clock(resume)) } else { String::new() },
            group,
            alone_href: format!("{path}?watching=alone"),
            group_href: format!("{path}?watching=group#group"),
        })
    }
}

/// The second at which this person stopped, and whether they watched as a group.
async fn kept(ctx: &Context, slug: &str) -> Result<Option<(u32, bool)>, Fault> {
    let Some(person) = ctx.actor.person() else { return Ok(None) };
    let Some(recording) = film::recording(&ctx.db, slug).await? else { return Ok(None) };
    let Some(kept) = viewing::of(&ctx.db, person, recording.id).await? else { return Ok(None) };
    let over = kept.position + NEARLY_OVER >= recording.seconds;
    Ok(Some((if over { 0 } else { whole(kept.position) }, kept.in_group)))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "films last hours, not years")]
fn whole(seconds: f64) -> u32 {
    seconds.max(0.0) as u32
}

/// Answers `POST /catalogue/{slug}/viewing`: keeps where one stopped.
pub(super) async fn keep(ctx: Context, At(slug): At<String>, fields: Fields) -> Result<StatusCode, Fault> {
    let recording = film::recording(&ctx.db, &slug).await?.ok_or_else(Fault::not_found)?;
    let position: Option<f64> = fields.get("position").parse().ok().filter(|p: &f64| p.is_finite());
    let position = position.ok_or_else(|| Fault::malformed("position"))?;
    let group = fields.get("watching") == "group";
    viewing::keep(&ctx.db, ctx.person()?.person, &recording, position, group, ctx.moment).await?;
    Ok(StatusCode::NO_CONTENT)
}
