//! The app in this process: the one place where tests know how it is put together.

use auth::person::{NewPerson, Profile};
use auth::personal_token::{DAYS, MakeToken, NewToken};
use auth::{Held, Person, Role, Scope};
use chrono::{DateTime, Utc};
use jiff::fmt::temporal::DateTimeParser;
use jiff::tz::TimeZoneDatabase;
use kernel::db::Engine;
use kernel::{Clock, Db, Entropy, Id, Storage};
use sea_orm::{ConnectionTrait as _, Statement};

use crate::harness::client::{ADDRESS, Client};
use crate::harness::database::TestDb;
use crate::harness::log::Log;

/// When every test begins: in the third week of June 2026, on a working day.
const BEGINNING: &str = "2026-06-17T11:00:00-04:00[America/New_York]";

/// A site of its own, with its database, its files and a clock that stands still.
pub struct App {
    /// What it serves, for lists of routes.
    pub site: server::app::App,
    /// Its clock; see [`App::at`].
    pub clock: Clock,
    database: TestDb,
    keys: auth::token::Keys,
    storage: Storage,
    log: Log,
    _files: tempfile::TempDir,
}

/// What is not the same for every site.
struct Ways {
    transport: server::mail::Transport,
    providers: Vec<auth::single_sign_on::Provider>,
    requests_per_minute: u32,
    demo: bool,
}

impl Default for Ways {
    fn default() -> Self {
        Self {
            transport: server::mail::Transport::None,
            providers: Vec::new(),
            requests_per_minute: 0,
            demo: false,
        }
    }
}

impl App {
    /// Puts an empty site together.
    pub async fn start(engine: Engine) -> Self {
        Self::with(engine, Ways::default()).await
    }

    /// An empty site where each may make so many requests a minute.
    pub async fn counting(engine: Engine, requests_per_minute: u32) -> Self {
        Self::with(engine, Ways { requests_per_minute, ..Ways::default() }).await
    }

    /// The same, with a way for mail to leave.
    pub async fn mailing(engine: Engine, transport: server::mail::Transport) -> Self {
        Self::with(engine, Ways { transport, ..Ways::default() }).await
    }

    /// The same, with providers of single sign-on.
    pub async fn trusting(engine: Engine, providers: Vec<auth::single_sign_on::Provider>) -> Self {
        Self::with(engine, Ways { providers, ..Ways::default() }).await
    }

    /// A demo, with the pages that only it has; [`App::demo`] fills it.
    pub async fn demonstrating(engine: Engine) -> Self {
        Self::with(engine, Ways { demo: true, ..Ways::default() }).await
    }

    async fn with(engine: Engine, ways: Ways) -> Self {
        let log = Log::start();
        let database = TestDb::fresh(engine).await;
        let files = tempfile::TempDir::new().expect("a temporary folder");
        let clock = Clock::held_at(instant(BEGINNING));
        let keys =
            auth::token::Keys::in_memory(&database.db, ADDRESS, clock.now()).await.expect("a key is made");
        let storage = Storage::in_folder(files.path()).expect("files can be stored");
        let parts = server::app::Parts {
            keys: keys.clone(),
            db: database.db.clone(),
            clock: clock.clone(),
            entropy: Entropy::seeded(11),
            storage: storage.clone(),
            public_url: ADDRESS.parse().expect("the address is one"),
            site_key: kernel::SiteKey::new([7; 32]),
            transport: ways.transport,
            mail_from: String::new(),
            providers: ways.providers,
            requests_per_minute: ways.requests_per_minute,
            demo: ways.demo,
        };
        let site = server::app::app(parts).await.expect("the app is put together");
        Self { site, clock, database, keys, storage, log, _files: files }
    }

    /// The database, for what no page makes or shows yet.
    pub fn db(&self) -> &Db {
        &self.database.db
    }

    /// The address of its database, for processes beside it.
    pub fn database_address(&self) -> &str {
        &self.database.address
    }

    /// Moves the clock, to an instant with its zone such as `2022-05-11T19:59:59.9-04:00[America/New_York]`.
    pub fn at(&self, time: &str) {
        self.clock.set(instant(time));
    }

    /// Somebody in front of an English browser, not signed in.
    pub fn visitor(&self) -> Client {
        Client::new(self.site.router.clone()).recorded_in(self.db()).holding_policies()
    }

    /// A signed-in person, without the work of a password.
    pub async fn signed_in(&self, person: Id<Person>) -> Client {
        let secret =
            auth::sign_in::mint(self.db(), person, self.clock.now()).await.expect("a sign-in begins");
        self.visitor().with_cookie(&self.site.state.public_url.cookie_name(), secret.reveal())
    }

    /// Fills the site with the demo's data, true now, with few learners.
    pub async fn demo(&self) {
        let demo = server::demo::Demo { moment: self.clock.now(), learners: 12 };
        server::demo::fill(self.db(), &self.storage, demo).await.expect("the demo is made");
    }

    /// A program with a token of the person of this address, without the work of a password.
    pub async fn program_of(&self, email: &str) -> Client {
        let found = auth::person::queries::by_email(self.db().read(), email).await.expect("people are read");
        self.program(found.unwrap_or_else(|| panic!("nobody is {email}")).id).await
    }

