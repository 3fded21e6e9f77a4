//! A course with its template as it stands, and what every page of it shows.

use std::sync::Arc;

use courses::Course;
use courses::course::edit::one;
use courses::course::entity::Model;
use http::{Context, Fault};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Lang};
use modules::curriculum::edit::Gap;
use modules::curriculum::{ActivityNode, CurriculumTree, ModuleNode, load};
use modules::{Activity, Module};
use text::Locale;

/// A course with its template.
pub(super) struct Desk {
    pub(super) course: Model,
    pub(super) tree: Arc<CurriculumTree>,
    /// The languages that the site speaks, in which its courses are read.
    pub(super) languages: Vec<Lang>,
}

impl Desk {
    /// Reads them.
    ///
    /// # Errors
    /// Not found for no such course, or one without a template; storage.
    pub(super) async fn open(ctx: &Context, id: Id<Course>) -> Result<Self, Fault> {
        let course = one(ctx.db.read(), id).await.map_err(Failure::from)?.ok_or_else(Fault::not_found)?;
        let tree = load::template(&ctx.db, id).await?;
        Ok(Self { course, tree, languages: ctx.state.settings.now().languages.clone() })
    }

    /// Where the course is.
    pub(super) fn base(&self) -> String {
        base(self.course.id)
    }

    /// The way to a page of the template: addresses and words.
    pub(super) fn crumbs(&self, l: &Locale) -> Vec<(String, String)> {
        let title = self.course.short_title.get(l.lang).to_owned();
        vec![("/admin/courses".to_owned(), fl!(l, "admin-courses-title")), (self.base(), title)]
    }

    /// The way to what stands in the template.
    pub(super) fn crumbs_inside(&self, l: &Locale) -> Vec<(String, String)> {
        let mut crumbs = self.crumbs(l);
        crumbs.push((format!("{}/modules", self.base()), fl!(l, "template-title")));
        crumbs
    }

    /// A module of the template.
    ///
    /// # Errors
    /// Not found.
    pub(super) fn module(&self, id: Id<Module>) -> Result<&ModuleNode, Fault> {
        self.tree.module(id).ok_or_else(Fault::not_found)
    }

    /// An activity of the template.
    ///
    /// # Errors
    /// Not found.
    pub(super) fn activity(&self, id: Id<Activity>) -> Result<&ActivityNode, Fault> {
        self.tree.activity(id).ok_or_else(Fault::not_found)
    }
}

/// Where a course is.
pub(super) fn base(course: Id<Course>) -> String {
    format!("/admin/courses/{course}")
}

/// What is not written yet, in words.
pub(super) fn gap(l: &Locale, gap: Gap) -> String {
    match gap {
        Gap::Activities => fl!(l, "template-gap", what = "activities"),
        Gap::Text => fl!(l, "template-gap", what = "text"),
        Gap::Film => fl!(l, "template-gap", what = "film"),
        Gap::Questions => fl!(l, "template-gap", what = "questions"),
        Gap::Plan => fl!(l, "template-gap", what = "plan"),
        Gap::Language(lang) => fl!(l, "template-gap-language", language = l.language_name(lang)),
    }
}
