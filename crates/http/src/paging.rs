//! Long lists in pages: an opaque cursor holds the key of the last row, so that pages stay right while rows come.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::{Failure, Invalid};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The most rows of one page.
pub const MOST: u16 = 100;

/// What a client asks for: `?cursor=…&limit=…`.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Paging {
    /// Where the last page ended; absent for the first.
    pub cursor: Option<String>,
    /// How many rows, 1 to 100.
    pub limit: Option<u16>,
}

/// One page of a list.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Items<T> {
    /// The rows, in order.
    pub items: Vec<T>,
    /// The cursor of the next page; null at the end.
    pub next: Option<String>,
}

kernel::reasons! {
    /// Why a page cannot be given.
    pub enum PagingReason {
        /// The cursor was not made by this list.
        BadCursor = "bad_cursor" {},
        /// The limit is not from 1 to 100.
        BadLimit = "bad_limit" {
            /// The most rows of one page.
            most: u16,
        },
    }
}

impl Paging {
    /// How many rows to give.
    ///
    /// # Errors
    /// Invalid where the limit is not from 1 to 100.
    pub fn limit(&self) -> Result<u16, Failure> {
        match self.limit.unwrap_or(MOST) {
            limit @ 1..=MOST => Ok(limit),
            _ => Err(Invalid::one("limit", &PagingReason::BadLimit { most: MOST }).into()),
        }
    }

    /// The key after which the page begins.
    ///
    /// # Errors
    /// Invalid where the cursor is not one of this list.
    pub fn after<K: DeserializeOwned>(&self) -> Result<Option<K>, Failure> {
        let Some(cursor) = &self.cursor else { return Ok(None) };
        let bad = || Failure::from(Invalid::one("cursor", &PagingReason::BadCursor {}));
        let bytes = URL_SAFE_NO_PAD.decode(cursor).map_err(|_| bad())?;
        serde_json::from_slice(&bytes).map(Some).map_err(|_| bad())
    }
}

impl<T> Items<T> {
    /// The page out of `rows`, of which the query asked for one more than `limit` to see whether there are more.
    #[must_use]
    pub fn of<K: Serialize>(mut rows: Vec<T>, limit: u16, key: impl Fn(&T) -> K) -> Self {
        let more = rows.len() > usize::from(limit);
        rows.truncate(usize::from(limit));
        let next = rows.last().filter(|_| more).map(|last| cursor(&key(last)));
        Self { items: rows, next }
    }
}

fn cursor<K: Serialize>(key: &K) -> String {
    URL_SAFE_NO_PAD.encode(serde_json::to_vec(key).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_of_a_page_is_the_key_of_its_last_row() {
        let page = Items::of(vec![3, 5, 8], 2, |n| (*n, "x"));
        assert_eq!(page.items, [3, 5]);
        let next = Paging { cursor: page.next, limit: None };
        assert_eq!(next.after::<(i32, String)>().unwrap(), Some((5, "x".to_owned())));
    }

    #[test]
    fn the_last_page_has_no_next() {
        assert_eq!(Items::of(vec![3, 5], 2, |n| *n).next, None);
        assert_eq!(Items::of(Vec::<i32>::new(), 2, |n| *n).next, None);
    }

    #[test]
    fn a_made_up_cursor_and_a_limit_beyond_the_most_are_refused() {
        for cursor in ["?", "bm8", ""] {
            let paging = Paging { cursor: Some(cursor.into()), limit: None };
            assert!(matches!(paging.after::<u64>(), Err(Failure::Invalid(_))), "{cursor}");
        }
        for limit in [0, 101] {
            assert!(matches!(Paging { cursor: None, limit: Some(limit) }.limit(), Err(Failure::Invalid(_))));
        }
    }
}
