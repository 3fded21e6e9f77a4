//! Finding entries by words, through the public routes, on both databases.

mod facets;
mod relevance;
mod spelling;

use crate::app::App;
use crate::visitor::demo_at;

/// The catalogue of the demo, while nothing takes applications.
async fn catalogue(app: &App) {
    demo_at(app, "2026-06-17T11:00:00-04:00[America/New_York]").await;
}
