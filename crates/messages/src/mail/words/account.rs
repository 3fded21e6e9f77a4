//! Letters about an account.

use auth::event::Event;
use i18n_embed_fl::fl;

use super::{Said, notice};
use crate::mail::letter::Letter;
use crate::mail::matter::Envelope;

pub(super) fn letter(to: &Envelope, event: &Event, link: &str, by: &str) -> Letter {
    let (l, site) = (&to.locale, to.site.as_str());
    let until = |at: &chrono::DateTime<chrono::Utc>| l.instant(*at);
    let said = match event {
        Event::Invitation { expires_at, .. } => Said {
            subject: fl!(l, "mail-invitation-subject", by = by, site = site),
            preview: fl!(l, "mail-link-until", until = until(expires_at)),
            title: fl!(l, "mail-invitation-title"),
            body: fl!(l, "mail-invitation-body", by = by, site = site, until = until(expires_at)),
            button: Some((fl!(l, "mail-invitation-button"), link.to_owned())),
        },
        Event::Verification { expires_at, .. } => Said {
            subject: fl!(l, "mail-verification-subject", site = site),
            preview: fl!(l, "mail-link-until", until = until(expires_at)),
            title: fl!(l, "mail-verification-title"),
            body: fl!(l, "mail-verification-body", site = site, until = until(expires_at)),
            button: Some((fl!(l, "mail-verification-button"), link.to_owned())),
        },
        Event::AccountExists {} => Said {
            subject: fl!(l, "mail-exists-subject", site = site),
            preview: fl!(l, "mail-exists-preview"),
            title: fl!(l, "mail-exists-title"),
            body: fl!(l, "mail-exists-body", site = site),
            button: Some((fl!(l, "mail-exists-button"), link.to_owned())),
        },
        Event::Reset { expires_at, .. } => Said {
            subject: fl!(l, "mail-reset-subject", site = site),
            preview: fl!(l, "mail-link-until", until = until(expires_at)),
            title: fl!(l, "mail-reset-title"),
            body: fl!(l, "mail-reset-body", until = until(expires_at)),
            button: Some((fl!(l, "mail-reset-button"), link.to_owned())),
        },
        Event::HelpLink { expires_at, .. } => Said {
            subject: fl!(l, "mail-help-subject", by = by),
            preview: fl!(l, "mail-link-until", until = until(expires_at)),
            title: fl!(l, "mail-help-title"),
            body: fl!(l, "mail-help-body", by = by, site = site, until = until(expires_at)),
            button: Some((fl!(l, "mail-help-button"), link.to_owned())),
        },
        Event::EmailChange { expires_at, .. } => Said {
            subject: fl!(l, "mail-change-subject", site = site),
            preview: fl!(l, "mail-link-until", until = until(expires_at)),
            title: fl!(l, "mail-change-title"),
            body: fl!(l, "mail-change-body", site = site, until = until(expires_at)),
            button: Some((fl!(l, "mail-change-button"), link.to_owned())),
        },
        Event::SecurityNotice { notice, at } => notice::said(to, notice, *at, link),
    };
    said.letter(to)
}
