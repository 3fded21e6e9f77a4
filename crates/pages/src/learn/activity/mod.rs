//! One activity, by its kind: each kind has a file of its own, and all share what stands around.

mod around;
mod document;
mod external;
mod locked;
mod make_up;
mod page;
mod recording;
mod video;
pub(super) mod webinar;

use std::sync::Arc;

use axum::response::Response;
use http::{Asked, At, Context, Fault};
use kernel::{Id, Moment};
use modules::activity::ActivityContent;
use modules::curriculum::{ActivityNode, CurriculumTree, ModuleNode};
use progress::conclusion::ActivityConclusion;
use progress::learner::Learning;

use crate::form::Faults;

pub use around::{Around, Finish, Neighbour};

/// What is asked of an activity's page.
#[derive(Debug, serde::Deserialize)]
pub struct Question {
    /// Which recording to show, where there are several.
    recording: Option<Id<modules::Recording>>,
}

/// An activity that a learner has opened.
#[derive(Clone)]
pub struct Opened {
    /// The request.
    pub ctx: Context,
    /// What they learn in this cohort.
    pub learning: Learning,
    tree: Arc<CurriculumTree>,
    module: usize,
    activity: usize,
}

/// Answers `GET /cohorts/{cohort}/activities/{activity}` with the page of the activity's kind.
///
/// # Errors
/// Not found for who has no enrolment here; storage.
pub async fn show(
    ctx: Context,
    At((cohort, activity)): At<(Id<courses::Cohort>, Id<modules::Activity>)>,
    Asked(asked): Asked<Question>,
) -> Result<Response, Fault> {
    let opened = Opened::load(ctx, cohort, activity).await?;
    // when a webinar is may be read before its module opens
    if !opened.is_open() && opened.activity().webinar.is_none() {
        return locked::answer(&opened);
    }
    match &opened.activity().content {
        ActivityContent::Page(page) => page::answer(&opened, page),
        ActivityContent::Document(document) => document::answer(&opened, document),
        ActivityContent::Video(video) => video::answer(&opened, video),
        ActivityContent::External(external) => external::answer(&opened, external),
        ActivityContent::Quiz(quiz) => super::quiz::answer(&opened, quiz),
        // the kinds below hang their own pages in here
        ActivityContent::Reflection(reflection) => super::reflection::answer(&opened, reflection, None).await,
        ActivityContent::Discussion(discussion) => super::discussion::answer(&opened, discussion).await,
        ActivityContent::Webinar(webinar) => webinar::answer(&opened, webinar, asked.recording, None).await,
    }
}

/// The page of what was handed in, with everything that was typed and what is wrong with it.
///
/// # Errors
/// Storage.
pub(in crate::learn) async fn again(
    opened: &Opened,
    text: String,
    faults: Faults,
) -> Result<Response, Fault> {
    match &opened.activity().content {
        ActivityContent::Reflection(reflection) => {
            super::reflection::answer(opened, reflection, Some((text, faults))).await
        }
        ActivityContent::Webinar(webinar) => {
            webinar::answer(opened, webinar, None, Some((text, faults))).await
        }
        _ => Err(Fault::not_found()),
    }
}

impl Opened {
    /// Loads an activity for the one who asks.
    ///
    /// # Errors
    /// Not found where they have no enrolment in the cohort or it has no such activity.
    pub async fn load(
        ctx: Context,
        cohort: Id<courses::Cohort>,
        activity: Id<modules::Activity>,
    ) -> Result<Self, Fault> {
        let person = ctx.person()?.person;
        let learning = Learning::at(&ctx.db, person, cohort, ctx.moment).await?;
        let tree = learning.taught.tree.clone();
        let found = tree.modules.iter().enumerate().find_map(|(module, node)| {
            Some((module, node.activities.iter().position(|a| a.id == activity)?))
        });
        let (module, activity) = found.ok_or_else(Fault::not_found)?;
        Ok(Self { ctx, learning, tree, module, activity })
    }

    /// The activity.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "found in this tree when loaded, and the tree never changes")]
    pub fn activity(&self) -> &ActivityNode {
        &self.tree.modules[self.module].activities[self.activity]
    }

    /// Its module.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "found in this tree when loaded, and the tree never changes")]
    pub fn module(&self) -> &ModuleNode {
        &self.tree.modules[self.module]
    }

    /// The number of its module, from 1, and of the activity in it.
    #[must_use]
    pub const fn numbers(&self) -> (usize, usize) {
        (self.module + 1, self.activity + 1)
    }

    /// What is concluded of it for this learner.
    #[must_use]
    pub fn concluded(&self) -> Option<&ActivityConclusion> {
        self.learning.concluded(self.activity().id)
    }

    /// When the request came.
    #[must_use]
    pub const fn moment(&self) -> Moment {
        self.ctx.moment
    }

    /// Whether its module has opened.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.module().opens_at.is_some_and(|at| at <= self.ctx.moment.utc())
    }

    /// Where its evidence goes.
    #[must_use]
    pub fn evidence_path(&self) -> String {
        format!("{}/evidence", super::activity_path(self.learning.place.cohort_id, self.activity().id))
    }
}
