//! Posts in discussions, and answers to what the facilitator asks there.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{Moment, StorageError};
use modules::curriculum::ActivityNode;
use progress::conversation::entity as post;
use progress::evidence::EvidenceBody;

use super::{Common, Journey};
use crate::demo::texts;

impl Journey<'_, '_> {
    pub(in crate::demo) fn discuss(
        &mut self,
        common: &mut Common<'_>,
        activity: &ActivityNode,
        posts: u32,
        replies: u32,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let lang = self.place.member.language;
        for n in 0..posts {
            let body = texts::post(lang, common.entropy);
            let at = (at + TimeDelta::minutes(3 * i64::from(n))).min(common.now);
            self.post(common, activity, body, None, at)?;
        }
        let opening = common.openings.get(&activity.id).copied();
        for n in 0..replies {
            let body = texts::reply(lang, common.entropy);
            let at = (at + TimeDelta::minutes(20 + 3 * i64::from(n))).min(common.now);
            self.post(common, activity, body, opening, at)?;
        }
        Ok(())
    }

    pub(super) fn post(
        &mut self,
        common: &mut Common<'_>,
        activity: &ActivityNode,
        body: String,
        answers_to: Option<kernel::AnyId>,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let id = common.entropy.uuid(Moment::at(at));
        common.posts.push(post::Model {
            cohort_id: common.made.id,
            id,
            activity_id: Some(activity.id),
            team_id: None,
            enrolment_id: Some(self.place.enrolment),
            person_id: self.place.member.person,
            answers_to,
            body,
            at,
            removed_at: None,
        });
        self.say(common, activity, EvidenceBody::Posted { post: id, answers_to }, at)
    }
}
