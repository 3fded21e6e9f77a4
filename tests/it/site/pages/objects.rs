//! Of what they ask.

use std::collections::BTreeMap;

use kernel::db::Engine;
use kernel::sealed::Purpose;
use kernel::{Id, SiteKey};
use sea_orm::{ConnectionTrait as _, Statement};
use uuid::Uuid;

use crate::app::App;

/// Whose objects fill the addresses.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The demo's learner's, in the cohort that runs.
    Ours,
    /// A learner's of another cohort.
    Theirs,
    /// Nobody's: they do not exist.
    Absent,
}

/// What stands in the places of an address, by the name of the parameter.
pub struct Objects {
    whose: Whose,
    found: BTreeMap<&'static str, String>,
}

/// The first activity of a kind.
macro_rules! activity {
    ($kind:literal) => {
        concat!(
            "SELECT a.id FROM activity a JOIN curriculum c ON c.id = a.curriculum_id JOIN module m ON m.id = \
             a.module_id WHERE c.cohort_id = $c AND a.kind = '",
            $kind,
            "' ORDER BY m.position, a.position LIMIT 1"
        )
    };
}

/// The first activity of a kind in the template of the cohort's course.
macro_rules! of_template {
    ($kind:literal) => {
        concat!(
            "SELECT a.id FROM activity a JOIN curriculum c ON c.id = a.curriculum_id JOIN module m ON m.id = \
             a.module_id JOIN cohort k ON k.course_id = c.course_id WHERE c.cohort_id IS NULL AND k.id = $c \
             AND a.kind = '",
            $kind,
            "' ORDER BY m.position, a.position LIMIT 1"
        )
    };
}

/// Names of parameters, each with the query for its id. `$c` is the cohort, `$e` the enrolment, `$p` the person.
const IDS: &[(&str, &str)] = &[
    ("cohort", "SELECT id FROM cohort WHERE id = $c"),
    ("enrolment", "SELECT id FROM enrolment WHERE id = $e"),
    ("person", "SELECT id FROM person WHERE id = $p"),
    (
        "module",
        "SELECT m.id FROM module m JOIN curriculum c ON c.id = m.curriculum_id WHERE c.cohort_id = $c \
         ORDER BY m.position LIMIT 1",
    ),
    ("activity", activity!("page")),
    (
        "template module",
        "SELECT m.id FROM module m JOIN curriculum c ON c.id = m.curriculum_id JOIN cohort k ON k.course_id = \
         c.course_id WHERE c.cohort_id IS NULL AND k.id = $c ORDER BY m.position LIMIT 1",
    ),
    ("template activity", of_template!("page")),
    ("template quiz", of_template!("quiz")),
    ("answers", activity!("quiz")),
    ("work", activity!("reflection")),
    ("posts", activity!("discussion")),
    ("group-viewing", activity!("webinar")),
    ("session", "SELECT id FROM session WHERE cohort_id = $c ORDER BY starts_at DESC, id LIMIT 1"),
    ("request", "SELECT id FROM request WHERE cohort_id = $c ORDER BY created_at, id LIMIT 1"),
    ("certificate", "SELECT id FROM certificate WHERE enrolment_id = $e"),
    ("association", "SELECT association_id AS id FROM person WHERE id = $p"),
    ("question", "SELECT id FROM cohort_question WHERE cohort_id = $c ORDER BY position LIMIT 1"),
    ("seat", "SELECT id FROM seat WHERE cohort_id = $c AND person_id = $p"),
    ("application", "SELECT id FROM application WHERE cohort_id = $c AND person_id = $p"),
    ("entry", "SELECT id FROM entry ORDER BY slug LIMIT 1"),
    (
        "recording",
        "SELECT r.id FROM recording r JOIN webinar w ON w.id = r.webinar_id JOIN curriculum c ON c.id = w.curriculum_id \
         WHERE c.cohort_id = $c ORDER BY w.slug, r.id LIMIT 1",
    ),
    ("event", "SELECT id FROM outbox ORDER BY created_at, id LIMIT 1"),
    ("course", "SELECT course_id AS id FROM cohort WHERE id = $c"),
    ("team post", "SELECT id FROM post WHERE person_id = $p AND team_id IS NOT NULL ORDER BY at, id LIMIT 1"),
    ("post", "SELECT id FROM post WHERE person_id = $p AND activity_id IS NOT NULL ORDER BY at, id LIMIT 1"),
    (
        "meeting",
        "SELECT m.id FROM meeting m JOIN enrolment e ON e.team_id = m.team_id WHERE e.id = $e ORDER BY m.held_on, m.id LIMIT 1",
    ),
    ("tokens", "SELECT id FROM personal_token WHERE person_id = $p"),
    (
        "directory",
        "SELECT d.id FROM directory d JOIN person p ON p.id = $p \
         WHERE (d.name = 'Entra') = (p.email = 'learner@demo.example')",
    ),
    ("grant", "SELECT id FROM grant_row WHERE scope_id = $c ORDER BY id LIMIT 1"),
];
/// What is not an id: the same for everybody, since everybody may see it.
const WORDS: [(&str, &str); 8] = [
    ("template question", "person-to-person"),
    ("taxonomy", "topic"),
    ("term", "peer-mentoring"),
    ("feeds", "en.atom"),
    ("texts", "help"),
    ("catalogue", "dialogue-about-racial-justice"),
    ("courses", "peer-mentoring"),
    ("hue", "160.css"),
];

