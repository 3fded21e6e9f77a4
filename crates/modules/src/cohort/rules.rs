//! What a new cohort and one that is changed are held to alike.

use courses::Why;
use courses::team::Size;
use courses::team::size::SizeFault;
use kernel::Invalid;

/// How many days a place is held for who waits, at least and at most.
const OFFER_DAYS: (u32, u32) = (1, 30);

/// The sizes of teams make sense.
pub(super) fn sizes(team: &Size, faults: &mut Invalid) {
    match team.check() {
        Ok(()) => {}
        Err(SizeFault::Range(why)) => faults.push("team_max", &why),
        Err(SizeFault::Advice(why)) => faults.push("advice_max", &why),
    }
}

/// The days of an offer lie inside their range.
pub(super) fn offers(days: u32, faults: &mut Invalid) {
    let (least, most) = OFFER_DAYS;
    if days < least || days > most {
        faults.push("offer_days", &Why::NumberOutOfRange { least, most });
    }
}
