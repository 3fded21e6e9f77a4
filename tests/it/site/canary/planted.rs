//! The words, and how they come into the database: as if their owners had typed them.

use std::collections::BTreeMap;
use std::fmt;

use sea_orm::{ConnectionTrait as _, Statement};
use uuid::Uuid;

use super::OWNERS;
use crate::app::App;
use crate::site::pages::{literal, other_learner};

/// In which field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Name,
    Email,
    Phone,
    Note,
    Request,
    Answer,
    Reason,
    Draft,
    TeamPost,
    Post,
    Work,
    TeamWork,
    Application,
}

/// One field of one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Word {
    pub kind: Kind,
    pub owner: &'static str,
}

impl Word {
    /// Every word.
    pub fn all() -> impl Iterator<Item = Self> {
        let kinds = PLANTED.iter().map(|(kind, _)| *kind);
        let all = kinds.flat_map(|kind| OWNERS.iter().map(move |(owner, _)| Self { kind, owner }));
        all.filter(|word| !word.is_known())
    }

    /// The demo's learner's address is the example in the description of the API.
    fn is_known(self) -> bool {
        self.kind == Kind::Email && self.owner == "own"
    }
}

impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            // people are found by their address, so theirs stays what it is
            Kind::Email => f.write_str(email(self.owner)),
            kind => write!(f, "canary{kind:?}Of{}End", self.owner),
        }
    }
}

/// The address of an owner; those who are not known by theirs get one with the words.
fn email(owner: &str) -> &'static str {
    match owner {
        "team2" => "canary-team2@demo.example",
        "other" => "canary-other@demo.example",
        _ => OWNERS.iter().find(|(name, _)| *name == owner).map_or("", |(_, email)| email),
    }
}

/// Someone of another team in the cohort of the demo's learner.
const OF_ANOTHER_TEAM: &str = "e.team_id IS NOT NULL AND e.team_id NOT IN (SELECT n.team_id FROM enrolment n JOIN person q ON \
    q.id = n.person_id WHERE q.email = 'learner@demo.example' AND n.team_id IS NOT NULL) AND e.cohort_id = (SELECT n.cohort_id \
    FROM enrolment n JOIN person q ON q.id = n.person_id WHERE q.email = 'learner@demo.example' ORDER BY n.enrolled_at DESC \
    LIMIT 1)";

/// The first activity of a kind in the cohort, with a part of its content.
macro_rules! activity {
    ($kind:literal, $like:literal) => {
        concat!(
            "(SELECT a.id FROM activity a JOIN curriculum u ON u.id = a.curriculum_id JOIN module m ON m.id = a.module_id \
             WHERE u.cohort_id = $c AND a.kind = '",
            $kind,
            "' AND a.content LIKE '%",
            $like,
            "%' ORDER BY m.position, a.position LIMIT 1)"
        )
    };
}