/// Secrets and names of files, of which the demo has none or which have tests of their own.
const NAMES: &[&str] = &[
    "provider",
    "not-mine",
    "letter",
    "passkey",
    "kind",
    "schema",
    "user",
    "group",
    "email",
    "back",
    "invitation",
    "stop",
    "sign_in",
    "cohort slug",
    "join",
    "wishes",
    "calendar",
    "password",
    "welcome",
    "code",
    "assets",
    "site",
    "captions",
    "files",
    "{course}",
];

/// Someone of the cohort that is over who has a certificate.
const OTHER: &str = "SELECT e.id, e.person_id, e.cohort_id FROM certificate c JOIN enrolment e ON e.id = c.enrolment_id \
    JOIN person p ON p.id = e.person_id WHERE p.id NOT IN (SELECT person_id FROM grant_row) ORDER BY p.email LIMIT 1";
const LEARNER: &str = "SELECT e.id, e.person_id, e.cohort_id FROM enrolment e JOIN person p ON p.id = e.person_id \
    WHERE p.email = 'learner@demo.example'";

/// Makes what the demo lacks: a token of each learner's own, and two directories.
pub async fn make_lacking(app: &App) {
    let ours = ids(app, LEARNER).await.expect("the demo has its learner")[1];
    for person in [ours, other_learner(app).await] {
        let form = app.signed_in(Id::from_uuid(person)).await.get("/account/tokens/new").await.form("#make");
        let made = form.set("token_name", "Report").set("scope", "read").set("days", "30").submit().await;
        assert!(made.has(".secret code"), "{}", made.text());
    }
    let state = text(app, "SELECT name FROM association WHERE level = 'state' ORDER BY slug LIMIT 1").await;
    let (_, state) = state.expect("the demo has a state association");
    for name in ["Entra", "Okta"] {
        let page = app.signed_in_as("admin@demo.example").await.get("/admin/directories").await;
        let form = page.form("#make").set("directory_name", name).set("find", &state);
        let found = form.press("Search").await;
        let first = found.attribute("#make input[name=association]", "value");
        let made = found.form("#make").set("association", &first).submit().await;
        assert!(made.has(".secret code"), "{}", made.text());
    }
    app.outbox().await;
}

/// The person who learns in another cohort.
pub async fn other_learner(app: &App) -> Uuid {
    ids(app, OTHER).await.expect("someone has a certificate")[1]
}

impl Objects {
    /// Looks them up.
    pub async fn find(app: &App, whose: Whose) -> Self {
        let learner = match whose {
            Whose::Ours => ids(app, LEARNER).await,
            Whose::Theirs => ids(app, OTHER).await,
            Whose::Absent => None,
        };
        let mut found = BTreeMap::new();
        if let Some([enrolment, person, cohort]) = learner.as_deref() {
            for &(name, query) in IDS {
                let query = [("$c", cohort), ("$e", enrolment), ("$p", person)]
                    .iter()
                    .fold(query.to_owned(), |query, (mark, id)| query.replace(mark, &literal(app, **id)));
                found.extend(one(app, &query).await.map(|id| (name, id.to_string())));
            }
            let (enrolment_id, cohort_id) = (literal(app, *enrolment), literal(app, *cohort));
            found.extend(
                text(app, &format!("SELECT code FROM certificate WHERE enrolment_id = {enrolment_id}")).await,
            );
            found.extend(text(app, &format!("SELECT slug FROM cohort WHERE id = {cohort_id}")).await);
            found.insert("join", address(app, Purpose::Join, *enrolment, webinar(app, *cohort).await));
            found.insert("calendar", format!("{}.ics", address(app, Purpose::Feed, *person, Uuid::nil())));
            found.extend(WORDS.map(|(name, word)| (name, word.to_owned())));
        }
        for &(name, _) in IDS {
            found.entry(name).or_insert_with(|| Uuid::from_u128(404).to_string());
        }
        Self { whose, found }
    }

