//! The sender: takes what is due out of the outbox and lets it leave.

use std::sync::Arc;

use auth::person::{self, entity::State};
use auth::site::SharedSettings;
use futures::future::join_all;
use kernel::outbox::entity::Model;
use kernel::outbox::queue::{self, Settled};
use kernel::{Db, Id, Moment, SiteKey, StorageError, Tx};
use lettre::Address;
use text::Locale;

use super::eml::{self, Post};
use super::letter::{Dress, Letter};
use super::matter::{Envelope, Matter};
use super::read::Reader;
use super::transport::Transport;
use super::{Event, Hold, hold, hold_of, words};

/// How many mails one step takes in hand; they leave side by side.
const AT_ONCE: u64 = 8;

/// Where the site stands, for links and senders.
#[derive(Clone, Debug)]
pub struct Site {
    /// Its address, such as `https://learn.example.org`.
    pub origin: String,
    /// Its host name.
    pub host: String,
    /// The sender's address.
    pub from: String,
}

/// The sender of one process. Cheap to clone.
#[derive(Clone)]
pub struct Mailroom(Arc<Inner>);

struct Inner {
    db: Db,
    settings: SharedSettings,
    key: SiteKey,
    site: Site,
    from: Address,
    transport: Transport,
}

/// What one step did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// How many it took in hand.
    pub taken: usize,
    /// How many of them left.
    pub sent: usize,
}

impl Mailroom {
    /// The sender of a site.
    ///
    /// # Errors
    /// A sender's address that is none.
    pub fn new(
        db: Db,
        settings: SharedSettings,
        key: SiteKey,
        site: Site,
        transport: Transport,
    ) -> Result<Self, StorageError> {
        let from = site.from.parse().map_err(|_| {
            StorageError::other(format!("mail_from must be an address such as post@{}", site.host))
        })?;
        Ok(Self(Arc::new(Inner { db, settings, key, site, from, transport })))
    }

    /// How mail leaves.
    #[must_use]
    pub fn transport(&self) -> &Transport {
        &self.0.transport
    }

    /// Where the site stands.
    #[must_use]
    pub fn site(&self) -> &Site {
        &self.0.site
    }

    /// How the site looks in mail.
    #[must_use]
    pub fn dress(&self) -> Dress {
        let settings = self.0.settings.now();
        Dress::of(&settings.name, settings.hue)
    }

    /// Takes what is due, a few at a time, and lets each leave; what does not is tried again later. Without a
    /// transport, or where mail is held, nothing is touched.
    ///
    /// # Errors
    /// Storage. What was in hand is taken up again when its lease ends.
    pub async fn step(&self, moment: Moment) -> Result<Step, StorageError> {
        if matches!(self.0.transport, Transport::None) || self.is_held(moment).await? {
            return Ok(Step::default());
        }
        let rows = queue::claim(&self.0.db, AT_ONCE, moment).await?;
        let settled = join_all(rows.iter().map(|row| self.one(row, moment))).await;
        let mut step = Step { taken: rows.len(), sent: 0 };
        for (row, settled) in rows.iter().zip(settled) {
            let settled = settled?;
            step.sent += usize::from(settled == Settled::Sent);
            if let Settled::Later(fault) | Settled::Dead(fault) = &settled {
                tracing::warn!(event = %row.id, kind = row.kind, fault, "a mail did not leave");
            }
            queue::settle(&self.0.db, row, settled, moment).await?;
        }
        Ok(step)
    }

    async fn is_held(&self, moment: Moment) -> Result<bool, StorageError> {
        let origin = self.0.site.origin.clone();
        if hold_of(self.0.db.read(), &origin).await? == Hold::Held {
            return Ok(true);
        }
        let bind = |tx: Tx| {
            let origin = origin.clone();
            async move { hold::bind(&tx, &origin, moment).await }
        };
        // asked before, so that a sender with nothing to do does not write each time
        if !hold::is_bound(self.0.db.read()).await? {
            self.0.db.write(bind).await?;
        }
        Ok(false)
    }

