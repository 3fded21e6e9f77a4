//! Time: one `Moment` per request, zones from the bundled rules, wall-clock times that may not exist.

mod civil;
mod clock;
mod written;
mod zone;
mod zoned;

pub use civil::{Day, WallClock};
pub use clock::{Clock, Moment};
pub use written::NotAnInstant;
pub use zone::{UnknownZone, Zone, rules_version, self_check};
pub use zoned::{Candidate, LocalTimeFault, ZonedTime};
