//! How many requests someone has left: counted for pages and the API together, told in the API's answers.

use std::time::{Duration, Instant};

use auth::throttle::Standing;
use axum::http::{HeaderMap, HeaderValue};

use crate::{Arrival, Fault};

/// Counts a request.
///
/// # Errors
/// Too many, with the seconds after which the next one is taken; storage.
pub(crate) async fn count(arrival: &Arrival) -> Result<(), Fault> {
    let person = arrival.actor().await?.person();
    // limits run on monotonic time, so that a clock that is set does not lift them
    let now = Instant::now();
    let Some(standing) = arrival.state().quota.count(person, arrival.address(), now) else { return Ok(()) };
    arrival.stands(standing);
    standing.wait.map_or(Ok(()), |wait| Err(Fault::too_many(seconds(wait.0))))
}

/// Where whoever asked stands, where an answer tells it: programs read it, people do not.
pub(crate) fn told(arrival: &Arrival) -> Option<Standing> {
    arrival.standing().filter(|_| crate::arrival::is_api(arrival.target()))
}

/// Writes it into the headers.
pub(crate) fn tell(headers: &mut HeaderMap, standing: Standing) {
    headers.insert("ratelimit-limit", HeaderValue::from(standing.limit));
    headers.insert("ratelimit-remaining", HeaderValue::from(standing.left));
    headers.insert("ratelimit-reset", HeaderValue::from(seconds(standing.full_in)));
}

fn seconds(wait: Duration) -> u32 {
    u32::try_from(wait.as_millis().div_ceil(1000)).unwrap_or(u32::MAX)
}
