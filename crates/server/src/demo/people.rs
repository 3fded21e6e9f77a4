//! The people of the sample content, their associations, and the invented ones that come on top.

use std::collections::BTreeMap;

use auth::grant::{Giving, give_within};
use auth::password::Hashed;
use auth::person::entity as person;
use auth::{Held, Person, Role, Scope};
use courses::Association;
use courses::association::Level;
use courses::association::entity as association;
use kernel::{Failure, Id, Lang, Moment, Tx, Zone};
use sea_orm::EntityTrait as _;

use super::world::World;

/// Everybody in the demo.
pub(super) struct People {
    by_email: BTreeMap<String, person::Model>,
    associations: BTreeMap<String, association::Model>,
    /// How many were invented so far, so that each has an address of their own.
    pub(super) invented: usize,
    /// Everybody's id, for passwords.
    pub(super) all: Vec<Id<Person>>,
}

/// A local association, for invented teams.
#[derive(Clone, Debug)]
pub(super) struct Local {
    pub(super) id: Id<Association>,
    pub(super) name: String,
    pub(super) zone: Zone,
    pub(super) language: Lang,
}

/// Stores the associations and people of the sample content, and the grants that need no cohort.
pub(super) async fn store(tx: &Tx, world: &World, moment: Moment) -> Result<People, Failure> {
    courses::association::import::store(tx, None, &world.associations, moment).await?;
    let associations: BTreeMap<String, association::Model> =
        association::Entity::find().all(&**tx).await?.into_iter().map(|a| (a.slug.clone(), a)).collect();
    let ids = associations.iter().map(|(slug, a)| (slug.clone(), a.id.uuid())).collect();
    auth::person::import::store(tx, None, (&world.people, &ids), moment).await?;
    let all = person::Entity::find().all(&**tx).await?;
    let people = People {
        all: all.iter().map(|p| p.id).collect(),
        by_email: all.into_iter().map(|p| (p.email.clone(), p)).collect(),
        associations,
        invented: 0,
    };
    people.grant(tx, world, moment).await?;
    Ok(people)
}

impl People {
    /// Someone of the sample content.
    pub(super) fn find(&self, email: &str) -> Option<&person::Model> {
        self.by_email.get(email)
    }

    /// An association of the sample content.
    pub(super) fn association(&self, slug: &str) -> Option<&association::Model> {
        self.associations.get(slug)
    }

    /// The local associations, by slug. Every seventh writes Spanish.
    pub(super) fn locals(&self) -> Vec<Local> {
        let locals = self.associations.values().filter(|a| a.level == Level::Local);
        let local = |(n, a): (usize, &association::Model)| Local {
            id: a.id,
            name: a.name.clone(),
            zone: a.zone.clone().unwrap_or_else(Zone::utc),
            language: if n % 7 == 3 { Lang::Es } else { Lang::En },
        };
        locals.enumerate().map(local).collect()
    }

    /// Gives everybody the same password: hashed once, since ten thousand hashes would take an hour.
    pub(super) async fn store_passwords(
        &self,
        tx: &Tx,
        password: &Hashed,
        moment: Moment,
    ) -> Result<(), Failure> {
        auth::password::set_for_all(tx, &self.all, password, moment).await?;
        Ok(())
    }

    async fn grant(&self, tx: &Tx, world: &World, moment: Moment) -> Result<(), Failure> {
        use auth::person::import::Standing;
        for row in world.people.iter().map(|line| &line.row) {
            let held = match row.standing {
                Standing::Admin => Held::always(Role::Admin, Scope::Site),
                Standing::Coordinator => {
                    let Some(of) = row.association.as_ref().and_then(|a| self.association(a)) else {
                        continue;
                    };
                    Held::always(Role::Coordinator, Scope::Association(of.id.uuid()))
                }
                _ => continue,
            };
            let Some(to) = self.find(&row.email) else { continue };
            give_within(tx, None, &Giving { to: to.id, held }, moment).await?;
        }
        Ok(())
    }
}
