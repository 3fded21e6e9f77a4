//! What two accounts of one person have in the same cohort, before they are made one (rule 14: one live application and
//! one place for each person and cohort).

mod applications;
mod enrolments;
mod held;
mod seats;

use auth::Permit;
use auth::merge::MergePeople;
pub use enrolments::{Joined, shared};
pub use held::{Held, held};
use kernel::{Failure, Moment, Tx};

/// Why an application or an enrolment ended when its person's accounts were made one.
pub const MERGED: &str = "accounts_merged";

/// Leaves one live application and one live enrolment for each cohort. Tells which enrolments are joined, so that what
/// was done in the one that ends goes to the one that stays.
///
/// # Errors
/// Storage.
pub async fn settle(tx: &Tx, permit: &Permit<MergePeople>, moment: Moment) -> Result<Vec<Joined>, Failure> {
    let accounts = permit.object();
    let people = [accounts.stays.id, accounts.goes.id];
    applications::settle(tx, people, permit.by(), moment).await?;
    let joined = enrolments::settle(tx, people, permit.by(), moment).await?;
    seats::settle(tx, people, moment).await?;
    Ok(joined)
}
