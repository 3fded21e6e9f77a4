//! Reading days, times and numbers as browsers send them; what is no such thing is a fault of its field.

use courses::Why;
use courses::cohort::entity::Model;
use courses::team::Size;
use http::Fields;
use jiff::civil::{Date, DateTime};
use kernel::{Invalid, Lang, Localized};

/// A day, such as `2026-06-16`.
pub(super) fn day(fields: &Fields, name: &str, faults: &mut Invalid) -> Date {
    fields.get(name).parse().unwrap_or_else(|_| {
        faults.push(name, &Why::Required {});
        Date::default()
    })
}

/// A time on a wall, such as `2026-05-11T20:00`.
pub(super) fn time(fields: &Fields, name: &str, faults: &mut Invalid) -> DateTime {
    fields.get(name).parse().unwrap_or_else(|_| {
        faults.push(name, &Why::Required {});
        DateTime::default()
    })
}

/// A whole number.
pub(super) fn number(fields: &Fields, name: &str, faults: &mut Invalid) -> u32 {
    fields.get(name).parse().unwrap_or_else(|_| {
        faults.push(name, &Why::Required {});
        0
    })
}

/// The sizes of teams, and what is advised.
pub(super) fn size(fields: &Fields, faults: &mut Invalid) -> Size {
    let mut number = |name| number(fields, name, faults);
    Size {
        least: number("team_min"),
        most: number("team_max"),
        advised_least: number("advice_min"),
        advised_most: number("advice_max"),
    }
}

/// A name in both languages; where there is no Spanish one the English one stands for both.
pub(super) fn name(fields: &Fields) -> Localized {
    Localized::pair(fields.get("name_en"), fields.some("name_es").unwrap_or(fields.get("name_en")))
}

/// How a name is typed back: Spanish only where it is another.
pub(super) fn named(cohort: &Model) -> [(&'static str, String); 2] {
    let [en, es] = [Lang::En, Lang::Es].map(|lang| cohort.name.get(lang).to_owned());
    [("name_es", if es == en { String::new() } else { es }), ("name_en", en)]
}

/// How the numbers of teams and offers are typed back.
pub(super) fn numbers(size: Size, offer_days: u32) -> [(&'static str, String); 5] {
    [
        ("team_min", size.least.to_string()),
        ("team_max", size.most.to_string()),
        ("advice_min", size.advised_least.to_string()),
        ("advice_max", size.advised_most.to_string()),
        ("offer_days", offer_days.to_string()),
    ]
}
