use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::Router;
use axum::http::{Method, StatusCode};
use chrono::TimeDelta;
use kernel::{Failure, Tx};
use rstest::rstest;
use sea_orm::{ConnectionTrait, EntityTrait, PaginatorTrait, Schema};

use super::app::{ask, state};
use crate::once::{self, entity};
use crate::{
    Access, Context, Fault, Fields, Landed, Lanes, Once, SeeOther, State, fold, layers, page, see_other,
};

/// Stands for a command: each run makes one more thing.
async fn make(tx: Tx, once: Once, made: Arc<AtomicU32>) -> Result<Landed, Failure> {
    if let Some(before) = once.before(&tx).await? {
        return Ok(before);
    }
    let number = made.fetch_add(1, Ordering::Relaxed);
    Ok(once.landed(&tx, StatusCode::SEE_OTHER, &format!("/things/{number}")).await?)
}

async fn server() -> (Router, State, Arc<AtomicU32>) {
    let state = state("http://localhost:4000", Lanes::new(9, 9)).await;
    let table = Schema::new(sea_orm::DbBackend::Sqlite).create_table_from_entity(entity::Entity);
    state.db.writer().execute(&table).await.unwrap();
    let made = Arc::new(AtomicU32::new(0));
    let counted = made.clone();
    let create = move |ctx: Context, fields: Fields| {
        let made = counted.clone();
        async move {
            let once = Once::of_form(&ctx, &fields)?;
            let landed = ctx.db.write(move |tx| make(tx, once.clone(), made.clone())).await?;
            Ok::<SeeOther, Fault>(see_other(landed.location))
        }
    };
    let rows = vec![page(Method::POST, "/things", Access::SignedIn, create)];
    (layers::wrap(fold(rows).0, &state), state, made)
}

const FORM: [&str; 3] =
    ["as: learner", "sec-fetch-site: same-origin", "content-type: application/x-www-form-urlencoded"];

#[tokio::test]
async fn a_second_press_lands_on_the_same_thing() {
    let (app, state, made) = server().await;
    for _ in 0..3 {
        let answer = ask(&app, "POST /things", &FORM, "key=12345678&name=a").await;
        assert_eq!((answer.status, answer.header("location")), (303, "/things/0"), "{}", answer.text);
    }
    let other = ask(&app, "POST /things", &FORM, "key=12345679&name=a").await;
    assert_eq!((other.header("location"), made.load(Ordering::Relaxed)), ("/things/1", 2));
    once::forget(&state.db, state.clock.now().plus(TimeDelta::hours(49))).await.unwrap();
    assert_eq!(entity::Entity::find().count(state.db.read()).await.unwrap(), 0);
}

#[tokio::test]
async fn the_same_key_with_another_body_is_a_conflict() {
    let (app, ..) = server().await;
    ask(&app, "POST /things", &FORM, "key=12345678&name=a").await;
    let answer = ask(&app, "POST /things", &FORM, "key=12345678&name=b").await;
    assert_eq!(answer.status, 409);
}

#[rstest]
#[case("name=a")]
#[case("key=short")]
#[case("key=1234%0A5678")]
#[case("key=1234%005678")]
#[tokio::test]
async fn what_is_no_key_is_refused(#[case] body: &'static str) {
    let (app, _, made) = server().await;
    let status = ask(&app, "POST /things", &FORM, body).await.status;
    assert!(status == 422 || status == 400, "{body}: {status}");
    assert_eq!(made.load(Ordering::Relaxed), 0);
}
