//! `/facilitate/cohorts/{cohort}/message`: one text to several learners, seen before it is sent.

mod send;

use askama::Template;
use http::{Asked, At, Context, Fault, Fields, Page};
use i18n_embed_fl::fl;
use kernel::Id;
use progress::grid::{Grid, leads, of_cohort};

pub(super) use send::send;

use super::frame::{Head, Tab};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

/// The most learners that are written to at once.
const MOST: usize = 200;

#[derive(Template)]
#[template(path = "facilitate/message.html")]
pub(crate) struct MessagePage {
    shell: Shell,
    head: Head,
    /// Enrolments and names of those who get it.
    learners: Vec<(String, String)>,
    typed: Fields,
    faults: Faults,
    /// Its paragraphs, once it was looked at.
    preview: Vec<String>,
    key: String,
}

/// Answers `GET …/message?enrolment=…&enrolment=…`.
pub(super) async fn show(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
    Asked(pairs): Asked<Vec<(String, String)>>,
) -> Result<Page<MessagePage>, Fault> {
    let cohort = leads(&ctx.db, &ctx.actor, id, ctx.moment).await?;
    let grid = of_cohort(&ctx.db, cohort, ctx.moment).await?;
    Ok(Page::ok(MessagePage::new(&ctx, &grid, Fields::of(pairs), Faults::default())))
}

impl MessagePage {
    fn new(ctx: &Context, grid: &Grid, typed: Fields, faults: Faults) -> Self {
        let l = ctx.locale_of(&grid.cohort.zone);
        let asked: Vec<_> = typed.all("enrolment").collect();
        let chosen = grid.learners.iter().filter(|c| asked.contains(&c.enrolment.to_string().as_str()));
        Self {
            shell: frame::facilitate(ctx, fl!(l, "message-title"), Place::Cohorts).width("form"),
            head: Head::of(ctx, &grid.cohort, Tab::Progress),
            learners: chosen.take(MOST).map(|c| (c.enrolment.to_string(), c.name.clone())).collect(),
            preview: Vec::new(),
            key: typed.some("key").map_or_else(|| ctx.new_key(), str::to_owned),
            typed,
            faults,
        }
    }

    /// The same with the text as it would be read.
    fn looked_at(mut self, text: &str) -> Self {
        let paragraphs = text.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
        self.preview = paragraphs.map(str::to_owned).collect();
        self
    }
}
