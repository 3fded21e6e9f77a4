use auth::Via;
use auth::token::{Desk, Keys, RefreshError, Tokens, revoke_family};
use chrono::TimeDelta;
use kernel::{Moment, StorageError};

use super::stage::{ISSUER, PASSWORD, claim};
use crate::on_both_databases;

async fn refused(desk: &Desk, tokens: &Tokens, then: Moment) -> &'static str {
    match desk.refresh(&tokens.refresh_token, then).await {
        Ok(_) => "accepted",
        Err(RefreshError::Refused(denied)) => denied.code,
        Err(RefreshError::Storage(_)) => "storage",
    }
}

on_both_databases!(a_token_is_its_persons_for_five_minutes, |stage| async {
    let ada = stage.person_with_password("ada@example.org").await;
    let desk = stage.desk().await;
    let tokens = desk.issue(&claim("ada@example.org", PASSWORD, 1), None, stage.now).await.unwrap();
    assert_eq!(tokens.expires_in, 300);
    let reader = stage.reader(&desk);
    let who = async |then| reader.who(&tokens.access_token, then).await.unwrap();
    let actor = who(stage.later(5)).await.unwrap();
    assert!(actor.is(ada) && actor.may_write() && !actor.is_fresh(stage.now));
    assert!(who(stage.later(6)).await.is_none());
});

on_both_databases!(an_ended_family_is_nobodys_at_the_next_request, |stage| async {
    let (ada, now) = (stage.person("ada@example.org").await, stage.now);
    let desk = stage.desk().await;
    let (tokens, reader) = (desk.mint(ada, now).await.unwrap(), stage.reader(&desk));
    let actor = reader.who(&tokens.access_token, now).await.unwrap().unwrap();
    let Via::Token { family, .. } = actor.signed_in().unwrap().via else { panic!("came by a token") };
    let ended: Result<(), StorageError> =
        stage.db.write(move |tx| async move { revoke_family(&tx, family, now).await }).await;
    ended.unwrap();
    assert!(reader.who(&tokens.access_token, now).await.unwrap().is_none());
    assert_eq!(refused(&desk, &tokens, now).await, "refresh_token_not_valid");
});

on_both_databases!(tokens_that_are_asked_about_at_once_are_each_answered_alone, |stage| async {
    let (ada, ben, now) =
        (stage.person("ada@example.org").await, stage.person("ben@example.org").await, stage.now);
    let desk = stage.desk().await;
    let (of_ada, of_ben) = (desk.mint(ada, now).await.unwrap(), desk.mint(ben, now).await.unwrap());
    let other = desk.mint(ada, now).await.unwrap();
    let reader = stage.reader(&desk);
    let ended = reader.who(&other.access_token, now).await.unwrap().unwrap();
    let Via::Token { family, .. } = ended.signed_in().unwrap().via else { panic!("came by a token") };
    let end: Result<(), StorageError> =
        stage.db.write(move |tx| async move { revoke_family(&tx, family, now).await }).await;
    end.unwrap();
    let tokens = [&of_ada, &of_ben, &other].map(|tokens| tokens.access_token.as_str());
    let asked = (0..60).map(|n| reader.who(tokens[n % 3], now));
    for (n, found) in futures::future::join_all(asked).await.into_iter().enumerate() {
        let person = found.unwrap().and_then(|actor| actor.person());
        assert_eq!(person, [Some(ada), Some(ben), None][n % 3]);
    }
});

on_both_databases!(fifty_refreshes_at_once_continue_one_lineage, |stage| async {
    let ada = stage.person("ada@example.org").await;
    let desk = stage.desk().await;
    let tokens = desk.mint(ada, stage.now).await.unwrap();
    let all = (0..50).map(|_| desk.refresh(&tokens.refresh_token, stage.now));
    let mut next: Vec<_> =
        futures::future::join_all(all).await.into_iter().map(|t| t.unwrap().refresh_token).collect();
    next.dedup();
    assert_eq!(next.len(), 1, "the same question has the same answer");
    assert!(desk.refresh(&next[0], stage.now).await.is_ok());
});

