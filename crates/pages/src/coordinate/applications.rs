//! `/coordinate/applications`: where the applications of a coordinator's association stand, and no more of them.

use askama::Template;
use courses::review::queries::{Seen, coordinated};
use http::{Context, Fault, Page};
use i18n_embed_fl::fl;
use text::Locale;

use crate::facilitate::dates;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "coordinate/applications.html")]
pub(super) struct ApplicationsPage {
    shell: Shell,
    cohorts: Vec<Part>,
}

/// The applications for one cohort.
struct Part {
    name: String,
    dates: String,
    lines: Vec<Line>,
}

/// Where one application stands.
struct Line {
    title: String,
    what: String,
    association: String,
    sent: String,
    state: String,
    tone: &'static str,
}

/// Answers the address.
pub(super) async fn show(ctx: Context) -> Result<Page<ApplicationsPage>, Fault> {
    let seen = coordinated(&ctx.db, &ctx.actor, ctx.moment).await?;
    let part = |of: &[Seen]| {
        let cohort = &of.first()?.cohort;
        let l = ctx.locale_of(&cohort.zone);
        let lines = of.iter().map(|one| line(&l, one)).collect();
        Some(Part { name: cohort.name.get(l.lang).to_owned(), dates: dates(&l, cohort), lines })
    };
    let title = fl!(ctx.locale, "review-title");
    Ok(Page::ok(ApplicationsPage {
        shell: frame::coordinate(&ctx, title, Place::Applications).width("wide"),
        cohorts: seen.chunk_by(|a, b| a.cohort.id == b.cohort.id).filter_map(part).collect(),
    }))
}

fn line(l: &Locale, one: &Seen) -> Line {
    use courses::application::State;
    let (listed, state) = (&one.listed, one.listed.application.state);
    Line {
        title: listed.title().to_owned(),
        what: match &listed.team {
            Some(_) => fl!(l, "review-team-of", people = listed.people()),
            None => fl!(l, "review-kind", kind = "individual"),
        },
        association: listed.association.as_ref().map(crate::association::named).unwrap_or_default(),
        sent: listed.application.submitted_at.map(|at| l.day_and_time(at)).unwrap_or_default(),
        state: fl!(l, "application-state-name", state = state.word()),
        tone: match state {
            State::Accepted => "brand",
            State::Offered => "info",
            State::Waitlisted => "caution",
            _ => "",
        },
    }
}
