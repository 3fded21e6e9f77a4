//! Reading everything that one can reach: every address with one's own and another's objects, and where links lead.

use std::collections::{BTreeSet, VecDeque};

use axum::http::Method;

use super::files::{is_packed, unpacked};
use crate::app::App;
use crate::harness::client::ADDRESS;
use crate::harness::page::Page;
use crate::site::pages::{Asker, Objects, Whose};

/// How many answers one reads at most by following links, beyond the addresses of the table.
const FURTHER: usize = 150;

/// Everything that this one reads.
pub async fn all(app: &App, asker: &Asker) -> Vec<Page> {
    let (mut seen, mut read) = (BTreeSet::new(), Vec::new());
    let mut found = VecDeque::new();
    for whose in [Whose::Ours, Whose::Theirs] {
        let objects = Objects::find(app, whose).await;
        for fact in app.site.facts.iter().filter(|fact| fact.method == Method::GET) {
            // a secret address is for whoever was given it; one's own are found among the links
            if fact.access.word() != "secret" {
                found.push_back(objects.filled(&fact.path));
            }
        }
    }
    let most = found.len() + FURTHER;
    let program = asker.program(app).await;
    while let Some(path) = found.pop_front() {
        if read.len() >= most || !seen.insert(key(&path)) {
            continue;
        }
        let client = if path.starts_with("/api/") { &program } else { &asker.client };
        let mut page = client.send(Method::GET, &path, "", Vec::new()).await;
        if is_packed(&page) {
            page.body = unpacked(client.send_bytes(Method::GET, &path, "", Vec::new()).await);
        }
        assert!(page.status.as_u16() < 500, "{path} by {}: {}", asker.name, page.status);
        if page.is_html() {
            found.extend(page.links("a[href]").into_iter().filter_map(|href| own(&href)));
        }
        read.push(page);
    }
    read
}

/// The address of a link within this site.
fn own(href: &str) -> Option<String> {
    let path = href.strip_prefix(ADDRESS).unwrap_or(href);
    let path = path.split('#').next().unwrap_or_default();
    let elsewhere = ["//", "/assets"].iter().any(|start| path.starts_with(start));
    (path.starts_with('/') && !elsewhere).then(|| path.to_owned())
}

/// Filters of one page are looked at once.
fn key(path: &str) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let names = query.split('&').map(|pair| pair.split('=').next().unwrap_or_default()).collect::<Vec<_>>();
    format!("{path}?{}", names.join("&"))
}
