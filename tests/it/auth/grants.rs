use auth::grant::{self, GiveGrant, Giving, TakeGrant};
use auth::{Grant, Held, Role, Scope, authorize};
use kernel::{Failure, Id};
use uuid::Uuid;

use super::stage::{Stage, code};
use crate::on_both_databases;

async fn take(stage: &Stage, by: Id<auth::Person>, which: Id<Grant>) -> Result<(), Failure> {
    take_as(stage, stage.actor(by).await, which).await
}

async fn take_as(stage: &Stage, actor: auth::Actor, which: Id<Grant>) -> Result<(), Failure> {
    let now = stage.now;
    let taking = stage.db.write(move |tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<TakeGrant>(&tx, &actor, which, now).await?;
            grant::take(&tx, &permit, now).await
        }
    });
    taking.await
}

on_both_databases!(admins_give_grants_and_others_cannot, |stage| async {
    let (admin, ada) = (stage.admin("admin@example.org").await, stage.person("ada@example.org").await);
    let held = Held::always(Role::Facilitator, Scope::Cohort(Uuid::from_u128(7)));
    for (by, expected) in [(admin, "given"), (ada, "not_found"), (admin, "grant_held_already")] {
        let (actor, now, giving) = (stage.actor(by).await, stage.now, Giving { to: ada, held: held.clone() });
        let given = stage.db.write(move |tx| {
            let (actor, giving) = (actor.clone(), giving.clone());
            async move {
                let permit = authorize::<GiveGrant>(&tx, &actor, (), now).await?;
                grant::give(&tx, &permit, &giving, now).await
            }
        });
        assert_eq!(given.await.map_or_else(|e| code(&e), |_| "given"), expected);
    }
    assert!(stage.actor(ada).await.facilitates(Uuid::from_u128(7), stage.now));
});

on_both_databases!(the_last_admin_keeps_the_grant, |stage| async {
    let admin = stage.admin("admin@example.org").await;
    let grant = grant::queries::of(stage.db.read(), admin).await.unwrap()[0].id;
    assert_eq!(code(&take(stage, admin, grant).await.unwrap_err()), "last_admin");
    let second = stage.admin("second@example.org").await;
    take(stage, second, grant).await.unwrap();
    assert!(!stage.actor(admin).await.is_admin());
    assert_eq!(grant::queries::active_admins(stage.db.read()).await.unwrap(), [second]);
});

on_both_databases!(two_admins_who_remove_each_other_leave_one, |stage| async {
    let (one, two) = (stage.admin("one@example.org").await, stage.admin("two@example.org").await);
    let of = async |p| grant::queries::of(stage.db.read(), p).await.unwrap()[0].id;
    let (of_one, of_two) = (of(one).await, of(two).await);
    // both are signed in before either loses the grant, which ends the other's sign-ins
    let (one, two) = (stage.actor(one).await, stage.actor(two).await);
    let (a, b) = tokio::join!(take_as(stage, one, of_two), take_as(stage, two, of_one));
    assert!(a.is_ok() != b.is_ok(), "{a:?} {b:?}");
    assert_eq!(grant::queries::active_admins(stage.db.read()).await.unwrap().len(), 1);
});

on_both_databases!(the_same_address_makes_one_account_in_any_spelling, |stage| async {
    stage.person("ada@example.org").await;
    let now = stage.now;
    let again: Result<_, Failure> = stage
        .db
        .write(move |tx| async move {
            let profile = auth::person::Profile { name: "Eve".into(), ..Default::default() };
            let new = auth::person::NewPerson { email: " ADA@example.ORG".into(), profile };
            auth::person::create(&tx, None, new, now).await
        })
        .await;
    assert_eq!(code(&again.unwrap_err()), "email_taken");
});

on_both_databases!(giving_a_grant_stands_in_the_audit_log, |stage| async {
    let ada = stage.admin("ada@example.org").await;
    let log = auth::audit::page(stage.db.read(), &auth::audit::Filter::default(), None, 10).await.unwrap();
    let actions: Vec<_> = log.iter().map(|entry| entry.action.as_str()).collect();
    assert_eq!(actions.len(), 2);
    assert!(actions.contains(&"grant_given") && actions.contains(&"person_created"));
    assert!(log.iter().any(|entry| entry.detail["person"] == serde_json::json!(ada)));
    assert!(!format!("{log:?}").contains("ada@"), "no names or addresses in the log");
    let older =
        auth::audit::page(stage.db.read(), &auth::audit::Filter::default(), Some(log[1].id), 10).await;
    assert!(older.unwrap().is_empty());
});
