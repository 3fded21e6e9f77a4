use sea_orm_migration::prelude::*;

use crate::table::*;

pub(super) fn tables() -> Vec<TableCreateStatement> {
    let mut all = people();
    all.extend(proofs());
    all.extend(site());
    all
}

fn people() -> Vec<TableCreateStatement> {
    vec![
        table(
            "person",
            &["id"],
            vec![
                id("id"),
                text("email").unique_key().to_owned(),
                text("name"),
                text_or_none("phone"),
                word_or_none("zone"),
                word_or_none("language"),
                id_or_none("association_id"),
                text_or_none("job"),
                word_or_none("career_family"),
                word("state"),
                at("created_at"),
                at_or_none("last_seen_at"),
            ],
        )
        .one_of("state", &["active", "suspended"])
        .refers(&["association_id"], "association", &["id"]),
        table(
            "grant_row",
            &["id"],
            vec![
                id("id"),
                id("person_id"),
                word("role"),
                word("scope_kind"),
                id_or_none("scope_id"),
                at_or_none("starts_at"),
                at_or_none("ends_at"),
                id_or_none("given_by"),
                at("given_at"),
            ],
        )
        .one_of("role", &["admin", "coordinator", "facilitator", "observer"])
        .one_of("scope_kind", &["site", "association", "cohort", "team"])
        .holds("(scope_kind = 'site') = (scope_id IS NULL)")
        .refers(&["person_id"], "person", &["id"]),
    ]
}

fn proofs() -> Vec<TableCreateStatement> {
    vec![
        table("password", &["person_id"], vec![id("person_id"), text("phc"), at("changed_at")]).refers(
            &["person_id"],
            "person",
            &["id"],
        ),
        table(
            "sign_in",
            &["hash"],
            vec![
                bytes("hash"),
                id("person_id"),
                at("created_at"),
                at("last_seen_at"),
                number("idle_seconds"),
                at("ends_at"),
                at("fresh_until"),
                yes_no("own_device"),
                text_or_none("browser"),
            ],
        )
        .refers(&["person_id"], "person", &["id"]),
        table(
            "refresh_token",
            &["hash"],
            vec![
                bytes("hash"),
                id("family"),
                id("person_id"),
                at("created_at"),
                at("expires_at"),
                at("family_expires_at"),
                at_or_none("used_at"),
                yes_no("successor_used"),
                at_or_none("revoked_at"),
            ],
        )
        .refers(&["person_id"], "person", &["id"]),
        table(
            "signing_key",
            &["kid"],
            vec![word("kid"), text("public_key"), at("created_at"), at("retires_at")],
        ),
        table(
            "one_time_link",
            &["hash"],
            vec![
                bytes("hash"),
                word("kind"),
                id_or_none("person_id"),
                at("created_at"),
                at("expires_at"),
                at_or_none("used_at"),
            ],
        ),
    ]
}

fn site() -> Vec<TableCreateStatement> {
    vec![
        table(
            "audit",
            &["id"],
            vec![
                id("id"),
                at("at"),
                id_or_none("actor_id"),
                word("action"),
                word("object_kind"),
                id_or_none("object_id"),
                text("detail"),
            ],
        ),
        table(
            "site_setting",
            &["id"],
            vec![
                number("id"),
                text("name"),
                number("hue"),
                word("zone"),
                word("default_language"),
                json("languages"),
                text_or_none("logo"),
                text_or_none("contact"),
                number("version"),
                at("updated_at"),
            ],
        )
        .holds("id = 1")
        .holds("hue BETWEEN 0 AND 360"),
        table("site_text", &["slug"], vec![word("slug"), json("body"), at("updated_at")]),
    ]
}

pub(super) const INDEXES: &[&str] = &[
    "CREATE INDEX grant_row_person ON grant_row (person_id)",
    "CREATE INDEX grant_row_scope ON grant_row (scope_kind, scope_id)",
    "CREATE INDEX sign_in_person ON sign_in (person_id)",
    "CREATE INDEX refresh_token_family ON refresh_token (family)",
    "CREATE INDEX audit_at ON audit (at)",
    "CREATE INDEX audit_object ON audit (object_kind, object_id)",
    "CREATE INDEX person_association ON person (association_id)",
];
