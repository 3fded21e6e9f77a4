//! What the form of a session offers: webinars, hosts, zones.

use std::collections::BTreeMap;

use auth::{Person, Role, Scope, grant, person};
use catalogue::entry::admin;
use courses::cohort::list::{self, Listed};
use http::{Context, Fault};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Zone};
use modules::curriculum::{SessionNode, load};
use progress::session::audience;

/// What the sessions of a cohort, or those of informational webinars, need.
pub(super) struct Desk {
    /// The cohort; none for informational webinars, which are for everybody.
    pub(super) listed: Option<Listed>,
    /// Webinars: activity (of informational ones the webinar), words, planned minutes.
    pub(super) webinars: Vec<(String, String, i32)>,
    /// Who may be chosen as host by name: its facilitators, the admins, and who hosts already.
    pub(super) hosts: BTreeMap<Id<Person>, String>,
    /// How many learners live in each zone.
    pub(super) audience: Vec<(Zone, u32)>,
}

impl Desk {
    /// The desk of a cohort, or of informational webinars where there is none; `session` is the one being changed.
    pub(super) async fn of(
        ctx: &Context,
        cohort: Option<Id<courses::Cohort>>,
        session: Option<&SessionNode>,
    ) -> Result<Self, Fault> {
        match cohort {
            Some(cohort) => Self::of_cohort(ctx, cohort, session).await,
            None => Self::public(ctx, session).await,
        }
    }

    async fn public(ctx: &Context, session: Option<&SessionNode>) -> Result<Self, Fault> {
        let db = ctx.db.read();
        let admins = grant::queries::active_admins(db).await.map_err(Failure::from)?;
        let hosting = session.iter().flat_map(|s| s.hosts.iter().map(|(id, _)| *id));
        let hosts = person::queries::names(db, admins.into_iter().chain(hosting).collect::<Vec<_>>());
        let hosts = hosts.await.map_err(Failure::from)?;
        let entries = admin::all(db).await.map_err(Failure::from)?;
        let l = &ctx.locale;
        let webinar = |entry: &catalogue::entry::entity::Model| {
            Some((entry.webinar_id?.to_string(), entry.title.get(l.lang).to_owned(), entry.minutes))
        };
        let webinars = entries.iter().filter_map(webinar).collect();
        Ok(Self { listed: None, webinars, hosts, audience: Vec::new() })
    }

    async fn of_cohort(
        ctx: &Context,
        cohort: Id<courses::Cohort>,
        session: Option<&SessionNode>,
    ) -> Result<Self, Fault> {
        let db = ctx.db.read();
        let listed = list::one(db, cohort).await.map_err(Failure::from)?.ok_or_else(Fault::not_found)?;
        let scope = Scope::Cohort(cohort.uuid());
        let led = grant::queries::on(db, Role::Facilitator, scope).await.map_err(Failure::from)?;
        let admins = grant::queries::active_admins(db).await.map_err(Failure::from)?;
        let hosting = session.iter().flat_map(|s| s.hosts.iter().map(|(id, _)| *id));
        let ids: Vec<_> = led.iter().map(|g| g.person_id).chain(admins).chain(hosting).collect();
        let hosts = person::queries::names(db, ids).await.map_err(Failure::from)?;
        let audience = audience(db, &listed.cohort).await.map_err(Failure::from)?;
        Ok(Self { webinars: webinars(ctx, cohort).await?, listed: Some(listed), hosts, audience })
    }

    /// The cohort.
    pub(super) fn cohort(&self) -> Option<&courses::cohort::entity::Model> {
        self.listed.as_ref().map(|listed| &listed.cohort)
    }

    /// The planned minutes of a webinar, of the first where none is named.
    pub(super) fn minutes(&self, activity: &str) -> String {
        let named = self.webinars.iter().find(|(id, ..)| id == activity).or(self.webinars.first());
        named.map(|(.., minutes)| minutes.to_string()).unwrap_or_default()
    }
}

async fn webinars(ctx: &Context, cohort: Id<courses::Cohort>) -> Result<Vec<(String, String, i32)>, Fault> {
    let tree = load::of_cohort(&ctx.db, cohort).await?;
    let l = &ctx.locale;
    let numbered = tree.modules.iter().zip(1..);
    let webinars = numbered.flat_map(|(module, n): (_, usize)| {
        module.activities.iter().filter_map(move |a| a.webinar.as_ref().map(|w| (n, a.id, w)))
    });
    Ok(webinars
        .map(|(n, id, w)| {
            let words = fl!(l, "admin-webinar-of", title = w.title.get(l.lang), number = n);
            (id.to_string(), words, w.minutes)
        })
        .collect())
}
