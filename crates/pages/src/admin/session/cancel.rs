//! Cancelling a session, and the page of one that can no longer be changed.

use askama::Template;
use auth::authorize;
use http::{At, Context, Fault, Fields, SeeOther, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id};
use modules::session::Timing;
use modules::session::near::Scheduled;
use progress::session::{self, ChangeSession};

use crate::frame;
use crate::shell::{Place, Shell};

/// A session that is over, under way or cancelled.
#[derive(Template)]
#[template(path = "admin/session-facts.html")]
pub(super) struct SessionFacts {
    shell: Shell,
    when: String,
    hosts: String,
    state: String,
    why: Option<String>,
    reason: String,
}

impl SessionFacts {
    pub(super) fn of(ctx: &Context, found: &Scheduled, why: Option<String>) -> Self {
        let l = &ctx.locale;
        let session = &found.session;
        let names: Vec<_> = found.hosts.iter().map(|(_, name)| name.as_str()).collect();
        let state = Timing::from(session).state(ctx.moment);
        Self {
            shell: frame::admin(ctx, found.title.get(l.lang), Place::Schedule).width("reading"),
            when: l.instant(session.starts_at),
            hosts: l.list(&names),
            state: fl!(l, "session-state-name", state = state.word()),
            why,
            reason: session.state_reason.clone().unwrap_or_default(),
        }
    }
}

/// Answers `POST /admin/sessions/{session}/cancellation`.
pub(in crate::admin) async fn cancel(
    ctx: Context,
    At(id): At<Id<modules::Session>>,
    fields: Fields,
) -> Result<SeeOther, Fault> {
    let (db, actor, moment) = (ctx.db.clone(), ctx.actor.clone(), ctx.moment);
    let work = |tx: kernel::Tx| {
        let (db, actor, reason) = (db.clone(), actor.clone(), fields.get("reason").to_owned());
        async move {
            let permit = authorize::<ChangeSession>(&tx, &actor, id, moment).await?;
            session::cancel(&db, &tx, &permit, &reason, moment).await
        }
    };
    ctx.db.write::<_, Failure, _, _>(work).await?;
    Ok(see_other(format!("/admin/sessions/{id}")).saying(&ctx, "toast-session-cancelled"))
}
