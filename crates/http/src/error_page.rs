//! Faults as pages, with a way out and the request's id.

use kernel::FieldError;
use text::Locale;

use crate::{Context, Fault, problem};

/// What a page of a fault says.
#[derive(Clone, Debug)]
pub struct ErrorView {
    /// The status, which is also the number shown small.
    pub status: u16,
    /// What kind of fault it is, in a few words.
    pub title: String,
    /// What happened and what to do.
    pub detail: String,
    /// The faults of single fields, where a form was refused without its page.
    pub fields: Vec<String>,
    /// What to tell those who can look it up.
    pub request_id: String,
}

/// Renders the page of a fault inside the site's layout. It must not fail and must not ask the database.
pub trait ErrorPage: Send + Sync {
    /// The whole HTML document.
    fn render(&self, ctx: &Context, view: &ErrorView) -> String;
}

/// A page without the site's layout: for tests and for when there is nothing better.
pub struct PlainErrorPage;

impl ErrorView {
    /// What to say of `fault`.
    #[must_use]
    pub fn of(ctx: &Context, fault: &Fault) -> Self {
        let said = |field: &FieldError| ctx.say(&field.message);
        Self {
            status: fault.status().as_u16(),
            title: problem::title(ctx, fault),
            detail: ctx.say(&fault.what().message),
            fields: fault.fields().iter().map(said).collect(),
            request_id: ctx.request_id.to_string(),
        }
    }
}

/// The words are escaped by the template, also here.
#[derive(askama::Template)]
#[template(
    ext = "html",
    source = r#"<!doctype html>
<html lang="{{ locale.lang.tag() }}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ view.title }}</title>
<main>
<h1>{{ view.title }}</h1>
<p>{{ view.detail }}</p>
{% if !view.fields.is_empty() %}<ul>{% for field in view.fields %}<li>{{ field }}</li>{% endfor %}</ul>{% endif %}
<p><a href="/">{{ home }}</a></p>
<p><small>{{ view.status }} · {{ view.request_id }}</small></p>
</main>
</html>
"#
)]
struct Plain<'a> {
    locale: &'a Locale,
    view: &'a ErrorView,
    home: String,
}

impl ErrorPage for PlainErrorPage {
    fn render(&self, ctx: &Context, view: &ErrorView) -> String {
        let home = ctx.say(&kernel::Message::new("error-way-home"));
        askama::Template::render(&Plain { locale: &ctx.locale, view, home }).unwrap_or_default()
    }
}
