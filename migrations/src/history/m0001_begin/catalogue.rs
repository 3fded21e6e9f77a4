use sea_orm_migration::prelude::*;

use crate::table::*;

pub(super) fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "term",
            &["taxonomy", "slug"],
            vec![word("taxonomy"), word("slug"), json("label"), number("position")],
        ),
        entry(),
        table(
            "entry_term",
            &["entry_id", "taxonomy", "slug"],
            vec![id("entry_id"), word("taxonomy"), word("slug"), number("position")],
        )
        .refers(&["entry_id"], "entry", &["id"])
        .refers(&["taxonomy", "slug"], "term", &["taxonomy", "slug"]),
    ]
}

fn entry() -> TableCreateStatement {
    table(
        "entry",
        &["id"],
        vec![
            id("id"),
            word("slug").unique_key().to_owned(),
            word("kind"),
            word("state"),
            word("credit"),
            id_or_none("course_id"),
            id_or_none("webinar_id"),
            number("minutes"),
            day("last_updated"),
            text("developed_by"),
            id_or_none("owner_id"),
            word("default_language"),
            json("title"),
            json("summary"),
            text("details"),
            yes_no("sample"),
            word_or_none("successor"),
            at("created_at"),
            at("updated_at"),
        ],
    )
    .one_of("kind", &["course", "informational_webinar"])
    .one_of("state", &["draft", "published", "retired"])
    .one_of("credit", &["none", "attendance", "completion"])
    // rule 7: an informational webinar never earns a certificate
    .holds("kind <> 'informational_webinar' OR credit = 'none'")
    .holds("(kind = 'course') = (course_id IS NOT NULL)")
    .holds("(kind = 'informational_webinar') = (webinar_id IS NOT NULL)")
    .refers(&["course_id"], "course", &["id"])
    .refers(&["webinar_id"], "webinar", &["id"])
    .refers(&["owner_id"], "person", &["id"])
}

pub(super) const INDEXES: &[&str] = &[
    "CREATE INDEX entry_state ON entry (state)",
    "CREATE INDEX entry_term_term ON entry_term (taxonomy, slug)",
];
