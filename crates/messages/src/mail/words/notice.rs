//! What happened to an account, in words.

use auth::event::Notice;
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

use super::Said;
use crate::mail::matter::Envelope;

pub(super) fn said(to: &Envelope, notice: &Notice, at: DateTime<Utc>, link: &str) -> Said {
    let (l, what, detail) = (&to.locale, notice.word(), detail(to, notice));
    let happened = fl!(l, "mail-notice-said", what = what, detail = detail);
    let mine = fl!(l, "mail-notice-mine", what = what);
    let at = fl!(l, "mail-notice-at", at = l.instant(at), site = to.site.as_str());
    Said {
        subject: fl!(l, "mail-notice-subject", what = what, site = to.site.as_str()),
        preview: text::capitalised(&happened),
        title: fl!(l, "mail-notice-title", what = what),
        body: format!("{happened}\n\n{at}\n\n{mine}"),
        button: Some((fl!(l, "mail-notice-button", what = what), link.to_owned())),
    }
}

/// What is named in the sentence: a browser, a name, a number, an instant.
fn detail(to: &Envelope, notice: &Notice) -> String {
    let l = &to.locale;
    match notice {
        Notice::NewSignIn { browser, system, .. } => match (browser.as_str(), system.as_str()) {
            ("", "") => fl!(l, "mail-notice-browser-unknown"),
            ("", one) | (one, "") => one.to_owned(),
            (browser, system) => fl!(l, "mail-notice-browser", browser = browser, system = system),
        },
        Notice::PasskeyAdded { name }
        | Notice::PasskeyRemoved { name }
        | Notice::ProviderJoined { name }
        | Notice::ProviderParted { name }
        | Notice::AccessTokenMade { name } => name.clone(),
        Notice::AccountMerged { email: address } | Notice::AccountClosed { old: address } => address.clone(),
        Notice::RecoveryCodeUsed { left } => fl!(l, "mail-notice-codes", left = (*left)),
        Notice::EmailChanged { expires_at, .. } => l.instant(*expires_at),
        Notice::SecondFactorResetPlanned { at, .. } => l.instant(*at),
        _ => String::new(),
    }
}
