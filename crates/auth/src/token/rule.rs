//! What becomes of a refresh token that is presented.

use chrono::TimeDelta;
use kernel::Moment;

use super::entity;

/// Within this long the same answer is given again: a client may ask twice at once.
const SAME_ANSWER: TimeDelta = TimeDelta::seconds(30);

kernel::reasons! {
    /// Why a refresh token gives nothing.
    pub enum RefreshReason {
        /// It is unknown, over or revoked.
        NotValid = "refresh_token_not_valid" {},
        /// It was used before and so was what replaced it: someone else has it. The whole family ends.
        Reused = "refresh_token_reused" {},
    }
}

/// What to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// First use: the successor is made.
    Exchange,
    /// Used a moment ago: the same successor again, while it is unused.
    Again,
    /// The answer was lost: another successor, once; the first one counts as used.
    Replace,
    /// Theft: the family ends.
    End,
    /// Nothing is given.
    Refuse,
}

/// Decides for one row.
pub(super) fn turn(row: Option<&entity::Model>, moment: Moment) -> Turn {
    let now = moment.utc();
    let live = |row: &&entity::Model| {
        row.revoked_at.is_none() && now < row.expires_at && now < row.family_expires_at
    };
    let Some(row) = row.filter(live) else { return Turn::Refuse };
    match row.used_at {
        None => Turn::Exchange,
        Some(_) if row.successor_used => Turn::End,
        Some(used_at) if now < used_at + SAME_ANSWER => Turn::Again,
        Some(_) => Turn::Replace,
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};
    use kernel::Id;
    use uuid::Uuid;

    use super::*;

    fn now() -> Moment {
        Moment::at(DateTime::UNIX_EPOCH + TimeDelta::days(100))
    }

    fn fresh() -> entity::Model {
        let at = now().utc();
        entity::Model {
            hash: Vec::new(),
            family: Uuid::nil(),
            person_id: Id::from_uuid(Uuid::nil()),
            created_at: at,
            expires_at: at + TimeDelta::days(30),
            family_expires_at: at + TimeDelta::days(90),
            used_at: None,
            successor_used: false,
            revoked_at: None,
        }
    }

    fn used(at: DateTime<Utc>, successor_used: bool) -> Turn {
        turn(Some(&entity::Model { used_at: Some(at), successor_used, ..fresh() }), now())
    }

    #[test]
    fn a_token_is_exchanged_once() {
        assert_eq!(turn(Some(&fresh()), now()), Turn::Exchange);
        assert_eq!(used(now().utc(), true), Turn::End);
    }

    #[test]
    fn who_asks_twice_at_once_gets_the_same_answer() {
        assert_eq!(used(now().utc(), false), Turn::Again);
    }

    #[test]
    fn a_lost_answer_may_be_retried_later() {
        assert_eq!(used(now().utc() - SAME_ANSWER, false), Turn::Replace);
    }

    #[test]
    fn what_is_over_revoked_or_unknown_gives_nothing() {
        let later = |days| turn(Some(&fresh()), now().plus(TimeDelta::days(days)));
        assert_eq!((later(29), later(30)), (Turn::Exchange, Turn::Refuse));
        let family = entity::Model { family_expires_at: now().utc(), ..fresh() };
        assert_eq!(turn(Some(&family), now()), Turn::Refuse);
        let revoked = entity::Model { revoked_at: Some(now().utc()), ..fresh() };
        assert_eq!((turn(Some(&revoked), now()), turn(None, now())), (Turn::Refuse, Turn::Refuse));
    }
}
