//! Making up a missed webinar: what it takes, until when, and the reflection that is handed in for it.

use http::Fault;
use i18n_embed_fl::fl;
use progress::conclusion::SubmissionStanding;
use progress::learner::{MakingUp, making_up};
use progress::submission::{revisions, said};
use text::Locale;

use super::Opened;
use crate::form::Faults;
use crate::learn::reflection::{Standing, Task, Version};

/// The part of a webinar's page on which it is made up.
pub(super) struct MakeUp {
    /// What it takes and until when.
    pub(super) words: String,
    /// Whether the recording was watched far enough.
    pub(super) recorded: bool,
    /// Where the reflection stands.
    pub(super) standing: Option<Standing>,
    /// Why nothing is taken any more; empty while it is.
    pub(super) closed: String,
    /// Who said what about it, and when.
    pub(super) said: Vec<(String, String, String)>,
    pub(super) versions: Vec<Version>,
    /// What may be handed in, while something may.
    pub(super) task: Option<Task>,
    pub(super) typed: String,
}

impl MakeUp {
    /// What the policy allows this learner; nothing where it allows nothing or nothing is to be made up.
    pub(super) async fn of(opened: &Opened, again: Option<&(String, Faults)>) -> Result<Option<Self>, Fault> {
        let Some(making) = making_up(&opened.learning, opened.activity().id, opened.ctx.moment) else {
            return Ok(None);
        };
        let place = &opened.learning.place;
        let (db, of) = (&opened.ctx.db, (place.enrolment_id, opened.activity().id));
        let works = revisions(db, place.cohort_id, of.0, of.1).await?;
        if works.is_empty() && !making.open {
            return Ok(None);
        }
        let remarks = said(db, place.cohort_id, of.0, of.1).await?;
        let draft = progress::draft::kept(db, place.cohort_id, of).await?.map(|d| d.body);
        let shell = opened.shell();
        let l = &shell.locale;
        let last = || works.first().map(|w| w.text.clone());
        Ok(Some(Self {
            words: words(l, opened, &making),
            recorded: making.recorded,
            standing: making.reflection.and_then(|(_, standing)| stands(l, standing, making.recorded)),
            closed: closed(l, opened, &making),
            said: remarks.into_iter().map(|s| (s.author, l.day_and_time(s.at), s.reason)).collect(),
            versions: works.iter().map(|w| Version::numbered(l, place.cohort_id, w)).collect(),
            task: Task::of(opened).ok(),
            typed: again.map(|a| a.0.clone()).or(draft).or_else(last).unwrap_or_default(),
        }))
    }
}

fn words(l: &Locale, opened: &Opened, making: &MakingUp) -> String {
    let until = l.deadline(making.until, &opened.learning.place.zone);
    fl!(l, "make-up-until", until = until, most = making.at_most)
}

fn stands(l: &Locale, standing: SubmissionStanding, recorded: bool) -> Option<Standing> {
    let (tone, words) = match standing {
        SubmissionStanding::Awaiting => ("", fl!(l, "reflection-awaiting")),
        SubmissionStanding::Returned => ("caution", fl!(l, "reflection-returned")),
        SubmissionStanding::Accepted if recorded => ("brand", fl!(l, "reflection-accepted")),
        SubmissionStanding::Accepted => ("caution", fl!(l, "make-up-recording-left")),
        _ => return None,
    };
    Some(Standing { tone, words })
}

fn closed(l: &Locale, opened: &Opened, making: &MakingUp) -> String {
    if making.open || opened.concluded().is_some_and(|c| c.how == Some(progress::conclusion::How::MakeUp)) {
        return String::new();
    }
    if making.used >= making.at_most {
        return fl!(l, "make-up-used", most = making.at_most);
    }
    fl!(l, "make-up-over")
}
