//! Driving one scenario: so many requests over so many connections, each sent when the last one was answered.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::Result;
use futures::future::try_join_all;
use reqwest::{RequestBuilder, StatusCode};

use crate::client::whole;
use crate::process::{Process, postgres_cpu};

/// How hard one scenario drives.
#[derive(Clone, Copy)]
pub struct Drive {
    /// How many requests are measured; a tenth of them is sent before.
    pub requests: usize,
    /// How many connections send at once.
    pub connections: usize,
    /// How many things one request carries: 1, or the items of a batch.
    pub weight: usize,
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Measured {
    /// How many requests.
    pub requests: usize,
    /// How many things one request carried.
    pub weight: usize,
    /// From the first request to the last answer.
    pub took: Duration,
    /// Processor time of the server.
    pub server: Duration,
    /// Processor time of PostgreSQL, all of it on this machine, where it was asked.
    pub postgres: Option<Duration>,
    /// Half of the answers came within this.
    pub median: Duration,
    /// 99 of 100 answers came within this.
    pub slowest: Duration,
    /// Bytes of one answer's body as sent.
    pub bytes: usize,
}

impl Measured {
    /// Things per second.
    pub fn rate(&self) -> f64 {
        (self.requests * self.weight) as f64 / self.took.as_secs_f64()
    }

    /// The server's processor time of one request, in milliseconds.
    pub fn cpu(&self) -> f64 {
        self.server.as_secs_f64() * 1_000.0 / self.requests as f64
    }

    /// PostgreSQL's processor time of one request, in milliseconds; none where it was not asked.
    pub fn postgres_cpu(&self) -> Option<f64> {
        let ms = self.postgres?.as_secs_f64() * 1_000.0;
        Some(ms / self.requests as f64)
    }
}

/// Drives a scenario. `request` makes the n-th request; every answer must have the status `expected`.
///
/// # Errors
/// Where a connection fails or another status comes.
pub async fn drive<F>(process: &Process, drive: Drive, expected: StatusCode, request: F) -> Result<Measured>
where
    F: Fn(usize) -> RequestBuilder + Send + Sync + 'static,
{
    let request = Arc::new(request);
    let warm = Drive { requests: drive.requests.div_ceil(10), ..drive };
    send(warm, 0, expected, &request).await?;
    let (begun, server, postgres) = (Instant::now(), process.cpu()?, postgres_cpu()?);
    let (mut waits, bytes) = send(drive, warm.requests, expected, &request).await?;
    let (took, ended) = (begun.elapsed(), postgres_cpu()?);
    waits.sort_unstable();
    let at = |part: usize| waits.get(waits.len() * part / 100).copied().unwrap_or_default();
    Ok(Measured {
        requests: drive.requests,
        weight: drive.weight,
        took,
        server: process.cpu()?.saturating_sub(server),
        postgres: process.on_postgres.then(|| ended.saturating_sub(postgres)),
        median: at(50),
        slowest: at(99),
        bytes,
    })
}

async fn send<F>(
    drive: Drive,
    first: usize,
    expected: StatusCode,
    request: &Arc<F>,
) -> Result<(Vec<Duration>, usize)>
where
    F: Fn(usize) -> RequestBuilder + Send + Sync + 'static,
{
    let next = Arc::new(AtomicUsize::new(0));
    let connections = (0..drive.connections).map(|_| {
        let (next, request) = (next.clone(), request.clone());
        tokio::spawn(async move {
            let (mut waits, mut bytes) = (Vec::new(), 0);
            loop {
                let n = next.fetch_add(1, Ordering::Relaxed);
                if n >= drive.requests {
                    return anyhow::Ok((waits, bytes));
                }
                let begun = Instant::now();
                let (status, length) = whole(request(first + n)).await?;
                anyhow::ensure!(status == expected, "an answer was {status} instead of {expected}");
                waits.push(begun.elapsed());
                bytes = length;
            }
        })
    });
    let mut all = Vec::with_capacity(drive.requests);
    let mut bytes = 0;
    for ended in try_join_all(connections).await? {
        let (waits, length) = ended?;
        all.extend(waits);
        bytes = bytes.max(length);
    }
    Ok((all, bytes))
}
