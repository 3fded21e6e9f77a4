//! A learner's own pages, on the demo's data.

mod asking;
mod certificates;
mod doing;
mod files;
mod make_up;
mod meetings;
mod parity;
mod release;
mod visible;

use crate::app::App;
use crate::harness::client::Client;

/// Fills the site as a demo and signs in its learner in a team, four weeks into the cohort.
async fn learner(app: &App) -> Client {
    app.demo().await;
    app.signed_in_as("learner@demo.example").await
}

/// The address of the learner's cohort, from the path of today, in whichever language it is.
async fn cohort(learner: &Client) -> String {
    learner.get("/").await.attribute("section[aria-labelledby=path] > .row a", "href")
}