    /// A program with a token of this person.
    pub async fn program(&self, person: Id<Person>) -> Client {
        self.visitor().with_token(&self.tokens(person).await.access_token)
    }

    /// A program whose access token was made at `since`.
    pub async fn program_since(&self, person: Id<Person>, since: kernel::Moment) -> Client {
        self.visitor().with_token(&self.tokens_of(person, since).await.access_token)
    }

    /// A program with a personal access token of this person that only reads.
    pub async fn reader(&self, person: Id<Person>) -> Client {
        let moment = self.clock.now();
        let secret = auth::sign_in::mint(self.db(), person, moment).await.expect("a sign-in begins");
        let lifetimes = auth::sign_in::Lifetimes::default();
        let actor = auth::sign_in::resolve(self.db(), &secret, &lifetimes, moment).await.expect("it is read");
        let make = |tx: kernel::Tx| {
            let actor = actor.clone().expect("it holds");
            async move {
                let permit = auth::authorize::<MakeToken>(&tx, &actor, (), moment).await?;
                let new = NewToken { name: "Report".into(), writes: false, days: DAYS[0] }.checked()?;
                auth::personal_token::make(&tx, &permit, &new, moment).await
            }
        };
        let token = self.db().write(make).await.expect("a token is made");
        self.outbox().await;
        self.visitor().with_token(token.reveal())
    }

    /// Tokens of this person, without the work of a password.
    pub async fn tokens(&self, person: Id<Person>) -> auth::token::Tokens {
        self.tokens_of(person, self.clock.now()).await
    }

    async fn tokens_of(&self, person: Id<Person>, since: kernel::Moment) -> auth::token::Tokens {
        let desk = auth::token::Desk::new(self.db().clone(), self.keys.clone(), self.site.entrance.clone());
        desk.mint(person, since).await.expect("tokens are made")
    }

    /// The signed-in person of this address.
    pub async fn signed_in_as(&self, email: &str) -> Client {
        let found = auth::person::queries::by_email(self.db().read(), email).await.expect("people are read");
        self.signed_in(found.unwrap_or_else(|| panic!("nobody is {email}")).id).await
    }

    /// Someone with an account and nothing else.
    pub async fn person(&self, email: &str, name: &str) -> Id<Person> {
        let profile = Profile { name: name.to_owned(), ..Profile::default() };
        let new = NewPerson { email: email.to_owned(), profile };
        let moment = self.clock.now();
        let make = |tx: kernel::Tx| {
            let new = new.clone();
            async move { auth::person::create(&tx, None, new, moment).await }
        };
        self.db().write(make).await.expect("an account is made")
    }

    /// Gives a person a role, without dates.
    pub async fn grant(&self, to: Id<Person>, role: Role, scope: Scope) {
        let giving = auth::grant::Giving { to, held: Held { role, scope, from: None, until: None } };
        let moment = self.clock.now();
        let give = |tx: kernel::Tx| {
            let giving = giving.clone();
            async move { auth::grant::give_within(&tx, None, &giving, moment).await }
        };
        self.db().write(give).await.expect("a grant is given");
    }

    /// Takes what waits in the outbox, oldest first, each as its kind. What a test does not take fails it.
    pub async fn outbox(&self) -> Vec<String> {
        let query =
            "SELECT kind FROM outbox WHERE sent_at IS NULL AND outcome IS NULL ORDER BY created_at, id";
        let db = self.db().writer();
        let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), query)).await;
        let rows = rows.expect("the outbox is read");
        let kinds = rows.iter().map(|row| row.try_get("", "kind").expect("a kind")).collect();
        let taken =
            db.execute_unprepared("UPDATE outbox SET sent_at = created_at WHERE sent_at IS NULL").await;
        taken.expect("the outbox is emptied");
        kinds
    }

    /// Takes what was logged as an error up to now. What a test does not take fails it.
    pub fn errors(&self) -> Vec<String> {
        self.log.take_errors()
    }

    /// What an operator reads in the log up to now.
    pub fn logged(&self) -> Vec<String> {
        self.log.lines()
    }

    /// How many statements the database was asked up to now.
    pub fn statements(&self) -> usize {
        self.log.statements()
    }

    /// Each stored progress that is not what its evidence says, in words.
    pub async fn differences(&self) -> Vec<String> {
        let found = server::verify::verify(self.db(), |_| ()).await.expect("progress is compared");
        found.iter().map(ToString::to_string).collect()
    }

    /// Ends a scenario: nothing may be left over, and all progress must be what its evidence says.
    pub async fn finish(&self) {
        let errors = self.errors();
        assert!(errors.is_empty(), "errors in the log: {errors:#?}");
        let left = self.outbox().await;
        assert!(left.is_empty(), "left in the outbox: {left:?}");
        let differences = self.differences().await;
        assert!(differences.is_empty(), "progress is not what the evidence says: {differences:#?}");
    }
}

/// An instant written with its zone, by the bundled rules.
fn instant(time: &str) -> DateTime<Utc> {
    let parsed = DateTimeParser::new().parse_zoned_with(&TimeZoneDatabase::bundled(), time);
    let zoned = parsed.unwrap_or_else(|error| panic!("{time}: {error}"));
    DateTime::from_timestamp_micros(zoned.timestamp().as_microsecond()).expect("an instant that chrono knows")
}
