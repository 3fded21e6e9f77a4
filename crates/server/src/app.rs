//! The whole site as one router: every route row folded, the shared parts beside it, the layers round it.

use std::sync::Arc;

use auth::audit::{HeadKey, Sealer};
use auth::directory::Directory;
use auth::look::Looks;
use auth::passkey::Rite;
use auth::password::Hasher;
use auth::sign_in::{Entrance, Lifetimes, Touches};
use auth::single_sign_on::{Provider, SingleSignOn};
use auth::site::SharedSettings;
use auth::throttle::Quota;
use auth::token::{Desk, Keys, Reader};
use auth::{Actor, personal_token};
use axum::{Extension, Router};
use futures::future::BoxFuture;
use http::{Identity, Lanes, PublicUrl, RouteFact, Shared, State};
use kernel::{Clock, Db, Entropy, Moment, Secret, SiteKey, Storage, StorageError};
use messages::mail::{Mailroom, Site, Transport};
use progress::ingest::Ingest;
use tower::ServiceBuilder;

use crate::upkeep::Upkeep;

/// How many requests are worked on at once; the second number is kept for progress and joining.
const LANES: (usize, usize) = (512, 256);

/// What a site is made of.
#[derive(Clone)]
pub struct Parts {
    /// The database, its schema up to date.
    pub db: Db,
    /// The clock of all requests.
    pub clock: Clock,
    /// Chance.
    pub entropy: Entropy,
    /// Where files are stored.
    pub storage: Storage,
    /// The address that people type.
    pub public_url: PublicUrl,
    /// What signs and reads tokens of the API.
    pub keys: Keys,
    /// What join addresses and calendar feeds are sealed with.
    pub site_key: SiteKey,
    /// How mail leaves.
    pub transport: Transport,
    /// The address that mail comes from; empty means `no-reply@` and the host.
    pub mail_from: String,
    /// The providers through which people may come in.
    pub providers: Vec<Provider>,
    /// How many requests one person may make in a minute, by pages and the API together; 0 counts nothing.
    pub requests_per_minute: u32,
    /// Whether this is a demo, which every page says, and whose clock can be set.
    pub demo: bool,
}

/// The site, ready to serve.
pub struct App {
    /// All routes behind all layers.
    pub router: Router,
    /// What there is, for lists and the authorisation matrix.
    pub facts: Vec<RouteFact>,
    /// What every request shares.
    pub state: State,
    /// What lets people in; it counts their tries and the hashes these cost.
    pub entrance: Entrance,
    /// What is done every minute; whoever serves starts it.
    pub upkeep: Upkeep,
    /// What sends mail; whoever serves starts it.
    pub mailroom: Mailroom,
}

/// Puts the site together.
///
/// # Errors
/// Where the site's settings cannot be read.
pub async fn app(parts: Parts) -> Result<App, StorageError> {
    let settings = SharedSettings::open(&parts.db).await?;
    let upkeep = Upkeep {
        db: parts.db.clone(),
        clock: parts.clock.clone(),
        touches: Touches::default(),
        settings: settings.clone(),
        keys: parts.keys.clone(),
        looks: Looks::default(),
        sealer: Sealer::new(parts.db.clone(), HeadKey::of(&parts.site_key)?, parts.clock.now()),
    };
    let mailroom = mailroom(&parts, settings.clone())?;
    let state = state(&parts, settings, upkeep.touches.clone())?;
    let hasher = Hasher::for_this_machine(parts.entropy.clone());
    let entrance = Entrance::new(parts.db.clone(), hasher, Lifetimes::default(), parts.site_key.clone());
    let origin = parts.public_url.origin();
    let rite = Rite::at(parts.db.clone(), parts.site_key.clone(), &origin, parts.public_url.host());
    let desk = Desk::new(parts.db.clone(), parts.keys.clone(), entrance.clone());
    let (router, description, facts) = http::fold(crate::routes::rows(parts.demo));
    // one layer of many parts: each layer is a box that requests clone with all that lie below it
    let shared = ServiceBuilder::new()
        .layer(Extension(parts.storage.clone()))
        .layer(Extension(Ingest::start(parts.db.clone(), parts.clock.clone())))
        .layer(Extension(mailroom.clone()))
        .layer(Extension(upkeep.looks.clone()))
        .layer(Extension(entrance.clone()))
        .layer(Extension(rite))
        .layer(Extension(desk))
        .layer(Extension(Arc::new(api::described(description))));
    let router = router.layer(shared);
    Ok(App { router: http::layers::wrap(router, &state), facts, state, entrance, upkeep, mailroom })
}

