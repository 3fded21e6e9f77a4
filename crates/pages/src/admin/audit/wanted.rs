//! What someone looks for in the audit log.

use auth::audit::Filter;
use auth::{Person, person};
use courses::cohort::Dates;
use http::Context;
use kernel::{Id, StorageError};
use serde::Deserialize;

/// How many people a part of a name may stand for.
const PEOPLE: u64 = 50;

/// What the address or the form asks for, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::admin) struct Wanted {
    pub(super) by: String,
    pub(super) object: String,
    pub(super) action: String,
    pub(super) from: String,
    pub(super) until: String,
    pub(super) before: String,
}

impl Wanted {
    /// The rows that are meant. A person is a number, a name or an address, or a part of one.
    pub(super) async fn filter(&self, ctx: &Context) -> Result<Filter, StorageError> {
        let word = |text: &str| Some(text.trim().to_owned()).filter(|word| !word.is_empty());
        let (from, until) = self.days(ctx);
        let object = self.object.trim();
        Ok(Filter {
            by: people(ctx, &self.by).await?,
            object_id: (!object.is_empty()).then(|| object.parse().unwrap_or_default()),
            action: word(&self.action),
            from,
            until,
        })
    }

    /// From the beginning of the first to the end of the last day, in the reader's zone.
    fn days(&self, ctx: &Context) -> (Option<Instant>, Option<Instant>) {
        let day = |text: &str| text.parse().ok();
        let of = |day| Dates { first_day: day, last_day: day, zone: ctx.locale.zone.clone() };
        (day(&self.from).map(|d| of(d).begins().instant), day(&self.until).map(|d| of(d).ends().instant))
    }

    /// The same, as pairs of an address or a form.
    pub(super) fn pairs(&self) -> [(&'static str, &str); 5] {
        [
            ("by", self.by.as_str()),
            ("object", &self.object),
            ("action", &self.action),
            ("from", &self.from),
            ("until", &self.until),
        ]
    }
}

type Instant = chrono::DateTime<chrono::Utc>;

async fn people(ctx: &Context, text: &str) -> Result<Option<Vec<Id<Person>>>, StorageError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if let Ok(id) = text.parse() {
        return Ok(Some(vec![id]));
    }
    let found = person::queries::search(ctx.db.read(), text, None, PEOPLE).await?;
    Ok(Some(found.into_iter().map(|person| person.id).collect()))
}
