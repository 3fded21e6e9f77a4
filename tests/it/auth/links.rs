use auth::one_time_link::{offer_first_admin, offer_reset, redeem_first_admin, redeem_reset};
use auth::password::{Hashed, Strength, Typed, prepare};
use auth::person::{NewPerson, Profile};
use kernel::{Failure, Id, Moment, Secret, StorageError};

use super::stage::{PASSWORD, Stage, claim, code};
use crate::on_both_databases;

async fn hashed(stage: &Stage, text: &str) -> Hashed {
    prepare(&stage.hasher(), &Typed::new(text), Strength::Alone, &[]).await.unwrap()
}

async fn offer(stage: &Stage) -> Option<Secret> {
    let now = stage.now;
    let made: Result<_, StorageError> =
        stage.db.write(move |tx| async move { offer_first_admin(&tx, now).await }).await;
    made.unwrap()
}

async fn redeem(stage: &Stage, secret: &Secret, then: Moment) -> Result<Id<auth::Person>, Failure> {
    let (secret, hashed) = (secret.clone(), hashed(stage, PASSWORD).await);
    let redeeming = stage.db.write(move |tx| {
        let (secret, hashed) = (secret.clone(), hashed.clone());
        async move {
            let profile = Profile { name: "First Admin".into(), ..Profile::default() };
            let new = NewPerson { email: "admin@example.org".into(), profile };
            redeem_first_admin(&tx, &secret, new, hashed, then).await
        }
    });
    redeeming.await
}

on_both_databases!(the_first_admin_comes_by_a_link_that_works_once, |stage| async {
    let replaced = offer(stage).await.unwrap();
    let secret = offer(stage).await.unwrap();
    assert!(secret.reveal().starts_with("wm_adm_"));
    assert_eq!(code(&redeem(stage, &replaced, stage.now).await.unwrap_err()), "link_not_valid");
    assert_eq!(code(&redeem(stage, &secret, stage.later(24 * 60)).await.unwrap_err()), "link_expired");
    let admin = redeem(stage, &secret, stage.later(24 * 60 - 1)).await.unwrap();
    assert!(stage.actor(admin).await.is_admin());
    assert_eq!(stage.entrance().check(&claim("admin@example.org", PASSWORD, 1)).await.unwrap(), admin);
    assert_eq!(code(&redeem(stage, &secret, stage.now).await.unwrap_err()), "link_not_valid");
    assert!(offer(stage).await.is_none(), "there is an admin by now");
});

on_both_databases!(a_new_password_ends_all_that_was_signed_in, |stage| async {
    let ada = stage.person_with_password("ada@example.org").await;
    let signed_in = stage.sign_in(ada).await;
    let (desk, now) = (stage.desk().await, stage.now);
    let tokens = desk.mint(ada, now).await.unwrap();
    let offered = async |email: &'static str| {
        let made: Result<_, StorageError> =
            stage.db.write(move |tx| async move { offer_reset(&tx, email, now).await }).await;
        made.unwrap()
    };
    assert!(offered("nobody@example.org").await.is_none());
    let (_, secret) = offered("ada@example.org").await.unwrap();
    let new = hashed(stage, "la lluvia cae despacio").await;
    let redeemed = stage.db.write(move |tx| {
        let (secret, new) = (secret.clone(), new.clone());
        async move { redeem_reset(&tx, &secret, new, now).await }
    });
    assert_eq!(redeemed.await.unwrap(), ada);
    assert!(stage.who(&signed_in, now).await.is_none());
    assert!(stage.reader(&desk).who(&tokens.access_token, now).await.unwrap().is_none());
    let entrance = stage.entrance();
    assert!(entrance.check(&claim("ada@example.org", PASSWORD, 1)).await.is_err());
    assert!(entrance.check(&claim("ada@example.org", "la lluvia cae despacio", 1)).await.is_ok());
});
