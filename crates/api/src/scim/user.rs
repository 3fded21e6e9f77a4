//! A person as a document, and a document as what a directory says of a person.

use auth::directory::{Pushed, Said};
use auth::person::entity::State;
use courses::directory::Group;
use http::Context;
use serde_json::{Map, Value, json};

use super::answer::{Ended, versioned, wrong};
use super::path::get;
use super::{location, schema};

/// The document of a person with its version.
pub(super) fn document(ctx: &Context, pushed: &Pushed, groups: &[Group]) -> Value {
    let id = pushed.person.id.to_string();
    let mut object = attributes(pushed);
    object.insert("schemas".into(), json!([schema::USER]));
    object.insert("id".into(), json!(id));
    object.insert("emails".into(), json!([{ "value": pushed.person.email }]));
    let own = groups.iter().filter(|g| pushed.person.association_id == Some(g.association.id.uuid()));
    let group = |group: &Group| {
        let id = group.association.id.to_string();
        json!({ "value": id, "$ref": location(ctx, "Groups", &id), "display": group.association.name })
    };
    object.insert("groups".into(), own.map(group).collect());
    let changed = pushed.said.as_ref().map_or(pushed.person.created_at, |said| said.changed_at);
    let mut whole = versioned(Value::Object(object));
    let meta = &mut whole["meta"];
    meta["resourceType"] = json!("User");
    meta["created"] = json!(pushed.person.created_at);
    meta["lastModified"] = json!(changed);
    meta["location"] = json!(location(ctx, "Users", &id));
    whole
}

/// What the directory said, or what is known of someone of whom it never said anything.
fn attributes(pushed: &Pushed) -> Map<String, Value> {
    let mut object = Map::new();
    let mut put = |name: &str, value: Option<&String>| {
        if let Some(value) = value {
            object.insert(name.to_owned(), json!(value));
        }
    };
    match &pushed.said {
        Some(said) => {
            put("userName", Some(&said.user_name));
            put("externalId", said.external_id.as_ref());
            put("displayName", said.display_name.as_ref());
            let parts = [("givenName", &said.given_name), ("familyName", &said.family_name)];
            let parts =
                parts.into_iter().filter_map(|(name, part)| Some((name.to_owned(), json!(part.as_ref()?))));
            let name: Map<_, _> = parts.collect();
            if !name.is_empty() {
                object.insert("name".into(), Value::Object(name));
            }
        }
        None => {
            put("userName", Some(&pushed.person.email));
            put("displayName", Some(&pushed.person.name));
        }
    }
    object.insert("active".into(), json!(pushed.person.state == State::Active));
    object
}

/// The document as changes apply to it: the one address is the main one, and that of work.
pub(super) fn changeable(mut document: Value) -> Value {
    let email = document["emails"][0]["value"].clone();
    document["emails"] = json!([{ "value": email, "type": "work", "primary": true }]);
    document
}

/// What a document says; `active` counts where it says nothing of that.
pub(super) fn said(document: &Value, active: bool) -> Result<Said, Ended> {
    let user_name = text(document, "userName")?.ok_or_else(|| wrong("userName is missing"))?;
    let name = get(document, "name").cloned().unwrap_or(Value::Null);
    Ok(Said {
        email: email(document)?,
        external_id: text(document, "externalId")?,
        display_name: text(document, "displayName")?,
        given_name: text(&name, "givenName")?,
        family_name: text(&name, "familyName")?,
        formatted: text(&name, "formatted")?,
        active: yes_or_no(document, active)?,
        user_name,
    })
}

/// A text that says something.
pub(super) fn text(document: &Value, name: &str) -> Result<Option<String>, Ended> {
    match get(document, name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) if text.contains('\0') || text.len() > 1000 => {
            Err(wrong(format!("{name} is not a text that can be kept")))
        }
        Some(Value::String(text)) => Ok(Some(text.trim().to_owned()).filter(|text| !text.is_empty())),
        Some(_) => Err(wrong(format!("{name} is a text"))),
    }
}

/// Some directories write the word.
fn yes_or_no(document: &Value, otherwise: bool) -> Result<bool, Ended> {
    match get(document, "active") {
        None | Some(Value::Null) => Ok(otherwise),
        Some(Value::Bool(said)) => Ok(*said),
        Some(Value::String(word)) if word.eq_ignore_ascii_case("true") => Ok(true),
        Some(Value::String(word)) if word.eq_ignore_ascii_case("false") => Ok(false),
        Some(_) => Err(wrong("active is true or false")),
    }
}

/// The main address, else the last that was said.
fn email(document: &Value) -> Result<Option<String>, Ended> {
    let items = match get(document, "emails") {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Array(items)) => items,
        Some(_) => return Err(wrong("emails is a list")),
    };
    let main = items.iter().find(|item| get(item, "primary") == Some(&Value::Bool(true)));
    main.or(items.last()).map_or(Ok(None), |item| text(item, "value"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_main_address_counts_and_words_are_read_as_truths() {
        let ada = json!({ "username": "ada", "active": "False", "emails": [
            { "value": "a@example.org", "primary": true }, { "value": "b@example.org" }] });
        let ada = said(&ada, true).unwrap();
        assert_eq!((ada.email.as_deref(), ada.active), (Some("a@example.org"), false));
    }

    #[test]
    fn who_says_nothing_of_it_changes_no_suspension() {
        assert!(!said(&json!({ "userName": "ada" }), false).unwrap().active);
        assert!(said(&json!({ "userName": 7 }), true).is_err() && said(&json!({}), true).is_err());
    }
}
