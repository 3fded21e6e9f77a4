//! Whether a module and its activities are open.

use chrono::{DateTime, Utc};
use kernel::{Moment, Zone, ZonedTime};

use crate::Why;

/// Whether a module is open at a moment. What has no instant to open at is open.
///
/// # Errors
/// It opens later; the instant is told in the cohort's zone.
pub fn may_open(opens_at: Option<DateTime<Utc>>, zone: &Zone, moment: Moment) -> Result<(), Why> {
    match opens_at {
        Some(instant) if moment.utc() < instant => {
            let local = zone.local(instant).datetime();
            Err(Why::NotOpen { opens: ZonedTime { local, zone: zone.clone(), instant } })
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_opens_at_its_instant_and_says_when() {
        let zone: Zone = "America/New_York".parse().unwrap();
        let opens: DateTime<Utc> = "2022-06-30T04:00:00Z".parse().unwrap();
        let at = |text: &str| may_open(Some(opens), &zone, Moment::at(text.parse().unwrap()));
        let Err(Why::NotOpen { opens }) = at("2022-06-30T03:59:59.999Z") else { panic!("must be closed") };
        assert_eq!(opens.local.to_string(), "2022-06-30T00:00:00");
        assert_eq!(at("2022-06-30T04:00:00Z"), Ok(()));
    }

    #[test]
    fn what_has_no_opening_is_open() {
        let long_ago = Moment::at(DateTime::UNIX_EPOCH);
        assert_eq!(may_open(None, &Zone::utc(), long_ago), Ok(()));
    }
}
