//! Progress of a whole cohort: everybody's way, and what follows from it.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::TimeDelta;
use courses::cohort::entity as cohort;
use courses::course::entity as course;
use courses::enrolment::entity::{self as enrolment, State};
use kernel::{Failure, Moment, StorageError, Tx};
use modules::ActivityContent;
use progress::certificate::{Awarded, Named, eligible, issue};
use progress::conclusion::Conclusion;
use progress::conversation::entity as post;
use progress::outline::build;
use progress::policy::{MakeUp, Policy, entity as policy};
use progress::row::Journal;
use progress::taught::Taught;
use sea_orm::EntityTrait as _;

use super::Demo;
use super::cohorts::{Made, taught as tree};
use super::follow_up;
use super::journey::{Common, Journey};
use super::persona::Persona;
use super::seats::Place;
use super::told::Told;

/// How many learners are stored together.
const TOGETHER: usize = 500;

/// Stores the enrolments of a cohort with all that happened in it.
pub(super) async fn store(
    tx: &Tx,
    made: &Made,
    places: Vec<(Place, enrolment::Model)>,
    demo: Demo,
) -> Result<(), Failure> {
    let rules = policy_of(tx, made).await?;
    let tree = Arc::new(tree(tx, made).await?);
    let taught = Taught { outline: Arc::new(build(&tree)), policy: Arc::new(rules), tree };
    let cohort = cohort::Entity::find_by_id(made.id).one(&**tx).await?.ok_or(Failure::NotFound)?;
    let course = course::Entity::find_by_id(cohort.course_id).one(&**tx).await?.ok_or(Failure::NotFound)?;
    let Some(facilitator) = made.facilitators.first().map(|(id, _)| *id) else { return Ok(()) };
    let mut common = Common {
        made,
        taught: &taught,
        entropy: tx.entropy(),
        now: demo.moment.utc(),
        facilitator,
        team_work: BTreeMap::new(),
        posts: Vec::new(),
        openings: BTreeMap::new(),
    };
    open_discussions(&mut common);
    let told_of = Certified { cohort: &cohort, course: &course };
    let mut told = Told::default();
    let mut places = places.into_iter().peekable();
    while places.peek().is_some() {
        for (place, row) in places.by_ref().take(TOGETHER) {
            one(&mut told, &mut common, &told_of, &place, row)?;
        }
        told.posts.append(&mut common.posts);
        told.store(tx).await?;
    }
    Ok(())
}

/// What certificates name.
struct Certified<'a> {
    cohort: &'a cohort::Model,
    course: &'a course::Model,
}

fn one(
    told: &mut Told,
    common: &mut Common<'_>,
    certified: &Certified<'_>,
    place: &Place,
    mut row: enrolment::Model,
) -> Result<(), StorageError> {
    let persona = Persona::of(&place.member, common.made.spec.which, common.entropy);
    let journal = Journal::new(common.made.id, place.enrolment, common.taught);
    let mut journey = Journey { place, persona, journal };
    journey.go(common)?;
    let closed = journey.journal.close()?;
    if let Some(closed) = &closed {
        complete(&mut row, &closed.conclusion);
        certify(told, common, certified, (place, &row), &closed.conclusion)?;
    }
    leave(&mut row, common, persona);
    follow_up::tell(told, common, place, persona);
    told.enrolments.push(row);
    if let Some(closed) = closed {
        told.close(closed);
    }
    Ok(())
}

fn complete(row: &mut enrolment::Model, conclusion: &Conclusion) {
    if let Some(at) = conclusion.completed_at {
        row.state = State::Completed;
        row.completed_at = Some(at);
    }
}

/// Who left in the third week is withdrawn from then on.
fn leave(row: &mut enrolment::Model, common: &Common<'_>, persona: Persona) {
    let begins = courses::cohort::dates::midnight(common.made.spec.first_day, &common.made.spec.zone);
    let at = begins.instant + TimeDelta::days(19) + TimeDelta::hours(15);
    if persona == Persona::Left && at <= common.now && row.state == State::Active {
        row.state = State::Withdrawn;
        row.ended_at = Some(at);
        row.state_reason = Some("A new shift on the days of the webinars.".to_owned());
    }
}

/// Certificates are made four days after the last day.
fn certify(
    told: &mut Told,
    common: &Common<'_>,
    certified: &Certified<'_>,
    (place, row): (&Place, &enrolment::Model),
    conclusion: &Conclusion,
) -> Result<(), StorageError> {
    let last = courses::cohort::dates::midnight(common.made.spec.last_day, &common.made.spec.zone).instant;
    let at = last + TimeDelta::days(4) + TimeDelta::hours(16);
    let Taught { outline, policy, .. } = common.taught;
    let Ok(earned) = eligible(outline, policy, conclusion) else { return Ok(()) };
    if at > common.now {
        return Ok(());
    }
    let named = Named {
        course: certified.course.id,
        title: certified.course.title.clone(),
        cohort: certified.cohort.name.clone(),
        first_day: certified.cohort.first_day,
        last_day: certified.cohort.last_day,
        team: place.team_name.clone(),
    };
    let modules = conclusion.modules.iter().filter(|m| m.completed_at.is_some()).count();
    let awarded = Awarded { enrolment: row, name: &place.member.name, named, held: false, modules };
    let (certificate, webinars) = issue(awarded, &earned, common.entropy, Moment::at(at))?;
    told.certificates.push(certificate);
    told.webinars.extend(webinars);
    Ok(())
}

/// The policy of the demo's cohorts is the usual one, with one webinar that can be made up.
async fn policy_of(tx: &Tx, made: &Made) -> Result<Policy, StorageError> {
    let rules = Policy { make_up: Some(MakeUp { days: 14, at_most: 1 }), ..Policy::default() };
    let row = policy::Model {
        cohort_id: made.id,
        version: 1,
        rules: serde_json::to_string(&rules).map_err(StorageError::other)?,
        in_force_from: made.spec.opens.instant,
        author_id: None,
        created_at: made.spec.made().utc(),
        reason: String::new(),
        in_the_open: false,
    };
    tx.insert_all(vec![row]).await?;
    Ok(rules)
}

/// Each discussion begins with a post of the facilitator.
fn open_discussions(common: &mut Common<'_>) {
    let tree = common.taught.tree.clone();
    for module in tree.modules.iter() {
        let Some(at) = module.opens_at.filter(|at| *at <= common.now) else { continue };
        for activity in &module.activities {
            let ActivityContent::Discussion(discussion) = &activity.content else { continue };
            let id = common.entropy.uuid(Moment::at(at));
            common.openings.insert(activity.id, id);
            common.posts.push(post::Model {
                cohort_id: common.made.id,
                id,
                activity_id: Some(activity.id),
                team_id: None,
                enrolment_id: None,
                person_id: common.facilitator,
                answers_to: None,
                body: discussion.opening.get(kernel::Lang::En).to_owned(),
                at,
                removed_at: None,
            });
        }
    }
}
