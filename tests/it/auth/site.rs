use auth::authorize;
use auth::site::{self, KeepSite, Settings, SharedSettings, TextSlug};
use kernel::{Failure, Lang, Localized};

use super::stage::{Stage, code};
use crate::on_both_databases;

async fn save(stage: &Stage, settings: Settings) -> Result<Settings, Failure> {
    let (actor, now) = (stage.actor(admin(stage).await).await, stage.now);
    let saving = stage.db.write(move |tx| {
        let (actor, settings) = (actor.clone(), settings.clone());
        async move {
            let permit = authorize::<KeepSite>(&tx, &actor, (), now).await?;
            site::save(&tx, &permit, settings, now).await
        }
    });
    saving.await
}

async fn admin(stage: &Stage) -> kernel::Id<auth::Person> {
    let found = auth::person::queries::by_email(stage.db.read(), "admin@example.org").await.unwrap();
    match found {
        Some(person) => person.id,
        None => stage.admin("admin@example.org").await,
    }
}

on_both_databases!(what_one_admin_saves_another_does_not_overwrite_unseen, |stage| async {
    let shared = SharedSettings::open(&stage.db).await.unwrap();
    let mut mine = (*shared.now()).clone();
    mine.name = "Peer mentors".into();
    mine.languages = vec![Lang::Es, Lang::En];
    let saved = save(stage, mine.clone()).await.unwrap();
    shared.refresh(&stage.db).await.unwrap();
    assert_eq!(*shared.now(), saved);
    assert_eq!(code(&save(stage, mine).await.unwrap_err()), "changed_meanwhile");
});

on_both_databases!(a_text_of_the_site_is_kept_in_both_languages, |stage| async {
    let (actor, now) = (stage.actor(admin(stage).await).await, stage.now);
    let body = Localized::pair("# Help", "# Ayuda");
    let kept = body.clone();
    let saving = stage.db.write(move |tx| {
        let (actor, body) = (actor.clone(), kept.clone());
        async move {
            let permit = authorize::<KeepSite>(&tx, &actor, (), now).await?;
            site::save_text(&tx, &permit, TextSlug::Help, body, now).await
        }
    });
    saving.await.unwrap();
    assert_eq!(site::text(stage.db.read(), TextSlug::Help).await.unwrap(), Some(body));
    assert_eq!(site::text(stage.db.read(), TextSlug::About).await.unwrap(), None);
});
