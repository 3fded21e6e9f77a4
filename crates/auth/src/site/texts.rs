//! The texts that admins edit: help, privacy, accessibility, about.

use kernel::{Failure, Localized, Moment, StorageError, Tx};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait as _, Set};
use serde_json::json;

use super::{KeepSite, text_entity as entity};
use crate::{Permit, audit};

/// Which text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextSlug {
    /// How to find one's way.
    Help,
    /// What is kept of people and why.
    Privacy,
    /// What works for whom, and whom to tell.
    Accessibility,
    /// Who is behind the site.
    About,
}

impl TextSlug {
    /// Every text, in the order of the foot of the page.
    pub const ALL: [Self; 4] = [Self::Help, Self::Privacy, Self::Accessibility, Self::About];

    /// The word in the address.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Help => "help",
            Self::Privacy => "privacy",
            Self::Accessibility => "accessibility",
            Self::About => "about",
        }
    }
}

/// A text as Markdown in each language; nothing where no admin wrote one yet.
///
/// # Errors
/// Storage.
pub async fn text(db: &impl ConnectionTrait, slug: TextSlug) -> Result<Option<Localized>, StorageError> {
    Ok(entity::Entity::find_by_id(slug.word()).one(db).await?.map(|row| row.body))
}

/// Saves a text.
///
/// # Errors
/// Storage.
pub async fn save_text(
    tx: &Tx,
    permit: &Permit<KeepSite>,
    slug: TextSlug,
    body: Localized,
    moment: Moment,
) -> Result<(), Failure> {
    use entity::Column as C;
    let row = entity::ActiveModel {
        slug: Set(slug.word().to_owned()),
        body: Set(body),
        updated_at: Set(moment.utc()),
    };
    let replace = OnConflict::column(C::Slug).update_columns([C::Body, C::UpdatedAt]).to_owned();
    entity::Entity::insert(row).on_conflict(replace).exec_without_returning(&**tx).await?;
    let detail = json!({ "slug": slug.word() });
    audit::record(tx, Some(permit.by()), "site_text_changed", ("site", None), detail, moment).await?;
    Ok(())
}
