//! A database with people on it.

use std::net::IpAddr;

use auth::grant::{self, Giving};
use auth::password::{Hasher, Strength, Typed, prepare};
use auth::person::{NewPerson, Profile};
use auth::sign_in::{self, Claim, Entrance, Lifetimes};
use auth::token::{Desk, Keys, Reader};
use auth::{Actor, Held, Person, Role, Scope};
use chrono::TimeDelta;
use kernel::db::Engine;
use kernel::{Db, Failure, Id, Moment, Secret, SiteKey};

use crate::harness::database::TestDb;

/// The password of everyone on the stage.
pub const PASSWORD: &str = "violet teapots hum at dawn";
/// The address under which the server is known.
pub const ISSUER: &str = "https://learn.example.org";

/// A database with people on it, and a moment.
pub struct Stage {
    /// The database.
    pub db: Db,
    /// Now.
    pub now: Moment,
    _held: TestDb,
}

impl Stage {
    /// An empty stage.
    pub async fn on(engine: Engine) -> Self {
        let held = TestDb::fresh(engine).await;
        let now = Moment::at("2026-07-01T12:00:00Z".parse().unwrap());
        Self { db: held.db.clone(), now, _held: held }
    }

    /// This many minutes later.
    pub fn later(&self, minutes: i64) -> Moment {
        self.now.plus(TimeDelta::minutes(minutes))
    }

    /// A new account without a password.
    pub async fn person(&self, email: &str) -> Id<Person> {
        let profile = Profile { name: "Ada King".into(), ..Profile::default() };
        let (new, now) = (NewPerson { email: email.into(), profile }, self.now);
        let made = self.db.write(move |tx| {
            let new = new.clone();
            async move { auth::person::create(&tx, None, new, now).await }
        });
        made.await.unwrap()
    }

    /// A new account with the password of everyone.
    pub async fn person_with_password(&self, email: &str) -> Id<Person> {
        let (person, now) = (self.person(email).await, self.now);
        let hashed = prepare(&self.hasher(), &Typed::new(PASSWORD), Strength::Alone, &[]).await.unwrap();
        let set = self.db.write(move |tx| {
            let hashed = hashed.clone();
            async move { auth::password::set(&tx, person, hashed, now).await }
        });
        set.await.unwrap();
        person
    }

    /// Gives a role on a scope.
    pub async fn give(&self, to: Id<Person>, role: Role, scope: Scope) -> Result<(), Failure> {
        let (giving, now) = (Giving { to, held: Held::always(role, scope) }, self.now);
        let given = self.db.write(move |tx| {
            let giving = giving.clone();
            async move { grant::give_within(&tx, None, &giving, now).await }
        });
        given.await.map(drop)
    }

    /// A new admin.
    pub async fn admin(&self, email: &str) -> Id<Person> {
        let person = self.person(email).await;
        self.give(person, Role::Admin, Scope::Site).await.unwrap();
        person
    }

    /// Signs in without any proof.
    pub async fn sign_in(&self, person: Id<Person>) -> Secret {
        sign_in::mint(&self.db, person, self.now).await.unwrap()
    }

    /// Who holds this secret then.
    pub async fn who(&self, secret: &Secret, then: Moment) -> Option<Actor> {
        sign_in::resolve(&self.db, secret, &Lifetimes::default(), then).await.unwrap()
    }

    /// Someone as a request of theirs would see them.
    pub async fn actor(&self, person: Id<Person>) -> Actor {
        let secret = self.sign_in(person).await;
        self.who(&secret, self.now).await.unwrap()
    }

    /// What hashes passwords.
    pub fn hasher(&self) -> Hasher {
        Hasher::new(2, self.db.entropy().clone())
    }

    /// The way in.
    pub fn entrance(&self) -> Entrance {
        Entrance::new(self.db.clone(), self.hasher(), Lifetimes::default(), SiteKey::new([7; 32]))
    }

    /// Where tokens come from.
    pub async fn desk(&self) -> Desk {
        let keys = Keys::in_memory(&self.db, ISSUER, self.now).await.unwrap();
        Desk::new(self.db.clone(), keys, self.entrance())
    }

    /// What reads the tokens of a desk.
    pub fn reader(&self, desk: &Desk) -> Reader {
        Reader::start(self.db.clone(), desk.keys().clone())
    }
}

/// A claim from an address of documentation.
pub fn claim(email: &str, password: &str, from: u8) -> Claim {
    let address = IpAddr::from([192, 0, 2, from]);
    Claim { email: email.into(), password: Typed::new(password), address, carried: None }
}

/// The code of a refusal.
pub fn code(failure: &Failure) -> &'static str {
    match failure {
        Failure::Denied(denied) | Failure::Conflict(denied) => denied.code,
        Failure::NotFound => "not_found",
        Failure::Invalid(_) => "invalid",
        Failure::Storage(_) => "storage",
    }
}
