//! How many requests are worked on at once. Beyond that others are sent away at once, progress and joining last.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::Fault;

/// After how many seconds someone who was sent away should come again.
const COME_AGAIN: u32 = 2;

/// The room there is: one part for everything, and one that only progress and joining may use too.
pub struct Lanes {
    common: Arc<Semaphore>,
    vital: Arc<Semaphore>,
}

/// A place in a lane, given back when the answer begins.
#[derive(Debug)]
pub struct Room(#[expect(dead_code, reason = "held, and given back when dropped")] OwnedSemaphorePermit);

impl Lanes {
    /// Room for `common` requests of any kind and `vital` further ones for progress and joining.
    #[must_use]
    pub fn new(common: usize, vital: usize) -> Self {
        Self { common: Arc::new(Semaphore::new(common)), vital: Arc::new(Semaphore::new(vital)) }
    }

    /// Takes a place without waiting.
    ///
    /// # Errors
    /// Overloaded, with the seconds after which to come again.
    pub fn enter(&self, vital: bool) -> Result<Room, Fault> {
        let place = self.common.clone().try_acquire_owned();
        let place = match place {
            Err(_) if vital => self.vital.clone().try_acquire_owned(),
            taken => taken,
        };
        place.map(Room).map_err(|_| Fault::overloaded(COME_AGAIN))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn when_there_is_no_room_progress_and_joining_still_pass() {
        let lanes = Lanes::new(1, 1);
        let first = lanes.enter(false).unwrap();
        assert_eq!(lanes.enter(false).unwrap_err().retry_after(), Some(2));
        let second = lanes.enter(true).unwrap();
        assert!(lanes.enter(true).is_err());
        drop((first, second));
        assert!(lanes.enter(false).is_ok());
    }
}
