//! What every request shares. Cheap to clone.

use std::ops::Deref;
use std::sync::Arc;

use auth::Actor;
use auth::directory::Directory;
use auth::single_sign_on::SingleSignOn;
use auth::site::SharedSettings;
use auth::throttle::Quota;
use futures::future::BoxFuture;
use kernel::{Clock, Db, Entropy, Lang, Moment, Secret, SiteKey, StorageError, Zone};

use crate::{ErrorPage, PublicUrl};

/// What every request shares.
#[derive(Clone)]
pub struct State(Arc<Shared>);

/// The parts of a [`State`].
pub struct Shared {
    /// The database.
    pub db: Db,
    /// The clock, read once for each request.
    pub clock: Clock,
    /// The source of ids and chance.
    pub entropy: Entropy,
    /// The address under which the server is known.
    pub public_url: PublicUrl,
    /// Whether this is a demo, which every page says.
    pub demo: bool,
    /// Who someone is, from what their request carries.
    pub identity: Arc<dyn Identity>,
    /// How a fault looks as a page.
    pub error_page: Arc<dyn ErrorPage>,
    /// How many requests are worked on at once before others are sent away.
    pub lanes: crate::Lanes,
    /// What admins set for the whole site; replaced when they change it.
    pub settings: SharedSettings,
    /// The providers through which people may come in.
    pub single_sign_on: SingleSignOn,
    /// What join addresses and calendar feeds are sealed with.
    pub site_key: SiteKey,
    /// How many requests each may make, by pages and the API together.
    pub quota: Quota,
}

/// What the site's settings say for those of whom nothing is known.
#[derive(Clone, Debug)]
pub struct Home {
    /// The language of someone whose browser asks for none that is spoken here.
    pub lang: Lang,
    /// The zone of someone whose zone is unknown.
    pub zone: Zone,
}

/// Who someone is, from what their request carries. The server answers from stored sign-ins and signing keys.
pub trait Identity: Send + Sync {
    /// The person of a browser's sign-in; nothing where it is unknown, over or suspended.
    fn by_cookie<'a>(
        &'a self,
        secret: &'a Secret,
        moment: Moment,
    ) -> BoxFuture<'a, Result<Option<Actor>, StorageError>>;

    /// The person of an access token; nothing where it is not valid.
    fn by_token<'a>(
        &'a self,
        token: &'a str,
        moment: Moment,
    ) -> BoxFuture<'a, Result<Option<Actor>, StorageError>>;

    /// The directory that a token was made for; nothing where it is not valid.
    fn by_directory<'a>(
        &'a self,
        token: &'a str,
        moment: Moment,
    ) -> BoxFuture<'a, Result<Option<Directory>, StorageError>>;
}

impl State {
    /// Shares the parts.
    #[must_use]
    pub fn new(shared: Shared) -> Self {
        Self(Arc::new(shared))
    }

    /// Where the site is at home now.
    #[must_use]
    pub fn home(&self) -> Home {
        let settings = self.settings.now();
        Home { lang: settings.default_language, zone: settings.zone.clone() }
    }
}

impl Deref for State {
    type Target = Shared;
    fn deref(&self) -> &Shared {
        &self.0
    }
}
