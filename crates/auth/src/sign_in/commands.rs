//! Beginning and ending sign-ins. What they prove is decided before: these commands take a person, not a claim.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{Db, Id, Moment, Secret, SecretHash, StorageError, Tx};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _, Set, sea_query::Expr,
};

use super::lifetime::{Lifetime, Lifetimes};
use super::{Terms, entity};
use crate::factor::{self, Ask};
use crate::{Person, grant, known_browser};

/// How long a proof of who one is counts as fresh.
pub const FRESH: TimeDelta = TimeDelta::minutes(10);
/// How long someone has for their second factor.
const HALF: TimeDelta = TimeDelta::minutes(15);
/// What the secrets of sign-ins begin with.
const PREFIX: &str = "wm_in_";

/// What a browser said when it signed in.
#[derive(Clone, Debug, Default)]
pub struct Device {
    /// "This is not my device": ends with the browser, and after half an hour without use.
    pub not_mine: bool,
    /// As the browser names itself, cut to 200 characters; shown to its owner only.
    pub browser: Option<String>,
    /// The secret by which the browser is known, where it carries one.
    pub carries: Option<Secret>,
}

/// A sign-in that began.
#[derive(Debug)]
pub struct Started {
    /// What the cookie holds; shown once.
    pub secret: Secret,
    /// How long the cookie may live; none where it ends with the browser.
    pub max_age: Option<TimeDelta>,
    /// Whether the second factor is still to come.
    pub half: bool,
    /// What the cookie of the browser holds from now on, and for how long; nothing where it stays as it is.
    pub browser: Option<(Secret, Option<TimeDelta>)>,
}

/// Begins a sign-in of a person whose proof was checked.
///
/// # Errors
/// Storage.
pub async fn create(
    tx: &Tx,
    person: Id<Person>,
    device: &Device,
    terms: &Terms,
    moment: Moment,
) -> Result<Started, StorageError> {
    let browser = device.carries.clone().unwrap_or_else(|| known_browser::new(tx));
    let started = whole(tx, person, device, &browser.hash(), terms, moment).await?;
    Ok(started.carrying(device, browser))
}

async fn whole(
    tx: &Tx,
    person: Id<Person>,
    device: &Device,
    browser: &SecretHash,
    terms: &Terms,
    moment: Moment,
) -> Result<Started, StorageError> {
    let grants = grant::queries::held_by(&**tx, person).await?;
    let lifetime = terms.lifetimes.of(&grants, !device.not_mine, moment);
    let met = (browser, device.browser.as_deref());
    known_browser::meet(tx, person, met, &terms.site_key, moment).await?;
    insert(tx, person, device, browser, (lifetime, false), moment).await
}

/// Begins a sign-in of a person who proved one factor by a password or a mailed link. Where a second one is needed
/// the sign-in is half: [`finish`] makes it whole.
///
/// # Errors
/// Storage.
pub async fn enter(
    tx: &Tx,
    person: Id<Person>,
    device: &Device,
    terms: &Terms,
    moment: Moment,
) -> Result<Started, StorageError> {
    factor::reset_when_due(tx, person, moment).await?;
    if factor::facts(&**tx, person, moment).await?.ask() == Ask::Nothing {
        return create(tx, person, device, terms, moment).await;
    }
    let browser = device.carries.clone().unwrap_or_else(|| known_browser::new(tx));
    let half = (Lifetime { idle: HALF, absolute: HALF }, true);
    let started = insert(tx, person, device, &browser.hash(), half, moment).await?;
    Ok(started.carrying(device, browser))
}

/// Makes a half sign-in whole: a new one takes its place, so that nothing that was known before counts.
///
/// # Errors
/// Storage.
pub async fn finish(
    tx: &Tx,
    half: &SecretHash,
    terms: &Terms,
    moment: Moment,
) -> Result<Option<Started>, StorageError> {
    let row = entity::Entity::find_by_id(half.0.clone()).one(&**tx).await?;
    let Some(row) = row.filter(|row| row.half) else { return Ok(None) };
    end(tx, half).await?;
    let device = Device { not_mine: !row.own_device, browser: row.browser, carries: None };
    let begun = match row.browser_hash.map(SecretHash) {
        Some(browser) => whole(tx, row.person_id, &device, &browser, terms, moment).await,
        None => create(tx, row.person_id, &device, terms, moment).await,
    };
    begun.map(Some)
}

async fn insert(
    tx: &Tx,
    person: Id<Person>,
    device: &Device,
    browser: &SecretHash,
    (lifetime, half): (Lifetime, bool),
    moment: Moment,
) -> Result<Started, StorageError> {
    let secret = Secret::generate(PREFIX, tx.entropy());
    let row = row(&secret, person, device, lifetime, moment);
    let browser_hash = Set(Some(browser.0.clone()));
    entity::ActiveModel { half: Set(half), browser_hash, ..row }.insert(&**tx).await?;
    let max_age = (!device.not_mine).then_some(lifetime.absolute);
    Ok(Started { secret, max_age, half, browser: None })
}

