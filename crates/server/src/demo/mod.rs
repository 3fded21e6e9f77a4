//! `waymark demo`: data made from the source documents, true at the moment it is made for.
//!
//! Everything is planned first, as plain values from a seed and a moment, and then stored in few statements.

mod accounts;
mod answers;
mod applicants;
mod asked;
mod cohorts;
mod content;
mod deciding;
mod empty;
mod follow_up;
mod groups;
mod invented;
mod journey;
mod live;
mod observer;
mod people;
mod persona;
mod plan;
mod progress;
mod seats;
mod texts;
mod told;
mod world;

use std::sync::Arc;

use auth::password::{Hasher, Typed, prepare_for_demo};
use auth::site::Settings;
use kernel::{Db, Failure, Moment, Storage};

pub use accounts::{ACCOUNTS, Account, PASSWORD};
pub use empty::refuse_used;

use world::World;

/// What a demo is made for.
#[derive(Clone, Copy, Debug)]
pub struct Demo {
    /// What is true then is stored.
    pub moment: Moment,
    /// How many learners the running cohort has.
    pub learners: usize,
}

/// Fills an empty database and storage. The same demo of a database with the same seed gives the same data.
///
/// # Errors
/// Where the content has faults or a store fails.
pub async fn fill(db: &Db, storage: &Storage, demo: Demo) -> anyhow::Result<()> {
    let files = content::files();
    let world = World::read(&files)?;
    for course in &world.courses {
        modules::media::import::store(storage, &course.files, &course.folder.media).await?;
    }
    modules::media::import::store(storage, &world.catalogue_files, &world.catalogue.media).await?;
    let hasher = Hasher::for_this_machine(db.entropy().clone());
    let password = prepare_for_demo(&hasher, &Typed::new(PASSWORD)).await?;
    let world = Arc::new(world);
    db.write(move |tx| {
        let (world, password) = (world.clone(), password.clone());
        async move {
            // everybody knows the accounts of a demo: a second factor would keep people from looking round
            let open = Settings { second_factor: false, ..Settings::default() };
            auth::site::begin(&tx, open, demo.moment).await?;
            let mut people = people::store(&tx, &world, demo.moment).await?;
            world.store(&tx, people.find("admin@demo.example").map(|p| p.id), demo.moment).await?;
            cohorts::store(&tx, &world, &mut people, demo).await?;
            people.store_passwords(&tx, &password, demo.moment).await?;
            Ok::<_, Failure>(())
        }
    })
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests;
