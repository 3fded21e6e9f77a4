//! `/admin/courses/{course}/files`: the films and sheets of a course, and adding one.

use askama::Template;
use axum::Extension;
use axum::extract::Multipart;
use axum::extract::multipart::MultipartRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use courses::Course;
use http::{At, Context, Fault, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Id, Invalid, Lang, Storage};
use modules::media::entity::Model as MediaFile;
use modules::media::queries;
use text::Locale;

use super::desk::Desk;
use super::upload::{Refused, received};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "admin/template/files.html")]
struct FilesPage {
    shell: Shell,
    crumbs: Vec<(String, String)>,
    action: String,
    films: Vec<Line>,
    sheets: Vec<Line>,
    /// The languages of captions: tag and name.
    languages: Vec<(&'static str, String)>,
    faults: Faults,
}

/// A file of the list.
struct Line {
    href: String,
    name: String,
    facts: String,
}

/// Answers `GET /admin/courses/{course}/files`.
pub(super) async fn show(ctx: Context, At(id): At<Id<Course>>) -> Result<Response, Fault> {
    let desk = Desk::open(&ctx, id).await?;
    answer(&ctx, &desk, StatusCode::OK, Faults::default()).await
}

/// Answers `POST /admin/courses/{course}/files`. Who may not is told so before a byte of the file is read.
pub(super) async fn put(
    ctx: Context,
    At(id): At<Id<Course>>,
    Extension(storage): Extension<Storage>,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, Fault> {
    let desk = Desk::open(&ctx, id).await?;
    let form = form.map_err(|error| Fault::malformed(error.body_text()))?;
    match received(&ctx, id, &storage, form).await {
        Ok(()) => {
            Ok(see_other(format!("{}/files", desk.base())).saying(&ctx, "toast-file-added").into_response())
        }
        Err(Refused::Invalid(invalid)) => refused(&ctx, &desk, &invalid).await,
        Err(Refused::Other(fault)) => Err(fault),
    }
}

async fn refused(ctx: &Context, desk: &Desk, invalid: &Invalid) -> Result<Response, Fault> {
    answer(ctx, desk, StatusCode::UNPROCESSABLE_ENTITY, Faults::of(ctx, invalid)).await
}

async fn answer(ctx: &Context, desk: &Desk, status: StatusCode, faults: Faults) -> Result<Response, Fault> {
    let l = &ctx.locale;
    let files = queries::to_choose(&ctx.db, &desk.course.slug, Vec::new()).await?;
    let of = |kind: &str| -> Vec<Line> {
        files.iter().filter(|file| file.content_type.starts_with(kind)).map(|file| line(l, file)).collect()
    };
    let named = |lang: Lang| (lang.tag(), text::capitalised(&l.language_name(lang)));
    let page = FilesPage {
        shell: frame::admin(ctx, fl!(l, "template-files"), Place::Cohorts).width("form"),
        crumbs: desk.crumbs_inside(l),
        action: format!("{}/files", desk.base()),
        films: of("video/"),
        sheets: of("application/pdf"),
        languages: Lang::ALL.map(named).to_vec(),
        faults,
    };
    Ok(Page::with_status(status, page).into_response())
}

fn line(l: &Locale, file: &MediaFile) -> Line {
    let mut facts = vec![l.size(file.bytes.max(0).unsigned_abs())];
    if let Some(seconds) = file.seconds {
        facts.push(l.min_and_s(whole(seconds)));
    }
    let captions: Vec<_> = file.captions().languages().map(|lang| l.language_name(lang)).collect();
    if !captions.is_empty() {
        facts.push(fl!(l, "recordings-captions", languages = l.list(&captions)));
    }
    Line { href: format!("/media/{}", file.slug), name: file.parts().1.to_owned(), facts: facts.join(" · ") }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "films last hours, not years")]
fn whole(seconds: f64) -> u32 {
    seconds.max(0.0).ceil() as u32
}
