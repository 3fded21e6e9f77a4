//! What the server has acknowledged is there, however it ends.
//!
//! A hundred times the built server takes evidence from sixteen learners at once and is killed in the middle of it,
//! without a chance to tidy up; the next one begins with what the last left. A kill ends the process, not the machine:
//! that writes also survive a loss of power rests on `synchronous=FULL`, which the server checks when it starts. On
//! SQLite only: `PostgreSQL` is another process, which outlives this one and keeps its own promises.

mod connection;
mod folder;
pub mod process;
mod verdict;
mod verify;
mod writer;

use std::cell::Cell;
use std::time::{Duration, Instant};

use futures::future::join_all;
use kernel::Entropy;
use tokio::sync::Notify;

use folder::Folder;
use process::Server;
use writer::Writer;

const ROUNDS: u32 = 100;
const WRITERS: usize = 16;
/// The kill comes this many milliseconds after the round's first acknowledgement, and up to [`SPREAD`] later.
const EARLIEST: u64 = 50;
const SPREAD: u64 = 350;
/// A server that starts within this is ready soon; others are counted.
const SOON: Duration = Duration::from_secs(2);
/// After this long something hangs, however busy the machine is.
const PATIENCE: Duration = Duration::from_secs(60);

#[tokio::test]
async fn nothing_acknowledged_is_lost_over_100_kills() {
    let begun = Instant::now();
    let folder = Folder::fill().await;
    let before = folder.stored().await;
    let learners = folder.learners(WRITERS).await;
    let mut writers: Vec<_> = (1..).zip(learners).map(|(seed, learner)| Writer::new(learner, seed)).collect();
    let (chance, mut starts) = (Entropy::seeded(100), Vec::new());
    for number in 1..=ROUNDS {
        folder.renew(&mut writers).await;
        let moment = Duration::from_millis(EARLIEST + chance.below(SPREAD));
        starts.push(round(&folder, &mut writers, moment).await);
        if number % 20 == 0 {
            let acknowledged: usize = writers.iter().map(|writer| writer.acknowledged.len()).sum();
            println!("{number} kills, {acknowledged} items acknowledged, {:.0?}", begun.elapsed());
        }
    }
    let late = starts.iter().filter(|start| **start > SOON).count();
    println!("ready after at most {:.0?}; {late} starts took over {SOON:?}", starts.iter().max().unwrap());
    println!("{}", verdict::of(&folder, &before, &writers).await);
}

/// Starts the server, lets everybody write, and kills it. Tells how long it took to be ready.
async fn round(folder: &Folder, writers: &mut [Writer], moment: Duration) -> Duration {
    let started = Instant::now();
    let mut server = Server::start(folder.path()).await;
    let ready = started.elapsed();
    let (address, killed, acknowledged) = (server.address, Cell::new(false), Notify::new());
    let kill = async {
        let first = tokio::time::timeout(PATIENCE, acknowledged.notified()).await;
        first.expect("the server acknowledges something");
        tokio::time::sleep(moment).await;
        killed.set(true);
        server.kill().await;
    };
    // the writers go on until their connections end, so that answers already on their way are counted
    let writing = join_all(writers.iter_mut().map(|writer| writer.write(address, &killed, &acknowledged)));
    let round = async { tokio::join!(kill, writing) };
    tokio::time::timeout(2 * PATIENCE, round).await.expect("a round ends when its server is killed");
    ready
}
