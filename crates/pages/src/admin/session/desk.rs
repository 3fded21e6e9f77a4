//! What the form of a session offers: webinars, hosts, zones.

use std::collections::BTreeMap;

use auth::{Person, Role, Scope, grant, person};
use courses::cohort::list::{self, Listed};
use http::{Context, Fault};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Zone};
use modules::curriculum::{SessionNode, load};
use progress::session::audience;

/// A cohort with what its sessions need.
pub(super) struct Desk {
    pub(super) listed: Listed,
    /// Webinars: activity, words, planned minutes.
    pub(super) webinars: Vec<(String, String, i32)>,
    /// Who may be chosen as host by name: its facilitators, the admins, and who hosts already.
    pub(super) hosts: BTreeMap<Id<Person>, String>,
    /// How many learners live in each zone.
    pub(super) audience: Vec<(Zone, u32)>,
}

impl Desk {
    /// The desk of a cohort; `session` is the one being changed.
    pub(super) async fn of(
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
        Ok(Self { webinars: webinars(ctx, cohort).await?, listed, hosts, audience })
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
