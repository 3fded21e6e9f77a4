//! The facilitator's grid, by page and as a file.

use anyhow::Result;
use reqwest::StatusCode;

use super::{Demo, Line, told};
use crate::client::with_cookie;
use crate::measure::{Drive, drive};
use crate::people::cookie;

const FACILITATOR: &str = "facilitator@demo.example";
const LOOKING: Drive = Drive { requests: 60, connections: 1, weight: 1 };

/// What the lines are called.
pub(super) type Names = [&'static str; 2];

/// For a cohort of 1,000 learners.
pub(super) const THOUSAND: Names = ["grid, 1,000 learners, page of 100", "CSV of the grid, 1,000 learners"];
/// For a cohort of 10,000.
pub(super) const TEN_THOUSAND: Names =
    ["grid, 10,000 learners, page of 100", "CSV of the grid, 10,000 learners"];

/// One who looks at the grid, and then takes it away as a file.
pub(super) async fn measure(demo: &Demo, names: &Names) -> Result<Vec<Line>> {
    let cookie = cookie(&demo.client, &demo.process.address, FACILITATOR).await?;
    let cohort = demo.learner()?.cohort;
    let paths =
        [format!("/facilitate/cohorts/{cohort}"), format!("/facilitate/cohorts/{cohort}/progress.csv")];
    let mut lines = Vec::new();
    for (name, path) in names.iter().zip(paths) {
        let (client, address, cookie) = (demo.client.clone(), demo.at(&path), cookie.clone());
        let request = move |_| with_cookie(client.get(&address), &cookie);
        let measured = drive(&demo.process, LOOKING, StatusCode::OK, request).await?;
        lines.push(told(Line { name, measured, statements: None }));
    }
    Ok(lines)
}
