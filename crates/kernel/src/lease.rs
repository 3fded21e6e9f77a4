//! Leases: work that one process of several does at a time.

use chrono::TimeDelta;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{Condition, Set};

use crate::{Moment, StorageError, Tx};

mod entity {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "lease")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub name: String,
        pub holder: Uuid,
        pub until: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Takes or keeps the lease of this name for `holder`, for so long from `moment` on, and tells whether it has it.
/// The row stays locked until the transaction ends.
///
/// # Errors
/// Storage.
pub async fn hold(
    tx: &Tx,
    name: &'static str,
    holder: Uuid,
    so_long: TimeDelta,
    moment: Moment,
) -> Result<bool, StorageError> {
    let until = moment.utc() + so_long;
    let row = entity::ActiveModel { name: Set(name.to_owned()), holder: Set(holder), until: Set(until) };
    let there = OnConflict::column(entity::Column::Name).do_nothing().to_owned();
    let made = entity::Entity::insert(row).on_conflict(there).exec_without_returning(&**tx).await?;
    if made > 0 {
        return Ok(true);
    }
    let over = entity::Column::Until.lte(moment.utc());
    let mine = Condition::any().add(entity::Column::Holder.eq(holder)).add(over);
    let kept = entity::Entity::update_many()
        .filter(entity::Column::Name.eq(name))
        .filter(mine)
        .col_expr(entity::Column::Holder, Expr::value(holder))
        .col_expr(entity::Column::Until, Expr::value(until))
        .exec(&**tx)
        .await?;
    Ok(kept.rows_affected > 0)
}