impl Started {
    /// A browser of one's own keeps its secret for long, from each sign-in on; another's until it is closed.
    fn carrying(self, device: &Device, browser: Secret) -> Self {
        let kept = (!device.not_mine).then_some(known_browser::KEPT);
        let stays = device.not_mine && device.carries.is_some();
        Self { browser: (!stays).then_some((browser, kept)), ..self }
    }
}

fn row(
    secret: &Secret,
    person: Id<Person>,
    device: &Device,
    lifetime: Lifetime,
    moment: Moment,
) -> entity::ActiveModel {
    let at = moment.utc();
    entity::ActiveModel {
        hash: Set(secret.hash().0),
        person_id: Set(person),
        created_at: Set(at),
        last_seen_at: Set(at),
        idle_seconds: Set(i32::try_from(lifetime.idle.num_seconds()).unwrap_or(i32::MAX)),
        ends_at: Set(at + lifetime.absolute),
        fresh_until: Set(at + FRESH),
        own_device: Set(!device.not_mine),
        browser: Set(device.browser.as_ref().map(|name| name.chars().take(200).collect())),
        browser_hash: Set(None),
        half: Set(false),
        views_person: Set(None),
        views_cohort: Set(None),
        views_until: Set(None),
    }
}

/// Begins a sign-in without any proof, for demo data and tests: nothing is hashed, and no browser is met.
///
/// # Errors
/// Storage.
pub async fn mint(db: &Db, person: Id<Person>, moment: Moment) -> Result<Secret, StorageError> {
    let work = move |tx: Tx| async move {
        let (secret, device) = (Secret::generate(PREFIX, tx.entropy()), Device::default());
        let grants = grant::queries::held_by(&*tx, person).await?;
        let lifetime = Lifetimes::default().of(&grants, true, moment);
        row(&secret, person, &device, lifetime, moment).insert(&*tx).await?;
        Ok::<_, StorageError>(secret)
    };
    db.write(work).await
}

/// Ends one sign-in; it is nobody's at the next request.
///
/// # Errors
/// Storage.
pub async fn end(tx: &Tx, sign_in: &SecretHash) -> Result<(), StorageError> {
    entity::Entity::delete_by_id(sign_in.0.clone()).exec(&**tx).await?;
    Ok(())
}

/// Ends all sign-ins of a person, but the one to keep, and returns how many ended.
///
/// # Errors
/// Storage.
pub async fn end_all(tx: &Tx, person: Id<Person>, keep: Option<&SecretHash>) -> Result<u64, StorageError> {
    let mut ending = entity::Entity::delete_many().filter(entity::Column::PersonId.eq(person));
    if let Some(keep) = keep {
        ending = ending.filter(entity::Column::Hash.ne(keep.0.clone()));
    }
    Ok(ending.exec(&**tx).await?.rows_affected)
}

/// Ends what a person is signed in to with one browser.
///
/// # Errors
/// Storage.
pub(crate) async fn end_in(tx: &Tx, person: Id<Person>, browser: &SecretHash) -> Result<(), StorageError> {
    use entity::Column as S;
    let theirs = entity::Entity::delete_many().filter(S::PersonId.eq(person));
    theirs.filter(S::BrowserHash.eq(browser.0.clone())).exec(&**tx).await?;
    Ok(())
}

/// Notes that the person behind a sign-in was not asked who they are when it began: it is not fresh.
///
/// # Errors
/// Storage.
pub(crate) async fn not_fresh(tx: &Tx, sign_in: &SecretHash, moment: Moment) -> Result<(), StorageError> {
    fresh_until(tx, sign_in, moment.utc()).await
}

/// Notes that the person behind a sign-in proved again who they are: fresh for ten minutes.
///
/// # Errors
/// Storage.
pub async fn prove(tx: &Tx, sign_in: &SecretHash, moment: Moment) -> Result<(), StorageError> {
    fresh_until(tx, sign_in, moment.utc() + FRESH).await
}

async fn fresh_until(tx: &Tx, sign_in: &SecretHash, until: DateTime<Utc>) -> Result<(), StorageError> {
    let this = entity::Entity::update_many().filter(entity::Column::Hash.eq(sign_in.0.clone()));
    this.col_expr(entity::Column::FreshUntil, Expr::value::<sea_orm::Value>(until.into()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Removes the rows of sign-ins that ran out. Nothing depends on it: they are refused by their instants.
///
/// # Errors
/// Storage.
pub async fn forget_ended(tx: &Tx, moment: Moment) -> Result<u64, StorageError> {
    let over = entity::Column::EndsAt.lte(moment.utc());
    Ok(entity::Entity::delete_many().filter(over).exec(&**tx).await?.rows_affected)
}
