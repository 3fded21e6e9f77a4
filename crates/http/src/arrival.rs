//! What is known of a request when its headers are complete, and who it turns out to come from.

use std::net::IpAddr;
use std::sync::{Arc, OnceLock};

use auth::Actor;
use auth::directory::Directory;
use auth::throttle::Standing;
use axum::extract::Request;
use axum::http::header::{ACCEPT, ACCEPT_LANGUAGE, AUTHORIZATION, CONTENT_TYPE, REFERER};
use axum::http::{HeaderMap, Method};
use kernel::{Lang, Moment, Secret, StorageError};
use tokio::sync::OnceCell;
use uuid::Uuid;

use crate::{State, address, cookies};

/// A request as it arrived. Made once by the outermost layer; cheap to clone.
#[derive(Clone)]
pub struct Arrival(Arc<Inner>);

struct Inner {
    state: State,
    moment: Moment,
    request_id: Uuid,
    address: IpAddr,
    method: Method,
    target: String,
    languages: Languages,
    proof: Proof,
    wants_json: bool,
    flash: Option<String>,
    theme: Option<String>,
    came_from: Option<String>,
    actor: OnceCell<Actor>,
    directory: OnceCell<Option<Directory>>,
    is_scim: bool,
    pattern: OnceLock<String>,
    standing: OnceLock<Standing>,
}

/// What a signed-out request says of its language, the first that holds first.
struct Languages {
    query: Option<Lang>,
    cookie: Option<Lang>,
    accepted: String,
}

/// What a request carries to say who it comes from. The API takes no cookies, pages take no tokens.
enum Proof {
    None,
    Cookie(Secret),
    Token(String),
}

impl Arrival {
    /// Takes the request's moment and gives it an id.
    #[must_use]
    pub fn of(state: State, request: &Request) -> Self {
        let moment = state.clock.now();
        let headers = request.headers();
        let path = request.uri().path();
        Self(Arc::new(Inner {
            moment,
            request_id: state.entropy.uuid(moment),
            address: address::of(request),
            method: request.method().clone(),
            target: request.uri().path_and_query().map_or("/", |t| t.as_str()).to_owned(),
            languages: Languages::of(request.uri().query(), headers),
            proof: Proof::of(path, headers, &state),
            came_from: came_from(headers, &state),
            wants_json: is_api(path) || says_json(headers),
            flash: cookies::read(headers, cookies::FLASH).map(str::to_owned),
            theme: cookies::read(headers, cookies::THEME).map(str::to_owned),
            actor: OnceCell::new(),
            directory: OnceCell::new(),
            is_scim: is_scim(path),
            pattern: OnceLock::new(),
            standing: OnceLock::new(),
            state,
        }))
    }

    /// When the request's headers were complete: the instant that counts for deadlines.
    #[must_use]
    pub fn moment(&self) -> Moment {
        self.0.moment
    }

    /// The id under which the request is logged.
    #[must_use]
    pub fn request_id(&self) -> Uuid {
        self.0.request_id
    }

