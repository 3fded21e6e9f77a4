//! `/admin/courses`: the courses, and where they stand.

use askama::Template;
use auth::authorize;
use courses::course::admin::{ChangeState, all, change_state};
use courses::course::{State, entity::Model};
use http::{At, Context, Fault, Fields, Page, SeeOther, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id};

use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "admin/courses.html")]
pub(super) struct CoursesPage {
    shell: Shell,
    courses: Vec<Card>,
}

struct Card {
    id: String,
    href: String,
    public: String,
    title: String,
    state: String,
    contact: String,
    developed_by: String,
    weeks: String,
    /// What it can become: the word that is sent and the button's words.
    next: Option<(String, String)>,
}

/// Answers `GET /admin/courses`.
pub(super) async fn show(ctx: Context) -> Result<Page<CoursesPage>, Fault> {
    let found = all(ctx.db.read()).await.map_err(Failure::from)?;
    let shell = frame::admin(&ctx, fl!(ctx.locale, "admin-courses-title"), Place::Cohorts);
    Ok(Page::ok(CoursesPage { courses: found.iter().map(|course| card(&ctx, course)).collect(), shell }))
}

fn card(ctx: &Context, course: &Model) -> Card {
    let l = &ctx.locale;
    let next = match course.state {
        State::Draft => Some((State::Published.word(), fl!(l, "admin-publish"))),
        State::Published => Some((State::Retired.word(), fl!(l, "admin-retire"))),
        State::Retired => None,
    };
    Card {
        id: course.id.to_string(),
        public: if course.state == State::Draft {
            String::new()
        } else {
            format!("/courses/{}", course.slug)
        },
        href: format!("/admin/courses/{}", course.id),
        title: course.title.get(l.lang).to_owned(),
        state: fl!(l, "course-state-name", state = course.state.word()),
        contact: course.contact.clone(),
        developed_by: course.developed_by.clone(),
        weeks: course.weeks.to_string(),
        next,
    }
}

/// Answers `POST /admin/courses/{course}/state`.
pub(super) async fn change(
    ctx: Context,
    At(id): At<Id<courses::Course>>,
    fields: Fields,
) -> Result<SeeOther, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let next = [State::Published, State::Retired].into_iter().find(|s| s.word() == fields.get("state"));
    let next = next.ok_or_else(Fault::not_found)?;
    let work = |tx: kernel::Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<ChangeState>(&tx, &actor, (id, next), moment).await?;
            change_state(&tx, &permit, moment).await?;
            catalogue::entry::course::follow(&tx, id, moment).await
        }
    };
    ctx.db.write::<_, Failure, _, _>(work).await?;
    Ok(see_other("/admin/courses").saying(&ctx, "toast-saved"))
}
