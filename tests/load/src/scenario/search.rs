//! Searching a catalogue of 10,000 entries: the demo's own, copied by the database.

use anyhow::Result;
use kernel::{Entropy, StorageError, Tx};
use reqwest::StatusCode;
use sea_orm::{ConnectionTrait as _, DatabaseBackend};

use super::{Demo, Line, told};
use crate::measure::{Drive, drive};
use crate::statements::Counter;

const SEARCHING: Drive = Drive { requests: 1_000, connections: 8, weight: 1 };
/// Copies of each entry; the demo has 20.
const COPIES: usize = 500;

/// Words as people type them: few that are in few entries, some that are in most, misspelt, Spanish, with filters.
const QUERIES: [(&str, &str); 5] = [
    ("a search among 10,000: two words", "/api/v1/catalogue?limit=24&q=racial+justice"),
    ("the same, words of most entries", "/api/v1/catalogue?limit=24&q=school+students+work"),
    ("the same, misspelt", "/api/v1/catalogue?limit=24&q=inuslin+inhalors"),
    (
        "the same, in Spanish with filters",
        "/api/v1/catalogue?limit=24&q=alergias&language=en&max_minutes=60&lang=es",
    ),
    ("the same, as a page", "/catalogue?q=food+allergies"),
];

/// Copies the entries and asks.
pub(super) async fn measure(demo: &Demo) -> Result<Vec<Line>> {
    copy(&demo.database).await?;
    let mut lines = Vec::new();
    for (name, path) in QUERIES {
        let (client, address) = (demo.client.clone(), demo.at(path));
        // the first one reads the catalogue anew
        client.get(&address).send().await?;
        let counter = Counter::begin(&demo.database).await?;
        let measured = drive(&demo.process, SEARCHING, StatusCode::OK, move |_| client.get(&address)).await?;
        let statements = counter.end(SEARCHING.requests + SEARCHING.requests.div_ceil(10)).await?;
        lines.push(told(Line { name, measured, statements }));
    }
    Ok(lines)
}

/// All in one transaction: another one would not see the entries that terms and words belong to.
async fn copy(database: &str) -> Result<()> {
    let db = kernel::db::open(database, 1, Entropy::os()).await?;
    let postgres = db.writer().get_database_backend() == DatabaseBackend::Postgres;
    let work = move |tx: Tx| async move {
        for n in 1..=COPIES {
            for statement in statements(n, postgres) {
                tx.execute_unprepared(&statement).await?;
            }
        }
        Ok::<_, StorageError>(())
    };
    db.write(work).await?;
    if postgres {
        // what its own upkeep does within a minute: the index takes in what came at once, and is chosen
        db.writer().execute_unprepared("VACUUM ANALYZE entry, entry_term, entry_words").await?;
    }
    Ok(())
}

/// What copies every entry of the demo once more; the copies have the form 0 and are not copied again.
fn statements(n: usize, postgres: bool) -> [String; 3] {
    let id = |column: &str| {
        if postgres {
            format!("CAST(substr(CAST({column} AS text), 1, 28) || lpad(to_hex({n}), 8, '0') AS uuid)")
        } else {
            format!("CAST(substr({column}, 1, 12) || x'{n:08x}' AS BLOB)")
        }
    };
    let own = "IN (SELECT entry_id FROM entry_words WHERE form > 0)";
    [
        format!(
            "INSERT INTO entry (id, slug, kind, state, credit, course_id, webinar_id, minutes, last_updated, \
             developed_by, owner_id, default_language, title, summary, details, sample, successor, created_at, \
             updated_at) SELECT {}, slug || '-{n}', kind, state, credit, course_id, webinar_id, minutes, \
             last_updated, developed_by, owner_id, default_language, title, summary, details, sample, successor, \
             created_at, updated_at FROM entry WHERE id {own}",
            id("id")
        ),
        format!(
            "INSERT INTO entry_term (entry_id, taxonomy, slug, position) SELECT {}, taxonomy, slug, position \
             FROM entry_term WHERE entry_id {own}",
            id("entry_id")
        ),
        format!(
            "INSERT INTO entry_words (entry_id, place, form, title, topics, outcomes, body) SELECT {}, \
             place + {n}, 0, title, topics, outcomes, body FROM entry_words WHERE form > 0",
            id("entry_id")
        ),
    ]
}
