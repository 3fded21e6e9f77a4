//! Changes of single attributes (RFC 7644, 3.5.2), applied to the document of a resource.

use serde_json::{Map, Value};

use super::answer::{Ended, wrong};
use super::filter::Filter;
use super::path::{get, key, parts};

/// What no directory changes.
const READ_ONLY: [&str; 4] = ["id", "meta", "groups", "schemas"];
/// How many changes come at once.
const MOST: usize = 1000;

/// Where a change applies: an attribute, some items of it, a part of them.
struct Target {
    attribute: String,
    items: Option<Filter>,
    part: Option<String>,
}

/// Applies every operation, in order, or none.
pub(super) fn apply(document: &mut Value, request: &Value) -> Result<(), Ended> {
    let operations = get(request, "Operations").and_then(Value::as_array);
    let operations =
        operations.ok_or_else(|| Ended::Wrong("invalidSyntax", "Operations is missing".into()))?;
    if operations.len() > MOST {
        return Err(Ended::Wrong("tooMany", format!("at most {MOST} operations")));
    }
    operations.iter().try_for_each(|operation| one(document, operation))
}

fn one(document: &mut Value, operation: &Value) -> Result<(), Ended> {
    let word = get(operation, "op").and_then(Value::as_str).unwrap_or_default().to_ascii_lowercase();
    let path = get(operation, "path").and_then(Value::as_str).filter(|path| !path.is_empty());
    let value = get(operation, "value").cloned().unwrap_or(Value::Null);
    match (word.as_str(), path) {
        ("add" | "replace", Some(path)) => set(document, &Target::read(path)?, value, word == "add"),
        ("add" | "replace", None) => {
            let whole = value.as_object().ok_or_else(|| wrong("without a path the value is an object"))?;
            whole.iter().filter(|(name, _)| !is_read_only(name)).try_for_each(|(name, value)| {
                set(document, &Target::read(name)?, value.clone(), word == "add")
            })
        }
        ("remove", Some(path)) => take(document, &Target::read(path)?, &value),
        ("remove", None) => Err(Ended::Wrong("noTarget", "remove needs a path".into())),
        _ => Err(Ended::Wrong("invalidSyntax", format!("no such operation: {word}"))),
    }
}

fn is_read_only(name: &str) -> bool {
    READ_ONLY.iter().any(|fixed| fixed.eq_ignore_ascii_case(name))
}

impl Target {
    fn read(path: &str) -> Result<Self, Ended> {
        let bad = || Ended::Wrong("invalidPath", format!("this path cannot be read: {path}"));
        let (name, items, part) = match path.split_once('[') {
            None => (path, None, None),
            Some((name, rest)) => {
                let (inner, after) = rest.rsplit_once(']').ok_or_else(bad)?;
                let part = after.strip_prefix('.').map(str::to_owned);
                if part.is_none() && !after.is_empty() {
                    return Err(bad());
                }
                (name, Some(Filter::read(inner)?), part)
            }
        };
        let mut names = parts(name).into_iter();
        let attribute = names.next().filter(|name| !name.is_empty()).ok_or_else(bad)?;
        if is_read_only(&attribute) {
            return Err(Ended::Wrong("mutability", format!("{attribute} is not to be changed")));
        }
        Ok(Self { attribute, items, part: part.or(names.next()) })
    }
}

fn object(value: &mut Value) -> Result<&mut Map<String, Value>, Ended> {
    value.as_object_mut().ok_or_else(|| wrong("an object is needed"))
}

fn set(document: &mut Value, target: &Target, value: Value, adds: bool) -> Result<(), Ended> {
    let object = object(document)?;
    let slot = object.entry(key(object, &target.attribute)).or_insert(Value::Null);
    match (&target.items, &target.part) {
        (Some(filter), part) => set_items(slot, filter, part.as_deref(), value),
        (None, Some(part)) => set_part(slot, part, value),
        (None, None) => {
            merge(slot, value, adds);
            Ok(())
        }
    }
}

/// A part of an object, or of the only item of a list.
fn set_part(slot: &mut Value, part: &str, value: Value) -> Result<(), Ended> {
    if let Value::Array(items) = slot {
        return items.iter_mut().try_for_each(|item| set_part(item, part, value.clone()));
    }
    if slot.is_null() {
        *slot = Value::Object(Map::new());
    }
    let object = object(slot)?;
    object.insert(key(object, part), value);
    Ok(())
}

fn set_items(slot: &mut Value, filter: &Filter, part: Option<&str>, value: Value) -> Result<(), Ended> {
    if slot.is_null() {
        *slot = Value::Array(Vec::new());
    }
    let items = slot.as_array_mut().ok_or_else(|| wrong("a list is needed"))?;
    let mut met = items.iter_mut().filter(|item| filter.holds(item)).peekable();
    if met.peek().is_none() {
        return found_none(items, filter, part, value);
    }
    for item in met {
        match part {
            Some(part) => set_part(item, part, value.clone())?,
            None => *item = value.clone(),
        }
    }
    Ok(())
}

