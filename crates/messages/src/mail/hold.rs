//! Whether this copy of the site sends at all. A database that came from elsewhere would send to real people what the
//! original sends too, so it says nothing until an admin lets it.

use auth::{Permit, audit};
use kernel::{Failure, Moment, StorageError, Tx};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait as _, Set};
use serde_json::json;

use super::access::KeepMail;

/// The only row's id.
const ROW: i32 = 1;

mod entity {
    //! Whether mail leaves, and from which address of the site.

    use sea_orm::entity::prelude::*;

    /// One row.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "mail_setting")]
    pub struct Model {
        /// Always 1.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i32,
        /// The site's address for which an admin, or the first start, let mail leave.
        pub origin: String,
        /// Whether it is held back.
        pub held: bool,
        /// Since when.
        pub changed_at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Whether mail leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// It leaves.
    Free,
    /// It waits for an admin.
    Held,
}

/// Whether mail leaves from the site at `origin`; held where the database was last sent from another address. A
/// database without any word on it is new and belongs to whoever opens it first.
///
/// # Errors
/// Storage.
pub async fn hold_of(db: &impl ConnectionTrait, origin: &str) -> Result<Hold, StorageError> {
    let row = entity::Entity::find_by_id(ROW).one(db).await?;
    let held = row.is_some_and(|row| row.held || row.origin != origin);
    Ok(if held { Hold::Held } else { Hold::Free })
}

/// Whether the database knows from where it sends.
///
/// # Errors
/// Storage.
pub(super) async fn is_bound(db: &impl ConnectionTrait) -> Result<bool, StorageError> {
    Ok(entity::Entity::find_by_id(ROW).one(db).await?.is_some())
}

/// Remembers at the first start from which address this database sends.
///
/// # Errors
/// Storage.
pub(super) async fn bind(tx: &Tx, origin: &str, moment: Moment) -> Result<(), StorageError> {
    let nothing = OnConflict::column(entity::Column::Id).do_nothing().to_owned();
    let row = row(origin, false, moment);
    entity::Entity::insert(row).on_conflict(nothing).exec_without_returning(&**tx).await?;
    Ok(())
}

/// Lets mail leave from the site at `origin`, or holds it back.
///
/// # Errors
/// Storage.
pub async fn keep(
    tx: &Tx,
    permit: &Permit<KeepMail>,
    origin: &str,
    held: bool,
    moment: Moment,
) -> Result<(), Failure> {
    use entity::Column as C;
    let all = [C::Origin, C::Held, C::ChangedAt];
    let replace = OnConflict::column(C::Id).update_columns(all).to_owned();
    let row = row(origin, held, moment);
    let stored = entity::Entity::insert(row).on_conflict(replace).exec_without_returning(&**tx).await;
    stored.map_err(StorageError::from)?;
    let action = if held { "mail_held" } else { "mail_released" };
    audit::record(tx, Some(permit.by()), action, ("site", None), json!({}), moment).await?;
    Ok(())
}

fn row(origin: &str, held: bool, moment: Moment) -> entity::ActiveModel {
    entity::ActiveModel {
        id: Set(ROW),
        origin: Set(origin.to_owned()),
        held: Set(held),
        changed_at: Set(moment.utc()),
    }
}
