//! How instants stand in stored facts: as whole microseconds since 1970, which is exact, short and quickly read. Facts
//! of format 1 had them as RFC 3339, which is still read.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{DateTime, Utc};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An instant in its stored form.
#[derive(Clone, Copy)]
struct Stored(DateTime<Utc>);

impl Serialize for Stored {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0.timestamp_micros())
    }
}

impl<'de> Deserialize<'de> for Stored {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reading).map(Self)
    }
}

struct Reading;

impl Visitor<'_> for Reading {
    type Value = DateTime<Utc>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("microseconds since 1970, or an instant of RFC 3339")
    }

    fn visit_i64<E: Error>(self, micros: i64) -> Result<DateTime<Utc>, E> {
        DateTime::from_timestamp_micros(micros).ok_or_else(|| E::custom("an instant beyond all calendars"))
    }

    fn visit_u64<E: Error>(self, micros: u64) -> Result<DateTime<Utc>, E> {
        self.visit_i64(i64::try_from(micros).map_err(E::custom)?)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<DateTime<Utc>, E> {
        DateTime::parse_from_rfc3339(text).map(|at| at.to_utc()).map_err(E::custom)
    }
}

pub(crate) fn serialize<S: Serializer>(at: &DateTime<Utc>, serializer: S) -> Result<S::Ok, S::Error> {
    Stored(*at).serialize(serializer)
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<DateTime<Utc>, D::Error> {
    Stored::deserialize(deserializer).map(|stored| stored.0)
}

/// An instant or none.
pub(crate) mod or_none {
    use super::{DateTime, Deserialize, Deserializer, Serialize, Serializer, Stored, Utc};

    pub(crate) fn serialize<S: Serializer>(
        at: &Option<DateTime<Utc>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        at.map(Stored).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<DateTime<Utc>>, D::Error> {
        Ok(Option::<Stored>::deserialize(deserializer)?.map(|stored| stored.0))
    }
}

/// A first and a last instant, or neither.
pub(super) mod span {
    use super::{DateTime, Deserialize, Deserializer, Serialize, Serializer, Stored, Utc};

    type Span = Option<(DateTime<Utc>, DateTime<Utc>)>;

    pub(crate) fn serialize<S: Serializer>(span: &Span, serializer: S) -> Result<S::Ok, S::Error> {
        span.map(|(first, last)| (Stored(first), Stored(last))).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Span, D::Error> {
        let stored = Option::<(Stored, Stored)>::deserialize(deserializer)?;
        Ok(stored.map(|(first, last)| (first.0, last.0)))
    }
}

/// Instants by what they date.
pub(super) mod by_key {
    use super::{BTreeMap, DateTime, Deserialize, Deserializer, Serialize, Serializer, Stored, Utc};

    pub(crate) fn serialize<K: Serialize, S: Serializer>(
        map: &BTreeMap<K, DateTime<Utc>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_map(map.iter().map(|(key, at)| (key, Stored(*at))))
    }

    pub(crate) fn deserialize<'de, K: Deserialize<'de> + Ord, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<BTreeMap<K, DateTime<Utc>>, D::Error> {
        let stored = BTreeMap::<K, Stored>::deserialize(deserializer)?;
        Ok(stored.into_iter().map(|(key, at)| (key, at.0)).collect())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::facts::Facts;

    fn instant(text: &str) -> chrono::DateTime<chrono::Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn facts_of_the_first_form_are_read_and_written_in_the_second() {
        let (id, at) = ("017fac90-1c80-70fc-998e-e69c1b159890", "2022-07-26T02:37:00.000001Z");
        let first = json!({ "activities": { id: {
            "seen": [at, at], "marked_done": at, "read": { id: at },
            "submissions": { "1": { "received_at": at, "words": 9, "file": false } },
            "quiz": { "attempts": { "1": { "q": { "answered_at": at, "right_at": at } } }, "last": { "q": {
                "attempt": 1, "received_at": at, "evidence": id, "answer": { "number": 6.5 }, "correct": true } } },
        } } });
        let facts: Facts = serde_json::from_value(first).unwrap();
        let activity = facts.activities.values().next().unwrap();
        assert_eq!(activity.seen, Some((instant(at), instant(at))));
        assert_eq!(activity.submissions[&1].received_at, instant(at));
        assert!(activity.quiz.as_ref().unwrap().last["q"].correct);

        let second = serde_json::to_string(&facts).unwrap();
        assert!(second.contains("1658803020000001") && !second.contains("2022"), "{second}");
        assert_eq!(serde_json::from_str::<Facts>(&second).unwrap(), facts);
    }
}
