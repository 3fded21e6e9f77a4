//! The description as the page shows it.

use std::collections::BTreeMap;

use serde_json::Value;

/// The calls of one resource.
pub(super) struct Group {
    pub(super) name: String,
    pub(super) calls: Vec<Call>,
}

/// One call.
pub(super) struct Call {
    pub(super) name: String,
    pub(super) method: String,
    pub(super) path: String,
    pub(super) summary: String,
    pub(super) token: bool,
    pub(super) parameters: Vec<Field>,
    pub(super) body: Option<String>,
    pub(super) answers: Vec<Answer>,
}

/// What a call may be answered with.
pub(super) struct Answer {
    pub(super) status: String,
    pub(super) about: String,
    pub(super) shape: Option<String>,
}

/// The shape of a JSON document.
pub(super) struct Shape {
    pub(super) name: String,
    pub(super) about: String,
    pub(super) fields: Vec<Field>,
}

/// A field of a shape, or a parameter.
pub(super) struct Field {
    pub(super) name: String,
    pub(super) kind: String,
    pub(super) needed: bool,
    pub(super) about: String,
}

/// The calls by resource, in the order of the alphabet.
pub(super) fn groups(document: &Value) -> Vec<Group> {
    let mut found: BTreeMap<String, Vec<Call>> = BTreeMap::new();
    for (path, item) in entries(&document["paths"]) {
        for (method, call) in entries(item) {
            found.entry(text(&call["tags"][0])).or_default().push(Call::of(method, path, call));
        }
    }
    found.into_iter().map(|(name, calls)| Group { name, calls }).collect()
}

/// The shapes by name.
pub(super) fn shapes(document: &Value) -> Vec<Shape> {
    let shapes = entries(&document["components"]["schemas"]);
    shapes.map(|(name, shape)| Shape::of(name, shape)).collect()
}

impl Call {
    fn of(method: &str, path: &str, call: &Value) -> Self {
        Self {
            name: text(&call["operationId"]),
            method: method.to_uppercase(),
            path: path.to_owned(),
            summary: text(&call["summary"]),
            token: !call["security"].is_null(),
            parameters: list(&call["parameters"]).iter().map(Field::of_parameter).collect(),
            body: content(&call["requestBody"]),
            answers: entries(&call["responses"]).map(|(status, answer)| Answer::of(status, answer)).collect(),
        }
    }
}

impl Answer {
    fn of(status: &str, answer: &Value) -> Self {
        let about = text(&answer["description"]).replace('`', "");
        Self { status: status.to_owned(), about, shape: content(answer) }
    }
}

impl Shape {
    fn of(name: &str, shape: &Value) -> Self {
        let needed = list(&shape["required"]);
        let parts: Vec<_> = std::iter::once(shape).chain(list(&shape["allOf"])).collect();
        let fields = parts.into_iter().flat_map(|part| entries(&part["properties"]));
        let fields = fields.map(|(name, field)| Field {
            name: name.to_owned(),
            kind: kind(field),
            needed: needed.iter().any(|one| one == name),
            about: text(&field["description"]).replace('`', ""),
        });
        Self {
            name: name.to_owned(),
            about: text(&shape["description"]).replace('`', ""),
            fields: fields.collect(),
        }
    }
}

impl Field {
    fn of_parameter(parameter: &Value) -> Self {
        Self {
            name: text(&parameter["name"]),
            kind: kind(&parameter["schema"]),
            needed: parameter["required"] == true,
            about: text(&parameter["in"]),
        }
    }
}

/// The type of a value in a few words.
fn kind(schema: &Value) -> String {
    if let Some(name) = shape_name(schema) {
        return name;
    }
    let any = list(&schema["oneOf"]).iter().chain(list(&schema["anyOf"]));
    let named: Vec<_> = any.map(kind).filter(|kind| !kind.is_empty()).collect();
    if !named.is_empty() {
        return named.join(" | ");
    }
    let own = match &schema["type"] {
        Value::Array(all) => all.iter().map(text).collect::<Vec<_>>().join(" | "),
        one => text(one),
    };
    match (own.as_str(), schema["format"].as_str()) {
        ("array", _) => format!("array of {}", kind(&schema["items"])),
        (_, Some(format)) => format!("{own} ({format})"),
        _ => own,
    }
}

/// The shape of a JSON body.
fn content(of: &Value) -> Option<String> {
    shape_name(&of["content"]["application/json"]["schema"])
}

fn shape_name(schema: &Value) -> Option<String> {
    schema["$ref"].as_str()?.rsplit('/').next().map(str::to_owned)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn entries(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    value.as_object().into_iter().flatten().map(|(name, value)| (name.as_str(), value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn types_are_told_in_a_few_words() {
        assert_eq!(kind(&json!({ "type": "string", "format": "uuid" })), "string (uuid)");
        assert_eq!(kind(&json!({ "type": ["string", "null"] })), "string | null");
        assert_eq!(
            kind(&json!({ "type": "array", "items": { "$ref": "#/components/schemas/Cohort" } })),
            "array of Cohort"
        );
        assert_eq!(
            kind(&json!({ "oneOf": [{ "type": "null" }, { "$ref": "#/components/schemas/Team" }] })),
            "null | Team"
        );
    }
}
