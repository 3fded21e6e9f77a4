//! Pages that are read: a learner's and a visitor's.

use anyhow::Result;
use reqwest::StatusCode;

use super::{Demo, Line, told};
use crate::client::with_cookie;
use crate::measure::{Drive, drive};
use crate::people::{cookie, open_module, token};
use crate::statements::Counter;

const READING: Drive = Drive { requests: 5_000, connections: 16, weight: 1 };

/// Learners' home and module pages, and the catalogue.
pub(super) async fn measure(demo: &Demo) -> Result<Vec<Line>> {
    let mut cookies = Vec::new();
    for learner in demo.learners.iter().take(16) {
        cookies.push(cookie(&demo.client, &demo.process.address, &learner.email).await?);
    }
    let learner = demo.learner()?;
    let token = token(&demo.client, &demo.process.address, &learner.email).await?;
    let module = open_module(&demo.client, &demo.process.address, &token, learner.cohort).await?;
    let cohort = learner.cohort;
    let pages = [
        ("a learner's home", "/".to_owned(), true),
        ("a module's page", format!("/cohorts/{cohort}/modules/{module}"), true),
        ("a learner's progress", format!("/cohorts/{cohort}/progress"), true),
        ("the catalogue, filtered", "/catalogue?language=es".to_owned(), false),
        ("the front page of a visitor", "/".to_owned(), false),
    ];
    let mut lines = Vec::new();
    for (name, path, signed_in) in pages {
        let cookies = if signed_in { cookies.clone() } else { vec![String::new()] };
        lines.push(page(demo, name, &path, cookies).await?);
    }
    Ok(lines)
}

async fn page(demo: &Demo, name: &'static str, path: &str, cookies: Vec<String>) -> Result<Line> {
    let (client, address) = (demo.client.clone(), demo.at(path));
    let counter = Counter::begin(&demo.database).await?;
    let request = move |n: usize| {
        let cookie = cookies.get(n % cookies.len().max(1)).map_or("", String::as_str);
        with_cookie(client.get(&address), cookie)
    };
    let measured = drive(&demo.process, READING, StatusCode::OK, request).await?;
    let statements = counter.end(READING.requests + READING.requests.div_ceil(10)).await?;
    Ok(told(Line { name, measured, statements }))
}
