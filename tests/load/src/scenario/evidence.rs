//! Evidence: what a phone sends while a recording plays.

use std::sync::Arc;

use anyhow::Result;
use kernel::Entropy;
use reqwest::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Demo, Line, told};
use crate::client::with_token;
use crate::measure::{Drive, drive};
use crate::people::{Learner, token};

/// Pieces of a recording that are told apart.
const PIECES: usize = 20;

const DRIVES: [(&str, Drive); 3] = [
    ("evidence, single, 64 connections", Drive { requests: 20_000, connections: 64, weight: 1 }),
    ("evidence, single, 256 connections", Drive { requests: 40_000, connections: 256, weight: 1 }),
    ("evidence, batches of 50, 16 connections", Drive { requests: 2_000, connections: 16, weight: 50 }),
];

/// Evidence of 64 learners, alone and in batches.
pub(super) async fn measure(demo: &Demo) -> Result<Vec<Line>> {
    let mut senders = Vec::new();
    for learner in &demo.learners {
        senders.push((learner.clone(), token(&demo.client, &demo.process.address, &learner.email).await?));
    }
    let senders = Arc::new(senders);
    let mut lines = Vec::new();
    for (name, how) in DRIVES {
        let (client, address, senders) = (demo.client.clone(), demo.at("/api/v1/evidence"), senders.clone());
        let entropy = Entropy::os();
        let request = move |n: usize| {
            let (learner, token) = &senders[n % senders.len()];
            let items: Vec<_> = (0..how.weight).map(|i| watched(learner, n + i, entropy.bytes())).collect();
            with_token(client.post(&address), token).json(&json!({ "items": items }))
        };
        let measured = drive(&demo.process, how, StatusCode::OK, request).await?;
        lines.push(told(Line { name, measured, statements: None }));
    }
    Ok(lines)
}

/// Half a second of it, at a place that comes round again: playing it twice is usual.
fn watched(learner: &Learner, n: usize, chance: [u8; 16]) -> Value {
    let from = (n % PIECES) as f64 / 2.0;
    json!({
        "id": Uuid::from_bytes(chance),
        "enrolment": learner.enrolment,
        "activity": learner.activity,
        "kind": "watched",
        "media": learner.media,
        "ranges": [[from, from + 0.5]],
    })
}
