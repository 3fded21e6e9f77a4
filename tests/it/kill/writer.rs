//! A learner's program: it sends evidence, notes what was acknowledged, and sends again what was not.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::convert::Infallible;
use std::io::Result;
use std::net::SocketAddr;

use kernel::Entropy;
use serde_json::{Value, json};
use tokio::sync::Notify;
use uuid::Uuid;

use super::connection::{Answer, Connection};
use super::folder::Learner;

/// The most items of one batch.
const MOST: u64 = 8;
/// The film in steps of a quarter of a second; it has 90 seconds.
const STEPS: u64 = 359;

/// One learner's program, which lives longer than the servers.
pub struct Writer {
    /// Who writes.
    pub learner: Learner,
    /// Their token.
    pub token: String,
    /// Whatever was sent.
    pub sent: BTreeSet<Uuid>,
    /// What the server said to have.
    pub acknowledged: BTreeSet<Uuid>,
    /// How many items were sent again because no answer came.
    pub resent: usize,
    /// How many of those the killed server had stored without being able to say so.
    pub stored_unheard: usize,
    chance: Entropy,
    unsure: Vec<Value>,
    known: Vec<Value>,
}

impl Writer {
    /// A program whose choices repeat for the same seed.
    pub fn new(learner: Learner, seed: u64) -> Self {
        Self {
            learner,
            token: String::new(),
            sent: BTreeSet::new(),
            acknowledged: BTreeSet::new(),
            resent: 0,
            stored_unheard: 0,
            chance: Entropy::seeded(seed),
            unsure: Vec::new(),
            known: Vec::new(),
        }
    }

    /// Writes until the server is gone, which may only be because it was killed. Tells of its acknowledgements.
    pub async fn write(&mut self, address: SocketAddr, killed: &Cell<bool>, told: &Notify) {
        let Err(error) = self.write_on(address, told).await;
        assert!(killed.get(), "the server ended a connection by itself: {error}");
    }

    async fn write_on(&mut self, address: SocketAddr, told: &Notify) -> Result<Infallible> {
        let connection = &mut Connection::open(address).await?;
        self.send(connection, &self.known.clone(), &["duplicate"]).await?;
        self.resent += self.unsure.len();
        loop {
            let again = !self.unsure.is_empty();
            if !again {
                self.unsure = self.batch();
            }
            let may: &[_] = if again { &["accepted", "duplicate"] } else { &["accepted"] };
            let Some(results) = self.send(connection, &self.unsure.clone(), may).await? else { continue };
            self.stored_unheard += results.iter().filter(|result| *result == "duplicate").count();
            self.known = std::mem::take(&mut self.unsure);
            self.acknowledged.extend(self.known.iter().map(id));
            told.notify_one();
        }
    }

    /// Sends items and tells the result of each, or none where the server had too much to do and stored nothing.
    async fn send(
        &mut self,
        connection: &mut Connection,
        items: &[Value],
        may: &[&str],
    ) -> Result<Option<Vec<String>>> {
        self.sent.extend(items.iter().map(id));
        let body = json!({ "items": items }).to_string();
        let answer = connection.post_evidence(&self.token, body.as_bytes()).await?;
        if answer.status == 503 {
            return Ok(None);
        }
        let results = results(&answer, items);
        assert!(results.iter().all(|result| may.contains(&result.as_str())), "{may:?}: {results:?}");
        Ok(Some(results))
    }

    fn batch(&self) -> Vec<Value> {
        (0..=self.chance.below(MOST)).map(|_| self.item()).collect()
    }

    /// Half of them a quarter of a second of the film, so that progress changes with what is stored.
    fn item(&self) -> Value {
        let Learner { enrolment, activity, media, .. } = &self.learner;
        let id = uuid::Builder::from_random_bytes(self.chance.bytes()).into_uuid();
        let mut item = json!({ "id": id, "enrolment": enrolment, "activity": activity, "kind": "opened" });
        if self.chance.below(2) == 0 {
            let step = u32::try_from(self.chance.below(STEPS)).expect("a small number");
            let from = f64::from(step) / 4.0;
            item["kind"] = json!("watched");
            item["media"] = json!(media);
            item["ranges"] = json!([[from, from + 0.25]]);
        }
        item
    }
}

/// The result of each item, in the order sent.
fn results(answer: &Answer, items: &[Value]) -> Vec<String> {
    let said = String::from_utf8_lossy(&answer.body);
    assert_eq!(answer.status, 200, "{said}");
    let body: Value = serde_json::from_slice(&answer.body).expect("an answer is JSON");
    let told = body["items"].as_array().expect("items");
    assert!(told.iter().map(id).eq(items.iter().map(id)), "an answer to something else: {said}");
    told.iter().map(|told| told["result"].as_str().expect("a result").to_owned()).collect()
}

fn id(item: &Value) -> Uuid {
    item["id"].as_str().and_then(|id| id.parse().ok()).expect("an item has an id")
}
