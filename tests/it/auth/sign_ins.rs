use auth::sign_in::{self, Touches};
use auth::{Role, Scope};
use kernel::{Secret, StorageError, Tx};
use uuid::Uuid;

use crate::on_both_databases;

on_both_databases!(a_sign_in_is_known_by_its_secret_and_nothing_else, |stage| async {
    let ada = stage.person("Ada@Example.org").await;
    stage.give(ada, Role::Facilitator, Scope::Cohort(Uuid::from_u128(7))).await.unwrap();
    stage.give(ada, Role::Observer, Scope::Team(Uuid::from_u128(8))).await.unwrap();
    let secret = stage.sign_in(ada).await;
    let actor = stage.who(&secret, stage.now).await.unwrap();
    let own = actor.signed_in().unwrap();
    assert_eq!((own.person, own.email.as_str(), own.name.as_str()), (ada, "ada@example.org", "Ada King"));
    assert_eq!(own.grants.len(), 2);
    assert!(actor.facilitates(Uuid::from_u128(7), stage.now) && actor.is_fresh(stage.later(9)));
    assert!(!actor.is_fresh(stage.later(10)));
    assert!(stage.who(&Secret::presented("wm_in_guess"), stage.now).await.is_none());
});

on_both_databases!(an_ended_sign_in_is_nobodys_at_the_next_request, |stage| async {
    let ada = stage.person("ada@example.org").await;
    let (one, two) = (stage.sign_in(ada).await, stage.sign_in(ada).await);
    let hash = one.hash();
    stage
        .db
        .write(move |tx: Tx| {
            let hash = hash.clone();
            async move { sign_in::end(&tx, &hash).await }
        })
        .await
        .unwrap();
    assert!(stage.who(&one, stage.now).await.is_none() && stage.who(&two, stage.now).await.is_some());
    let keep = two.hash();
    let ended: Result<u64, StorageError> = stage
        .db
        .write(move |tx: Tx| {
            let keep = keep.clone();
            async move { sign_in::end_all(&tx, ada, Some(&keep)).await }
        })
        .await;
    assert_eq!(ended.unwrap(), 0);
    assert!(stage.who(&two, stage.now).await.is_some());
});

on_both_databases!(use_keeps_a_sign_in_alive_and_a_new_grant_shortens_it, |stage| async {
    let ada = stage.person("ada@example.org").await;
    let secret = stage.sign_in(ada).await;
    let touches = Touches::default();
    let day = 24 * 60;
    assert!(stage.who(&secret, stage.later(14 * day)).await.is_none(), "two weeks without use");
    let actor = stage.who(&secret, stage.later(13 * day)).await.unwrap();
    touches.note(&actor, stage.later(13 * day));
    touches.flush(&stage.db, stage.later(13 * day)).await.unwrap();
    assert!(stage.who(&secret, stage.later(26 * day)).await.is_some(), "used a fortnight less a day ago");
    let seen = auth::person::queries::find(stage.db.read(), ada).await.unwrap().unwrap().last_seen_at;
    assert_eq!(seen, Some(stage.later(13 * day).utc()));
    stage.give(ada, Role::Admin, Scope::Site).await.unwrap();
    assert!(stage.who(&secret, stage.later(26 * day)).await.is_none());
});

on_both_databases!(people_see_and_end_their_own_sign_ins_only, |stage| async {
    let (ada, eve) = (stage.person("ada@example.org").await, stage.person("eve@example.org").await);
    let (own, other) = (stage.sign_in(ada).await, stage.sign_in(eve).await);
    let seen = sign_in::own(stage.db.read(), ada, stage.now).await.unwrap();
    assert_eq!(seen.iter().map(|s| s.hash.clone()).collect::<Vec<_>>(), [own.hash()]);
    assert!(sign_in::own(stage.db.read(), ada, stage.later(14 * 24 * 60)).await.unwrap().is_empty());
    for (secret, ended) in [(&other, false), (&own, true), (&own, false)] {
        let hash = secret.hash();
        let done: Result<bool, StorageError> = stage
            .db
            .write(move |tx: Tx| {
                let hash = hash.clone();
                async move { sign_in::end_own(&tx, ada, &hash).await }
            })
            .await;
        assert_eq!(done.unwrap(), ended);
    }
    assert!(stage.who(&other, stage.now).await.is_some() && stage.who(&own, stage.now).await.is_none());
});
