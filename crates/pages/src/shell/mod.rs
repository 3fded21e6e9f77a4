//! The frame of every page: head, header with navigation, toast and footer.
//!
//! A page's struct has a field `shell: Shell`, and its template begins with `{% extends "layout.html" %}`.

mod meta;
mod nav;
#[cfg(test)]
mod tests;
mod theme;

pub use meta::Meta;
pub use nav::{Area, AreaLink, Nav, NavItem, Place};
pub use theme::Theme;

use chrono::SecondsFormat;
use kernel::Lang;
use text::Locale;

use crate::assets;

/// What the frame of one page says. Made by [`Shell::new`]; the builder methods set what differs from a plain public page.
#[derive(Clone, Debug)]
pub struct Shell {
    /// The reader: language, zone and moment.
    pub locale: Locale,
    /// What the window is called, without the site's name.
    pub title: String,
    /// Path and query of this page, to come back to after a change of language.
    pub path: String,
    /// The site's name.
    pub site_name: String,
    /// The site's line in the footer; may be empty.
    pub tagline: String,
    /// Address of the site's logo, of this origin; the mark where it has none.
    pub logo: Option<String>,
    /// Address of the site's own colours, of this origin.
    pub site_css: Option<String>,
    /// The languages on offer.
    pub languages: Vec<Lang>,
    /// Who is signed in.
    pub viewer: Option<Viewer>,
    /// Main navigation.
    pub nav: Vec<NavItem>,
    /// The areas between which someone with several roles switches; shown from two on.
    pub areas: Vec<AreaLink>,
    /// Light, dark, or as the device says.
    pub theme: Theme,
    /// Who the learner is as whom somebody looks at this page.
    pub view_as: Option<String>,
    /// Whether this is a demo server, which every page says.
    pub demo: bool,
    /// Whether the server's clock stands still, as a demo's may.
    pub still: bool,
    /// One task at a time: no navigation under the thumb.
    pub task: bool,
    /// This page signs in, so that it does not offer to.
    pub signing_in: bool,
    /// `wide`, `reading`, `form` or `narrow`; the common page where none is named.
    pub width: Option<&'static str>,
    /// Style sheets besides the common one, by name.
    pub extra: Vec<&'static str>,
    /// What just worked, said once.
    pub toast: Option<String>,
    /// Languages of a public page with their addresses, for search engines.
    pub alternates: Vec<(&'static str, String)>,
    /// What others show of a public page.
    pub meta: Option<Meta>,
    /// Under which this site is known, such as `https://learn.example.org`.
    pub origin: String,
}

/// The person at the screen.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// A stable key of the person, under which the browser keeps unsent work apart.
    pub key: String,
    /// Full name.
    pub name: String,
    /// First letters of the first and the last name.
    pub initials: String,
}

impl Viewer {
    /// The person with this key and name.
    #[must_use]
    pub fn new(key: impl Into<String>, name: &str) -> Self {
        Self { key: key.into(), name: name.to_owned(), initials: initials(name) }
    }
}

/// First letters of the first and the last word of a name: `MV` of Marisol Vega.
#[must_use]
pub fn initials(name: &str) -> String {
    let letter = |word: Option<&str>| word.and_then(|word| word.chars().next());
    let mut words = name.split_whitespace();
    let first = letter(words.next());
    let last = letter(words.next_back());
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

/// Another language in which the page can be read.
#[derive(Clone, Debug)]
pub struct OtherLanguage {
    /// BCP 47 tag.
    pub tag: &'static str,
    /// The language's name in itself.
    pub name: &'static str,
    /// This page in that language, for who is signed out.
    pub href: String,
}

impl Shell {
    /// A public page without anything special. `path` is the request's path with its query.
    #[must_use]
    pub fn new(locale: Locale, title: impl Into<String>, path: impl Into<String>) -> Self {
        Self {
            nav: Nav::Visitor.items(&locale, Place::Elsewhere),
            locale,
            title: title.into(),
            path: path.into(),
            site_name: "Waymark".to_owned(),
            tagline: String::new(),
            logo: None,
            site_css: None,
            languages: Lang::ALL.to_vec(),
            viewer: None,
            areas: Vec::new(),
            theme: Theme::default(),
            demo: false,
            still: false,
            view_as: None,
            task: false,
            signing_in: false,
            width: None,
            extra: Vec::new(),
            toast: None,
            alternates: Vec::new(),
            meta: None,
            origin: String::new(),
        }
    }

    /// With the navigation of an area and the place in it where this page is.
    #[must_use]
    pub fn nav(mut self, nav: &Nav, place: Place) -> Self {
        self.nav = nav.items(&self.locale, place);
        self
    }

    /// For a signed-in person, with the areas that their grants open.
    #[must_use]
    pub fn viewer(mut self, viewer: Viewer, areas: &[Area], current: Area) -> Self {
        self.areas = areas.iter().map(|area| area.link(&self.locale, current)).collect();
        self.viewer = Some(viewer);
        self
    }

    /// With the styles of calendar, grid, roll and applications.
    #[must_use]
    pub fn staff(self) -> Self {
        self.sheet("staff.css")
    }

    /// With one more style sheet: `staff.css`, `room.css`, `certificate.css`.
    #[must_use]
    pub fn sheet(mut self, name: &'static str) -> Self {
        self.extra.push(name);
        self
    }

    /// As a page with one task, without the navigation under the thumb.
    #[must_use]
    pub fn task(mut self) -> Self {
        self.task = true;
        self
    }

    /// As a page that signs in: narrow, without navigation.
    #[must_use]
    pub fn signing_in(mut self) -> Self {
        self.signing_in = true;
        self.nav.clear();
        self.width("narrow")
    }

    /// In a width: `wide`, `reading`, `form` or `narrow`.
    #[must_use]
    pub fn width(mut self, width: &'static str) -> Self {
        self.width = Some(width);
        self
    }

    /// With a sentence that says what just worked.
    #[must_use]
    pub fn toast(mut self, words: Option<String>) -> Self {
        self.toast = words;
        self
    }

    /// The reader's language.
    #[must_use]
    pub fn lang(&self) -> &'static str {
        self.locale.lang.tag()
    }

    /// The addresses of the page's style sheets, in order.
    #[must_use]
    pub fn sheets(&self) -> Vec<&'static str> {
        std::iter::once(&"waymark.css").chain(&self.extra).map(|name| assets::url(name)).collect()
    }

    /// The server's now in milliseconds of UTC, from which elements count on, so that `--now` holds in the browser too.
    #[must_use]
    pub fn now(&self) -> String {
        self.locale.now.utc().to_rfc3339_opts(SecondsFormat::Millis, true)
    }

    /// The languages in which the page is not being read.
    #[must_use]
    pub fn other_languages(&self) -> Vec<OtherLanguage> {
        let others = self.languages.iter().copied().filter(|lang| *lang != self.locale.lang);
        others
            .map(|lang| OtherLanguage { tag: lang.tag(), name: own_name(lang), href: self.in_language(lang) })
            .collect()
    }

    /// This page's address with the language in its query.
    fn in_language(&self, lang: Lang) -> String {
        let (path, query) = self.path.split_once('?').unwrap_or((&self.path, ""));
        let mut kept: Vec<&str> =
            query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang=")).collect();
        let named = format!("lang={lang}");
        kept.push(&named);
        format!("{path}?{}", kept.join("&"))
    }
}

const fn own_name(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "English",
        Lang::Es => "Español",
    }
}
