//! What those who lead, coordinate and observe see and do, on the demo's data.

mod certificates;
mod decisions;
mod export;
mod grid;
mod messages;
mod place;
mod recordings;
mod scope;
mod sessions;

use crate::app::App;
use crate::harness::client::Client;
use crate::harness::page::Page;

/// Fills the site as a demo and signs in the facilitator of its running cohort.
async fn facilitator(app: &App) -> Client {
    app.demo().await;
    app.signed_in_as("facilitator@demo.example").await
}

/// The address of the running cohort's first page.
async fn cohort(facilitator: &Client) -> String {
    facilitator.get("/facilitate").await.with_status(200).links(".hands h2 a").remove(0)
}

/// The address of the first learner of the grid.
async fn first_learner(facilitator: &Client) -> String {
    let grid: Page = facilitator.get(&cohort(facilitator).await).await;
    grid.links(".progress-grid th[scope=row] a").remove(0)
}
