//! The time in which a cohort takes applications, as pages show it: its own zone first, then the reader's, then what is
//! left.

use courses::application::deadline::Standing;
use courses::cohort::entity::Model as Cohort;
use http::Context;
use i18n_embed_fl::fl;
use kernel::{Lang, ZonedTime};
use text::Locale;

/// What the page says of a cohort's window.
#[derive(Clone, Debug)]
pub(crate) struct Window {
    /// Whether one can apply now.
    pub(crate) open: bool,
    /// The instant in question, RFC 3339 in UTC.
    pub(crate) instant: String,
    /// `Applications close May 11, 2022, at 8:00 pm Eastern Time`.
    pub(crate) own: String,
    /// `That is 7:00 pm Central Time, your time.`; empty where the zones agree or the reader's is unknown.
    pub(crate) yours: String,
    /// `9 days left to apply`; empty where it is not open.
    pub(crate) left: String,
    /// Number and word of days, hours and minutes left.
    pub(crate) parts: Vec<(String, String)>,
}

impl Window {
    /// The window of a cohort for somebody with this deadline of their own, where they have one.
    pub(crate) fn of(cohort: &Cohort, extension: Option<&ZonedTime>, l: &Locale) -> Self {
        let window = cohort.window();
        let standing = window.standing(extension, l.now);
        let opens = window.opens.as_ref().filter(|_| standing == Standing::Before);
        let at = opens.unwrap_or_else(|| window.deadline(extension)).clone();
        let said = l.deadline_parts(at.instant, &at.zone);
        let word = match standing {
            Standing::Before => "before",
            Standing::Open => "open",
            Standing::Closed => "closed",
        };
        let minutes = (at.instant - l.now.utc()).num_minutes();
        Self {
            open: standing == Standing::Open,
            instant: at.instant.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
            own: fl!(l, "apply-window", standing = word, when = said.own),
            yours: said.yours.map_or_else(String::new, |yours| fl!(l, "apply-yours", yours = yours)),
            left: if standing == Standing::Open { left(minutes, l) } else { String::new() },
            parts: if standing == Standing::Open { parts(minutes, l) } else { Vec::new() },
        }
    }
}

fn left(minutes: i64, l: &Locale) -> String {
    match minutes {
        ..1 => fl!(l, "apply-left-moments"),
        1..60 => fl!(l, "apply-left-minutes", count = minutes),
        60..1440 => fl!(l, "apply-left-hours", count = (minutes / 60)),
        _ => fl!(l, "apply-left-days", count = (minutes / 1440)),
    }
}

fn parts(minutes: i64, l: &Locale) -> Vec<(String, String)> {
    let part = |unit: &str, count: i64| (count.to_string(), fl!(l, "apply-unit", unit = unit, count = count));
    let (days, hours, minutes) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
    vec![part("days", days), part("hours", hours), part("minutes", minutes)]
}

/// A public page's addresses in both languages, for search engines.
pub(crate) fn alternates(ctx: &Context) -> Vec<(&'static str, String)> {
    alternates_of(ctx.arrival.target().split('?').next().unwrap_or("/"))
}

/// The same for an address that may hold filters.
pub(crate) fn alternates_of(address: &str) -> Vec<(&'static str, String)> {
    let joint = if address.contains('?') { '&' } else { '?' };
    Lang::ALL.into_iter().map(|lang| (lang.tag(), format!("{address}{joint}lang={lang}"))).collect()
}
