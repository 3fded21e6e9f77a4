//! `/admin/site`: the site's name, colours, zone, languages and contact.

use askama::Template;
use auth::authorize;
use auth::site::{self, KeepSite, Settings, SharedSettings};
use axum::extract::Query;
use axum::response::{IntoResponse as _, Response};
use http::{Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Lang, Moment, Tx};

use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};
use crate::zones::{self, ZoneGroup};

#[derive(Template)]
#[template(path = "site/settings.html")]
pub(super) struct SettingsPage {
    shell: Shell,
    fields: Fields,
    languages: Vec<(Lang, String)>,
    zones: Vec<ZoneGroup>,
    faults: Faults,
    has_logo: bool,
}

/// Answers `GET /admin/site`; with the form's fields behind the question mark it previews them and stores nothing.
pub(super) async fn show(ctx: Context, Query(typed): Query<Vec<(String, String)>>) -> Response {
    let fields = if typed.is_empty() { stored(&ctx.state.settings.now()) } else { Fields::of(typed) };
    Page::ok(SettingsPage::new(&ctx, fields, Faults::default())).into_response()
}

/// Answers `POST /admin/site`.
pub(super) async fn save(ctx: Context, fields: Fields) -> Result<Response, Fault> {
    match keep(&ctx, changed(&ctx, &fields)).await {
        Ok(()) => Ok(see_other("/admin/site").saying(&ctx, "toast-saved").into_response()),
        Err(Failure::Invalid(faults)) => {
            let faults = Faults::of(&ctx, &faults);
            Ok(Page::again(SettingsPage::new(&ctx, fields, faults)).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

/// Stores settings and lets the next request see them.
pub(super) async fn keep(ctx: &Context, settings: Settings) -> Result<(), Failure> {
    let (actor, moment): (_, Moment) = (ctx.actor.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let (actor, settings) = (actor.clone(), settings.clone());
        async move {
            let permit = authorize::<KeepSite>(&tx, &actor, (), moment).await?;
            site::save(&tx, &permit, settings, moment).await
        }
    };
    let shared: &SharedSettings = &ctx.state.settings;
    shared.replace(ctx.db.write(work).await?);
    Ok(())
}

/// The settings now with what was typed over them.
fn changed(ctx: &Context, fields: &Fields) -> Settings {
    let now = ctx.state.settings.now();
    Settings {
        name: fields.get("name").to_owned(),
        hue: fields.get("hue").parse().unwrap_or(-1),
        zone: fields.get("zone").parse().unwrap_or_else(|_| now.zone.clone()),
        default_language: fields.get("default_language").parse().unwrap_or(now.default_language),
        languages: Lang::ALL.into_iter().filter(|lang| fields.says("languages", lang.tag())).collect(),
        logo: now.logo.clone(),
        contact: fields.some("contact").map(str::to_owned),
        version: fields.get("version").parse().unwrap_or(-1),
        second_factor: fields.has("second_factor"),
        registration: fields.has("registration"),
        stale_months: fields.get("stale_months").parse().unwrap_or(0),
    }
}

/// The settings as the fields of the form.
fn stored(settings: &Settings) -> Fields {
    let mut pairs = vec![
        ("version", settings.version.to_string()),
        ("name", settings.name.clone()),
        ("hue", settings.hue.to_string()),
        ("zone", settings.zone.name().to_owned()),
        ("default_language", settings.default_language.tag().to_owned()),
        ("contact", settings.contact.clone().unwrap_or_default()),
        ("stale_months", settings.stale_months.to_string()),
    ];
    let ticked = [("second_factor", settings.second_factor), ("registration", settings.registration)];
    pairs.extend(ticked.into_iter().filter(|(_, on)| *on).map(|(name, _)| (name, "yes".to_owned())));
    pairs.extend(settings.languages.iter().map(|lang| ("languages", lang.tag().to_owned())));
    Fields::of(pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

impl SettingsPage {
    /// The page with what was typed, in the hue that was typed.
    pub(super) fn new(ctx: &Context, fields: Fields, faults: Faults) -> Self {
        let mut shell = frame::admin(ctx, fl!(ctx.locale, "settings-title"), Place::Elsewhere).width("form");
        if let Some(hue) = fields.get("hue").parse().ok().filter(|hue| (0..=360).contains(hue)) {
            shell.site_css = Some(super::hue_address(hue));
        }
        let named = |lang: Lang| (lang, fl!(ctx.locale, "language-name", tag = lang.tag()));
        Self {
            zones: zones::groups(&ctx.locale, fields.get("zone")),
            languages: Lang::ALL.into_iter().map(named).collect(),
            has_logo: shell.logo.is_some(),
            shell,
            fields,
            faults,
        }
    }

    /// The page as it is stored, with a fault of the sign's form.
    pub(super) fn of_now(ctx: &Context, faults: Faults) -> Self {
        Self::new(ctx, stored(&ctx.state.settings.now()), faults)
    }
}
