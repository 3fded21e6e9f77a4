//! What a handler knows of its request.

use auth::directory::Directory;
use auth::{Actor, SignedIn};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use kernel::{Db, Message, Moment, Zone};
use text::Locale;
use uuid::Uuid;

use crate::{Access, Arrival, Fault, State};

/// What a handler knows of its request: who, when, in which language and zone. It exists only behind a guard: on a
/// route without an [`Access`] it is an internal fault.
#[derive(Clone)]
pub struct Context {
    /// Who asks.
    pub actor: Actor,
    /// How to speak to them.
    pub locale: Locale,
    /// When the request's headers were complete.
    pub moment: Moment,
    /// The database.
    pub db: Db,
    /// The id under which the request is logged.
    pub request_id: Uuid,
    /// What every request shares.
    pub state: State,
    /// The request as it arrived.
    pub arrival: Arrival,
}

impl Context {
    /// The context of a request from `actor`.
    pub(crate) fn of(arrival: &Arrival, actor: Actor) -> Self {
        let state = arrival.state().clone();
        let own = actor.signed_in().and_then(|person| person.zone.clone());
        let (known, zone) = (own.is_some(), own.unwrap_or_else(|| state.home().zone));
        Self {
            locale: Locale { lang: arrival.lang(&actor), zone, zone_is_known: known, now: arrival.moment() },
            moment: arrival.moment(),
            db: state.db.clone(),
            request_id: arrival.request_id(),
            arrival: arrival.clone(),
            actor,
            state,
        }
    }

    /// The person who is signed in.
    ///
    /// # Errors
    /// 401, which is an invitation to sign in on pages.
    pub fn person(&self) -> Result<&SignedIn, Fault> {
        self.actor.signed_in().ok_or_else(Fault::sign_in_needed)
    }

    /// The directory that asks.
    ///
    /// # Errors
    /// 401 for everybody else.
    pub async fn directory(&self) -> Result<&Directory, Fault> {
        self.arrival.directory().await?.ok_or_else(Fault::sign_in_needed)
    }

    /// Says a message in the reader's language and zone.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        self.locale.say(message)
    }

    /// What the last redirect had to say, in words.
    #[must_use]
    pub fn toast(&self) -> Option<String> {
        let key = self.arrival.flash().filter(|key| key.starts_with("toast-") && text::has(key))?;
        Some(self.locale.say(&Message::new(key)))
    }

    /// A new key for the hidden field of a creating form.
    #[must_use]
    pub fn new_key(&self) -> String {
        self.state.entropy.uuid(self.moment).to_string()
    }

    /// The locale for something that has a zone of its own, such as a cohort: it counts where the person's is unknown.
    #[must_use]
    pub fn locale_of(&self, zone: &Zone) -> Locale {
        if self.locale.zone_is_known {
            return self.locale.clone();
        }
        self.locale.shown_in(zone)
    }
}

impl FromRequestParts<State> for Context {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _: &State) -> Result<Self, Fault> {
        let arrival = parts.extensions.get::<Arrival>();
        let access = parts.extensions.get::<Access>();
        let (Some(arrival), Some(access)) = (arrival, access) else {
            return Err(Fault::internal("a handler stands on a route without a guard"));
        };
        let actor = match access {
            Access::Anyone => Actor::Visitor,
            _ => arrival.actor().await?.clone(),
        };
        Ok(Self::of(arrival, actor))
    }
}
