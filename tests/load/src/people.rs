//! Who asks: learners of the cohort that runs now, and its facilitator, signed in as browser and as program.

use anyhow::{Context as _, Result};
use kernel::Entropy;
use reqwest::header::{ACCEPT_ENCODING, SET_COOKIE};
use reqwest::{Client, RequestBuilder, StatusCode};
use sea_orm::{FromQueryResult, Statement};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::client::with_token;

/// Learners of a cohort that runs now, with a recording that they can watch.
const LEARNERS: &str = "SELECT p.email, e.cohort_id AS cohort, e.id AS enrolment, a.id AS activity, \
    r.media_id AS media FROM enrolment e JOIN person p ON p.id = e.person_id \
    JOIN curriculum c ON c.cohort_id = e.cohort_id JOIN activity a ON a.curriculum_id = c.id \
    JOIN recording r ON r.webinar_id = a.webinar_id \
    WHERE e.state = 'active' AND r.state = 'published' ORDER BY r.published_at DESC, r.id, e.id LIMIT 64";
/// What every demo account has.
const PASSWORD: &str = "waymark-demo-only";

/// A learner, and something to watch.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Learner {
    /// The address of the account.
    pub email: String,
    /// The cohort.
    pub cohort: Uuid,
    /// The place in it.
    pub enrolment: Uuid,
    /// A webinar whose recording is published.
    pub activity: Uuid,
    /// The recording.
    pub media: Uuid,
}

/// Up to 64 learners.
///
/// # Errors
/// Where the database cannot be read or has none.
pub async fn learners(database: &str) -> Result<Vec<Learner>> {
    let db = kernel::db::open(database, 2, Entropy::os()).await?;
    let statement = Statement::from_string(db.read().get_database_backend(), LEARNERS);
    let learners = Learner::find_by_statement(statement).all(db.read()).await?;
    anyhow::ensure!(!learners.is_empty(), "the demo has no learner with something to watch");
    Ok(learners)
}

/// Signs in as a browser does; answers the cookie.
///
/// # Errors
/// Where it is refused.
pub async fn cookie(client: &Client, address: &str, email: &str) -> Result<String> {
    let form = [("email", email), ("password", PASSWORD), ("to", "/")];
    let answer = client.post(format!("{address}/sign-in")).form(&form).send().await?;
    anyhow::ensure!(answer.status() == StatusCode::SEE_OTHER, "{email} was not let in: {}", answer.status());
    let set = answer.headers().get_all(SET_COOKIE).iter();
    let named = set.filter_map(|value| value.to_str().ok()).filter_map(|value| value.split(';').next());
    let cookies: Vec<_> = named.filter(|pair| !pair.ends_with('=')).collect();
    Ok(cookies.join("; "))
}

/// Signs in as a program does; answers the access token, which holds for five minutes.
///
/// # Errors
/// Where it is refused.
pub async fn token(client: &Client, address: &str, email: &str) -> Result<String> {
    let body = json!({ "email": email, "password": PASSWORD });
    let pair = json(client.post(format!("{address}/api/v1/tokens")).json(&body)).await?;
    Ok(pair["access_token"].as_str().context("no access token")?.to_owned())
}

/// The first module of a cohort that is open.
///
/// # Errors
/// Where there is none.
pub async fn open_module(client: &Client, address: &str, token: &str, cohort: Uuid) -> Result<String> {
    let asked = client.get(format!("{address}/api/v1/cohorts/{cohort}/modules"));
    let modules = json(with_token(asked, token)).await?;
    let mut items = modules["items"].as_array().context("no modules")?.iter();
    let open = items.find(|module| module["open"] == true).context("no module is open")?;
    Ok(open["id"].as_str().context("a module has an id")?.to_owned())
}

/// This client unpacks nothing, so what it wants to read must come as it is.
async fn json(request: RequestBuilder) -> Result<Value> {
    let answer = request.header(ACCEPT_ENCODING, "identity").send().await?;
    Ok(answer.error_for_status()?.json().await?)
}
