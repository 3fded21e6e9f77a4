//! Making a cohort and announcing it.

use auth::grant::{Giving, give_within};
use auth::{Held, Permit, Person, Role, Scope, audit, person};
use courses::cohort::copy::Shift;
use courses::cohort::entity as cohort;
use courses::{Cohort, Why};
use kernel::{Failure, Id, Invalid, Moment, Tx};
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _, Set};
use serde_json::json;

use super::form::{From, NewCohort};
use super::{MakeCohort, PublishCohort, WithdrawPublication};
use crate::curriculum::copy::{Copying, Source, Undecided, copy};
use crate::curriculum::place::Calendar;
use crate::curriculum::{CurriculumTree, entity as curriculum, load, store};
use crate::session::plan;

/// Makes a cohort as a draft, with its own copy of a curriculum (rule 11) and its facilitators.
///
/// # Errors
/// Invalid fields (a session whose start is no instant is one of `first_day`), not found for an unknown course,
/// cohort or person, or storage.
pub async fn create(
    tx: &Tx,
    permit: &Permit<MakeCohort>,
    new: &NewCohort,
    moment: Moment,
) -> Result<Id<Cohort>, Failure> {
    let checked = new.check()?;
    unused(tx, new).await?;
    let (from, source) = original(tx, new).await?;
    let hosts = people(tx, &new.facilitators).await?;
    let cohort: Id<Cohort> = tx.entropy().id(moment);
    tx.insert_all(vec![new.row(cohort, &checked, moment)]).await?;
    let calendar = Calendar { first_day: new.first_day, zone: new.zone.clone() };
    let fresh = || tx.entropy().uuid(moment);
    let copied = copy(&from, &Copying { cohort, calendar, source, hosts, fresh: &fresh });
    store::save(tx, &copied.map_err(undecided)?, moment).await?;
    for to in &new.facilitators {
        let held = Held::always(Role::Facilitator, Scope::Cohort(cohort.uuid()));
        give_within(tx, Some(permit.by()), &Giving { to: *to, held }, moment).await?;
    }
    let object = ("cohort", Some(cohort.uuid()));
    audit::record(tx, Some(permit.by()), "cohort_created", object, json!({}), moment).await?;
    Ok(cohort)
}

/// Announces a draft: it can be seen, and applied for while its window is open.
///
/// # Errors
/// Where the database fails.
pub async fn publish(tx: &Tx, permit: &Permit<PublishCohort>, moment: Moment) -> Result<(), Failure> {
    let id = permit.object().cohort.id;
    let row = cohort::ActiveModel {
        id: Set(id),
        state: Set(cohort::State::Published),
        published_at: Set(Some(moment.utc())),
        ..Default::default()
    };
    row.update(&**tx).await?;
    let object = ("cohort", Some(id.uuid()));
    audit::record(tx, Some(permit.by()), "cohort_published", object, json!({}), moment).await?;
    Ok(())
}

/// Takes an announcement back: the cohort is a draft again.
///
/// # Errors
/// Where the database fails.
pub async fn withdraw(tx: &Tx, permit: &Permit<WithdrawPublication>, moment: Moment) -> Result<(), Failure> {
    let id = permit.object().cohort.id;
    let row = cohort::ActiveModel {
        id: Set(id),
        state: Set(cohort::State::Draft),
        published_at: Set(None),
        opened_at: Set(None),
        ..Default::default()
    };
    row.update(&**tx).await?;
    let object = ("cohort", Some(id.uuid()));
    audit::record(tx, Some(permit.by()), "cohort_withdrawn", object, json!({}), moment).await?;
    Ok(())
}

/// The slug is free within the course.
async fn unused(tx: &Tx, new: &NewCohort) -> Result<(), Failure> {
    let same = cohort::Entity::find()
        .filter(cohort::COLUMN.course_id.eq(new.course))
        .filter(cohort::COLUMN.slug.eq(&new.slug));
    match same.one(&**tx).await? {
        Some(_) => Err(Invalid::one("slug", &Why::SlugTaken {}).into()),
        None => Ok(()),
    }
}

/// The curriculum to copy, and where its sessions come from.
async fn original(tx: &Tx, new: &NewCohort) -> Result<(CurriculumTree, Source), Failure> {
    let of_course = curriculum::Entity::find().filter(curriculum::COLUMN.course_id.eq(new.course));
    let (query, source) = match new.from {
        From::Template => (of_course.filter(curriculum::COLUMN.cohort_id.is_null()), Source::Plan),
        From::Cohort(id) => {
            let old = cohort::Entity::find_by_id(id).one(&**tx).await?.ok_or(Failure::NotFound)?;
            let shift = Shift::between(old.first_day.0, new.first_day);
            (of_course.filter(curriculum::COLUMN.cohort_id.eq(id)), Source::Moved(shift))
        }
    };
    let row = query.one(&**tx).await?.ok_or(Failure::NotFound)?;
    Ok((load::read_tree(&**tx, &row).await?, source))
}

async fn people(tx: &Tx, ids: &[Id<Person>]) -> Result<Vec<(Id<Person>, String)>, Failure> {
    let names = person::queries::names(&**tx, ids.iter().copied()).await?;
    ids.iter().map(|id| Ok((*id, names.get(id).cloned().ok_or(Failure::NotFound)?))).collect()
}

/// Starts that are no instants are faults of the first day, which decides on which dates the sessions fall.
fn undecided(sessions: Vec<Undecided>) -> Failure {
    let mut faults = Invalid::default();
    for session in sessions {
        faults.push("first_day", &plan::why(&session.fault));
    }
    faults.into()
}
