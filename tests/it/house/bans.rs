//! What may not be called, and why.

/// Somebody who meets a ban must learn from it what to call in its place.
#[test]
fn every_ban_has_a_reason() {
    let bans = include_str!("../../../clippy.toml").lines().filter(|line| line.contains("path = "));
    let silent: Vec<_> = bans.filter(|line| !line.contains("reason = \"")).collect();
    assert!(silent.is_empty(), "bans without a reason: {silent:#?}");
}
