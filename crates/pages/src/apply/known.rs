//! Everything that is stored of an application, as the form reads it.

use courses::application::file_entity::Model as File;
use courses::application::{ApplyFacts, Asks, Draft, files};
use courses::association::{self, entity::Model as Association};
use courses::seat::queries::{Member, members};
use http::{Context, Fault};

use super::answers::{Answer, Written, answers};
use super::step::Step;
use crate::association::OFFERED;

/// What is stored of an application.
pub(super) struct Known {
    pub(super) stored: Draft,
    pub(super) asks: Asks,
    pub(super) files: Vec<File>,
    pub(super) members: Vec<Member>,
}

impl Known {
    /// Reads it; of one that is not begun there is only what the cohort asks.
    pub(super) async fn read(ctx: &Context, facts: &ApplyFacts) -> Result<Self, Fault> {
        let db = ctx.db.read();
        let Some(live) = &facts.live else {
            let asks = Asks::at_first(db, &facts.cohort).await?;
            return Ok(Self { stored: Draft::default(), asks, files: Vec::new(), members: Vec::new() });
        };
        Ok(Self {
            stored: live.read_draft()?,
            asks: Asks::load(db, live, &facts.cohort).await?,
            files: files::of(db, live.id).await?,
            members: match live.team_id {
                Some(team) => members(db, team).await?,
                None => Vec::new(),
            },
        })
    }

    /// The associations that a step offers.
    pub(super) async fn associations(
        &self,
        ctx: &Context,
        step: Step,
        find: &str,
        draft: &Draft,
    ) -> Result<Vec<Association>, Fault> {
        match step {
            Step::Part | Step::Team | Step::Check => {
                Ok(association::queries::find(&ctx.db, find, draft.association, OFFERED).await?)
            }
            _ => Ok(Vec::new()),
        }
    }

    /// What was written, with what names it.
    pub(super) fn written<'a>(
        &'a self,
        draft: &'a Draft,
        association: Option<&'a Association>,
    ) -> Written<'a> {
        let Self { asks, files, members, .. } = self;
        Written { draft, asks, files, association, members, own: true }
    }

    /// What is stored of one step.
    pub(super) fn at(&self, ctx: &Context, step: Step, found: &[Association]) -> Vec<Answer> {
        let association = found.iter().find(|a| Some(a.id) == self.stored.association);
        let all = answers(ctx, &self.written(&self.stored, association));
        all.into_iter().filter(|one| one.step == step.word()).collect()
    }
}