    async fn one(&self, row: &Model, moment: Moment) -> Result<Settled, StorageError> {
        let (envelope, letter) = match self.written(row, moment).await? {
            Ok(written) => written,
            Err(settled) => return Ok(settled),
        };
        let settings = self.0.settings.now();
        let post = Post {
            id: row.id,
            host: &self.0.site.host,
            from: &self.0.from,
            to: (&envelope.name, &envelope.email),
            reply_to: settings.contact.as_deref(),
            moment,
        };
        let message = match eml::message(&letter, &self.dress(), &post) {
            Ok(message) => message,
            Err(fault) => return Ok(Settled::Dead(fault)),
        };
        Ok(match self.0.transport.send(&row.id.to_string(), message).await {
            Ok(()) => Settled::Sent,
            Err(fault) if fault.for_good => Settled::Dead(fault.words),
            Err(fault) => Settled::Later(fault.words),
        })
    }

    /// The letter that an event would be now, with its reader; nothing where it would not be sent.
    ///
    /// # Errors
    /// Storage.
    pub async fn preview(&self, row: &Model, moment: Moment) -> Result<Option<Letter>, StorageError> {
        Ok(self.written(row, moment).await?.ok().map(|(_, letter)| letter))
    }

    /// The letter that a person would get of an event that is not raised yet; nothing where none would be sent.
    ///
    /// # Errors
    /// Storage.
    pub async fn foresee(
        &self,
        event: Event,
        person: Id<auth::Person>,
        moment: Moment,
    ) -> Result<Option<Letter>, StorageError> {
        let written = self.worded(event, Some(person.uuid()), moment).await?;
        Ok(written.ok().map(|(_, letter)| letter))
    }

    async fn written(
        &self,
        row: &Model,
        moment: Moment,
    ) -> Result<Result<(Envelope, Letter), Settled>, StorageError> {
        match Event::read(&row.kind, &row.payload) {
            Ok(event) => self.worded(event, row.person_id, moment).await,
            Err(fault) => Ok(Err(Settled::Dead(fault))),
        }
    }

    async fn worded(
        &self,
        event: Event,
        person: Option<uuid::Uuid>,
        moment: Moment,
    ) -> Result<Result<(Envelope, Letter), Settled>, StorageError> {
        if event.ends_at().is_some_and(|end| end <= moment.utc()) {
            return Ok(Err(Settled::Withheld("over")));
        }
        let envelope = match self.reader(person).await? {
            Some(reader) => Some(self.envelope(reader, event.to(), moment)),
            None if person.is_none() => self.stranger(&event, moment).await?,
            None => None,
        };
        let Some(envelope) = envelope else { return Ok(Err(Settled::Withheld("no reader"))) };
        Ok(match self.matter(event).await? {
            Ok(matter) => Ok((envelope.clone(), words::letter(&envelope, &matter))),
            Err(why) => Err(Settled::Withheld(why)),
        })
    }

    async fn matter(&self, event: Event) -> Result<Result<Matter, &'static str>, StorageError> {
        let Inner { db, key, site, .. } = &*self.0;
        Reader { db, key, origin: &site.origin, host: &site.host }.matter(event).await
    }

    /// Asked at the last moment: whoever was suspended or erased since gets nothing.
    async fn reader(&self, id: Option<uuid::Uuid>) -> Result<Option<person::entity::Model>, StorageError> {
        let Some(id) = id else { return Ok(None) };
        let found = person::queries::find(self.0.db.read(), Id::from_uuid(id)).await?;
        Ok(found.filter(|person| person.state == State::Active))
    }

    /// Who has no account and wished to be told of something.
    async fn stranger(&self, event: &Event, moment: Moment) -> Result<Option<Envelope>, StorageError> {
        let Event::Course(event) = event else { return Ok(None) };
        let Some(wish) = event.wish() else { return Ok(None) };
        let Some((wish, _)) = courses::wish::queries::find(self.0.db.read(), wish).await? else {
            return Ok(None);
        };
        let settings = self.0.settings.now();
        let zone = settings.zone.clone();
        Ok(Some(Envelope {
            name: String::new(),
            email: wish.email,
            locale: Locale { lang: wish.language, zone_is_known: false, zone, now: moment },
            site: settings.name.clone(),
            origin: self.0.site.origin.clone(),
        }))
    }

    fn envelope(&self, person: person::entity::Model, to: Option<&str>, moment: Moment) -> Envelope {
        let settings = self.0.settings.now();
        let locale = Locale {
            lang: person.language.unwrap_or(settings.default_language),
            zone_is_known: person.zone.is_some(),
            zone: person.zone.unwrap_or_else(|| settings.zone.clone()),
            now: moment,
        };
        Envelope {
            name: person.name,
            email: to.map_or(person.email, str::to_owned),
            locale,
            site: settings.name.clone(),
            origin: self.0.site.origin.clone(),
        }
    }
}
