//! A stored cohort as the facts that decisions take.

use kernel::ZonedTime;

use super::Dates;
use super::entity::Model;
use crate::application::Window;
use crate::team::Size;

impl Model {
    /// Its first and last day in its zone.
    #[must_use]
    pub fn dates(&self) -> Dates {
        Dates { first_day: self.first_day.0, last_day: self.last_day.0, zone: self.zone.clone() }
    }

    /// The time in which it takes applications.
    #[must_use]
    pub fn window(&self) -> Window {
        let zoned = |local: kernel::WallClock, instant| ZonedTime {
            local: local.0,
            zone: self.zone.clone(),
            instant,
        };
        Window {
            opens: Some(zoned(self.applications_open_local, self.applications_open_at)),
            closes: zoned(self.applications_close_local, self.applications_close_at),
        }
    }

    /// The sizes of teams that it allows and advises.
    #[must_use]
    pub fn team_size(&self) -> Size {
        Size {
            least: self.team_min.unsigned_abs(),
            most: self.team_max.unsigned_abs(),
            advised_least: self.advice_min.unsigned_abs(),
            advised_most: self.advice_max.unsigned_abs(),
        }
    }
}
