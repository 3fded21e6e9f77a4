//! Reads what a client sent as one item of evidence.

use serde_json::{Map, Value};

use super::EvidenceBody;
use crate::Refusal;

/// Reads a client's claim: `fields` are the item's fields beside `id`, `enrolment`, `activity`, `kind` and
/// `occurred_at`. What only the server may say (`graded`, `words`, presence) cannot be claimed.
///
/// # Errors
/// The refusal of this item.
pub fn claimed(kind: &str, fields: Map<String, Value>) -> Result<EvidenceBody, Refusal> {
    let allowed = allowed_fields(kind)?;
    if let Some(field) = fields.keys().find(|f| !allowed.contains(&f.as_str())) {
        return Err(Refusal::UnknownField { field: field.clone() });
    }
    one_of(kind, &fields)?;
    read(kind, fields).map(with_words)
}

fn allowed_fields(kind: &str) -> Result<&'static [&'static str], Refusal> {
    Ok(match kind {
        "opened" | "marked_done" => &[],
        "watched" => &["media", "ranges"],
        "read" => &["media"],
        "answered" => &["question", "choices", "text", "number", "pairs", "attempt"],
        "submitted" => &["text", "file", "revision"],
        "present" => return Err(Refusal::PresentOnlyFromJoin),
        // posts come from the conversation and group viewings from their page, never as a bare claim
        _ => return Err(Refusal::UnknownKind),
    })
}

/// An answer and a submission say one thing, not two.
fn one_of(kind: &str, fields: &Map<String, Value>) -> Result<(), Refusal> {
    let among: &[&str] = match kind {
        "answered" => &["choices", "text", "number", "pairs"],
        "submitted" => &["text", "file"],
        _ => return Ok(()),
    };
    match among.iter().filter(|f| fields.contains_key(**f)).count() {
        1 => Ok(()),
        _ => Err(Refusal::Malformed { field: among.join("|") }),
    }
}

fn read(kind: &str, mut fields: Map<String, Value>) -> Result<EvidenceBody, Refusal> {
    for field in allowed_fields(kind)? {
        if fields.get(*field).is_some_and(Value::is_null) {
            return Err(Refusal::Malformed { field: (*field).to_owned() });
        }
    }
    fields.insert("kind".to_owned(), Value::String(kind.to_owned()));
    serde_json::from_value(Value::Object(fields)).map_err(|e| Refusal::Malformed { field: named(kind, &e) })
}

/// The field that an error speaks of, as far as it names one.
fn named(kind: &str, error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split('`').nth(1).map_or_else(|| kind.to_owned(), str::to_owned)
}

fn with_words(body: EvidenceBody) -> EvidenceBody {
    match body {
        EvidenceBody::Submitted { revision, work, .. } => {
            let words = match &work {
                super::Submitted::Text(text) => count_words(text),
                super::Submitted::File(_) => 0,
            };
            EvidenceBody::Submitted { revision, work, words }
        }
        other => other,
    }
}

/// The words of a text: what stands between white space.
#[must_use]
pub fn count_words(text: &str) -> u32 {
    u32::try_from(text.split_whitespace().count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Reason;
    use rstest::rstest;
    use serde_json::json;

    const MEDIA: &str = "018f3a5e-0000-7000-8000-000000000001";

    fn claim(kind: &str, fields: Value) -> Result<EvidenceBody, &'static str> {
        let Value::Object(fields) = fields else { panic!("an object") };
        claimed(kind, fields).map_err(|r| r.code())
    }

    #[rstest]
    #[case::presence_cannot_be_claimed("present", json!({}), "present_only_from_join")]
    #[case::a_grade_cannot_be_claimed("answered", json!({"question":"q","attempt":1,"text":"a","graded":{"correct":true}}), "unknown_field")]
    #[case::words_cannot_be_claimed("submitted", json!({"revision":1,"text":"a","words":500}), "unknown_field")]
    #[case::an_unknown_field_is_refused("opened", json!({"at":"now"}), "unknown_field")]
    #[case::an_unknown_kind_is_refused("finished", json!({}), "unknown_kind")]
    #[case::a_post_comes_from_the_conversation("posted", json!({}), "unknown_kind")]
    #[case::two_answers_are_refused("answered", json!({"question":"q","attempt":1,"text":"a","number":1}), "wrong_value")]
    #[case::no_answer_is_refused("answered", json!({"question":"q","attempt":1}), "wrong_value")]
    #[case::a_wrong_type_is_refused("watched", json!({"media":MEDIA,"ranges":"all"}), "wrong_value")]
    #[case::a_missing_field_is_refused("watched", json!({"media":MEDIA}), "wrong_value")]
    #[case::nothing_is_not_a_text("submitted", json!({"revision":1,"text":null}), "wrong_value")]
    fn what_may_not_be_claimed_is_refused(#[case] kind: &str, #[case] fields: Value, #[case] code: &str) {
        assert_eq!(claim(kind, fields), Err(code));
    }

    #[rstest]
    #[case::opened("opened", json!({}))]
    #[case::marked_done("marked_done", json!({}))]
    #[case::watched("watched", json!({"media":MEDIA,"ranges":[[0,41.5],[60,61]]}))]
    #[case::read("read", json!({"media":MEDIA}))]
    #[case::choices("answered", json!({"question":"q","attempt":2,"choices":["a","b"]}))]
    #[case::number("answered", json!({"question":"q","attempt":2,"number":3.5}))]
    #[case::file("submitted", json!({"revision":1,"file":MEDIA}))]
    fn what_may_be_claimed_is_read_and_stored_unchanged(#[case] kind: &str, #[case] fields: Value) {
        let body = claim(kind, fields).unwrap();
        let stored = serde_json::to_string(&body).unwrap();
        assert_eq!(serde_json::from_str::<EvidenceBody>(&stored).unwrap(), body);
    }

    #[test]
    fn the_server_counts_the_words() {
        let body = claim("submitted", json!({"revision":1,"text":" one two\n three "})).unwrap();
        assert!(matches!(body, EvidenceBody::Submitted { words: 3, .. }));
    }
}