/// Directories write `emails[type eq "work"].value` where there is none of this type yet: then it is made.
fn found_none(
    items: &mut Vec<Value>,
    filter: &Filter,
    part: Option<&str>,
    value: Value,
) -> Result<(), Ended> {
    let (Filter::Is(path, operator, wanted), Some(part)) = (filter, part) else {
        return Err(Ended::Wrong("noTarget", "no item meets the filter".into()));
    };
    let mut item = Map::new();
    if let (Some(name), "eq") = (path.first(), operator.as_str()) {
        item.insert(name.clone(), wanted.clone());
    }
    item.insert(part.to_owned(), value);
    items.push(Value::Object(item));
    Ok(())
}

/// Adding appends to lists and fills objects; replacing takes the place of what was.
fn merge(slot: &mut Value, value: Value, adds: bool) {
    match (slot, value) {
        (Value::Array(items), Value::Array(new)) if adds => {
            new.into_iter().for_each(|item| push(items, item));
        }
        (Value::Array(items), new) if adds => push(items, new),
        (Value::Object(object), Value::Object(new)) => {
            for (name, value) in new {
                let name = key(object, &name);
                object.insert(name, value);
            }
        }
        (slot, value) => *slot = value,
    }
}

fn push(items: &mut Vec<Value>, item: Value) {
    let same = |there: &Value| {
        there == &item || (get(&item, "value").is_some() && get(there, "value") == get(&item, "value"))
    };
    if !items.iter().any(same) {
        items.push(item);
    }
}

fn take(document: &mut Value, target: &Target, value: &Value) -> Result<(), Ended> {
    let object = object(document)?;
    let name = key(object, &target.attribute);
    let Some(slot) = object.get_mut(&name) else { return Ok(()) };
    match (&target.items, &target.part, slot) {
        (Some(filter), None, Value::Array(items)) => items.retain(|item| !filter.holds(item)),
        (Some(filter), Some(part), Value::Array(items)) => {
            items.iter_mut().filter(|item| filter.holds(item)).for_each(|item| drop_part(item, part));
        }
        (None, Some(part), slot) => drop_part(slot, part),
        // some directories say in the value which items they mean
        (None, None, Value::Array(items)) if value.is_array() => {
            let named: Vec<_> = value.as_array().into_iter().flatten().map(|v| get(v, "value")).collect();
            items.retain(|item| !named.contains(&get(item, "value")));
        }
        _ => drop(object.remove(&name)),
    }
    Ok(())
}

fn drop_part(slot: &mut Value, part: &str) {
    match slot {
        Value::Array(items) => items.iter_mut().for_each(|item| drop_part(item, part)),
        Value::Object(object) => drop(object.remove(&key(object, part))),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use serde_json::json;

    use super::*;

    fn patched(operation: Value) -> Result<Value, Ended> {
        let mut ada = json!({ "userName": "ada", "active": true, "name": { "givenName": "Ada" },
            "emails": [{ "value": "a@example.org", "type": "work" }], "members": [{ "value": "1" }, { "value": "2" }] });
        apply(&mut ada, &json!({ "Operations": [operation] })).map(|()| ada)
    }

    #[rstest]
    #[case(json!({ "op": "Replace", "path": "active", "value": false }), "active", json!(false))]
    #[case(json!({ "op": "replace", "value": { "active": "False" } }), "active", json!("False"))]
    #[case(json!({ "op": "add", "value": { "name.familyName": "King" } }), "name",
        json!({ "givenName": "Ada", "familyName": "King" }))]
    #[case(json!({ "op": "replace", "path": "emails[type eq \"work\"].value", "value": "b@example.org" }), "emails",
        json!([{ "value": "b@example.org", "type": "work" }]))]
    #[case(json!({ "op": "add", "path": "emails[type eq \"home\"].value", "value": "h@example.org" }), "emails",
        json!([{ "value": "a@example.org", "type": "work" }, { "type": "home", "value": "h@example.org" }]))]
    #[case(json!({ "op": "add", "path": "members", "value": [{ "value": "2" }, { "value": "3" }] }), "members",
        json!([{ "value": "1" }, { "value": "2" }, { "value": "3" }]))]
    #[case(json!({ "op": "remove", "path": "members[value eq \"1\"]" }), "members", json!([{ "value": "2" }]))]
    #[case(json!({ "op": "remove", "path": "members", "value": [{ "value": "2" }] }), "members",
        json!([{ "value": "1" }]))]
    #[case(json!({ "op": "remove", "path": "name.givenName" }), "name", json!({}))]
    #[case(json!({ "op": "remove", "path": "urn:ietf:params:scim:schemas:core:2.0:User:USERNAME" }), "userName",
        Value::Null)]
    fn an_operation_changes_what_it_names(#[case] operation: Value, #[case] name: &str, #[case] then: Value) {
        assert_eq!(patched(operation).unwrap()[name], then);
    }

    #[rstest]
    #[case(json!({ "op": "remove" }), "noTarget")]
    #[case(json!({ "op": "replace", "path": "id", "value": "x" }), "mutability")]
    #[case(json!({ "op": "move", "path": "active" }), "invalidSyntax")]
    #[case(json!({ "op": "replace", "path": "emails[", "value": 1 }), "invalidPath")]
    #[case(json!({ "op": "replace", "path": "members[value eq \"9\"]", "value": {} }), "noTarget")]
    fn what_cannot_be_done_is_said(#[case] operation: Value, #[case] kind: &str) {
        assert!(matches!(patched(operation), Err(Ended::Wrong(said, _)) if said == kind));
    }
}
