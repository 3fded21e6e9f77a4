//! Whether all stored progress is what its evidence says (rule 4).

use kernel::{Db, Failure};
use progress::row::Difference;

/// Compares the progress of every cohort with a recomputation and names each difference; none where all is right.
/// `seen` is told how many enrolments were compared.
///
/// # Errors
/// Where the database fails.
pub async fn verify(db: &Db, mut seen: impl FnMut(usize)) -> Result<Vec<Difference>, Failure> {
    let mut differences = Vec::new();
    for cohort in courses::cohort::all_ids(db).await? {
        differences.extend(::progress::row::verify(db, cohort, &mut seen).await?);
    }
    Ok(differences)
}
