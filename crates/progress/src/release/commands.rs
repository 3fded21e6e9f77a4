//! Saying when the modules of a cohort open.

use auth::{Permit, audit};
use kernel::{Db, Failure, Id, Localized, Moment, Tx};
use modules::curriculum::{entity as curriculum, load, store};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};
use serde_json::json;

use crate::row::{conclude_anew, hold};
use crate::session::PlanSession;

/// When a module opens.
#[derive(Clone, Debug, PartialEq)]
pub struct Release {
    /// The module.
    pub module: Id<modules::Module>,
    /// Its title.
    pub title: Localized,
    /// On its day; once the one before is completed, the day is advice.
    pub opens_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Whether it waits for the one before.
    pub after_previous: bool,
}

/// When the modules of a cohort open, in order.
///
/// # Errors
/// Not found for a cohort without curriculum; storage.
pub async fn releases(
    db: &impl ConnectionTrait,
    cohort: Id<courses::Cohort>,
) -> Result<Vec<Release>, Failure> {
    let row = curriculum::Entity::find().filter(curriculum::COLUMN.cohort_id.eq(cohort)).one(db).await?;
    let tree = load::read_tree(db, &row.ok_or(Failure::NotFound)?).await?;
    let release = |module: modules::curriculum::ModuleNode| Release {
        module: module.id,
        title: module.title,
        opens_at: module.opens_at,
        after_previous: module.after_previous,
    };
    Ok(tree.modules.into_iter().map(release).collect())
}

/// Lets these modules wait for the ones before, and the others open on their days. The first never waits. Nobody loses
/// what was done.
///
/// # Errors
/// Not found for a cohort without curriculum; storage.
pub async fn set(
    db: &Db,
    tx: &Tx,
    permit: &Permit<PlanSession>,
    waiting: &[Id<modules::Module>],
    moment: Moment,
) -> Result<(), Failure> {
    let cohort = permit.object().id;
    hold(tx, cohort).await?;
    let row = curriculum::Entity::find().filter(curriculum::COLUMN.cohort_id.eq(cohort)).one(&**tx).await?;
    let mut tree = load::read_tree(&**tx, &row.ok_or(Failure::NotFound)?).await?;
    for (n, module) in tree.modules.iter_mut().enumerate() {
        module.after_previous = n > 0 && waiting.contains(&module.id);
    }
    store::save_dates(tx, &tree).await?;
    store::raise_version(tx, tree.id).await?;
    conclude_anew(db, tx, cohort, permit.by(), moment).await?;
    let waiting: Vec<_> = tree.modules.iter().filter(|m| m.after_previous).map(|m| m.id).collect();
    let object = ("cohort", Some(cohort.uuid()));
    let detail = json!({ "waiting": waiting });
    Ok(audit::record(tx, Some(permit.by()), "modules_released", object, detail, moment).await?)
}
