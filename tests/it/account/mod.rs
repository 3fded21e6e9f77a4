//! Signing in and out, one's own account, the first admin, the site's settings.

mod codes;
mod first_admin;
mod known_browser;
mod links;
mod own;
mod sign_in;
mod site;
mod strength;

use auth::Person;
use auth::password::{Hasher, Strength, Typed, prepare};
use kernel::Id;

use crate::app::App;

/// The password of everyone here.
pub const PASSWORD: &str = "violet teapots hum at dawn";

/// Someone with an account and the password of everyone.
pub async fn with_password(app: &App, email: &str, name: &str) -> Id<Person> {
    let (person, moment) = (app.person(email, name).await, app.clock.now());
    let hasher = Hasher::new(2, app.db().entropy().clone());
    let hashed = prepare(&hasher, &Typed::new(PASSWORD), Strength::Alone, &[]).await.unwrap();
    let set = app.db().write(move |tx| {
        let hashed = hashed.clone();
        async move { auth::password::set(&tx, person, hashed, moment).await }
    });
    set.await.unwrap();
    person
}
