//! `/account`: who one is to the site, in which language and zone.

use askama::Template;
use auth::authorize;
use auth::person::{self, EditProfile, Profile};
use axum::response::{IntoResponse as _, Response};
use http::{Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Lang, Tx};

use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell, Theme};
use crate::zones::{self, ZoneGroup};

#[derive(Template)]
#[template(path = "account/profile.html")]
struct ProfilePage {
    shell: Shell,
    email: String,
    fields: Fields,
    languages: Vec<(&'static str, String)>,
    zones: Vec<ZoneGroup>,
    themes: [Theme; 3],
    faults: Faults,
}

/// Answers `GET /account`.
pub(super) async fn show(ctx: Context) -> Result<Response, Fault> {
    let own = ctx.person()?.person;
    let row = person::queries::find(ctx.db.read(), own).await?.ok_or_else(Fault::not_found)?;
    Ok(Page::ok(ProfilePage::new(&ctx, stored(row), Faults::default())?).into_response())
}

/// Answers `POST /account`.
pub(super) async fn save(ctx: Context, fields: Fields) -> Result<Response, Fault> {
    match store(&ctx, profile(&fields)).await {
        Ok(()) => Ok(see_other("/account").saying(&ctx, "toast-saved").into_response()),
        Err(Failure::Invalid(faults)) => {
            let faults = Faults::of(&ctx, &faults);
            Ok(Page::again(ProfilePage::new(&ctx, fields, faults)?).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

fn profile(fields: &Fields) -> Profile {
    Profile {
        name: fields.get("name").to_owned(),
        phone: fields.some("phone").map(str::to_owned),
        job: fields.some("job").map(str::to_owned),
        language: fields.get("language").parse().ok(),
        zone: fields.get("zone").parse().ok(),
    }
}

async fn store(ctx: &Context, profile: Profile) -> Result<(), Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let own = ctx.actor.person().ok_or(Failure::NotFound)?;
    let work = move |tx: Tx| {
        let (actor, profile) = (actor.clone(), profile.clone());
        async move {
            let permit = authorize::<EditProfile>(&tx, &actor, own, moment).await?;
            person::change_profile(&tx, &permit, profile, moment).await
        }
    };
    ctx.db.write(work).await
}

/// What is stored, as the fields of the form.
fn stored(row: person::entity::Model) -> Fields {
    let or_empty = |text: Option<String>| text.unwrap_or_default();
    let pairs = [
        ("name", row.name),
        ("phone", or_empty(row.phone)),
        ("job", or_empty(row.job)),
        ("language", or_empty(row.language.map(|lang| lang.tag().to_owned()))),
        ("zone", or_empty(row.zone.map(String::from))),
    ];
    Fields::of(pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

impl ProfilePage {
    fn new(ctx: &Context, fields: Fields, faults: Faults) -> Result<Self, Fault> {
        let shell = frame::public(ctx, fl!(ctx.locale, "site-profile"), Place::Elsewhere);
        let named = |lang: &Lang| (lang.tag(), fl!(ctx.locale, "language-name", tag = lang.tag()));
        Ok(Self {
            email: ctx.person()?.email.clone(),
            languages: shell.languages.iter().map(named).collect(),
            zones: zones::groups(&ctx.locale, fields.get("zone")),
            themes: Theme::ALL,
            shell,
            fields,
            faults,
        })
    }
}
