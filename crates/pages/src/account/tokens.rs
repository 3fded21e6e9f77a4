//! `/account/tokens`: personal access tokens, by which programs of one's own come in.

use askama::Template;
use auth::authorize;
use auth::personal_token::{
    DAYS, MakeToken, NewToken, PersonalToken, RevokeToken, entity, make, queries, revoke,
};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Fields, Once, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Secret, Tx};

use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

const HERE: &str = "/account/tokens";

struct Row {
    id: String,
    name: String,
    scope: String,
    detail: String,
}

#[derive(Template)]
#[template(path = "account/tokens.html")]
struct TokensPage {
    shell: Shell,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "account/new-token.html")]
struct NewTokenPage {
    shell: Shell,
    key: String,
    fields: Fields,
    lives: Vec<(String, String)>,
    faults: Faults,
}

/// The page that shows a secret once.
#[derive(Template)]
#[template(path = "account/made-token.html")]
pub(crate) struct MadePage {
    shell: Shell,
    secret: String,
    words: String,
    to: &'static str,
}

impl MadePage {
    /// The secret, what it is for, and where to go on.
    pub(crate) fn new(shell: Shell, secret: &Secret, words: String, to: &'static str) -> Self {
        Self { shell: shell.width("form"), secret: secret.reveal().to_owned(), words, to }
    }
}

/// Answers `GET /account/tokens`.
pub(super) async fn show(ctx: Context) -> Result<Response, Fault> {
    let own = ctx.person()?.person;
    let found = queries::live(ctx.db.read(), own, ctx.moment).await?;
    let rows = found.into_iter().map(|token| row(&ctx, token)).collect();
    let shell = frame::public(&ctx, fl!(ctx.locale, "tokens-title"), Place::Elsewhere);
    Ok(Page::ok(TokensPage { shell, rows }).into_response())
}

fn row(ctx: &Context, token: entity::Model) -> Row {
    let l = &ctx.locale;
    let until = l.day_and_time(token.expires_at);
    let detail = match token.last_used_at {
        Some(at) => fl!(l, "token-used", until = until, used = l.ago(at)),
        None => fl!(l, "token-unused", until = until),
    };
    let scope = if token.writes { fl!(l, "token-writes") } else { fl!(l, "token-reads") };
    Row { id: token.id.to_string(), name: token.name, scope, detail }
}

/// Answers `GET /account/tokens/new`, after a fresh proof: what is made here becomes a way in.
pub(super) async fn ask(ctx: Context) -> Result<Response, Fault> {
    super::needs_proof(&ctx)?;
    let fields = Fields::of(vec![("days".to_owned(), DAYS[1].to_string())]);
    Ok(Page::ok(NewTokenPage::new(&ctx, fields, Faults::default())).into_response())
}

/// Answers `POST /account/tokens`. The token is the answer itself: an address to show it at would show it twice.
pub(super) async fn save(ctx: Context, fields: Fields) -> Result<Response, Fault> {
    super::needs_proof(&ctx)?;
    let once = Once::of_form(&ctx, &fields)?;
    let faults = match store(&ctx, typed(&fields), once).await {
        Ok(Some(secret)) => {
            let shell = frame::public(&ctx, fl!(ctx.locale, "token-made-title"), Place::Elsewhere);
            let words = fl!(ctx.locale, "token-made-words");
            return Ok(Page::ok(MadePage::new(shell, &secret, words, HERE)).into_response());
        }
        // pressed twice: it was shown already
        Ok(None) => return Ok(see_other(HERE).into_response()),
        Err(Failure::Invalid(faults)) => Faults::of(&ctx, &faults),
        Err(Failure::Conflict(why)) => Faults::one("token_name", ctx.say(&why.message)),
        Err(other) => return Err(other.into()),
    };
    Ok(Page::again(NewTokenPage::new(&ctx, fields, faults)).into_response())
}

fn typed(fields: &Fields) -> NewToken {
    NewToken {
        name: fields.get("token_name").to_owned(),
        writes: fields.says("scope", "write"),
        days: fields.get("days").parse().unwrap_or_default(),
    }
}

async fn store(ctx: &Context, new: NewToken, once: Once) -> Result<Option<Secret>, Failure> {
    let (actor, moment, new) = (ctx.actor.clone(), ctx.moment, new.checked()?);
    let work = move |tx: Tx| {
        let (actor, new, once) = (actor.clone(), new.clone(), once.clone());
        async move {
            let permit = authorize::<MakeToken>(&tx, &actor, (), moment).await?;
            if once.before(&tx).await?.is_some() {
                return Ok(None);
            }
            let secret = make(&tx, &permit, &new, moment).await?;
            once.landed(&tx, StatusCode::SEE_OTHER, HERE).await?;
            Ok::<_, Failure>(Some(secret))
        }
    };
    ctx.db.write(work).await
}

/// Answers `POST /account/tokens/{token}/removal`.
pub(super) async fn remove(ctx: Context, At(id): At<Id<PersonalToken>>) -> Result<Response, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<RevokeToken>(&tx, &actor, id, moment).await?;
            revoke(&tx, &permit, moment).await
        }
    };
    ctx.db.write(work).await?;
    Ok(see_other(HERE).saying(&ctx, "toast-token-removed").into_response())
}

fn life(ctx: &Context, days: u16) -> String {
    fl!(ctx.locale, "token-life", days = days)
}

impl NewTokenPage {
    fn new(ctx: &Context, fields: Fields, faults: Faults) -> Self {
        let life = |days: &u16| (days.to_string(), life(ctx, *days));
        Self {
            shell: frame::public(ctx, fl!(ctx.locale, "token-new"), Place::Elsewhere).width("form"),
            key: ctx.new_key(),
            lives: DAYS.iter().map(life).collect(),
            fields,
            faults,
        }
    }
}