on_both_databases!(reuse_after_the_successor_was_used_ends_the_family, |stage| async {
    let ada = stage.person("ada@example.org").await;
    let desk = stage.desk().await;
    let first = desk.mint(ada, stage.now).await.unwrap();
    let second = desk.refresh(&first.refresh_token, stage.now).await.unwrap();
    let third = desk.refresh(&second.refresh_token, stage.now).await.unwrap();
    assert_eq!(refused(&desk, &first, stage.now).await, "refresh_token_reused");
    assert_eq!(refused(&desk, &third, stage.now).await, "refresh_token_not_valid");
    let gone = stage.reader(&desk).who(&third.access_token, stage.now).await.unwrap();
    assert!(gone.is_none(), "the access token of the family too");
});

on_both_databases!(a_lost_answer_may_be_retried_once, |stage| async {
    let ada = stage.person("ada@example.org").await;
    let desk = stage.desk().await;
    let first = desk.mint(ada, stage.now).await.unwrap();
    let lost = desk.refresh(&first.refresh_token, stage.now).await.unwrap();
    let retried = desk.refresh(&first.refresh_token, stage.later(60)).await.unwrap();
    assert_ne!(lost.refresh_token, retried.refresh_token);
    let next = desk.refresh(&retried.refresh_token, stage.later(61)).await.unwrap();
    assert_eq!(
        refused(&desk, &lost, stage.later(62)).await,
        "refresh_token_reused",
        "who found the lost answer"
    );
    assert_eq!(refused(&desk, &next, stage.later(62)).await, "refresh_token_not_valid");
});

on_both_databases!(a_family_lives_ninety_days_however_often_it_is_refreshed, |stage| async {
    let ada = stage.person("ada@example.org").await;
    let desk = stage.desk().await;
    let mut tokens = desk.mint(ada, stage.now).await.unwrap();
    for days in [29, 58, 87] {
        tokens = desk.refresh(&tokens.refresh_token, stage.now.plus(TimeDelta::days(days))).await.unwrap();
    }
    assert_eq!(refused(&desk, &tokens, stage.now.plus(TimeDelta::days(90))).await, "refresh_token_not_valid");
});

on_both_databases!(keys_outlive_a_restart_and_rotate_with_overlap, |stage| async {
    let folder = tempfile::tempdir().unwrap();
    let open = async |then| Keys::open(&stage.db, folder.path(), ISSUER, then).await.unwrap();
    let before = open(stage.now).await.jwks(stage.now);
    assert_eq!(open(stage.now).await.jwks(stage.now), before, "a restart keeps the key");
    let keys = open(stage.now).await;
    let due = stage.now.plus(TimeDelta::days(90));
    keys.rotate_when_due(&stage.db, due).await.unwrap();
    assert_eq!(keys.jwks(due).keys.len(), 2, "old and new overlap");
    assert_eq!(keys.jwks(due.plus(TimeDelta::days(1))).keys.len(), 1);
});

#[cfg(unix)]
on_both_databases!(the_secret_half_is_for_its_owner_only, |stage| async {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    Keys::open(&stage.db, folder.path(), ISSUER, stage.now).await.unwrap();
    let files: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|f| f.unwrap()).collect();
    let modes: Vec<_> = files.iter().map(|f| f.metadata().unwrap().permissions().mode() & 0o777).collect();
    assert_eq!(modes, [0o600]);
});

on_both_databases!(a_key_that_another_process_made_is_known, |stage| async {
    let ada = stage.person("ada@example.org").await;
    let (here, there) = (stage.desk().await, stage.desk().await);
    let tokens = there.mint(ada, stage.now).await.unwrap();
    assert!(stage.reader(&here).who(&tokens.access_token, stage.now).await.unwrap().is_some());
});
