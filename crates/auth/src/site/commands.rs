//! Saving the settings.

use kernel::{Failure, Moment, StorageError, Tx};
use sea_orm::sea_query::OnConflict;
use sea_orm::{EntityTrait as _, Set};
use serde_json::json;

use super::settings::ROW;
use super::{KeepSite, Settings, SiteReason, entity};
use crate::{Permit, audit};

/// Saves the settings. Their version must be the one that is stored: otherwise someone else saved meanwhile.
///
/// # Errors
/// Invalid fields, a conflict with another's change, or storage.
pub async fn save(
    tx: &Tx,
    permit: &Permit<KeepSite>,
    settings: Settings,
    moment: Moment,
) -> Result<Settings, Failure> {
    let settings = settings.checked()?;
    if settings.version != permit.object().version {
        return Err(Failure::conflict(SiteReason::ChangedMeanwhile {}));
    }
    let saved = Settings { version: settings.version + 1, ..settings };
    store(tx, &saved, moment).await?;
    let detail = json!({ "version": saved.version });
    audit::record(tx, Some(permit.by()), "site_changed", ("site", None), detail, moment).await?;
    Ok(saved)
}

/// Writes the settings of a site that is being set up: the demo, the first start.
///
/// # Errors
/// Invalid fields, or storage.
pub async fn begin(tx: &Tx, settings: Settings, moment: Moment) -> Result<Settings, Failure> {
    let settings = settings.checked()?;
    store(tx, &settings, moment).await?;
    Ok(settings)
}

async fn store(tx: &Tx, settings: &Settings, moment: Moment) -> Result<(), StorageError> {
    use entity::Column as C;
    let row = entity::ActiveModel {
        id: Set(ROW),
        name: Set(settings.name.clone()),
        hue: Set(settings.hue),
        zone: Set(settings.zone.clone()),
        default_language: Set(settings.default_language),
        languages: Set(settings.languages_json()),
        logo: Set(settings.logo.clone()),
        contact: Set(settings.contact.clone()),
        version: Set(settings.version),
        second_factor: Set(settings.second_factor),
        registration: Set(settings.registration),
        stale_months: Set(settings.stale_months),
        updated_at: Set(moment.utc()),
    };
    let all = [
        C::Name,
        C::Hue,
        C::Zone,
        C::DefaultLanguage,
        C::Languages,
        C::Logo,
        C::Contact,
        C::Version,
        C::SecondFactor,
        C::Registration,
        C::StaleMonths,
        C::UpdatedAt,
    ];
    let replace = OnConflict::column(C::Id).update_columns(all).to_owned();
    entity::Entity::insert(row).on_conflict(replace).exec_without_returning(&**tx).await?;
    Ok(())
}
