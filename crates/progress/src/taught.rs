//! What a cohort teaches at one version: its curriculum, the outline that the rules read, and its policy.

use std::sync::Arc;

use kernel::{Db, Failure, Id, StorageError};
use modules::curriculum::{CurriculumTree, entity as curriculum, load};
use moka::sync::Cache;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QuerySelect,
};

use crate::decision::Subject;
use crate::outline::{Outline, build};
use crate::policy::{Policy, entity as policy};

/// What a cohort teaches at one version. It never changes, so it is kept by its versions.
#[derive(Clone, Debug)]
pub struct Taught {
    /// The curriculum as pages read it.
    pub tree: Arc<CurriculumTree>,
    /// The curriculum as the rules read it.
    pub outline: Arc<Outline>,
    /// What completes it.
    pub policy: Arc<Policy>,
}

impl Taught {
    /// Whether a decision can speak of this.
    #[must_use]
    pub fn has(&self, subject: Subject) -> bool {
        match subject {
            Subject::Activity(id) => self.tree.activity(id).is_some(),
            Subject::Module(id) => self.tree.module(id).is_some(),
            Subject::Course => true,
        }
    }
}

/// Which versions a cohort has come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, FromQueryResult)]
pub struct Versions {
    /// The cohort.
    pub cohort_id: Id<courses::Cohort>,
    /// Its curriculum.
    pub curriculum_id: Id<modules::Curriculum>,
    /// The curriculum's version.
    pub curriculum_version: i32,
    /// The policy's version; none where the one of every cohort holds.
    pub policy_version: Option<i32>,
}

struct Kept(Cache<Versions, Taught>);

impl Default for Kept {
    fn default() -> Self {
        Self(Cache::new(256))
    }
}

/// What these cohorts have come to, as `db` sees it.
///
/// # Errors
/// Where the database fails.
pub async fn versions(
    db: &impl ConnectionTrait,
    cohorts: impl IntoIterator<Item = Id<courses::Cohort>>,
) -> Result<Vec<Versions>, StorageError> {
    let query = curriculum::Entity::find()
        .select_only()
        .column_as(curriculum::Column::CohortId, "cohort_id")
        .column_as(curriculum::Column::Id, "curriculum_id")
        .column_as(curriculum::Column::Version, "curriculum_version")
        .column_as(Expr::col((policy::Entity, policy::Column::Version)).max(), "policy_version")
        .join(
            JoinType::LeftJoin,
            curriculum::Entity::belongs_to(policy::Entity)
                .from(curriculum::Column::CohortId)
                .to(policy::Column::CohortId)
                .into(),
        )
        .filter(curriculum::COLUMN.cohort_id.is_in(cohorts))
        .group_by(curriculum::Column::CohortId)
        .group_by(curriculum::Column::Id)
        .group_by(curriculum::Column::Version);
    Ok(query.into_model::<Versions>().all(db).await?)
}

/// What a cohort teaches now.
///
/// # Errors
/// [`Failure::NotFound`] where the cohort has no curriculum.
pub async fn of_cohort(db: &Db, cohort: Id<courses::Cohort>) -> Result<Taught, Failure> {
    let found = versions(db.read(), [cohort]).await?;
    at(db, *found.first().ok_or(Failure::NotFound)?).await
}

/// What was taught at these versions.
///
/// # Errors
/// [`Failure::NotFound`] where there are no such versions.
pub async fn at(db: &Db, versions: Versions) -> Result<Taught, Failure> {
    if let Some(taught) = db.shared::<Kept>().0.get(&versions) {
        return Ok(taught);
    }
    let tree = load::at_version(db, versions.curriculum_id, versions.curriculum_version).await?;
    let policy = match versions.policy_version {
        Some(version) => stored(db, versions.cohort_id, version).await?,
        None => Policy::default(),
    };
    let taught = Taught { outline: Arc::new(build(&tree)), policy: Arc::new(policy), tree };
    // a reader that raced a writer may hold a newer tree than it asked for: it is right, but not under this key
    if taught.tree.version == versions.curriculum_version {
        db.shared::<Kept>().0.insert(versions, taught.clone());
    }
    Ok(taught)
}

async fn stored(db: &Db, cohort: Id<courses::Cohort>, version: i32) -> Result<Policy, Failure> {
    let row = policy::Entity::find_by_id((cohort, version)).one(db.read()).await?;
    let rules = row.ok_or(Failure::NotFound)?.rules;
    Ok(serde_json::from_str(&rules).map_err(StorageError::other)?)
}
