//! Signing in: the price of a password.

use anyhow::Result;
use reqwest::StatusCode;

use super::{Demo, Line, told};
use crate::measure::{Drive, drive};

/// As many at once as processors hash; beyond that the others wait in a queue.
const SIGNING_IN: Drive = Drive { requests: 200, connections: 4, weight: 1 };

/// Learners who sign in, one after the other and four at once.
pub(super) async fn measure(demo: &Demo) -> Result<Line> {
    let (client, address) = (demo.client.clone(), demo.at("/sign-in"));
    let emails: Vec<_> = demo.learners.iter().map(|learner| learner.email.clone()).collect();
    let request = move |n: usize| {
        let email = emails.get(n % emails.len().max(1)).map_or("", String::as_str);
        client.post(&address).form(&[("email", email), ("password", "waymark-demo-only"), ("to", "/")])
    };
    let measured = drive(&demo.process, SIGNING_IN, StatusCode::SEE_OTHER, request).await?;
    Ok(told(Line { name: "signing in (one argon2id hash)", measured, statements: None }))
}
