//! `GET /facilitate/cohorts/{cohort}/submissions/{enrolment}/{activity}`.

use askama::Template;
use http::{At, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::Id;
use modules::activity::ActivityContent;
use progress::submission::{revisions, said};
use progress::{history, taught};

use crate::facilitate::frame::{Head, Tab};
use crate::form::Faults;
use crate::frame;
use crate::learn::reflection::Version;
use crate::shell::{Place, Shell};

/// The parameters of a work's address.
pub(crate) type Where = (Id<courses::Cohort>, Id<courses::Enrolment>, Id<modules::Activity>);

#[derive(Template)]
#[template(path = "facilitate/submission.html")]
pub(crate) struct SubmissionPage {
    shell: Shell,
    head: Head,
    queue: String,
    learner: String,
    learner_href: String,
    team: String,
    prompt: String,
    revision: u32,
    latest: Option<Version>,
    earlier: Vec<Version>,
    said: Vec<(String, String, String)>,
    rubric: Vec<(String, String, String)>,
    action: String,
    typed: String,
    faults: Faults,
}

/// Answers the address.
pub(crate) async fn show(ctx: Context, At(place): At<Where>) -> Result<Page<SubmissionPage>, Fault> {
    Ok(Page::ok(made(&ctx, place, String::new(), Faults::default()).await?))
}

/// The page with what was typed into its form.
pub(super) async fn made(
    ctx: &Context,
    (cohort, enrolment, activity): Where,
    typed: String,
    faults: Faults,
) -> Result<SubmissionPage, Fault> {
    let record = history::of(&ctx.db, &ctx.actor, cohort, enrolment, ctx.moment).await?;
    let taught = taught::of_cohort(&ctx.db, cohort).await?;
    let node = taught.tree.activity(activity).ok_or_else(Fault::not_found)?;
    let (l, head) = (&ctx.locale, Head::of(ctx, &record.cohort, Tab::Submissions));
    let works = revisions(&ctx.db, cohort, enrolment, activity).await?;
    let revision = works.first().map_or(0, |w| w.number);
    let mut works = works.iter().map(|w| {
        let (when, words) = (l.day_and_time(w.received_at), w.words);
        Version::of(l, cohort, w, fl!(l, "submissions-version", when = when, words = words))
    });
    let words = |text: &kernel::Localized| text.get(l.lang).to_owned();
    let (prompt, rubric) = match &node.content {
        ActivityContent::Reflection(reflection) => (words(&reflection.prompt), reflection.rubric.as_slice()),
        ActivityContent::Webinar(_) => (fl!(l, "make-up-of-learner"), [].as_slice()),
        _ => return Err(Fault::not_found()),
    };
    Ok(SubmissionPage {
        queue: format!("{}/submissions", head.base),
        learner: record.person.name.clone(),
        learner_href: format!("{}/learners/{enrolment}", head.base),
        team: record.team.clone().unwrap_or_default(),
        prompt,
        revision,
        latest: works.next(),
        earlier: works.collect(),
        said: said(&ctx.db, cohort, enrolment, activity)
            .await?
            .into_iter()
            .map(|s| (s.author, l.day_and_time(s.at), s.reason))
            .collect(),
        rubric: rubric.iter().map(|c| (words(&c.looks_for), words(&c.there), words(&c.not_yet))).collect(),
        action: format!("{}/submissions/{enrolment}/{activity}/word", head.base),
        typed,
        faults,
        shell: frame::facilitate(ctx, words(&node.title), Place::Cohorts),
        head,
    })
}
