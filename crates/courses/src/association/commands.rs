//! Making, changing and moving associations.

use auth::{Permit, audit};
use kernel::{Failure, Id, Invalid, Moment, Tx, Zone, fold};
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _, Set};
use serde_json::json;

use super::access::{EditAssociation, MakeAssociation, MoveAssociation};
use super::entity::{ActiveModel, Column, Entity, Level, Model, found_by};
use crate::{Association, Why};

/// The longest name, in characters.
const MOST_NAME: u32 = 200;

/// What is typed about an association.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wording {
    /// Its name.
    pub name: String,
    /// Of which state.
    pub state_name: Option<String>,
    /// Of most of its members.
    pub zone: Option<Zone>,
}

impl Wording {
    /// The same without outer spaces, or what is wrong with it.
    ///
    /// # Errors
    /// Invalid `name` or `state_name`.
    pub fn checked(&self) -> Result<Self, Invalid> {
        let clean = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (mut faults, name) = (Invalid::default(), clean(&self.name));
        let state_name = self.state_name.as_deref().map(clean).filter(|state| !state.is_empty());
        if name.is_empty() {
            faults.push("name", &Why::Required {});
        }
        for (field, text) in [("name", Some(&name)), ("state_name", state_name.as_ref())] {
            if text.is_some_and(|text| text.chars().count() > MOST_NAME as usize) {
                faults.push(field, &Why::TooLong { most: MOST_NAME });
            }
        }
        faults.or(Self { name, state_name, zone: self.zone.clone() })
    }
}

/// Makes an association below another; the national one where there is none above. State and zone are those of the one
/// above where they are not typed.
///
/// # Errors
/// Invalid fields; denied below a local association, or for a second national one; not found for no such association;
/// storage.
pub async fn make(
    tx: &Tx,
    permit: &Permit<MakeAssociation>,
    below: Option<Id<Association>>,
    new: &Wording,
    moment: Moment,
) -> Result<Id<Association>, Failure> {
    let new = new.checked()?;
    let above = match below {
        Some(id) => Some(Entity::find_by_id(id).one(&**tx).await?.ok_or(Failure::NotFound)?),
        None => None,
    };
    let level = level_below(tx, above.as_ref()).await?;
    let id: Id<Association> = tx.entropy().id(moment);
    let state_name = new.state_name.or_else(|| above.as_ref()?.state_name.clone());
    let model = Model {
        id,
        slug: free_slug(tx, &new.name, id).await?,
        parent_id: below,
        level,
        found_by: found_by(&new.name, state_name.as_deref()),
        name: new.name,
        state_name,
        zone: new.zone.or_else(|| above.as_ref()?.zone.clone()),
    };
    tx.insert_all(vec![model]).await?;
    log(tx, permit.by(), "association_made", id, json!({ "below": below }), moment).await?;
    Ok(id)
}

async fn level_below(tx: &Tx, above: Option<&Model>) -> Result<Level, Failure> {
    match above.map(|above| above.level) {
        Some(Level::National) => Ok(Level::State),
        Some(Level::State) => Ok(Level::Local),
        Some(Level::Local) => Err(Failure::denied(Why::AssociationLevel {})),
        None => {
            let there = Entity::find().filter(Column::Level.eq(Level::National)).one(&**tx).await?;
            if there.is_some() { Err(Failure::denied(Why::AssociationLevel {})) } else { Ok(Level::National) }
        }
    }
}

/// The words of the name; with the end of the id where others have them already.
async fn free_slug(tx: &Tx, name: &str, id: Id<Association>) -> Result<String, Failure> {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { ' ' };
    let words: String = fold(name).chars().map(plain).collect();
    let mut slug = words.split_whitespace().collect::<Vec<_>>().join("-");
    slug.truncate(40);
    let taken = Entity::find().filter(Column::Slug.eq(&slug)).one(&**tx).await?.is_some();
    if taken || slug.is_empty() {
        let id = id.uuid().simple().to_string();
        slug = format!("{slug}-{}", id.get(20..).unwrap_or_default());
    }
    Ok(slug.trim_matches('-').to_owned())
}

/// Changes name, state and zone.
///
/// # Errors
/// Invalid fields; storage.
pub async fn edit(
    tx: &Tx,
    permit: &Permit<EditAssociation>,
    wording: &Wording,
    moment: Moment,
) -> Result<(), Failure> {
    let (id, new) = (permit.object().id, wording.checked()?);
    let row = ActiveModel {
        id: Set(id),
        found_by: Set(found_by(&new.name, new.state_name.as_deref())),
        name: Set(new.name),
        state_name: Set(new.state_name),
        zone: Set(new.zone),
        ..Default::default()
    };
    row.update(&**tx).await?;
    log(tx, permit.by(), "association_changed", id, json!({}), moment).await
}

/// Hangs an association below another; what hangs below it comes along. Its coordinators keep it, and those of the new
/// branch see it from now on.
///
/// # Errors
/// Storage.
pub async fn move_to(tx: &Tx, permit: &Permit<MoveAssociation>, moment: Moment) -> Result<(), Failure> {
    let facts = permit.object();
    let id = facts.association.id;
    let row = ActiveModel { id: Set(id), parent_id: Set(Some(facts.below.id)), ..Default::default() };
    row.update(&**tx).await?;
    let detail = json!({ "from": facts.association.parent_id, "to": facts.below.id });
    log(tx, permit.by(), "association_moved", id, detail, moment).await
}

async fn log(
    tx: &Tx,
    by: Id<auth::Person>,
    action: &'static str,
    id: Id<Association>,
    detail: serde_json::Value,
    moment: Moment,
) -> Result<(), Failure> {
    Ok(audit::record(tx, Some(by), action, ("association", Some(id.uuid())), detail, moment).await?)
}
