//! The page of mail.

use std::collections::BTreeMap;

use askama::Template;
use auth::{Person, person};
use axum::Extension;
use http::{Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::outbox::entity::Model;
use kernel::outbox::queue::{self, Counts, Shown};
use kernel::{Failure, Id};
use messages::mail::{Hold, Mailroom, hold_of};
use text::Locale;

use crate::frame;
use crate::shell::{Place, Shell};

/// How many rows each list shows.
const ROWS: u64 = 50;

#[derive(Template)]
#[template(path = "admin/mail.html")]
pub(super) struct MailPage {
    shell: Shell,
    key: String,
    transport: String,
    /// The sender's address; empty where no mail leaves.
    from: String,
    held: bool,
    mine: String,
    counts: Counts,
    dead: Vec<Line>,
    waiting: Vec<Line>,
    sent: Vec<Line>,
}

struct Line {
    id: String,
    what: String,
    whom: String,
    when: String,
    next: String,
    tries: i32,
    why: String,
    /// Whether it may be looked at: in a demo, where the links in it open nothing real.
    open: bool,
}

/// Answers `GET /admin/mail`.
pub(super) async fn show(
    ctx: Context,
    Extension(mailroom): Extension<Mailroom>,
) -> Result<Page<MailPage>, Fault> {
    let of = async |shown| queue::list(&ctx.db, shown, ROWS).await.map_err(Failure::from);
    let (dead, waiting, sent) = (of(Shown::Dead).await?, of(Shown::Waiting).await?, of(Shown::Sent).await?);
    let everyone = dead.iter().chain(&waiting).chain(&sent).filter_map(|row| row.person_id);
    let names = person::queries::names(ctx.db.read(), everyone.map(Id::from_uuid)).await;
    let names = names.map_err(Failure::from)?;
    let lines = |rows: &[Model]| rows.iter().map(|row| line(&ctx, row, &names)).collect();
    let (kind, place) = mailroom.transport().told();
    let hold = hold_of(ctx.db.read(), &mailroom.site().origin).await.map_err(Failure::from)?;
    let me = person::queries::find(ctx.db.read(), ctx.person()?.person).await.map_err(Failure::from)?;
    Ok(Page::ok(MailPage {
        shell: frame::admin(&ctx, fl!(ctx.locale, "mail-title"), Place::Elsewhere),
        key: ctx.new_key(),
        transport: fl!(ctx.locale, "mail-transport", kind = kind, place = place),
        from: if kind == "none" { String::new() } else { mailroom.site().from.clone() },
        held: hold == Hold::Held,
        mine: me.map(|me| me.email).unwrap_or_default(),
        counts: queue::counts(&ctx.db, ctx.moment).await.map_err(Failure::from)?,
        dead: lines(&dead),
        waiting: lines(&waiting),
        sent: lines(&sent),
    }))
}

fn line(ctx: &Context, row: &Model, names: &BTreeMap<Id<Person>, String>) -> Line {
    let l = &ctx.locale;
    let name = row.person_id.and_then(|id| names.get(&Id::from_uuid(id)));
    let next = row.due_at.filter(|at| *at > ctx.moment.utc());
    Line {
        id: row.id.to_string(),
        what: named(l, &row.kind),
        whom: match (name, row.person_id) {
            (Some(name), _) => name.clone(),
            (None, Some(_)) => fl!(l, "mail-nobody"),
            (None, None) => fl!(l, "mail-asked"),
        },
        when: l.instant(row.ended_at.unwrap_or(row.created_at)),
        next: next.map_or_else(|| fl!(l, "mail-at-once"), |at| l.instant(at)),
        tries: row.attempts,
        why: row.fault.clone().unwrap_or_default(),
        open: ctx.state.demo && row.sent_at.is_none(),
    }
}

fn named(l: &Locale, kind: &str) -> String {
    fl!(l, "mail-kind", kind = kind)
}

#[cfg(test)]
mod tests {
    use kernel::Lang;
    use messages::mail::{Matter, samples};

    use super::*;

    #[test]
    fn every_kind_of_letter_has_a_name_in_both_languages() {
        for lang in Lang::ALL {
            let l = &samples::envelope(lang).locale;
            for (name, matter) in samples::all() {
                let kind = kind(name, &matter);
                assert_ne!(named(l, kind), kind, "{lang}");
            }
        }
    }

    /// Samples of one kind have names of their own.
    fn kind(name: &'static str, matter: &Matter) -> &'static str {
        match matter {
            Matter::Account { event: auth::event::Event::SecurityNotice { .. }, .. } => "security_notice",
            _ if name.starts_with("ruling_") => "ruling",
            _ => name,
        }
    }
}
