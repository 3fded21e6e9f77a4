//! Why somebody cannot apply, and where they can go on.

use askama::Template;
use courses::Why;
use courses::application::ApplyFacts;
use courses::course::entity::Model as Course;
use http::Context;
use i18n_embed_fl::fl;
use kernel::Reason as _;

use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "apply/refused.html")]
pub(super) struct RefusedPage {
    shell: Shell,
    words: String,
    course: String,
    course_href: String,
    /// Where a place that one has already is, else nothing.
    learn: String,
    /// The seat in another team, else nothing.
    seat: String,
    contact: String,
}

impl RefusedPage {
    /// The page for a reason.
    pub(super) fn of(ctx: &Context, facts: &ApplyFacts, course: &Course, why: &Why) -> Self {
        let l = ctx.locale_of(&facts.cohort.zone);
        let mut shell = frame::public(ctx, fl!(l, "apply-title"), Place::Elsewhere).width("reading");
        shell.locale = l.clone();
        let learn = if facts.enrolled { format!("/cohorts/{}", facts.cohort.id) } else { String::new() };
        Self {
            words: l.say(&why.message()),
            course: course.short_title.get(l.lang).to_owned(),
            course_href: format!("/courses/{}/{}", course.slug, facts.cohort.slug),
            contact: course.contact.clone(),
            seat: facts
                .seat
                .filter(|_| !facts.enrolled)
                .map_or_else(String::new, |seat| format!("/seats/{seat}")),
            learn,
            shell,
        }
    }
}
