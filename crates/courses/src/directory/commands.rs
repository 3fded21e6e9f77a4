//! What a directory does with associations: makes, renames and removes its own, and says who belongs to each.

use std::collections::BTreeSet;

use auth::directory::{Directory, DirectoryReason, Pushed, Wanted, group_entity, list as people, move_to};
use auth::{Person, audit, grant};
use kernel::{Failure, Id, Moment, Tx, fold};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _, QueryFilter as _, Set,
    SqlErr,
};
use serde_json::json;
use uuid::Uuid;

use super::Group;
use crate::Association;
use crate::association::Level;
use crate::association::entity::{Entity, Model, found_by};

/// Makes an association below the directory's own.
///
/// # Errors
/// Denied below a local association; storage.
pub async fn create(
    tx: &Tx,
    directory: &Directory,
    (name, external_id): (&str, Option<String>),
    moment: Moment,
) -> Result<Id<Association>, Failure> {
    let own: Id<Association> = directory.association().into();
    let above = Entity::find_by_id(own).one(&**tx).await?.ok_or(Failure::NotFound)?;
    let level = match above.level {
        Level::National => Level::State,
        Level::State => Level::Local,
        Level::Local => return Err(Failure::denied(DirectoryReason::NoLevelBelow {})),
    };
    let id: Id<Association> = tx.entropy().id(moment);
    let model = Model {
        id,
        slug: slug(name, id.uuid()),
        parent_id: Some(own),
        level,
        name: name.to_owned(),
        found_by: found_by(name, above.state_name.as_deref()),
        state_name: above.state_name,
        zone: above.zone,
    };
    model.into_active_model().insert(&**tx).await?;
    keep(tx, directory, id, (external_id, true), moment).await?;
    log(tx, directory, "association_made", id, moment).await?;
    Ok(id)
}

/// Its words, and the end of its id so that no two agree.
fn slug(name: &str, id: Uuid) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { ' ' };
    let words: String = fold(name).chars().map(plain).collect();
    let mut slug = words.split_whitespace().collect::<Vec<_>>().join("-");
    slug.truncate(40);
    let id = id.simple().to_string();
    format!("{slug}-{}", &id[id.len() - 12..])
}

/// Gives an association that the directory made another name, and keeps the directory's own id of any.
///
/// # Errors
/// Denied for the name of one that it did not make; storage.
pub async fn rename(
    tx: &Tx,
    directory: &Directory,
    group: &Group,
    (name, external_id): (&str, Option<String>),
    moment: Moment,
) -> Result<(), Failure> {
    let id = group.association.id;
    if name != group.association.name {
        if !group.made {
            return Err(Failure::denied(DirectoryReason::GroupIsNotIts {}));
        }
        let mut row = group.association.clone().into_active_model();
        row.name = Set(name.to_owned());
        row.found_by = Set(found_by(name, group.association.state_name.as_deref()));
        row.update(&**tx).await?;
        log(tx, directory, "association_changed", id, moment).await?;
    }
    keep(tx, directory, id, (external_id, group.made), moment).await
}

async fn keep(
    tx: &Tx,
    directory: &Directory,
    id: Id<Association>,
    (external_id, made): (Option<String>, bool),
    moment: Moment,
) -> Result<(), Failure> {
    let key = (directory.id(), id.uuid());
    let row = group_entity::ActiveModel {
        directory_id: Set(key.0),
        association_id: Set(key.1),
        external_id: Set(external_id),
        made: Set(made),
        changed_at: Set(moment.utc()),
    };
    let there = group_entity::Entity::find_by_id(key).one(&**tx).await?.is_some();
    if there {
        row.update(&**tx).await?
    } else {
        row.insert(&**tx).await?
    };
    Ok(())
}

/// Says who belongs to an association: those named come, those no longer named go to the directory's own. In the
/// directory's own everybody belongs who is in none below, so nobody can be sent away from it.
///
/// # Errors
/// Not found where someone named is not the directory's to see; storage.
pub async fn seat(
    tx: &Tx,
    directory: &Directory,
    branch: &[Uuid],
    association: Id<Association>,
    named: &BTreeSet<Id<Person>>,
    moment: Moment,
) -> Result<(), Failure> {
    let all = people(&**tx, directory, branch, &Wanted::All).await?;
    let known: BTreeSet<_> = all.iter().map(|p| p.person.id).collect();
    if !named.is_subset(&known) {
        return Err(Failure::NotFound);
    }
    let here = |p: &&Pushed| p.person.association_id == Some(association.uuid());
    let inside: BTreeSet<_> = all.iter().filter(here).map(|p| p.person.id).collect();
    for person in named.difference(&inside) {
        move_to(tx, directory, *person, association.uuid(), moment).await?;
    }
    if association.uuid() != directory.association() {
        for person in inside.difference(named) {
            move_to(tx, directory, *person, directory.association(), moment).await?;
        }
    }
    Ok(())
}

/// Removes an association that the directory made; its people go to the directory's own.
///
/// # Errors
/// Denied for one that it did not make; a conflict where something else needs it; storage.
pub async fn remove(
    tx: &Tx,
    directory: &Directory,
    branch: &[Uuid],
    group: &Group,
    moment: Moment,
) -> Result<(), Failure> {
    if !group.made {
        return Err(Failure::denied(DirectoryReason::GroupIsNotIts {}));
    }
    let id = group.association.id;
    seat(tx, directory, branch, id, &BTreeSet::new(), moment).await?;
    if is_coordinated(tx, id).await? {
        return Err(Failure::conflict(DirectoryReason::GroupInUse {}));
    }
    let row = group_entity::Entity::delete_by_id((directory.id(), id.uuid()));
    row.exec(&**tx).await?;
    Entity::delete_by_id(id).exec(&**tx).await.map_err(|error| match error.sql_err() {
        Some(SqlErr::ForeignKeyConstraintViolation(_)) => Failure::conflict(DirectoryReason::GroupInUse {}),
        _ => error.into(),
    })?;
    log(tx, directory, "association_removed", id, moment).await
}

async fn is_coordinated(tx: &Tx, id: Id<Association>) -> Result<bool, Failure> {
    use grant::entity::Column as G;
    let on =
        grant::entity::Entity::find().filter(G::ScopeKind.eq("association")).filter(G::ScopeId.eq(id.uuid()));
    Ok(on.one(&**tx).await?.is_some())
}

async fn log(
    tx: &Tx,
    directory: &Directory,
    action: &'static str,
    id: Id<Association>,
    moment: Moment,
) -> Result<(), Failure> {
    let (object, detail) = (("association", Some(id.uuid())), json!({ "directory": directory.id() }));
    audit::record(tx, None, action, object, detail, moment).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_the_name_and_the_end_of_the_id() {
        let id = Uuid::from_u128(0xabc);
        assert_eq!(slug("Niños & Co", id), "ninos-co-000000000abc");
        assert!(slug(&"a".repeat(300), id).len() <= 64);
    }
}