/// How each is written: `$w` is the word with its markup, `$m` without, `$p` the person, `$e` the enrolment, `$c` the cohort, `$i` an id.
pub const PLANTED: &[(Kind, &str)] = &[
    (Kind::Name, "UPDATE person SET name = '$w' WHERE id = $p"),
    (Kind::Email, "UPDATE person SET email = '$m' WHERE id = $p"),
    (Kind::Phone, "UPDATE person SET phone = '$w' WHERE id = $p"),
    (
        Kind::Note,
        "INSERT INTO note (cohort_id, id, enrolment_id, author_id, body, at) SELECT $c, $i, $e, person_id, '$w', \
         '2026-06-10T00:00:00+00:00' FROM grant_row WHERE role = 'facilitator' AND scope_id = $c ORDER BY id LIMIT 1",
    ),
    (
        Kind::Request,
        concat!(
            "INSERT INTO request (cohort_id, id, enrolment_id, activity_id, kind, body, state, created_at) VALUES ($c, $i, \
             $e, ",
            activity!("webinar", ""),
            ", 'excuse', '$w', 'open', '2026-06-10T00:00:00+00:00')"
        ),
    ),
    (
        Kind::Answer,
        concat!(
            "INSERT INTO request (cohort_id, id, enrolment_id, activity_id, kind, body, state, created_at, answer, \
             answered_by, answered_at) SELECT $c, $i, $e, ",
            activity!("webinar", ""),
            ", 'excuse', 'Could I?', 'refused', '2026-06-09T00:00:00+00:00', '$w', person_id, '2026-06-10T00:00:00+00:00' \
             FROM grant_row WHERE role = 'facilitator' AND scope_id = $c ORDER BY id LIMIT 1"
        ),
    ),
    (Kind::Reason, "UPDATE decision SET reason = '$w' WHERE enrolment_id = $e"),
    (
        Kind::Draft,
        "INSERT INTO draft (cohort_id, enrolment_id, activity_id, body, updated_at) SELECT $c, $e, a.id, '$w', \
         '2026-06-10T00:00:00+00:00' FROM activity a JOIN curriculum u ON u.id = a.curriculum_id WHERE u.cohort_id = $c \
         AND a.kind = 'reflection'",
    ),
    (
        Kind::TeamPost,
        "INSERT INTO post (cohort_id, id, team_id, enrolment_id, person_id, body, at) SELECT $c, $i, team_id, $e, $p, '$w', \
         '2026-06-16T00:00:00+00:00' FROM enrolment WHERE id = $e AND team_id IS NOT NULL",
    ),
    (Kind::Post, "UPDATE post SET body = '$w' WHERE person_id = $p AND activity_id IS NOT NULL"),
    (
        Kind::Work,
        "UPDATE evidence SET body = REPLACE(body, '\"text\":\"', '\"text\":\"$w ') WHERE enrolment_id = $e AND kind = \
         'submitted' AND activity_id IN (SELECT id FROM activity WHERE content LIKE '%\"mode\":\"single\"%')",
    ),
    (
        Kind::TeamWork,
        "UPDATE evidence SET body = REPLACE(body, '\"text\":\"', '\"text\":\"$w ') WHERE enrolment_id = $e AND kind = \
         'submitted' AND activity_id IN (SELECT id FROM activity WHERE content LIKE '%\"mode\":\"team\"%')",
    ),
    (
        Kind::Application,
        "UPDATE application SET draft = REPLACE(draft, '\"why\":\"', '\"why\":\"$w ') WHERE person_id = $p",
    ),
];

/// Plants every word for every owner, in markup that closes whatever it stands in. Answers who they are.
pub async fn plant(app: &App) -> BTreeMap<Uuid, &'static str> {
    let (mut n, mut owners) = (0_u128, BTreeMap::new());
    for (owner, email) in OWNERS {
        let (enrolment, person, cohort) = learner(app, owner, email).await;
        owners.insert(person, owner);
        for (kind, query) in PLANTED {
            n += 1;
            let word = Word { kind: *kind, owner };
            if word.is_known() {
                continue;
            }
            let fresh = Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_00ca_0000 + n);
            let ids = [("$c", cohort), ("$e", enrolment), ("$p", person), ("$i", fresh)];
            let query =
                ids.iter().fold((*query).to_owned(), |q, (mark, id)| q.replace(mark, &literal(app, *id)));
            let query = query.replace("$m", &word.to_string());
            let query = query.replace("$w", &format!("{word}</textarea><taint-x onx=\"1\">"));
            run(app, &query).await;
        }
    }
    owners
}

async fn run(app: &App, query: &str) {
    // in the JSON of evidence and applications the quotes of the markup are written as JSON has them
    let query = if query.contains("REPLACE") {
        query.replace("onx=\"1\"", "onx=\\\"1\\\"")
    } else {
        query.to_owned()
    };
    app.db().writer().execute_unprepared(&query).await.unwrap_or_else(|error| panic!("{query}: {error}"));
}

async fn learner(app: &App, owner: &str, email: &str) -> (Uuid, Uuid, Uuid) {
    let db = app.db().read();
    let whose = match owner {
        "team2" => OF_ANOTHER_TEAM.to_owned(),
        "other" => format!("p.id = {}", literal(app, other_learner(app).await)),
        _ => format!("p.email = '{email}'"),
    };
    let query = format!(
        "SELECT e.id, e.person_id, e.cohort_id FROM enrolment e JOIN person p ON p.id = e.person_id WHERE {whose} \
         ORDER BY e.enrolled_at DESC, e.id LIMIT 1"
    );
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), query)).await.unwrap();
    let row = row.unwrap_or_else(|| panic!("{owner} learns nowhere"));
    let id = |name: &str| row.try_get::<Uuid>("", name).unwrap();
    (id("id"), id("person_id"), id("cohort_id"))
}
