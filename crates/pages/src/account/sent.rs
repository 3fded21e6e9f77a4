//! What is said where a mail is on its way.

use askama::Template;
use http::Context;
use i18n_embed_fl::fl;

use crate::frame;
use crate::shell::{Place, Shell};

/// The page.
#[derive(Template)]
#[template(path = "account/sent.html")]
pub(super) struct SentPage {
    shell: Shell,
    words: String,
}

impl SentPage {
    /// The page with what was sent where.
    pub(super) fn new(ctx: &Context, words: String) -> Self {
        let title = fl!(ctx.locale, "sent-title");
        Self { shell: frame::public(ctx, title, Place::Elsewhere).signing_in(), words }
    }
}
