//! The bare limits: the same axum, pools and group commit, without anything of Waymark around them.

mod commit;
mod whole;

use std::net::Ipv4Addr;
use std::path::PathBuf;

use anyhow::Result;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use kernel::{Db, Entropy};
use sea_orm::{ConnectionTrait as _, Statement};
use tokio::net::TcpListener;

use commit::Raw;
use whole::Whole;

/// The size of the fixed answer: about a page as it is sent, compressed.
const STATIC: usize = 17_000;

/// What is served bare.
#[derive(clap::Args)]
pub struct Options {
    /// The database, an empty one; a fresh file of `SQLite` in this folder otherwise.
    #[arg(long)]
    database_url: Option<String>,
}

#[derive(Clone)]
struct Bare {
    db: Db,
    raw: Raw,
    whole: Whole,
}

/// Serves until it is told to stop.
///
/// # Errors
/// Where the database or the port cannot be had.
pub async fn serve(options: Options) -> Result<()> {
    let file = PathBuf::from("bare.sqlite3");
    let url = options.database_url.unwrap_or_else(|| format!("sqlite://{}", file.display()));
    let db = kernel::db::open(&url, 4, Entropy::os()).await?;
    commit::make_tables(&db).await?;
    whole::make_tables(&db).await?;
    let bare = Bare { raw: Raw::start(&db), whole: Whole::start(&db), db };
    let routes = Router::new()
        .route("/static", get(fixed))
        .route("/queries/{count}", get(queries))
        .route("/commit/{rows}", post(store))
        .route("/whole/{rows}", post(store_whole))
        .with_state(bare);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    say(&format!("listening on http://{}", listener.local_addr()?));
    Ok(axum::serve(listener, routes).await?)
}

async fn fixed() -> impl IntoResponse {
    static BODY: [u8; STATIC] = [b'w'; STATIC];
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], BODY.as_slice())
}

/// So many selects of one row by its key.
async fn queries(State(bare): State<Bare>, Path(count): Path<usize>) -> Result<String, StatusCode> {
    let connection = bare.db.read();
    let mut sum = 0;
    for n in 0..count {
        let mut statement = Statement::from_sql_and_values(
            sea_orm::DbBackend::Postgres,
            "SELECT number, words FROM bare_row WHERE number = $1",
            [i32::try_from(n).unwrap_or_default().into()],
        );
        statement.db_backend = connection.get_database_backend();
        let row = connection.query_one_raw(statement).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
        let number = row.and_then(|row| row.try_get::<i32>("", "number").ok());
        sum += number.ok_or(StatusCode::INTERNAL_SERVER_ERROR)?;
    }
    Ok(sum.to_string())
}

/// Commits so many rows together with whatever else waits, and answers after the commit.
async fn store(State(bare): State<Bare>, Path(rows): Path<usize>, body: String) -> StatusCode {
    match bare.raw.store(vec![body; rows]).await {
        true => StatusCode::OK,
        false => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// The same of all that evidence has to write.
async fn store_whole(State(bare): State<Bare>, Path(rows): Path<usize>, body: String) -> StatusCode {
    match bare.whole.store(rows, &body).await {
        true => StatusCode::OK,
        false => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

#[expect(clippy::print_stdout, reason = "whoever started it waits for this line")]
fn say(text: &str) {
    println!("{text}");
}
