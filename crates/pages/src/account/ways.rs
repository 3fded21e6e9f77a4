//! The buttons that lead to providers of single sign-on.

use auth::single_sign_on::{Provider, queries};
use http::{Context, Fault};
use i18n_embed_fl::fl;

/// A button.
pub(super) struct Way {
    pub(super) label: String,
    pub(super) href: String,
}

/// A provider on the page of one's own security.
pub(super) struct Own {
    pub(super) key: String,
    pub(super) name: String,
    /// Since when it is joined and when it was last used; nothing where it is not joined.
    pub(super) joined: Option<String>,
    pub(super) join: Way,
}

/// The ways in for somebody who wants to go to `to`.
pub(super) fn to_sign_in(ctx: &Context, to: &str) -> Vec<Way> {
    let providers = ctx.state.single_sign_on.providers().iter();
    providers.map(|provider| way(ctx, provider, to, "")).collect()
}

/// The ways to prove again who one is: those that are joined.
pub(super) async fn to_prove(ctx: &Context, to: &str) -> Result<Vec<Way>, Fault> {
    let joined = queries::of(ctx.db.read(), ctx.person()?.person).await?;
    let providers = ctx.state.single_sign_on.providers().iter();
    let own = providers.filter(|provider| joined.iter().any(|row| row.issuer == provider.issuer()));
    Ok(own.map(|provider| way(ctx, provider, to, "prove")).collect())
}

/// All providers, with what is joined.
pub(super) async fn own(ctx: &Context) -> Result<Vec<Own>, Fault> {
    let l = &ctx.locale;
    let joined = queries::of(ctx.db.read(), ctx.person()?.person).await?;
    let say = |provider: &Provider| {
        let row = joined.iter().find(|row| row.issuer == provider.issuer())?;
        let since = l.ago(row.created_at);
        Some(match row.last_used_at {
            Some(at) => fl!(l, "provider-joined-used", since = since, used = l.ago(at)),
            None => fl!(l, "provider-joined", since = since),
        })
    };
    let one = |provider: &Provider| Own {
        key: provider.key().to_owned(),
        name: provider.name().to_owned(),
        joined: say(provider),
        join: way(ctx, provider, "/account/security", "join"),
    };
    Ok(ctx.state.single_sign_on.providers().iter().map(one).collect())
}

fn way(ctx: &Context, provider: &Provider, to: &str, why: &str) -> Way {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("to", to);
    if !why.is_empty() {
        query.append_pair("for", why);
    }
    Way {
        label: fl!(ctx.locale, "sign-in-with", provider = provider.name()),
        href: format!("/sign-in/with/{}?{}", provider.key(), query.finish()),
    }
}
