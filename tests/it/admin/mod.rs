//! What admins do: planning sessions, making cohorts, giving places, on the demo's data.

mod associations;
mod catalogue;
mod choosing;
mod cohorts;
mod copies;
mod courses;
mod enrol_sheet;
mod film;
mod grants;
mod home;
mod last_admin;
mod merge;
mod people;
mod policy;
mod sessions;
mod teams;
mod template;
mod terms;

use kernel::Storage;
use server::demo::{Demo, fill};

use crate::app::App;
use crate::harness::client::Client;

/// The third week of the course, as in the source documents.
const NOW: &str = "2022-07-06T12:00:00-04:00[America/New_York]";

/// The demo's admin, with a recent proof.
async fn admin(app: &App) -> Client {
    app.at(NOW);
    let files = tempfile::TempDir::new().unwrap();
    let storage = Storage::in_folder(files.path()).unwrap();
    fill(app.db(), &storage, Demo { moment: app.clock.now(), learners: 4 }).await.unwrap();
    app.outbox().await;
    app.signed_in_as("admin@demo.example").await
}
