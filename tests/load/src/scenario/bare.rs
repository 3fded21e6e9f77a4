//! The limits of the stack, asked over the same client.

use anyhow::Result;
use reqwest::StatusCode;

use super::{Line, told};
use crate::client::client;
use crate::measure::{Drive, drive};
use crate::process::Process;

/// As long as one item of evidence.
const BODY: usize = 250;

const READING: Drive = Drive { requests: 20_000, connections: 16, weight: 1 };
const READS: [(&str, &str); 5] = [
    ("a fixed answer of 17 KB", "/static"),
    ("1 select", "/queries/1"),
    ("2 selects", "/queries/2"),
    ("3 selects", "/queries/3"),
    ("5 selects", "/queries/5"),
];
const SINGLE_64: Drive = Drive { requests: 40_000, connections: 64, weight: 1 };
const SINGLE_256: Drive = Drive { requests: 80_000, connections: 256, weight: 1 };
const BATCHES: Drive = Drive { requests: 4_000, connections: 16, weight: 50 };
const WRITES: [(&str, &str, Drive); 6] = [
    ("group commit, single rows, 64 connections", "commit", SINGLE_64),
    ("group commit, single rows, 256 connections", "commit", SINGLE_256),
    ("group commit, 50 rows, 16 connections", "commit", BATCHES),
    ("evidence and progress rows, single, 64 connections", "whole", SINGLE_64),
    ("evidence and progress rows, single, 256 connections", "whole", SINGLE_256),
    ("evidence and progress rows, 50, 16 connections", "whole", BATCHES),
];

/// Starts this same program bare and drives it.
pub(super) async fn measure(database: Option<String>) -> Result<Vec<Line>> {
    let program = std::env::current_exe()?;
    let folder = tempfile::Builder::new().prefix("waymark-load-").tempdir_in(super::beside(&program))?;
    let mut arguments = vec!["bare".to_owned()];
    arguments.extend(database.into_iter().flat_map(|url| ["--database-url".to_owned(), url]));
    let process = Process::start(&program, folder.path(), arguments).await?;
    let client = client()?;
    let mut lines = Vec::new();
    for (name, path) in READS {
        let (client, address) = (client.clone(), format!("{}{path}", process.address));
        let measured = drive(&process, READING, StatusCode::OK, move |_| client.get(&address)).await?;
        lines.push(told(Line { name, measured, statements: None }));
    }
    for (name, path, how) in WRITES {
        let (client, address) = (client.clone(), format!("{}/{path}/{}", process.address, how.weight));
        let request = move |_| client.post(&address).body("x".repeat(BODY));
        let measured = drive(&process, how, StatusCode::OK, request).await?;
        lines.push(told(Line { name, measured, statements: None }));
    }
    process.stop().await?;
    Ok(lines)
}
