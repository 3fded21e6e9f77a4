//! `GET /facilitate/cohorts/{cohort}/requests`.

use askama::Template;
use http::{At, Context, Fault, Fields, Page};
use i18n_embed_fl::fl;
use kernel::Id;
use progress::request::entity::{Kind, Model, State};
use progress::request::queries::of_cohort;
use progress::taught::{self, Taught};
use text::Locale;

use crate::facilitate::frame::{Head, Tab};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "facilitate/requests.html")]
pub(crate) struct RequestsPage {
    shell: Shell,
    head: Head,
    open: Vec<Asking>,
    answered: Vec<Asking>,
    typed: Fields,
    faults: Faults,
    zone: String,
}

/// One request.
pub(crate) struct Asking {
    id: String,
    learner: String,
    href: String,
    what: String,
    on: String,
    body: String,
    when: String,
    state: String,
    answer: String,
    more_time: bool,
    attendance: bool,
    minutes: String,
    /// Whether the form that was refused is this one's.
    again: bool,
}

impl Asking {
    /// The id of a field: its plain name in the form that was refused, so that the summary leads to it.
    fn named(&self, field: &str) -> String {
        if self.again { field.to_owned() } else { format!("{field}-{}", self.id) }
    }
}

/// Answers the address.
pub(crate) async fn show(ctx: Context, At(id): At<Id<courses::Cohort>>) -> Result<Page<RequestsPage>, Fault> {
    Ok(Page::ok(made(&ctx, id, String::new(), Fields::default(), Faults::default()).await?))
}

/// The page with what was typed into the form of one request.
pub(super) async fn made(
    ctx: &Context,
    id: Id<courses::Cohort>,
    again: String,
    typed: Fields,
    faults: Faults,
) -> Result<RequestsPage, Fault> {
    let (cohort, requests) = of_cohort(&ctx.db, &ctx.actor, id, ctx.moment).await?;
    let taught = taught::of_cohort(&ctx.db, id).await?;
    let l = ctx.locale_of(&cohort.zone);
    let head = Head::of(ctx, &cohort, Tab::Requests);
    let (open, answered) = requests.iter().partition::<Vec<_>, _>(|(r, _)| r.state == State::Open);
    let all = |some: Vec<&(Model, String)>| {
        some.into_iter().map(|(r, name)| asking(&l, &taught, r, name, &head.base, &again)).collect()
    };
    Ok(RequestsPage {
        shell: frame::facilitate(ctx, fl!(l, "facilitate-requests"), Place::Cohorts),
        open: all(open),
        answered: all(answered),
        zone: l.zone_name(&cohort.zone),
        head,
        typed,
        faults,
    })
}

fn asking(l: &Locale, taught: &Taught, r: &Model, name: &str, base: &str, again: &str) -> Asking {
    let activity = r.activity_id.and_then(|id| taught.tree.activity(id));
    Asking {
        id: r.id.to_string(),
        learner: name.to_owned(),
        href: format!("{base}/learners/{}", r.enrolment_id),
        what: fl!(l, "request-kind-name", kind = r.kind.word()),
        on: activity.map(|a| a.title.get(l.lang).to_owned()).unwrap_or_default(),
        body: r.body.clone(),
        when: l.ago(r.created_at),
        state: fl!(l, "request-state-name", state = r.state.word()),
        answer: r.answer.clone().unwrap_or_default(),
        more_time: r.kind == Kind::MoreTime,
        attendance: r.kind == Kind::Attendance,
        minutes: activity.and_then(|a| a.webinar.as_ref()).map_or(0, |w| w.minutes).to_string(),
        again: r.id.to_string() == again,
    }
}
