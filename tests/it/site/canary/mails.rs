//! What waits to be mailed: every kind to the learner, and a session that is not held to all of its cohort.

use axum::http::Method;
use kernel::outbox::entity::{Entity, Model};
use scraper::{Html, Selector};
use sea_orm::EntityTrait as _;

use crate::api::world::{Running, email};
use crate::app::App;
use crate::mail::{kinds, raise};

/// A letter that waits.
pub struct Waiting {
    /// To whom.
    pub to: uuid::Uuid,
    /// As it would be sent, without its markup.
    pub words: String,
    /// Markup that people typed and that became a node.
    pub nodes: Vec<String>,
}

/// Everything that waits after these were raised.
pub async fn waiting(app: &App) -> Vec<Waiting> {
    let found = kinds::find(app).await;
    for (event, ..) in kinds::kinds(app, &found) {
        raise(app, found.person, event).await;
    }
    let session = Running::of(app).await.session();
    let admin = app.program_of(&email("admin")).await;
    admin.call(Method::DELETE, &format!("/api/v1/sessions/{session}"), None).await.with_status(204);
    let mut all = Vec::new();
    for row in Entity::find().all(app.db().read()).await.unwrap() {
        all.extend(letter(app, &row).await);
    }
    app.outbox().await;
    all
}

async fn letter(app: &App, row: &Model) -> Option<Waiting> {
    let letter = app.site.mailroom.preview(row, app.clock.now()).await.unwrap()?;
    let html = Html::parse_document(&letter.html(&app.site.mailroom.dress()).unwrap());
    let planted = Selector::parse("taint-x, [onx]").unwrap();
    let nodes = html.select(&planted).map(|node| node.html()).collect();
    let words =
        format!("{}\n{}\n{}", letter.subject, letter.preview, html.root_element().text().collect::<String>());
    Some(Waiting { to: row.person_id?, words, nodes })
}
