//! What users and groups are made of, as directories discover it (RFC 7643, 7). Only what this server keeps stands
//! here; other attributes that a directory sends are ignored.

use serde_json::{Value, json};

/// The schema of users.
pub(super) const USER: &str = "urn:ietf:params:scim:schemas:core:2.0:User";
/// The schema of groups.
pub(super) const GROUP: &str = "urn:ietf:params:scim:schemas:core:2.0:Group";

/// Both schemas.
pub(super) fn all(location: impl Fn(&str) -> String) -> Vec<Value> {
    let schema = |id: &str, name: &str, about: &str, attributes: Value| {
        json!({
            "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Schema"],
            "id": id, "name": name, "description": about, "attributes": attributes,
            "meta": { "resourceType": "Schema", "location": location(id) },
        })
    };
    vec![
        schema(USER, "User", "A person with an account", user()),
        schema(GROUP, "Group", "An association and who belongs to it", group()),
    ]
}

fn user() -> Value {
    json!([
        with(text("userName", "What the directory calls the person", true), "uniqueness", json!("server")),
        complex(
            "name",
            "The parts of the name",
            false,
            "readWrite",
            json!([text("familyName", "Family names", false), text("givenName", "First names", false),])
        ),
        text("displayName", "The name as it stands on a certificate", false),
        with(plain("active", "boolean", "Whether the person may come in", true), "caseExact", json!(false)),
        with(
            complex(
                "emails",
                "The address to sign in with; one is kept",
                true,
                "readWrite",
                json!([text("value", "The address", true),])
            ),
            "multiValued",
            json!(true)
        ),
        with(
            complex(
                "groups",
                "The association of the person",
                false,
                "readOnly",
                json!([
                    fixed(text("value", "Its id", false)),
                    fixed(reference("Group", "Its address")),
                    fixed(text("display", "Its name", false)),
                ])
            ),
            "multiValued",
            json!(true)
        ),
    ])
}

fn group() -> Value {
    json!([
        text("displayName", "The name of the association", true),
        with(
            complex(
                "members",
                "Who belongs to it; one person belongs to one association",
                false,
                "readWrite",
                json!([
                    with(text("value", "The id of the person", false), "mutability", json!("immutable")),
                    with(reference("User", "The address of the person"), "mutability", json!("immutable")),
                ])
            ),
            "multiValued",
            json!(true)
        ),
    ])
}

fn plain(name: &str, kind: &str, about: &str, required: bool) -> Value {
    json!({
        "name": name, "type": kind, "description": about, "required": required, "multiValued": false,
        "caseExact": false, "mutability": "readWrite", "returned": "default", "uniqueness": "none",
    })
}

fn text(name: &str, about: &str, required: bool) -> Value {
    plain(name, "string", about, required)
}

fn reference(to: &str, about: &str) -> Value {
    let value = with(plain("$ref", "reference", about, false), "referenceTypes", json!([to]));
    with(value, "caseExact", json!(true))
}

fn complex(name: &str, about: &str, required: bool, mutability: &str, parts: Value) -> Value {
    let value = with(plain(name, "complex", about, required), "subAttributes", parts);
    with(value, "mutability", json!(mutability))
}

fn fixed(attribute: Value) -> Value {
    with(attribute, "mutability", json!("readOnly"))
}

fn with(mut attribute: Value, name: &str, value: Value) -> Value {
    attribute[name] = value;
    attribute
}