fn mailroom(parts: &Parts, settings: SharedSettings) -> Result<Mailroom, StorageError> {
    let host = parts.public_url.host();
    // an address needs a name after the @; a bare number is none
    let domain =
        if host.starts_with('[') || host.parse::<std::net::IpAddr>().is_ok() { "localhost" } else { host };
    let from = match parts.mail_from.as_str() {
        "" => format!("no-reply@{domain}"),
        given => given.to_owned(),
    };
    let site = Site { origin: parts.public_url.origin(), host: domain.to_owned(), from };
    Mailroom::new(parts.db.clone(), settings, parts.site_key.clone(), site, parts.transport.clone())
}

fn state(parts: &Parts, settings: SharedSettings, touches: Touches) -> Result<State, StorageError> {
    let (db, tokens) = (parts.db.clone(), Reader::start(parts.db.clone(), parts.keys.clone()));
    let providers = parts.providers.clone();
    let single_sign_on = SingleSignOn::with(db.clone(), parts.site_key.clone(), providers);
    Ok(State::new(Shared {
        db: parts.db.clone(),
        clock: parts.clock.clone(),
        entropy: parts.entropy.clone(),
        public_url: parts.public_url.clone(),
        demo: parts.demo,
        identity: Arc::new(SignIns { db, tokens, lifetimes: Lifetimes::default(), touches }),
        error_page: Arc::new(pages::frame::FramedErrorPage),
        lanes: Lanes::new(LANES.0, LANES.1),
        settings,
        single_sign_on: single_sign_on.map_err(StorageError::other)?,
        site_key: parts.site_key.clone(),
        quota: Quota::per_minute(parts.requests_per_minute),
    }))
}

/// Who someone is, from the stored sign-ins and the signing keys.
struct SignIns {
    db: Db,
    tokens: Reader,
    lifetimes: Lifetimes,
    touches: Touches,
}

impl SignIns {
    async fn of_browser(&self, secret: &Secret, moment: Moment) -> Result<Option<Actor>, StorageError> {
        let found = auth::sign_in::resolve(&self.db, secret, &self.lifetimes, moment).await?;
        if let Some(actor) = &found {
            self.touches.note(actor, moment);
        }
        Ok(found)
    }
}

impl SignIns {
    /// A personal access token is told from a signed one by its first letters.
    async fn of_program(&self, token: &str, moment: Moment) -> Result<Option<Actor>, StorageError> {
        if !token.starts_with(personal_token::PREFIX) {
            return self.tokens.who(token, moment).await;
        }
        let found = personal_token::resolve(&self.db, &Secret::presented(token), moment).await?;
        if let Some(actor) = &found {
            self.touches.note(actor, moment);
        }
        Ok(found)
    }

    async fn of_directory(&self, token: &str, moment: Moment) -> Result<Option<Directory>, StorageError> {
        let secret = Secret::presented(token);
        let found = auth::directory::resolve(&self.db, &secret, moment).await?;
        if found.is_some() {
            self.touches.note_directory(&secret.hash(), moment);
        }
        Ok(found)
    }
}

impl Identity for SignIns {
    fn by_cookie<'a>(
        &'a self,
        secret: &'a Secret,
        moment: Moment,
    ) -> BoxFuture<'a, Result<Option<Actor>, StorageError>> {
        Box::pin(self.of_browser(secret, moment))
    }

    fn by_token<'a>(
        &'a self,
        token: &'a str,
        moment: Moment,
    ) -> BoxFuture<'a, Result<Option<Actor>, StorageError>> {
        Box::pin(self.of_program(token, moment))
    }

    fn by_directory<'a>(
        &'a self,
        token: &'a str,
        moment: Moment,
    ) -> BoxFuture<'a, Result<Option<Directory>, StorageError>> {
        Box::pin(self.of_directory(token, moment))
    }
}
