use auth::person::SuspendPerson;
use auth::sign_in::{Device, EntranceError};
use auth::{Role, Scope, authorize};
use kernel::Failure;

use super::stage::{PASSWORD, claim, code};
use crate::on_both_databases;

fn why(error: &EntranceError) -> &'static str {
    match error {
        EntranceError::Refused(denied) => denied.code,
        EntranceError::TryLater(_) => "try_later",
        EntranceError::Overloaded => "overloaded",
        EntranceError::Storage(_) => "storage",
    }
}

on_both_databases!(known_and_unknown_addresses_are_refused_alike, |stage| async {
    let ada = stage.person_with_password("ada@example.org").await;
    let entrance = stage.entrance();
    assert_eq!(entrance.check(&claim(" ADA@example.org", PASSWORD, 1)).await.unwrap(), ada);
    let wrong = entrance.check(&claim("ada@example.org", "another long phrase", 1)).await.unwrap_err();
    let absent = entrance.check(&claim("eve@example.org", PASSWORD, 1)).await.unwrap_err();
    assert_eq!((why(&wrong), why(&absent)), ("wrong_email_or_password", "wrong_email_or_password"));
    let long = entrance.check(&claim("ada@example.org", &"x".repeat(300), 1)).await.unwrap_err();
    assert_eq!(why(&long), "wrong_email_or_password");
});

on_both_databases!(guessing_is_slowed_down_for_present_and_absent_accounts, |stage| async {
    stage.person_with_password("ada@example.org").await;
    let entrance = stage.entrance();
    for email in ["ada@example.org", "eve@example.org"] {
        for _ in 0..10 {
            entrance.check(&claim(email, "not the password", 9)).await.unwrap_err();
        }
        let error = entrance.check(&claim(email, PASSWORD, 9)).await.unwrap_err();
        assert_eq!(why(&error), "try_later");
    }
});

on_both_databases!(signing_in_again_ends_what_the_browser_carried, |stage| async {
    stage.person_with_password("ada@example.org").await;
    let entrance = stage.entrance();
    let first = entrance
        .sign_in(&claim("ada@example.org", PASSWORD, 1), &Device::default(), stage.now)
        .await
        .unwrap();
    let mut again = claim("ada@example.org", PASSWORD, 1);
    again.carried = Some(first.secret.clone());
    let shared = Device { not_mine: true, browser: Some("Firefox".into()), ..Device::default() };
    let second = entrance.sign_in(&again, &shared, stage.now).await.unwrap();
    assert_eq!((first.max_age.is_some(), second.max_age), (true, None));
    assert!(stage.who(&first.secret, stage.now).await.is_none());
    assert!(stage.who(&second.secret, stage.later(29)).await.is_some());
    assert!(stage.who(&second.secret, stage.later(30)).await.is_none());
});

on_both_databases!(suspension_ends_everything_at_the_next_request, |stage| async {
    let ada = stage.person_with_password("ada@example.org").await;
    let admin = stage.admin("admin@example.org").await;
    let (actor, now) = (stage.actor(admin).await, stage.now);
    let desk = stage.desk().await;
    let (secret, tokens) = (stage.sign_in(ada).await, desk.mint(ada, now).await.unwrap());
    let suspended: Result<(), Failure> = stage
        .db
        .write(move |tx| {
            let actor = actor.clone();
            async move {
                let permit = authorize::<SuspendPerson>(&tx, &actor, ada, now).await?;
                auth::person::suspend(&tx, &permit, now).await
            }
        })
        .await;
    suspended.unwrap();
    assert!(stage.who(&secret, now).await.is_none());
    assert!(stage.reader(&desk).who(&tokens.access_token, now).await.unwrap().is_none());
    assert!(desk.refresh(&tokens.refresh_token, now).await.is_err());
    let error = stage.entrance().check(&claim("ada@example.org", PASSWORD, 1)).await.unwrap_err();
    assert_eq!(why(&error), "account_suspended");
});

on_both_databases!(the_last_admin_is_not_suspended_and_others_do_not_see_who_is, |stage| async {
    let admin = stage.admin("admin@example.org").await;
    let ada = stage.person("ada@example.org").await;
    stage.give(ada, Role::Facilitator, Scope::Cohort(uuid::Uuid::from_u128(7))).await.unwrap();
    for (who, expected) in [(admin, "last_admin"), (ada, "not_found")] {
        let (actor, now) = (stage.actor(who).await, stage.now);
        let refused: Result<(), Failure> = stage
            .db
            .write(move |tx| {
                let actor = actor.clone();
                async move { authorize::<SuspendPerson>(&tx, &actor, admin, now).await.map(drop) }
            })
            .await;
        assert_eq!(code(&refused.unwrap_err()), expected);
    }
});

on_both_databases!(a_proof_is_fresh_again_after_the_own_password_only, |stage| async {
    let ada = stage.person_with_password("ada@example.org").await;
    stage.person_with_password("eve@example.org").await;
    let (entrance, secret) = (stage.entrance(), stage.sign_in(ada).await);
    let then = stage.later(30);
    let actor = stage.who(&secret, then).await.unwrap();
    let other = entrance.prove(&actor, &claim("eve@example.org", PASSWORD, 1), then).await.unwrap_err();
    assert_eq!(why(&other), "wrong_email_or_password");
    assert!(!stage.who(&secret, then).await.unwrap().is_fresh(then));
    entrance.prove(&actor, &claim("ada@example.org", PASSWORD, 1), then).await.unwrap();
    assert!(stage.who(&secret, then).await.unwrap().is_fresh(then));
});
