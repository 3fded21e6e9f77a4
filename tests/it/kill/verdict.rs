//! Comparing what was acknowledged with what is there.

use std::collections::BTreeSet;
use std::process::Stdio;

use uuid::Uuid;

use super::folder::Folder;
use super::process::waymark;
use super::writer::Writer;

/// Holds what is stored against what the writers know, and says how much it was.
pub async fn of(folder: &Folder, before: &[(Uuid, Uuid)], writers: &[Writer]) -> String {
    let rows = folder.stored().await;
    let stored: BTreeSet<_> = rows.iter().copied().collect();
    assert_eq!(stored.len(), rows.len(), "evidence is doubled");
    let mut expected: BTreeSet<_> = before.iter().copied().collect();
    expected.extend(of_all(writers, |writer| &writer.acknowledged));
    let lost: Vec<_> = expected.difference(&stored).collect();
    assert!(lost.is_empty(), "{} acknowledged items are lost: {lost:?}", lost.len());
    expected.extend(of_all(writers, |writer| &writer.sent));
    let phantoms: Vec<_> = stored.difference(&expected).collect();
    assert!(phantoms.is_empty(), "{} items were never sent: {phantoms:?}", phantoms.len());
    assert_eq!(folder.integrity().await, "ok");
    let verified = progress_verified(folder).await;
    let count = |of: fn(&Writer) -> usize| writers.iter().map(of).sum::<usize>();
    format!(
        "0 of {} acknowledged items lost, 0 doubled, 0 never sent; {} sent again, of which {} had been stored; {}",
        count(|writer| writer.acknowledged.len()),
        count(|writer| writer.resent),
        count(|writer| writer.stored_unheard),
        verified.trim(),
    )
}

fn of_all(writers: &[Writer], ids: fn(&Writer) -> &BTreeSet<Uuid>) -> impl Iterator<Item = (Uuid, Uuid)> {
    writers.iter().flat_map(move |writer| ids(writer).iter().map(|id| (writer.learner.enrolment, *id)))
}

/// What `waymark progress verify` says, which must have found no difference.
async fn progress_verified(folder: &Folder) -> String {
    let mut verify = waymark(folder.path());
    let output = verify.args(["progress", "verify"]).stderr(Stdio::inherit()).output().await;
    let output = output.expect("waymark runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "stored progress differs from its evidence: {said}");
    said
}
