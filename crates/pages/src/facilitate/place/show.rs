//! `GET /facilitate/cohorts/{cohort}/learners/{enrolment}/place`.

use askama::Template;
use courses::enrolment::State;
use http::{Asked, At, Context, Fault, Fields, Page};
use i18n_embed_fl::fl;
use progress::carry::{self, Ahead, Later};
use progress::history::{self, History};
use text::Locale;

use super::{Where, address};
use crate::facilitate::frame::{Head, Tab};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "facilitate/place.html")]
pub(super) struct PlacePage {
    shell: Shell,
    head: Head,
    at: String,
    learner: String,
    /// Term and value.
    facts: Vec<(String, String)>,
    active: bool,
    /// How many are asked for in a team, where so few would stay that they go on as individuals.
    least: Option<u32>,
    later: Vec<Choice>,
    chosen: Option<Target>,
    typed: Fields,
    faults: Faults,
}

/// A later cohort: its id, its words, whether it is chosen.
type Choice = (String, String, bool);

/// The later cohort that was chosen, with what would count there.
struct Target {
    id: String,
    name: String,
    carried: Vec<String>,
    left: Vec<String>,
}

/// What of the address counts.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    to: String,
}

/// Answers the address.
pub(super) async fn show(
    ctx: Context,
    At(place): At<Where>,
    Asked(wish): Asked<Wish>,
) -> Result<Page<PlacePage>, Fault> {
    Ok(Page::ok(PlacePage::read(&ctx, place, &wish.to, Fields::default(), Faults::default()).await?))
}

impl PlacePage {
    /// The page with the later cohort that was chosen, and what was typed.
    pub(super) async fn read(
        ctx: &Context,
        place: Where,
        to: &str,
        typed: Fields,
        faults: Faults,
    ) -> Result<Self, Fault> {
        let history = history::of(&ctx.db, &ctx.actor, place.0, place.1, ctx.moment).await?;
        let l = &ctx.locale_of(&history.cohort.zone);
        let later = carry::later(&ctx.db, &ctx.actor, &history.cohort, ctx.moment).await?;
        let chosen = match later.iter().find(|one| one.cohort.id.to_string() == to) {
            Some(one) => {
                Some(target(l, one, &carry::preview(&ctx.db, &history.enrolment, one.cohort.id).await?))
            }
            None => None,
        };
        let stay = courses::team::queries::others(ctx.db.read(), &history.enrolment).await;
        let size = history.cohort.team_size();
        let few = |others: u32| size.leave(others.saturating_add(1), false).is_err();
        let least = stay.map_err(kernel::Failure::from)?.filter(|others| few(*others)).map(|_| size.least);
        Ok(Self {
            shell: frame::facilitate(ctx, fl!(l, "place-title"), Place::Cohorts).width("form"),
            head: Head::of(ctx, &history.cohort, Tab::Progress),
            at: address(place),
            learner: history.person.name.clone(),
            facts: facts(l, &history),
            active: history.enrolment.state == State::Active,
            least,
            later: later.iter().map(|one| choice(l, one, to)).collect(),
            chosen,
            typed,
            faults,
        })
    }
}

fn choice(l: &Locale, later: &Later, to: &str) -> Choice {
    let id = later.cohort.id.to_string();
    let words = fl!(
        l,
        "place-later",
        cohort = later.cohort.name.get(l.lang),
        day = l.short_date(later.cohort.first_day.0),
        taken = later.enrolled,
        places = later.cohort.places
    );
    let chosen = id == to;
    (id, words, chosen)
}

fn target(l: &Locale, later: &Later, ahead: &Ahead) -> Target {
    let titles = |all: &[kernel::Localized]| all.iter().map(|title| title.get(l.lang).to_owned()).collect();
    Target {
        id: later.cohort.id.to_string(),
        name: later.cohort.name.get(l.lang).to_owned(),
        carried: titles(&ahead.carried),
        left: titles(&ahead.left),
    }
}

fn facts(l: &Locale, history: &History) -> Vec<(String, String)> {
    let row = &history.enrolment;
    let state = fl!(l, "enrolment-state-name", state = row.state.word());
    let team = history.team.clone().unwrap_or_else(|| fl!(l, "place-alone"));
    let mut facts = vec![
        (fl!(l, "facilitate-standing"), state),
        (fl!(l, "part-heading"), fl!(l, "part-name", part = row.part.word())),
        (fl!(l, "place-team"), team),
        (fl!(l, "place-since"), l.instant(row.enrolled_at)),
    ];
    let more = [
        (fl!(l, "place-ended"), row.ended_at.map(|at| l.instant(at))),
        (fl!(l, "place-ended-by"), row.state_by.map(|by| history.name(by).to_owned())),
        (fl!(l, "form-reason"), row.state_reason.clone()),
        (fl!(l, "place-late"), row.added_reason.clone()),
    ];
    let said = more.into_iter().filter_map(|(term, value)| Some((term, value.filter(|v| !v.is_empty())?)));
    facts.extend(said);
    facts
}
