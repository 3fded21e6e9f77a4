//! `waymark person create|suspend|grant|link`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use auth::grant::{self, Giving};
use auth::password::{self, Hashed, Hasher, Strength, Typed};
use auth::person::{self, NewPerson, PersonFacts, Profile};
use auth::{Held, Person, Role, Scope, one_time_link};
use clap::{Args, Subcommand};
use kernel::{Clock, Db, Entropy, Failure, Id, Moment, Tx};
use uuid::Uuid;

use crate::config::Config;
use crate::{database, say};

/// Make people, suspend them, give them roles, or print a link for a new password.
#[derive(Debug, Args)]
pub(super) struct PersonCommand {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Make an account; without a password file it prints a link that sets the password.
    Create(Create),
    /// Suspend an account; its sign-ins end.
    Suspend {
        /// Whose.
        #[arg(long)]
        email: String,
    },
    /// Give a role.
    Grant(Give),
    /// Print a link that sets a new password once, within an hour.
    Link {
        /// Whose.
        #[arg(long)]
        email: String,
    },
}

#[derive(Debug, Args)]
struct Create {
    /// The address with which the person signs in.
    #[arg(long)]
    email: String,
    /// The full name.
    #[arg(long)]
    name: String,
    /// A file with the password on its first line.
    #[arg(long)]
    password_file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Give {
    /// To whom.
    #[arg(long)]
    email: String,
    /// admin, coordinator, facilitator or observer.
    #[arg(long)]
    role: String,
    /// site, association:ID, cohort:ID or team:ID.
    #[arg(long, default_value = "site")]
    scope: String,
}

impl PersonCommand {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<ExitCode> {
        let db = database::open_ready(&config).await?;
        let moment = Clock::system().now();
        match self.what {
            What::Create(new) => create(&db, &config, new, moment).await?,
            What::Suspend { email } => suspend(&db, &email, moment).await?,
            What::Grant(give) => give.run(&db, moment).await?,
            What::Link { email } => link(&db, &config, &email, moment).await?,
        }
        Ok(ExitCode::SUCCESS)
    }
}

async fn create(db: &Db, config: &Config, new: Create, moment: Moment) -> anyhow::Result<()> {
    let password = match &new.password_file {
        Some(file) => Some(hashed(file, &new).await?),
        None => None,
    };
    let email = new.email.clone();
    let profile = Profile { name: new.name, ..Profile::default() };
    let made = NewPerson { email: new.email, profile };
    let work = move |tx: Tx| {
        let (made, password) = (made.clone(), password.clone());
        async move {
            let person = person::create(&tx, None, made, moment).await?;
            match password {
                Some(password) => password::set(&tx, person, password, moment).await.map(|()| true),
                None => Ok(false),
            }
        }
    };
    let has_password = db.write(work).await.map_err(said)?;
    say!("{email} has an account");
    if has_password { Ok(()) } else { link(db, config, &email, moment).await }
}

async fn hashed(file: &PathBuf, new: &Create) -> anyhow::Result<Hashed> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let typed = Typed::new(text.lines().next().unwrap_or_default());
    let hasher = Hasher::for_this_machine(Entropy::os());
    let prepared = password::prepare(&hasher, &typed, Strength::Alone, &[&new.email, &new.name]).await;
    prepared.map_err(|error| match error.invalid("password") {
        Some(faults) => said(faults.into()),
        None => error.into(),
    })
}

async fn suspend(db: &Db, email: &str, moment: Moment) -> anyhow::Result<()> {
    let id = find(db, email).await?;
    let admins = grant::queries::active_admins(db.read()).await?;
    let facts = PersonFacts { id, last_admin: admins == [id] };
    let work = move |tx: Tx| {
        let facts = facts.clone();
        async move { person::suspend_from_shell(&tx, &facts, moment).await }
    };
    db.write(work).await.map_err(said)?;
    say!("{email} is suspended");
    Ok(())
}

impl Give {
    pub(super) async fn run(self, db: &Db, moment: Moment) -> anyhow::Result<()> {
        let (role, scope) = (role(&self.role)?, scope(&self.scope)?);
        let to = find(db, &self.email).await?;
        let giving = Giving { to, held: Held::always(role, scope) };
        let work = move |tx: Tx| {
            let giving = giving.clone();
            async move { grant::give_within(&tx, None, &giving, moment).await }
        };
        db.write(work).await.map_err(said)?;
        say!("{} is {} of {}", self.email, role.word(), self.scope);
        Ok(())
    }
}

async fn link(db: &Db, config: &Config, email: &str, moment: Moment) -> anyhow::Result<()> {
    let public_url: http::PublicUrl = config.public_url.parse()?;
    let address = email.to_owned();
    let offer = move |tx: Tx| {
        let address = address.clone();
        async move { one_time_link::offer_reset(&tx, &address, moment).await }
    };
    let Some((_, secret)) = db.write(offer).await? else {
        bail!("nobody with an active account is {email}");
    };
    say!("This link sets the password of {email}; it works once, for an hour:");
    say!("{}", public_url.link(&format!("/password/{}", secret.reveal())));
    Ok(())
}

async fn find(db: &Db, email: &str) -> anyhow::Result<Id<Person>> {
    let found = person::queries::by_email(db.read(), email).await?;
    found.map(|person| person.id).with_context(|| format!("nobody here is {email}"))
}

fn role(word: &str) -> anyhow::Result<Role> {
    let known = Role::ALL.into_iter().find(|role| role.word() == word);
    known
        .with_context(|| format!("{word} is no role; known are admin, coordinator, facilitator and observer"))
}

fn scope(text: &str) -> anyhow::Result<Scope> {
    let (word, id) = match text.split_once(':') {
        Some((word, id)) => (word, Some(id)),
        None => (text, None),
    };
    let id = id.map(str::parse::<Uuid>).transpose().with_context(|| format!("{text}: this is no id"))?;
    Scope::of(word, id)
        .with_context(|| format!("{text} is no scope; write site, association:ID, cohort:ID or team:ID"))
}

/// A refusal in English words.
pub(super) fn said(failure: Failure) -> anyhow::Error {
    let locale = text::Locale {
        lang: kernel::Lang::En,
        zone: kernel::Zone::utc(),
        zone_is_known: false,
        now: Clock::system().now(),
    };
    match failure {
        Failure::Denied(what) | Failure::Conflict(what) => anyhow::anyhow!(locale.say(&what.message)),
        Failure::Invalid(faults) => {
            let words: Vec<_> =
                faults.0.iter().map(|f| format!("{}: {}", f.field, locale.say(&f.message))).collect();
            anyhow::anyhow!(words.join(" "))
        }
        Failure::NotFound => anyhow::anyhow!("there is nothing like that here"),
        Failure::Storage(error) => error.into(),
    }
}
