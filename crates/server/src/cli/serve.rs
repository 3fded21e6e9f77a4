//! `waymark serve`.

use std::process::ExitCode;

use anyhow::Context as _;
use auth::one_time_link;
use auth::token::Keys;
use clap::Args;
use http::PublicUrl;
use kernel::{Clock, Entropy, Storage, Tx};
use messages::mail::Transport;
use tokio::net::TcpListener;

use crate::app::{Parts, app};
use crate::config::Config;
use crate::{database, listen, say};

/// Run the server; makes and migrates its database first.
#[derive(Debug, Args)]
pub(super) struct Serve {}

impl Serve {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<ExitCode> {
        let public_url: PublicUrl = config.public_url.parse()?;
        let listener = bind(config.listen).await?;
        let db = database::open_ready(&config).await?;
        let clock = Clock::system();
        let keys = config.data_dir.join("keys");
        let keys = Keys::open(&db, &keys, public_url.origin(), clock.now()).await?;
        let parts = Parts {
            db,
            clock,
            entropy: Entropy::os(),
            storage: Storage::in_folder(&config.data_dir.join("files"))?,
            public_url: public_url.clone(),
            keys,
            site_key: crate::site_key::open(&config.data_dir.join("keys"), &Entropy::os())?,
            transport: Transport::read(&config.smtp_url, public_url.host())?,
            mail_from: config.mail_from.clone(),
            providers: crate::providers::open(&config, &public_url.origin())?,
            requests_per_minute: config.requests_per_minute,
            demo: false,
        };
        welcome(&parts).await?;
        run(listener, parts).await
    }
}

/// Prints the link that makes the first admin, while there is none.
async fn welcome(parts: &Parts) -> anyhow::Result<()> {
    let moment = parts.clock.now();
    let offer = move |tx: Tx| async move { one_time_link::offer_first_admin(&tx, moment).await };
    if let Some(secret) = parts.db.write(offer).await? {
        let link = parts.public_url.link(&format!("/welcome/{}", secret.reveal()));
        say!(
            "This site has no admin yet. Whoever opens this link becomes the first; it works once, for 24 hours:"
        );
        say!("{link}");
    }
    Ok(())
}

/// Takes the port before anything is changed.
///
/// # Errors
/// Says which address is taken and what to do.
pub(super) async fn bind(listen: std::net::SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(listen)
        .await
        .with_context(|| format!("cannot listen on {listen}; choose another address with --listen"))
}

/// Serves a site until the process is told to stop.
///
/// # Errors
/// Where the site cannot be put together or the listener fails.
pub(super) async fn run(listener: TcpListener, parts: Parts) -> anyhow::Result<ExitCode> {
    let address = listener.local_addr()?;
    let clock = parts.clock.clone();
    let app = app(parts).await?;
    say!("listening on http://{address}");
    let upkeep = app.upkeep.start();
    let sending = crate::sending::start(app.mailroom.clone(), clock);
    listen::serve(listener, app.router, listen::told_to_stop()).await?;
    sending.abort();
    upkeep.abort();
    app.upkeep.once().await;
    Ok(ExitCode::SUCCESS)
}
