//! Finding a certificate by its public code.

use kernel::{Db, Failure};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::entity::{self, Model, State};

/// The certificate with this code, written in capitals or not, with dashes and spaces or without. One that is held
/// is not public yet.
///
/// # Errors
/// [`Failure::NotFound`] where there is none.
pub async fn by_code(db: &Db, code: &str) -> Result<Model, Failure> {
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    let query = entity::Entity::find()
        .filter(entity::Column::Code.eq(plain.to_ascii_uppercase()))
        .filter(entity::Column::State.ne(State::Held));
    query.one(db.read()).await?.ok_or(Failure::NotFound)
}
