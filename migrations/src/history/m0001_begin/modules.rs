use sea_orm_migration::prelude::*;

use crate::table::*;

pub(super) fn tables() -> Vec<TableCreateStatement> {
    vec![
        media(),
        curriculum(),
        module(),
        webinar(),
        activity(),
        session(),
        session_host(),
        recording(),
        viewing(),
    ]
}

fn media() -> TableCreateStatement {
    table(
        "media",
        &["id"],
        vec![
            id("id"),
            word("slug").unique_key().to_owned(),
            word("content_type"),
            large("bytes"),
            word("sha256"),
            text("path"),
            real_or_none("seconds"),
            json("captions"),
            at("created_at"),
        ],
    )
}

fn curriculum() -> TableCreateStatement {
    table(
        "curriculum",
        &["id"],
        vec![
            id("id"),
            id("course_id"),
            id_or_none("cohort_id").unique_key().to_owned(),
            number("version"),
            at("created_at"),
        ],
    )
    .refers(&["course_id"], "course", &["id"])
    .refers(&["cohort_id"], "cohort", &["id"])
}

fn module() -> TableCreateStatement {
    table(
        "module",
        &["id"],
        vec![
            id("id"),
            id("curriculum_id"),
            id("origin_id"),
            number("position"),
            word("slug"),
            json("title"),
            json("summary"),
            json("outcomes"),
            number("opens_day"),
            number("ends_day"),
            at_or_none("opens_at"),
            at_or_none("ends_at"),
        ],
    )
    .refers(&["curriculum_id"], "curriculum", &["id"])
}

fn webinar() -> TableCreateStatement {
    table(
        "webinar",
        &["id"],
        vec![
            id("id"),
            id("origin_id"),
            id_or_none("curriculum_id"),
            word("slug"),
            json("title"),
            json("description"),
            number("minutes"),
            number_or_none("present_minutes"),
            yes_no("informational"),
            at("created_at"),
        ],
    )
    .holds("minutes BETWEEN 5 AND 480")
    .refers(&["curriculum_id"], "curriculum", &["id"])
}

fn activity() -> TableCreateStatement {
    table(
        "activity",
        &["id"],
        vec![
            id("id"),
            id("curriculum_id"),
            id("module_id"),
            id("origin_id"),
            number("position"),
            word("slug"),
            word("kind"),
            yes_no("required"),
            number("minutes"),
            number_or_none("due_day"),
            at_or_none("due_at"),
            json("title"),
            json("completes"),
            text("content"),
            id_or_none("webinar_id"),
            at_or_none("archived_at"),
        ],
    )
    .one_of("kind", &["page", "video", "document", "quiz", "reflection", "discussion", "external", "webinar"])
    .holds("(kind = 'webinar') = (webinar_id IS NOT NULL)")
    .refers(&["curriculum_id"], "curriculum", &["id"])
    .refers(&["module_id"], "module", &["id"])
    .refers(&["webinar_id"], "webinar", &["id"])
}

fn session() -> TableCreateStatement {
    table(
        "session",
        &["id"],
        vec![
            id("id"),
            id("webinar_id"),
            id_or_none("cohort_id"),
            word("state"),
            wall("local_start"),
            word("zone"),
            at("starts_at"),
            number("minutes"),
            at_or_none("ended_at"),
            word("room_provider"),
            text("room_url"),
            number_or_none("places"),
            number("sequence"),
            text_or_none("state_reason"),
            at("created_at"),
            at("updated_at"),
        ],
    )
    .one_of("state", &["draft", "scheduled", "live", "ended", "cancelled"])
    .holds("minutes BETWEEN 5 AND 480")
    .refers(&["webinar_id"], "webinar", &["id"])
    .refers(&["cohort_id"], "cohort", &["id"])
}

fn session_host() -> TableCreateStatement {
    table("session_host", &["session_id", "person_id"], vec![id("session_id"), id("person_id")])
        .refers(&["session_id"], "session", &["id"])
        .refers(&["person_id"], "person", &["id"])
}

fn recording() -> TableCreateStatement {
    table(
        "recording",
        &["id"],
        vec![
            id("id"),
            id("webinar_id"),
            id_or_none("session_id"),
            word("language"),
            word("state"),
            id("media_id"),
            real("seconds"),
            yes_no("sample"),
            at_or_none("published_at"),
        ],
    )
    .one_of("state", &["uploading", "processing", "published", "failed", "retired"])
    .refers(&["webinar_id"], "webinar", &["id"])
    .refers(&["session_id"], "session", &["id"])
    .refers(&["media_id"], "media", &["id"])
}

fn viewing() -> TableCreateStatement {
    table(
        "viewing",
        &["person_id", "recording_id"],
        vec![id("person_id"), id("recording_id"), real("position"), yes_no("in_group"), at("updated_at")],
    )
    .refers(&["person_id"], "person", &["id"])
    .refers(&["recording_id"], "recording", &["id"])
}

pub(super) const INDEXES: &[&str] = &[
    "CREATE INDEX module_curriculum ON module (curriculum_id, position)",
    "CREATE INDEX activity_curriculum ON activity (curriculum_id)",
    "CREATE INDEX session_cohort ON session (cohort_id, starts_at)",
    "CREATE INDEX session_webinar ON session (webinar_id)",
    "CREATE INDEX session_starts ON session (starts_at)",
    "CREATE INDEX recording_webinar ON recording (webinar_id)",
];