    /// What every request shares.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.0.state
    }

    /// The address it came from, for limits.
    #[must_use]
    pub fn address(&self) -> IpAddr {
        self.0.address
    }

    /// The method.
    #[must_use]
    pub fn method(&self) -> &Method {
        &self.0.method
    }

    /// Path and query. Never logged: it may hold a secret.
    #[must_use]
    pub fn target(&self) -> &str {
        &self.0.target
    }

    /// Whether faults are answered as problem documents: the API, and scripts that ask for JSON.
    #[must_use]
    pub fn wants_json(&self) -> bool {
        self.0.wants_json
    }

    /// The key of the note that the last redirect left.
    #[must_use]
    pub fn flash(&self) -> Option<&str> {
        self.0.flash.as_deref()
    }

    /// The page of this site whose form was sent, as the browser says.
    #[must_use]
    pub(crate) fn came_from(&self) -> Option<&str> {
        self.0.came_from.as_deref()
    }

    /// The word of the colours that were chosen in this browser.
    #[must_use]
    pub fn theme(&self) -> Option<&str> {
        self.0.theme.as_deref()
    }

    /// The language that the address asks for.
    #[must_use]
    pub(crate) fn asked_lang(&self) -> Option<Lang> {
        self.0.languages.query
    }

    /// Who it comes from, looked up at most once.
    ///
    /// # Errors
    /// Storage.
    pub async fn actor(&self) -> Result<&Actor, StorageError> {
        self.0.actor.get_or_try_init(|| self.look_up()).await
    }

    /// Who it comes from, where that was looked up.
    #[must_use]
    pub fn known_actor(&self) -> Option<&Actor> {
        self.0.actor.get()
    }

    /// The directory it comes from, looked up at most once; only on the paths that are for directories.
    ///
    /// # Errors
    /// Storage.
    pub async fn directory(&self) -> Result<Option<&Directory>, StorageError> {
        let found = self.0.directory.get_or_try_init(|| async {
            match &self.0.proof {
                Proof::Token(token) if self.0.is_scim => {
                    self.0.state.identity.by_directory(token, self.0.moment).await
                }
                _ => Ok(None),
            }
        });
        Ok(found.await?.as_ref())
    }

    /// Whether faults are answered as directories read them.
    #[must_use]
    pub(crate) fn is_scim(&self) -> bool {
        self.0.is_scim
    }

    async fn look_up(&self) -> Result<Actor, StorageError> {
        let (identity, moment) = (&self.0.state.identity, self.0.moment);
        let found = match &self.0.proof {
            Proof::None => None,
            Proof::Token(_) if self.0.is_scim => None,
            Proof::Cookie(secret) => identity.by_cookie(secret, moment).await?,
            Proof::Token(token) => identity.by_token(token, moment).await?,
        };
        Ok(found.unwrap_or(Actor::Visitor))
    }

    /// Whether a token was sent; one that is not valid is refused even where no sign-in is needed.
    #[must_use]
    pub fn has_token(&self) -> bool {
        matches!(self.0.proof, Proof::Token(_))
    }

    /// The language to answer in: the account's; signed out the address's, the cookie's, the browser's, the site's.
    #[must_use]
    pub fn lang(&self, actor: &Actor) -> Lang {
        let languages = &self.0.languages;
        let known = actor.signed_in().or(actor.half());
        known
            .and_then(|person| person.lang)
            .or(languages.query)
            .or(languages.cookie)
            .or_else(|| text::negotiate(&languages.accepted))
            .unwrap_or_else(|| self.0.state.home().lang)
    }

    /// Notes the route's pattern, which is logged instead of the address.
    pub(crate) fn matched(&self, pattern: &str) {
        drop(self.0.pattern.set(pattern.to_owned()));
    }

    /// Notes how many requests whoever asks has left.
    pub(crate) fn stands(&self, standing: Standing) {
        let _ = self.0.standing.set(standing);
    }

    /// How many requests whoever asks has left, where that is counted.
    pub(crate) fn standing(&self) -> Option<Standing> {
        self.0.standing.get().copied()
    }

    /// The route's pattern; nothing where no route matched.
    #[must_use]
    pub fn pattern(&self) -> Option<&str> {
        self.0.pattern.get().map(String::as_str)
    }
}

impl Languages {
    fn of(query: Option<&str>, headers: &HeaderMap) -> Self {
        let mut pairs = form_urlencoded::parse(query.unwrap_or_default().as_bytes());
        let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        Self {
            query: pairs.find(|(key, _)| key == "lang").and_then(|(_, tag)| tag.parse().ok()),
            cookie: cookies::read(headers, cookies::LANGUAGE).and_then(|tag| tag.parse().ok()),
            accepted: accepted.to_owned(),
        }
    }
}

impl Proof {
    fn of(path: &str, headers: &HeaderMap, state: &State) -> Self {
        if is_api(path) {
            let line = headers.get(AUTHORIZATION).and_then(|v| v.to_str().ok());
            return line.map_or(Self::None, |line| Self::Token(bearer(line).to_owned()));
        }
        match cookies::read(headers, &state.public_url.cookie_name()) {
            Some(secret) if !secret.is_empty() => Self::Cookie(Secret::presented(secret)),
            _ => Self::None,
        }
    }
}

/// The token of a bearer line; any other scheme gives an empty token, which is not valid.
fn bearer(line: &str) -> &str {
    match line.split_once(' ') {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => token.trim(),
        _ => "",
    }
}

/// Whether a path belongs to the API or to directories, which take no cookies.
pub(crate) fn is_api(path: &str) -> bool {
    path.starts_with("/api/") || is_scim(path)
}

/// Whether a path is for directories, which have errors of their own kind (RFC 7644, 3.12).
pub(crate) fn is_scim(path: &str) -> bool {
    path.starts_with("/scim/")
}

fn came_from(headers: &HeaderMap, state: &State) -> Option<String> {
    let page = headers.get(REFERER)?.to_str().ok()?.strip_prefix(&state.public_url.origin())?;
    crate::own_path(page).map(str::to_owned)
}

fn says_json(headers: &HeaderMap) -> bool {
    let starts = |name, with| {
        headers.get(name).and_then(|v| v.to_str().ok()).is_some_and(|v: &str| v.starts_with(with))
    };
    starts(ACCEPT, "application/json") || starts(CONTENT_TYPE, "application/json")
}
