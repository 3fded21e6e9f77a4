//! The demo's data: true at its moment, sound by the rules, the same each time. The app's tests run on it, on both
//! databases.

use courses::cohort::entity as cohort;
use courses::enrolment::entity as enrolment;
use kernel::{Clock, Db, Entropy, Moment, Storage};
use migrations::{Migrator, MigratorTrait};
use progress::certificate::entity as certificate;
use progress::evidence::entity as evidence;
use progress::row::verify;
use sea_orm::{EntityTrait, QueryOrder};

use super::{Demo, fill, refuse_used};

/// Saturday noon in the fourth week of a cohort, long after that of the source.
const WINTER: &str = "2026-11-21T17:00:00Z";
/// Ten seconds before the deadline of the source.
const DEADLINE: &str = "2022-05-11T23:59:50Z";

/// A database in a folder of its own.
struct Made {
    db: Db,
    folder: tempfile::TempDir,
}

async fn empty() -> Made {
    let folder = tempfile::TempDir::new().unwrap();
    let url = format!("sqlite://{}", folder.path().join("demo.sqlite3").display());
    let db = kernel::db::open(&url, 2, Entropy::seeded(7)).await.unwrap();
    Made { db, folder }
}

async fn made(at: &str) -> Made {
    let made = empty().await;
    Migrator::up(made.db.writer(), None).await.unwrap();
    let storage = Storage::in_folder(&made.folder.path().join("files")).unwrap();
    let moment: Moment = Clock::held_at(at.parse().unwrap()).now();
    fill(&made.db, &storage, Demo { moment, learners: 48 }).await.unwrap();
    made
}

async fn cohorts(db: &Db) -> Vec<cohort::Model> {
    cohort::Entity::find().order_by_asc(cohort::COLUMN.first_day).all(db.read()).await.unwrap()
}

#[tokio::test]
async fn the_progress_of_a_demo_is_what_its_evidence_says() {
    let test = made(WINTER).await;
    let mut compared = 0;
    for cohort in cohorts(&test.db).await {
        let differences = verify(&test.db, cohort.id, |n| compared += n).await.unwrap();
        assert_eq!(differences, [], "{}", cohort.slug);
    }
    assert_eq!(compared, 96);
    let certificates = certificate::Entity::find().all(test.db.read()).await.unwrap().len();
    assert!(certificates > 24, "most of the cohort that is over have a certificate: {certificates}");
}

#[tokio::test]
async fn no_evidence_lies_after_the_demo_or_before_its_module() {
    let test = made(WINTER).await;
    let now = WINTER.parse::<chrono::DateTime<chrono::Utc>>().unwrap();
    for cohort in cohorts(&test.db).await {
        let Ok(tree) = modules::curriculum::load::of_cohort(&test.db, cohort.id).await else { continue };
        for row in evidence::Entity::find().all(test.db.read()).await.unwrap() {
            let Some(activity) = tree.activity(row.activity_id) else { continue };
            let opens = tree.module(activity.module).unwrap().opens_at.unwrap();
            assert!(
                opens <= row.received_at && row.received_at <= now,
                "{} {}",
                activity.slug,
                row.received_at
            );
        }
    }
}

#[tokio::test]
async fn before_its_deadline_the_cohort_of_the_source_has_no_learners() {
    let test = made(DEADLINE).await;
    let source = cohorts(&test.db).await.into_iter().find(|c| c.slug == "2022").unwrap();
    let all = enrolment::Entity::find().all(test.db.read()).await.unwrap();
    assert!(!all.is_empty() && all.iter().all(|e| e.cohort_id != source.id));
    let states: Vec<_> = courses::application::entity::Entity::find()
        .all(test.db.read())
        .await
        .unwrap()
        .into_iter()
        .filter(|a| a.cohort_id == source.id)
        .map(|a| a.state.word())
        .collect();
    assert!(states.len() > 5 && states.iter().all(|s| s == "draft" || s == "submitted"), "{states:?}");
}

#[tokio::test]
async fn the_same_demo_is_the_same_data() {
    let (one, other) = (made(WINTER).await, made(WINTER).await);
    let all = |db: Db| async move {
        let query = evidence::Entity::find().order_by_asc(evidence::COLUMN.id);
        query.all(db.read()).await.unwrap()
    };
    let (first, second) = (all(one.db.clone()).await, all(other.db.clone()).await);
    assert_eq!(first.len(), second.len());
    assert!(first == second);
}

#[tokio::test]
async fn only_an_empty_database_is_filled() {
    let test = empty().await;
    refuse_used(&test.db).await.unwrap();
    Migrator::up(test.db.writer(), None).await.unwrap();
    let refused = refuse_used(&test.db).await.unwrap_err();
    assert!(refused.to_string().contains("not empty"), "{refused}");
}
