//! What a list is asked for, and which attributes are shown.

use serde::Deserialize;
use serde_json::{Value, json};

use super::answer::Ended;
use super::filter::Filter;
use super::path::{key, parts};

/// How many resources one answer holds at most.
pub(super) const MOST: usize = 100;
/// What is always shown.
const ALWAYS: [&str; 2] = ["schemas", "id"];

/// What stands behind the question mark.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Query {
    filter: Option<String>,
    start_index: Option<i64>,
    count: Option<i64>,
    attributes: Option<String>,
    excluded_attributes: Option<String>,
}

impl Query {
    /// The condition, where one is asked.
    pub(super) fn filter(&self) -> Result<Option<Filter>, Ended> {
        self.filter.as_deref().filter(|text| !text.trim().is_empty()).map(Filter::read).transpose()
    }

    /// One page of what was found, as a list.
    pub(super) fn page(&self, found: &[Value]) -> Value {
        let start = usize::try_from(self.start_index.unwrap_or(1)).unwrap_or(1).max(1);
        let count = usize::try_from(self.count.unwrap_or(i64::MAX)).unwrap_or(0).min(MOST);
        let shown: Vec<_> = found.iter().skip(start - 1).take(count).map(|one| self.shown(one)).collect();
        json!({
            "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
            "totalResults": found.len(),
            "startIndex": start,
            "itemsPerPage": shown.len(),
            "Resources": shown,
        })
    }

    /// A resource with the attributes that are asked for.
    pub(super) fn shown(&self, whole: &Value) -> Value {
        let named = |list: &Option<String>| -> Option<Vec<Vec<String>>> {
            let list = list.as_deref().filter(|list| !list.trim().is_empty())?;
            Some(list.split(',').map(|name| parts(name.trim())).collect())
        };
        match (named(&self.attributes), named(&self.excluded_attributes)) {
            (Some(only), _) => picked(whole, &only),
            (None, Some(not)) => without(whole, &not),
            (None, None) => whole.clone(),
        }
    }
}

fn picked(whole: &Value, only: &[Vec<String>]) -> Value {
    let Some(object) = whole.as_object() else { return whole.clone() };
    let mut shown = serde_json::Map::new();
    for (name, value) in object {
        let asked = only.iter().filter(|path| path[0].eq_ignore_ascii_case(name));
        let deeper: Vec<_> = asked.clone().map(|path| path[1..].to_vec()).collect();
        if ALWAYS.contains(&name.as_str()) || deeper.iter().any(Vec::is_empty) {
            shown.insert(name.clone(), value.clone());
        } else if !deeper.is_empty() {
            shown.insert(name.clone(), deep(value, &deeper));
        }
    }
    Value::Object(shown)
}

fn deep(value: &Value, only: &[Vec<String>]) -> Value {
    match value {
        Value::Array(items) => items.iter().map(|item| deep(item, only)).collect(),
        other => picked(other, only),
    }
}

fn without(whole: &Value, not: &[Vec<String>]) -> Value {
    let mut shown = whole.clone();
    for path in not.iter().filter(|path| !ALWAYS.iter().any(|kept| kept.eq_ignore_ascii_case(&path[0]))) {
        leave_out(&mut shown, path);
    }
    shown
}

fn leave_out(value: &mut Value, path: &[String]) {
    match (value, path) {
        (Value::Array(items), _) => items.iter_mut().for_each(|item| leave_out(item, path)),
        (Value::Object(object), [last]) => drop(object.remove(&key(object, last))),
        (Value::Object(object), [first, rest @ ..]) => {
            let name = key(object, first);
            if let Some(inner) = object.get_mut(&name) {
                leave_out(inner, rest);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(text: &str) -> Query {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn only_what_is_asked_for_is_shown() {
        let ada = json!({ "schemas": [], "id": "1", "userName": "ada", "name": { "givenName": "A", "familyName": "K" } });
        let shown = query(r#"{"attributes":"USERNAME, name.familyName"}"#).shown(&ada);
        assert_eq!(
            shown,
            json!({ "schemas": [], "id": "1", "userName": "ada", "name": { "familyName": "K" } })
        );
        let shown = query(r#"{"excludedAttributes":"id,name.familyName,userName"}"#).shown(&ada);
        assert_eq!(shown, json!({ "schemas": [], "id": "1", "name": { "givenName": "A" } }));
    }

    #[test]
    fn a_page_begins_at_one_and_has_a_hundred_at_most() {
        let all: Vec<_> = (1..=250).map(|n| json!({ "id": n })).collect();
        let ids = |text| {
            let page = query(text).page(&all);
            (page["Resources"][0]["id"].clone(), page["itemsPerPage"].clone(), page["totalResults"].clone())
        };
        assert_eq!(ids("{}"), (json!(1), json!(100), json!(250)));
        assert_eq!(ids(r#"{"startIndex":201,"count":1000}"#), (json!(201), json!(50), json!(250)));
        assert_eq!(ids(r#"{"startIndex":-5,"count":2}"#), (json!(1), json!(2), json!(250)));
        assert_eq!(ids(r#"{"count":-1}"#), (Value::Null, json!(0), json!(250)));
    }
}
