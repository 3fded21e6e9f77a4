//! Names of attributes: without case, with or without the name of their schema before them (RFC 7644, 3.10).

use serde_json::{Map, Value};

/// The parts of an attribute's name, such as `name` and `givenName`, without its schema.
pub(super) fn parts(name: &str) -> Vec<String> {
    let bare = match name.to_ascii_lowercase().starts_with("urn:") {
        true => name.rsplit(':').next().unwrap_or_default(),
        false => name,
    };
    bare.split('.').map(str::to_owned).collect()
}

/// The name under which an object holds an attribute; the name itself where it holds none.
pub(super) fn key(object: &Map<String, Value>, name: &str) -> String {
    let held = object.keys().find(|key| key.eq_ignore_ascii_case(name));
    held.cloned().unwrap_or_else(|| name.to_owned())
}

/// An attribute of an object.
pub(super) fn get<'a>(value: &'a Value, name: &str) -> Option<&'a Value> {
    let object = value.as_object()?;
    object.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

/// Everything that a name leads to, through every item of lists.
pub(super) fn all<'a>(value: &'a Value, parts: &[String]) -> Vec<&'a Value> {
    match (value, parts.split_first()) {
        (Value::Array(items), _) => items.iter().flat_map(|item| all(item, parts)).collect(),
        (_, None) => vec![value],
        (_, Some((first, rest))) => get(value, first).map(|found| all(found, rest)).unwrap_or_default(),
    }
}
