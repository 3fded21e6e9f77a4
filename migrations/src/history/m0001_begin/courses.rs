use sea_orm_migration::prelude::*;

use crate::table::*;

/// What people belong to: made before people.
pub(super) fn places() -> Vec<TableCreateStatement> {
    vec![
        table(
            "association",
            &["id"],
            vec![
                id("id"),
                word("slug").unique_key().to_owned(),
                id_or_none("parent_id"),
                word("level"),
                text("name"),
                text_or_none("state_name"),
                word_or_none("zone"),
            ],
        )
        .one_of("level", &["national", "state", "local"])
        .holds("(level = 'national') = (parent_id IS NULL)")
        .refers(&["parent_id"], "association", &["id"]),
    ]
}

pub(super) fn tables() -> Vec<TableCreateStatement> {
    vec![course(), cohort(), team(), application(), seat(), enrolment()]
}

fn course() -> TableCreateStatement {
    table(
        "course",
        &["id"],
        vec![
            id("id"),
            word("slug").unique_key().to_owned(),
            word("state"),
            word("default_language"),
            json("title"),
            json("short_title"),
            json("texts"),
            text("contact"),
            text("developed_by"),
            real("contact_hours"),
            number("weeks"),
            word("credit"),
            number("version"),
            at("created_at"),
            at("updated_at"),
        ],
    )
    .one_of("state", &["draft", "published", "retired"])
    .one_of("credit", &["none", "attendance", "completion"])
    // the certificate refers to both, so that none stands on a course without credit
    .unique(&["id", "credit"])
}

fn cohort() -> TableCreateStatement {
    table(
        "cohort",
        &["id"],
        vec![
            id("id"),
            id("course_id"),
            word("slug"),
            json("name"),
            word("state"),
            word("zone"),
            day("first_day"),
            day("last_day"),
            wall("applications_open_local"),
            at("applications_open_at"),
            wall("applications_close_local"),
            at("applications_close_at"),
            number("places"),
            number("team_min"),
            number("team_max"),
            number("advice_min"),
            number("advice_max"),
            id_or_none("copied_from"),
            at("created_at"),
            at_or_none("published_at"),
        ],
    )
    .one_of("state", &["draft", "published", "cancelled", "archived"])
    .holds("first_day <= last_day")
    .holds("applications_open_at < applications_close_at")
    .holds("places >= 0")
    .holds("team_min BETWEEN 2 AND team_max")
    .refers(&["course_id"], "course", &["id"])
}

fn application() -> TableCreateStatement {
    table(
        "application",
        &["id"],
        vec![
            id("id"),
            id("cohort_id"),
            id("person_id"),
            id_or_none("team_id"),
            word("kind"),
            word("state"),
            text("draft"),
            number("revision"),
            at("created_at"),
            at("updated_at"),
            at_or_none("submitted_at"),
            at_or_none("extended_until"),
            text_or_none("extension_reason"),
            at_or_none("state_at"),
            id_or_none("state_by"),
            text_or_none("state_reason"),
        ],
    )
    .one_of("kind", &["individual", "team"])
    .one_of(
        "state",
        &[
            "draft",
            "submitted",
            "accepted",
            "waitlisted",
            "declined",
            "offered",
            "lapsed",
            "withdrawn",
            "expired",
        ],
    )
    .refers(&["cohort_id"], "cohort", &["id"])
    .refers(&["person_id"], "person", &["id"])
    .refers(&["team_id"], "team", &["id"])
}

fn team() -> TableCreateStatement {
    table(
        "team",
        &["id"],
        vec![id("id"), id("cohort_id"), text("name"), id_or_none("association_id"), at("created_at")],
    )
    .refers(&["cohort_id"], "cohort", &["id"])
    .refers(&["association_id"], "association", &["id"])
}

fn seat() -> TableCreateStatement {
    table(
        "seat",
        &["id"],
        vec![
            id("id"),
            id("team_id"),
            id("cohort_id"),
            id_or_none("person_id"),
            text("email"),
            word("part"),
            word("state"),
            yes_no("leads"),
            at("invited_at"),
            at_or_none("state_at"),
        ],
    )
    .one_of("part", PARTS)
    .one_of("state", &["invited", "confirmed", "enrolled", "refused", "lapsed", "left"])
    .refers(&["team_id"], "team", &["id"])
    .refers(&["cohort_id"], "cohort", &["id"])
    .refers(&["person_id"], "person", &["id"])
}

fn enrolment() -> TableCreateStatement {
    table(
        "enrolment",
        &["id"],
        vec![
            id("id"),
            id("cohort_id"),
            id("person_id"),
            id_or_none("team_id"),
            word("part"),
            word("state"),
            at("enrolled_at"),
            at_or_none("completed_at"),
            at_or_none("ended_at"),
            text_or_none("state_reason"),
        ],
    )
    .one_of("part", PARTS)
    .one_of("state", &["active", "completed", "withdrawn", "deferred"])
    .refers(&["cohort_id"], "cohort", &["id"])
    .refers(&["person_id"], "person", &["id"])
    .refers(&["team_id"], "team", &["id"])
}

const PARTS: &[&str] = &["esp", "local_leader", "state_staff", "employer"];

pub(super) const INDEXES: &[&str] = &[
    "CREATE UNIQUE INDEX cohort_slug ON cohort (course_id, slug)",
    "CREATE UNIQUE INDEX application_live ON application (cohort_id, person_id) \
     WHERE state NOT IN ('declined', 'lapsed', 'withdrawn', 'expired')",
    "CREATE INDEX application_person ON application (person_id)",
    "CREATE INDEX team_cohort ON team (cohort_id)",
    "CREATE INDEX seat_team ON seat (team_id)",
    "CREATE UNIQUE INDEX seat_live ON seat (cohort_id, email) WHERE state IN ('invited', 'confirmed', 'enrolled')",
    "CREATE UNIQUE INDEX enrolment_live ON enrolment (cohort_id, person_id) WHERE state IN ('active', 'completed')",
    "CREATE INDEX enrolment_person ON enrolment (person_id)",
    "CREATE INDEX enrolment_team ON enrolment (team_id)",
];