    /// The word of the table.
    pub fn word(&self) -> &'static str {
        match self.whose {
            Whose::Ours => "ours",
            Whose::Theirs => "theirs",
            Whose::Absent => "absent",
        }
    }

    /// The address with an object in each place that takes one.
    ///
    /// # Panics
    /// Where a parameter has no object: name its query in [`IDS`].
    pub fn filled(&self, path: &str) -> String {
        let parts: Vec<_> = path.split('/').collect();
        let fill = |(place, part): (usize, &&str)| match part.strip_prefix('{') {
            Some(name) => self.object(&parts, place, name.trim_end_matches('}'), path),
            None => (*part).to_owned(),
        };
        parts.iter().enumerate().map(fill).collect::<Vec<_>>().join("/")
    }

    fn object(&self, parts: &[&str], place: usize, name: &str, path: &str) -> String {
        let (before, after) = (parts[place - 1], parts.get(place + 1).copied().unwrap_or_default());
        let key = match name {
            // the template of a course has parts of its own
            "module" if before == "modules" && parts.contains(&"courses") => "template module",
            "activity" if parts.contains(&"courses") && after == "questions" => "template quiz",
            "activity" if parts.contains(&"courses") => "template activity",
            "question" if parts.contains(&"courses") => "template question",
            // what is done with an activity says of which kind it must be
            "activity" if self.found.contains_key(after) => after,
            "activity" if ["draft", "word", "files"].contains(&after) || before == "{enrolment}" => "work",
            "slug" | "token" | "file" => before,
            "cohort" if before == "{slug}" => "cohort slug",
            "post" if parts.contains(&"team") => "team post",
            _ => name,
        };
        match self.found.get(key) {
            Some(id) => id.clone(),
            None if NAMES.contains(&key) || WORDS.iter().any(|(word, _)| *word == key) => "absent".to_owned(),
            None => panic!("{path} has a parameter {name} for which the matrix has no object"),
        }
    }

    /// What a write is sent, so that what is decided is who may.
    pub fn fields(&self, path: &str) -> &'static str {
        match path.rsplit('/').next().unwrap_or_default() {
            "evidence" => "id=01900000-0000-7000-8000-000000000404&kind=opened",
            _ => "",
        }
    }
}

fn address(app: &App, purpose: Purpose, holder: Uuid, about: Uuid) -> String {
    let key: &SiteKey = &app.site.state.site_key;
    key.seal(purpose, holder, about).reveal().to_owned()
}

async fn webinar(app: &App, cohort: Uuid) -> Uuid {
    let query = format!(
        "SELECT a.webinar_id AS id FROM activity a JOIN curriculum c ON c.id = a.curriculum_id WHERE c.cohort_id = {} \
         AND a.webinar_id IS NOT NULL ORDER BY a.position, a.id LIMIT 1",
        literal(app, cohort)
    );
    one(app, &query).await.expect("a cohort has a webinar")
}

/// An id as the engine's queries write it.
pub fn literal(app: &App, id: Uuid) -> String {
    match app.db().engine() {
        Engine::Sqlite => format!("x'{}'", id.simple()),
        Engine::Postgres => format!("'{id}'"),
    }
}

async fn one(app: &App, query: &str) -> Option<Uuid> {
    let db = app.db().read();
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), query)).await;
    row.unwrap_or_else(|error| panic!("{query}: {error}")).map(|row| row.try_get("", "id").unwrap())
}

async fn text(app: &App, query: &str) -> Option<(&'static str, String)> {
    let db = app.db().read();
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), query)).await.unwrap()?;
    Some((if query.contains("code") { "code" } else { "cohort slug" }, row.try_get_by_index(0).unwrap()))
}

async fn ids(app: &App, query: &str) -> Option<Vec<Uuid>> {
    let db = app.db().read();
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), query)).await.unwrap()?;
    Some(["id", "person_id", "cohort_id"].map(|name| row.try_get("", name).unwrap()).to_vec())
}
