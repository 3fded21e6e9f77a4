//! Reading days, times and numbers as browsers send them; what is no such thing is a fault of its field.

use courses::Why;
use http::Fields;
use jiff::civil::{Date, DateTime};
use kernel::Invalid;

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
