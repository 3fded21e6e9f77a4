//! Asking to be excused, for more time or for a correction of attendance, and what became of it.

use askama::Template;
use auth::authorize;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use http::{Asked, At, Context, Fault, Fields, Once, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Invalid, Tx};
use progress::learner::Learning;
use progress::request::entity::{Kind, Model, State};
use progress::request::{Ask, AskReason, AskRequest, ask, own};
use text::Locale;

use super::course_path;
use crate::form::Faults;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "learn/requests.html")]
struct RequestsPage {
    shell: Shell,
    crumbs: Vec<(String, String)>,
    faults: Faults,
    key: String,
    action: String,
    kinds: Vec<Choice>,
    modules: Choices,
    body: String,
    open: bool,
    requests: Vec<Line>,
}

/// One request with its answer.
struct Line {
    kind: String,
    about: String,
    body: String,
    when: String,
    state: String,
    tone: &'static str,
    answer: String,
}

/// What the form may begin with: links from an activity name it.
#[derive(Debug, serde::Deserialize)]
pub(super) struct Begun {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    activity: String,
}

/// Answers `GET /cohorts/{cohort}/requests`.
///
/// # Errors
/// Not found for who has no enrolment here.
pub(super) async fn show(
    ctx: Context,
    At(cohort): At<Id<courses::Cohort>>,
    Asked(begun): Asked<Begun>,
) -> Result<Response, Fault> {
    let learning = Learning::at(&ctx.db, ctx.person()?.person, cohort, ctx.moment).await?;
    let fields = Fields::of(vec![("kind".to_owned(), begun.kind), ("activity".to_owned(), begun.activity)]);
    let page = RequestsPage::load(&ctx, &learning, &fields, Faults::default()).await?;
    Ok(Page::ok(page).into_response())
}

/// Answers `POST /cohorts/{cohort}/requests`.
///
/// # Errors
/// Not found for who has no enrolment here; storage.
pub(super) async fn send(
    ctx: Context,
    At(cohort): At<Id<courses::Cohort>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let learning = Learning::at(&ctx.db, ctx.person()?.person, cohort, ctx.moment).await?;
    let once = Once::of_form(&ctx, &fields)?;
    let here = format!("{}/requests", course_path(cohort));
    let outcome = match asked(&fields) {
        Ok(asked) => store(&ctx, &learning, &once, asked, &here).await,
        Err(invalid) => Err(Failure::Invalid(invalid)),
    };
    let faults = match outcome {
        Ok(()) => return Ok(see_other(here).saying(&ctx, "toast-learn-asked").into_response()),
        Err(Failure::Invalid(invalid)) => Faults::of(&ctx, &invalid),
        Err(Failure::Conflict(why)) => Faults::one("activity", ctx.say(&why.message)),
        Err(other) => return Err(other.into()),
    };
    Ok(Page::again(RequestsPage::load(&ctx, &learning, &fields, faults).await?).into_response())
}

fn asked(fields: &Fields) -> Result<Ask, Invalid> {
    let mut faults = Invalid::default();
    let kind = match fields.get("kind") {
        "excuse" => Some(Kind::Excuse),
        "more_time" => Some(Kind::MoreTime),
        "attendance" => Some(Kind::Attendance),
        _ => None,
    };
    let activity = fields.get("activity").parse().map(Id::from_uuid).ok();
    if kind.is_none() {
        faults.push("kind", &courses::Why::Required {});
    }
    if activity.is_none() {
        faults.push("activity", &AskReason::RequestAboutNothing {});
    }
    match (kind, activity) {
        (Some(kind), Some(activity)) => Ok(Ask { kind, activity, body: fields.get("body").to_owned() }),
        _ => Err(faults),
    }
}

async fn store(
    ctx: &Context,
    learning: &Learning,
    once: &Once,
    asked: Ask,
    here: &str,
) -> Result<(), Failure> {
    let (enrolment, moment) = (learning.place.enrolment_id, ctx.moment);
    let work = |tx: Tx| {
        let (asked, once, actor, here) = (asked.clone(), once.clone(), ctx.actor.clone(), here.to_owned());
        let db = ctx.db.clone();
        async move {
            if once.before(&tx).await?.is_some() {
                return Ok(());
            }
            let permit = authorize::<AskRequest>(&tx, &actor, enrolment, moment).await?;
            ask(&db, &tx, &permit, &asked, moment).await?;
            once.landed(&tx, StatusCode::SEE_OTHER, &here).await?;
            Ok::<_, Failure>(())
        }
    };
    ctx.db.write(work).await
}

impl RequestsPage {
    async fn load(
        ctx: &Context,
        learning: &Learning,
        fields: &Fields,
        faults: Faults,
    ) -> Result<Self, Fault> {
        let place = &learning.place;
        let all = own(&ctx.db, place.cohort_id, place.enrolment_id).await?;
        let mut shell = super::shell(ctx, learning, "", Place::Course);
        shell.title = fl!(shell.locale, "learn-requests");
        let l = shell.locale.clone();
        let here = course_path(place.cohort_id);
        let kinds = [Kind::Excuse, Kind::MoreTime, Kind::Attendance];
        Ok(Self {
            crumbs: vec![(here.clone(), fl!(l, "site-nav-course"))],
            faults,
            key: ctx.new_key(),
            action: format!("{here}/requests"),
            kinds: kinds
                .map(|kind| {
                    let word = kind.word();
                    let chosen = fields.get("kind") == word;
                    (word.clone(), fl!(l, "request-kind-name", kind = word), chosen)
                })
                .into(),
            modules: choices(&l, learning, fields.get("activity")),
            body: fields.get("body").to_owned(),
            open: place.state.is_live(),
            requests: all.iter().map(|request| line(&l, learning, request)).collect(),
            shell,
        })
    }
}

/// A choice of a field: its value, its words, whether it is chosen.
type Choice = (String, String, bool);
/// The activities by the title of their module.
type Choices = Vec<(String, Vec<Choice>)>;

/// The activities that are not done, by module.
fn choices(l: &Locale, learning: &Learning, chosen: &str) -> Choices {
    let modules = learning.taught.tree.modules.iter().map(|module| {
        let (number, title) = (module.position, module.title.get(l.lang));
        let open = module.activities.iter();
        let open = open.filter(|a| {
            let concluded = learning.concluded(a.id);
            concluded.is_none_or(|c| !c.is_done() || c.how.is_some_and(|how| how.certifying().is_none()))
        });
        let open = open.map(|a| {
            let id = a.id.to_string();
            let at = chosen == id;
            (id, a.title.get(l.lang).to_owned(), at)
        });
        (fl!(l, "learn-module-titled", number = number, title = title), open.collect::<Vec<_>>())
    });
    modules.filter(|(_, activities)| !activities.is_empty()).collect()
}

fn line(l: &Locale, learning: &Learning, request: &Model) -> Line {
    let activity = request.activity_id.and_then(|id| learning.taught.tree.activity(id));
    Line {
        kind: fl!(l, "request-kind-name", kind = request.kind.word()),
        about: activity.map(|a| a.title.get(l.lang).to_owned()).unwrap_or_default(),
        body: request.body.clone(),
        when: l.day_and_time(request.created_at),
        state: fl!(l, "request-state-name", state = request.state.word()),
        tone: match request.state {
            State::Open => "here",
            State::Granted => "brand",
            State::Refused => "caution",
        },
        answer: request.answer.clone().unwrap_or_default(),
    }
}
