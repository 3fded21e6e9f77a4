//! `/dev/clock`: the clock of a demo, to be set to a moment worth seeing, and to stand still there.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use http::{Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Moment, NotAnInstant};

use super::moments::{Worth, moments};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "dev/clock.html")]
pub(super) struct ClockPage {
    shell: Shell,
    /// The time in words, and to the microsecond.
    now: String,
    exact: String,
    /// Whether it stands still; what the form proposes for the time it is set to.
    still: bool,
    keep_still: bool,
    typed: String,
    zone: String,
    faults: Faults,
    moments: Vec<Worth>,
}

impl ClockPage {
    async fn read(ctx: &Context, fields: &Fields, faults: Faults) -> Result<Self, Fault> {
        let l = &ctx.locale;
        let (clock, exact) = (&ctx.state.clock, ctx.moment.in_writing(&l.zone));
        Ok(Self {
            shell: frame::public(ctx, fl!(l, "clock-title"), Place::Elsewhere),
            now: text::capitalised(&l.instant(ctx.moment.utc())),
            still: clock.stands_still(),
            keep_still: fields.some("then").map_or(clock.stands_still(), |then| then == "still"),
            typed: fields.some("at").unwrap_or(&exact).to_owned(),
            exact,
            zone: l.my_zone_name(),
            faults,
            moments: moments(ctx).await?,
        })
    }
}

/// Answers `GET /dev/clock`.
pub(super) async fn show(ctx: Context) -> Result<Response, Fault> {
    Ok(Page::ok(ClockPage::read(&ctx, &Fields::default(), Faults::default()).await?).into_response())
}

/// Answers `POST /dev/clock`. A moment that is pressed goes before the time that stands in the field.
pub(super) async fn set(ctx: Context, fields: Fields) -> Result<Response, Fault> {
    let asked = fields.some("moment").unwrap_or(fields.get("at"));
    let at = match Moment::written(asked, &ctx.locale.zone) {
        Ok(at) => at.utc(),
        Err(why) => {
            let faults = Faults::one("at", refusal(&ctx, &why));
            return Ok(Page::again(ClockPage::read(&ctx, &fields, faults).await?).into_response());
        }
    };
    let clock = &ctx.state.clock;
    if fields.get("then") == "still" {
        clock.stand_at(at)
    } else {
        clock.run_from(at)
    }
    Ok(see_other("/dev/clock").saying(&ctx, "toast-clock").into_response())
}

fn refusal(ctx: &Context, why: &NotAnInstant) -> String {
    match why {
        NotAnInstant::Unread(_) => fl!(ctx.locale, "clock-unread"),
        NotAnInstant::TooFar => fl!(ctx.locale, "clock-too-far"),
    }
}
