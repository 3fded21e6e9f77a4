//! The data folder that outlives the servers. No connection of this process stays open while one runs, so that each
//! start has to recover what the last one left.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

use auth::password::Hasher;
use auth::sign_in::{Entrance, Lifetimes};
use auth::token::{Desk, Keys};
use kernel::{Clock, Db, Entropy, Id, Storage};
use migrations::{Migrator, MigratorTrait as _};
use sea_orm::{ConnectionTrait as _, FromQueryResult, Statement};
use uuid::Uuid;

use super::process::ADDRESS;
use super::writer::Writer;

/// Learners of a cohort that runs now, with a recording that they can watch.
const LEARNERS: &str = "SELECT e.person_id, e.id AS enrolment, a.id AS activity, r.media_id AS media \
    FROM enrolment e JOIN curriculum c ON c.cohort_id = e.cohort_id JOIN activity a ON a.curriculum_id = c.id \
    JOIN recording r ON r.webinar_id = a.webinar_id \
    WHERE e.state = 'active' AND r.state = 'published' ORDER BY r.published_at DESC, r.id, e.id";
/// Tokens hold for five minutes.
const RENEWED_AFTER: Duration = Duration::from_secs(150);

/// Who writes, and of what.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Learner {
    /// The person.
    pub person_id: Uuid,
    /// Their enrolment.
    pub enrolment: Uuid,
    /// A webinar whose recording is published.
    pub activity: Uuid,
    /// The recording.
    pub media: Uuid,
}

/// The folder of a demo.
pub struct Folder {
    folder: tempfile::TempDir,
    clock: Clock,
    renewed: std::cell::Cell<Option<Instant>>,
}

impl Folder {
    /// Makes a demo's data in a folder on the disk where the build lies.
    pub async fn fill() -> Self {
        let folder = tempfile::TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder is made");
        let this = Self { folder, clock: Clock::system(), renewed: std::cell::Cell::default() };
        let db = this.open("?mode=rwc").await;
        Migrator::up(db.writer(), None).await.expect("the schema is made");
        let storage = Storage::in_folder(&this.path().join("files")).expect("files can be stored");
        let demo = server::demo::Demo { moment: this.clock.now(), learners: 48 };
        server::demo::fill(&db, &storage, demo).await.expect("the demo is made");
        close(&db).await;
        this
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    async fn open(&self, options: &str) -> Db {
        let url = format!("sqlite://{}{options}", self.path().join("waymark.sqlite3").display());
        kernel::db::open(&url, 2, Entropy::os()).await.expect("the database opens")
    }

    /// The first learners who can write.
    pub async fn learners(&self, wanted: usize) -> Vec<Learner> {
        let db = self.open("").await;
        let found = Learner::find_by_statement(statement(&db, LEARNERS)).all(db.read()).await;
        close(&db).await;
        let mut learners = found.expect("enrolments are read");
        learners.truncate(wanted);
        let people: BTreeSet<_> = learners.iter().map(|learner| learner.person_id).collect();
        assert_eq!(people.len(), wanted, "the demo has enough learners");
        learners
    }

    /// Empties the facts of one row that has some, past every command. Tells whose it was.
    pub async fn spoil_one_progress_row(&self) -> Uuid {
        let db = self.open("").await;
        let chosen = "SELECT enrolment_id FROM progress WHERE facts <> '{}' ORDER BY enrolment_id LIMIT 1";
        let row = db.read().query_one_raw(statement(&db, chosen)).await.expect("rows are read");
        let enrolment: Uuid =
            row.expect("somebody has done something").try_get("", "enrolment_id").expect("an id");
        let spoil =
            format!("UPDATE progress SET facts = '{{}}' WHERE enrolment_id = x'{}'", enrolment.simple());
        db.writer().execute_unprepared(&spoil).await.expect("a row is changed");
        close(&db).await;
        enrolment
    }

    /// Gives all writers new tokens when theirs come to an end.
    pub async fn renew(&self, writers: &mut [Writer]) {
        if self.renewed.get().is_some_and(|at| at.elapsed() < RENEWED_AFTER) {
            return;
        }
        let db = self.open("").await;
        let now = self.clock.now();
        let keys = Keys::open(&db, &self.path().join("keys"), ADDRESS, now).await.expect("a key is made");
        let entrance = Entrance::new(
            db.clone(),
            Hasher::new(1, db.entropy().clone()),
            Lifetimes::default(),
            kernel::SiteKey::new([7; 32]),
        );
        let desk = Desk::new(db.clone(), keys, entrance);
        for writer in writers {
            let person = Id::from_uuid(writer.learner.person_id);
            writer.token = desk.mint(person, now).await.expect("tokens are made").access_token;
        }
        close(&db).await;
        self.renewed.set(Some(Instant::now()));
    }

    /// All evidence: whose it is and its id, as often as it is there.
    pub async fn stored(&self) -> Vec<(Uuid, Uuid)> {
        let db = self.open("").await;
        let rows = db.read().query_all_raw(statement(&db, "SELECT enrolment_id, id FROM evidence")).await;
        close(&db).await;
        let pair = |row: &sea_orm::QueryResult| {
            (row.try_get("", "enrolment_id").expect("whose"), row.try_get("", "id").expect("an id"))
        };
        rows.expect("evidence is read").iter().map(pair).collect()
    }

    /// What the database says of its own file.
    pub async fn integrity(&self) -> String {
        let db = self.open("").await;
        let row = db.read().query_one_raw(statement(&db, "PRAGMA integrity_check")).await;
        close(&db).await;
        let row = row.expect("the file is checked").expect("a finding");
        row.try_get_by_index(0).expect("a text")
    }
}

fn statement(db: &Db, query: &str) -> Statement {
    Statement::from_string(db.read().get_database_backend(), query)
}

async fn close(db: &Db) {
    db.read().close_by_ref().await.expect("reading ends");
    db.writer().close_by_ref().await.expect("writing ends");
}
