//! `waymark progress verify` is what proves rule 4: so it must find what somebody changed by hand.

use std::process::Stdio;

use super::folder::Folder;
use super::process::waymark;

/// Whether the command succeeds, and what it says.
async fn progress(folder: &Folder, what: &str) -> (Option<i32>, String) {
    let output = waymark(folder.path()).args(["progress", what]).stderr(Stdio::inherit()).output().await;
    let output = output.expect("waymark runs");
    (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
}

#[tokio::test]
async fn verify_names_the_row_that_was_changed_by_hand_and_rebuild_mends_it() {
    let folder = Folder::fill().await;
    assert_eq!(progress(&folder, "verify").await.0, Some(0));
    let spoilt = folder.spoil_one_progress_row().await.to_string();
    let (code, said) = progress(&folder, "verify").await;
    assert_eq!(code, Some(1));
    assert!(said.contains(&spoilt) && said.contains("1 differences"), "{said}");
    assert_eq!(progress(&folder, "rebuild").await.0, Some(0));
    assert_eq!(progress(&folder, "verify").await.0, Some(0));
}
