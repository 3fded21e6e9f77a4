//! The frame of a page for the one who asks: whose navigation, which areas, what was just done.

use askama::Template;
use auth::site::Settings;
use auth::{Role, SignedIn};
use http::{Context, ErrorPage, ErrorView};
use i18n_embed_fl::fl;

use crate::shell::{Area, Nav, Place, Shell, Theme, Viewer};

/// The frame of a public page, with the viewer where someone is signed in.
#[must_use]
pub fn public(ctx: &Context, title: impl Into<String>, place: Place) -> Shell {
    let nav =
        if ctx.actor.signed_in().is_some() { Nav::Learn { cohort: None, team: false } } else { Nav::Visitor };
    framed(ctx, title, Area::Learn).nav(&nav, place)
}

/// The frame of a learner's page; `cohort` is the address of the cohort at hand, and whether they have a team in it.
#[must_use]
pub fn learn(
    ctx: &Context,
    title: impl Into<String>,
    cohort: Option<String>,
    team: bool,
    place: Place,
) -> Shell {
    framed(ctx, title, Area::Learn).nav(&Nav::Learn { cohort, team }, place)
}

/// The frame of a facilitator's page, with the styles of grids and rolls.
#[must_use]
pub fn facilitate(ctx: &Context, title: impl Into<String>, place: Place) -> Shell {
    framed(ctx, title, Area::Facilitate).nav(&Nav::Facilitate, place).staff()
}

/// The frame of a coordinator's page.
#[must_use]
pub fn coordinate(ctx: &Context, title: impl Into<String>, place: Place) -> Shell {
    framed(ctx, title, Area::Coordinate).nav(&Nav::Coordinate, place).staff()
}

/// The frame of an observer's page.
#[must_use]
pub fn observe(ctx: &Context, title: impl Into<String>, place: Place) -> Shell {
    framed(ctx, title, Area::Observe).nav(&Nav::Observe, place).staff()
}

/// The frame of an admin's page.
#[must_use]
pub fn admin(ctx: &Context, title: impl Into<String>, place: Place) -> Shell {
    framed(ctx, title, Area::Admin).nav(&Nav::Admin, place).staff()
}

fn framed(ctx: &Context, title: impl Into<String>, area: Area) -> Shell {
    let mut shell = Shell::new(ctx.locale.clone(), title, ctx.arrival.target());
    shell.demo = ctx.state.demo;
    shell.still = shell.demo && ctx.state.clock.stands_still();
    shell.origin = ctx.state.public_url.origin();
    shell.view_as = ctx.actor.view_as().and(ctx.actor.signed_in()).map(|person| person.name.clone());
    shell.theme = Theme::of(ctx.arrival.theme().unwrap_or_default());
    dress(&mut shell, &ctx.state.settings.now());
    shell.toast = ctx.toast();
    match ctx.actor.signed_in() {
        Some(person) => shell.viewer(viewer(person), &areas(ctx), area),
        None => shell,
    }
}

/// The site's own name, sign, colours and languages.
fn dress(shell: &mut Shell, site: &Settings) {
    shell.site_name.clone_from(&site.name);
    shell.languages.clone_from(&site.languages);
    shell.logo = site.logo.as_ref().map(|hash| format!("/site/logo-{hash}"));
    shell.site_css = (site.hue != Settings::HUE).then(|| crate::site::hue_address(site.hue));
}

fn viewer(person: &SignedIn) -> Viewer {
    // what a browser kept for a learner must not meet what is kept for who looks as they do
    let key = match &person.view_as {
        Some(view) => format!("{}-view", view.by),
        None => person.person.to_string(),
    };
    Viewer::new(key, &person.name)
}

/// The areas that someone's grants open, learning first: everybody may learn.
fn areas(ctx: &Context) -> Vec<Area> {
    let holds = |role| ctx.actor.has_role(role, ctx.moment);
    let roles = [
        (Role::Facilitator, Area::Facilitate),
        (Role::Coordinator, Area::Coordinate),
        (Role::Observer, Area::Observe),
        (Role::Admin, Area::Admin),
    ];
    let held = roles.into_iter().filter(|(role, _)| holds(*role)).map(|(_, area)| area);
    std::iter::once(Area::Learn).chain(held).collect()
}

/// A fault inside the site's frame.
pub struct FramedErrorPage;

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorDocument<'a> {
    shell: Shell,
    view: &'a ErrorView,
}

impl ErrorPage for FramedErrorPage {
    fn render(&self, ctx: &Context, view: &ErrorView) -> String {
        let shell = public(ctx, view.title.clone(), Place::Elsewhere).width("reading");
        let page = ErrorDocument { shell, view };
        page.render().unwrap_or_else(|_| http::PlainErrorPage.render(ctx, view))
    }
}
