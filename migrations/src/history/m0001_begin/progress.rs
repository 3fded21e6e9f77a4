use sea_orm_migration::prelude::*;

use crate::table::*;

pub(super) fn tables() -> Vec<TableCreateStatement> {
    let mut all = vec![evidence(), presence(), decision(), policy(), progress(), draft(), post()];
    all.extend([request(), note(), certificate(), certificate_webinar()]);
    all
}

fn evidence() -> TableCreateStatement {
    table(
        "evidence",
        &["cohort_id", "enrolment_id", "id"],
        vec![
            id("cohort_id"),
            id("enrolment_id"),
            id("id"),
            id("activity_id"),
            word("kind"),
            word("source"),
            text("body"),
            bytes("body_hash"),
            id_or_none("author_id"),
            at_or_none("occurred_at"),
            at("received_at"),
            yes_no("moves"),
        ],
    )
    .refers(&["enrolment_id"], "enrolment", &["id"])
}

fn presence() -> TableCreateStatement {
    table(
        "presence",
        &["cohort_id", "enrolment_id", "session_id", "to_at"],
        vec![
            id("cohort_id"),
            id("enrolment_id"),
            id("session_id"),
            at("to_at"),
            at("from_at"),
            id("activity_id"),
        ],
    )
    .holds("from_at <= to_at")
    .refers(&["enrolment_id"], "enrolment", &["id"])
}

fn decision() -> TableCreateStatement {
    table(
        "decision",
        &["cohort_id", "enrolment_id", "id"],
        vec![
            id("cohort_id"),
            id("enrolment_id"),
            id("id"),
            word("subject_kind"),
            id_or_none("subject_id"),
            word("kind"),
            text("body"),
            text("reason"),
            id("author_id"),
            at("at"),
            id_or_none("supersedes"),
            id_or_none("cites"),
        ],
    )
    .one_of("subject_kind", &["activity", "module", "course"])
    .refers(&["enrolment_id"], "enrolment", &["id"])
}

fn policy() -> TableCreateStatement {
    table(
        "policy",
        &["cohort_id", "version"],
        vec![
            id("cohort_id"),
            number("version"),
            text("rules"),
            at("in_force_from"),
            id_or_none("author_id"),
            at("created_at"),
        ],
    )
    .refers(&["cohort_id"], "cohort", &["id"])
}

fn progress() -> TableCreateStatement {
    table(
        "progress",
        &["cohort_id", "enrolment_id"],
        vec![
            id("cohort_id"),
            id("enrolment_id"),
            number("facts_format"),
            text("facts"),
            number("conclusion_format"),
            text("conclusion"),
            number("policy_version"),
            number("curriculum_version"),
            at_or_none("completed_at"),
            at_or_none("last_here_at"),
        ],
    )
    .refers(&["enrolment_id"], "enrolment", &["id"])
}

fn draft() -> TableCreateStatement {
    table(
        "draft",
        &["cohort_id", "enrolment_id", "activity_id"],
        vec![id("cohort_id"), id("enrolment_id"), id("activity_id"), text("body"), at("updated_at")],
    )
    .refers(&["enrolment_id"], "enrolment", &["id"])
}

fn post() -> TableCreateStatement {
    table(
        "post",
        &["cohort_id", "id"],
        vec![
            id("cohort_id"),
            id("id"),
            id_or_none("activity_id"),
            id_or_none("team_id"),
            id_or_none("enrolment_id"),
            id("person_id"),
            id_or_none("answers_to"),
            text("body"),
            at("at"),
            at_or_none("removed_at"),
        ],
    )
    .holds("(activity_id IS NULL) <> (team_id IS NULL)")
    .refers(&["person_id"], "person", &["id"])
}

fn request() -> TableCreateStatement {
    table(
        "request",
        &["cohort_id", "id"],
        vec![
            id("cohort_id"),
            id("id"),
            id("enrolment_id"),
            id_or_none("activity_id"),
            word("kind"),
            text("body"),
            word("state"),
            at("created_at"),
            text_or_none("answer"),
            id_or_none("answered_by"),
            at_or_none("answered_at"),
            id_or_none("decision_id"),
        ],
    )
    .one_of("kind", &["excuse", "more_time", "attendance"])
    .one_of("state", &["open", "granted", "refused"])
    .refers(&["enrolment_id"], "enrolment", &["id"])
}

fn note() -> TableCreateStatement {
    table(
        "note",
        &["cohort_id", "id"],
        vec![id("cohort_id"), id("id"), id("enrolment_id"), id("author_id"), text("body"), at("at")],
    )
    .refers(&["enrolment_id"], "enrolment", &["id"])
}

fn certificate() -> TableCreateStatement {
    table(
        "certificate",
        &["id"],
        vec![
            id("id"),
            word("code").unique_key().to_owned(),
            id("enrolment_id").unique_key().to_owned(),
            id("cohort_id"),
            id("course_id"),
            word("credit"),
            word("state"),
            text("name"),
            text("snapshot"),
            word("hash"),
            at("issued_at"),
            at_or_none("state_at"),
            text_or_none("state_reason"),
        ],
    )
    // rule 7: what has no credit has no certificate, here as in the types
    .one_of("credit", &["attendance", "completion"])
    .one_of("state", &["held", "issued", "revoked"])
    .refers(&["enrolment_id"], "enrolment", &["id"])
    .refers(&["cohort_id"], "cohort", &["id"])
    .refers(&["course_id", "credit"], "course", &["id", "credit"])
}

fn certificate_webinar() -> TableCreateStatement {
    table(
        "certificate_webinar",
        &["certificate_id", "activity_id"],
        vec![id("certificate_id"), id("activity_id"), word("how")],
    )
    // rule 7: neither a recording nor a group viewing stands on a certificate
    .one_of("how", &["live", "make_up", "excused"])
    .refers(&["certificate_id"], "certificate", &["id"])
    .refers(&["activity_id"], "activity", &["id"])
}

pub(super) const INDEXES: &[&str] = &[
    "CREATE INDEX evidence_activity ON evidence (cohort_id, activity_id)",
    "CREATE INDEX post_activity ON post (cohort_id, activity_id, at)",
    "CREATE INDEX post_team ON post (cohort_id, team_id, at)",
    "CREATE INDEX request_state ON request (cohort_id, state)",
    "CREATE INDEX note_enrolment ON note (cohort_id, enrolment_id)",
    "CREATE INDEX presence_session ON presence (cohort_id, session_id)",
];
