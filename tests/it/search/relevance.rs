//! The judged queries of `relevance.tsv`: the same on both databases.

use super::catalogue;
use crate::app::App;
use crate::on_both;

/// A judged query.
struct Judged {
    lang: &'static str,
    query: &'static str,
    first: Vec<&'static str>,
    near: Vec<&'static str>,
    never: Vec<&'static str>,
}

fn judged() -> Vec<Judged> {
    let lines = include_str!("relevance.tsv").lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| of(&line.split('\t').collect::<Vec<_>>())).collect()
}

fn of(columns: &[&'static str]) -> Judged {
    let [lang, query, first, near, never] = columns else { panic!("five columns: {columns:?}") };
    let list = |text: &'static str| text.split(',').filter(|slug| *slug != "-").collect();
    Judged { lang, query, first: list(first), near: list(near), never: list(never) }
}

async fn found(app: &App, lang: &str, query: &str) -> Vec<String> {
    let query = form_urlencoded::byte_serialize(query.as_bytes()).collect::<String>();
    let path = format!("/api/v1/catalogue?limit=100&lang={lang}&q={query}");
    let answer = app.visitor().get(&path).await.with_status(200).json();
    let items = answer["items"].as_array().unwrap();
    items.iter().map(|item| item["slug"].as_str().unwrap().to_owned()).collect()
}

on_both!(fifty_judged_queries_find_what_they_must, |app| async {
    catalogue(app).await;
    let judged = judged();
    assert!(judged.len() >= 50, "{} queries", judged.len());
    let mut wrong = Vec::new();
    for one in &judged {
        let found = found(app, one.lang, one.query).await;
        let first =
            one.first.is_empty() || found.first().is_some_and(|slug| one.first.contains(&slug.as_str()));
        let top: Vec<_> = found.iter().take(3).map(String::as_str).collect();
        let near = one.near.iter().all(|slug| top.contains(slug));
        let never = one.never.iter().all(|slug| !found.iter().any(|found| found == slug));
        if !(first && near && never) {
            wrong.push(format!("{} {:?}: {top:?} of {}", one.lang, one.query, found.len()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
});
