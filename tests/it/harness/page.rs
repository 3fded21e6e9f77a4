//! An answer, read as a person or a program reads it.

use axum::body::Bytes;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode, response::Parts};
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

use super::client::Client;
use super::form::Form;
use super::sound;

/// One answer of the app. HTML was checked for what no page may have.
pub struct Page {
    /// Its status.
    pub status: StatusCode,
    /// The address it was asked for at, after redirects.
    pub path: String,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body, as text.
    pub body: String,
    client: Client,
}

impl Page {
    pub(super) fn new(client: Client, path: &str, parts: Parts, body: &Bytes) -> Self {
        let body = String::from_utf8_lossy(body).into_owned();
        let page = Self { status: parts.status, path: path.to_owned(), headers: parts.headers, body, client };
        if page.is_html() {
            sound::check(&page.html(), path);
        }
        page
    }

    /// The page, where its status is this one.
    #[track_caller]
    pub fn with_status(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}:\n{}", self.path, self.text());
        self
    }

    /// What it says, without markup; white space is one space.
    pub fn text(&self) -> String {
        if self.is_html() { words(self.html().root_element()) } else { self.body.clone() }
    }

    /// Whether an element is there.
    pub fn has(&self, selector: &str) -> bool {
        self.html().select(&parse(selector)).next().is_some()
    }

    /// Whether these words are there, anywhere.
    pub fn says(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    /// What the first such element says.
    #[track_caller]
    pub fn text_of(&self, selector: &str) -> String {
        self.texts(selector).into_iter().next().unwrap_or_else(|| self.lacks(selector))
    }

    /// What each such element says, in order.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.html().select(&parse(selector)).map(words).collect()
    }

    /// An attribute of all such elements that have it, in order.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let html = self.html();
        html.select(&parse(selector)).filter_map(|element| element.attr(name).map(str::to_owned)).collect()
    }

    /// An attribute of the first such element.
    #[track_caller]
    pub fn attribute(&self, selector: &str, name: &str) -> String {
        let html = self.html();
        let element = html.select(&parse(selector)).next().unwrap_or_else(|| self.lacks(selector));
        element.attr(name).unwrap_or_else(|| panic!("{selector} has no {name} at {}", self.path)).to_owned()
    }

    /// A form, as it stands on the page.
    #[track_caller]
    pub fn form(&self, selector: &str) -> Form {
        let html = self.html();
        let form = html.select(&parse(selector)).next().unwrap_or_else(|| self.lacks(selector));
        Form::read(self.client.clone(), &html, form, &self.path)
    }

    /// Goes where the link with these words leads.
    pub async fn click(&self, text: &str) -> Self {
        let target = self.link(text);
        self.client.get(&target).await
    }

    /// Where the link with these words leads.
    #[track_caller]
    pub fn link(&self, text: &str) -> String {
        let html = self.html();
        let any = parse("a[href]");
        let mut links = html.select(&any).filter(|a| words(*a) == text);
        let link = links.next().unwrap_or_else(|| self.lacks(&format!("link {text:?}")));
        link.attr("href").unwrap_or_default().to_owned()
    }

    /// Where the links that a selector finds lead, in order.
    pub fn links(&self, selector: &str) -> Vec<String> {
        let html = self.html();
        let found = parse(selector);
        html.select(&found).filter_map(|a| a.attr("href")).map(str::to_owned).collect()
    }

    /// What stands inside each such element, as it was sent.
    pub fn inner(&self, selector: &str) -> Vec<String> {
        self.html().select(&parse(selector)).map(|e| e.inner_html()).collect()
    }

    /// The answer of the API.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|e| panic!("{}: {e}\n{}", self.path, self.body))
    }

    /// The stable code of a problem document.
    #[track_caller]
    pub fn problem(&self) -> String {
        let kind = self.headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        assert_eq!(kind, Some("application/problem+json"), "{}: {}", self.path, self.body);
        self.json()["code"].as_str().expect("a problem has a code").to_owned()
    }

    /// Elements that no template has: markup that someone typed and that became a node.
    pub fn planted_nodes(&self) -> impl Iterator<Item = String> {
        let html = self.is_html().then(|| self.html());
        let found =
            |html: scraper::Html| html.select(&parse("taint-x, [onx]")).map(|n| n.html()).collect::<Vec<_>>();
        html.map(found).unwrap_or_default().into_iter()
    }

    /// Whether it is a page.
    pub fn is_html(&self) -> bool {
        let kind = self.headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        kind.is_some_and(|kind| kind.starts_with("text/html"))
    }

    fn html(&self) -> Html {
        Html::parse_document(&self.body)
    }

    #[track_caller]
    fn lacks(&self, what: &str) -> ! {
        panic!("no {what} at {} ({}):\n{}", self.path, self.status, self.text())
    }
}

pub(super) fn parse(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|error| panic!("{selector}: {error}"))
}

/// What an element says: white space is one space, and what is never shown is left out.
pub(super) fn words(element: ElementRef<'_>) -> String {
    let silent = |node: &scraper::Node| {
        node.as_element().is_some_and(|e| ["script", "style", "template", "head"].contains(&e.name()))
    };
    let pieces = element.descendants().filter(|node| !node.ancestors().any(|a| silent(a.value())));
    let text: Vec<_> = pieces.filter_map(|node| node.value().as_text().map(|text| &**text)).collect();
    text.concat().split_whitespace().collect::<Vec<_>>().join(" ")
}
