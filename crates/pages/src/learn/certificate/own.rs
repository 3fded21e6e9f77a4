//! One's own certificates, and the sheet to print.

use askama::Template;
use http::{At, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::Failure;
use progress::certificate::entity::{Model, State};
use progress::certificate::queries::of_person;

use super::said::{Said, said};
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "learn/certificate/list.html")]
pub(in crate::learn) struct ListPage {
    shell: Shell,
    certificates: Vec<Line>,
}

struct Line {
    said: Said,
    state: String,
    tone: &'static str,
    href: String,
}

#[derive(Template)]
#[template(path = "learn/certificate/sheet.html")]
pub(in crate::learn) struct SheetPage {
    shell: Shell,
    said: Said,
    held: bool,
    revoked: bool,
    crumbs: Vec<(String, String)>,
    check: String,
    check_words: String,
}

/// Answers `GET /account/certificates`.
///
/// # Errors
/// Storage.
pub(in crate::learn) async fn list(ctx: Context) -> Result<Page<ListPage>, Fault> {
    let all = of_person(&ctx.db, ctx.person()?.person).await?;
    let l = &ctx.locale;
    let line = |model: &Model| -> Result<Line, Fault> {
        let tone = match model.state {
            State::Held => "here",
            State::Issued => "brand",
            State::Revoked => "danger",
        };
        Ok(Line {
            said: said(l, model).map_err(Failure::from)?,
            state: fl!(l, "certificate-state-name", state = model.state.word()),
            tone,
            href: format!("/account/certificates/{}", model.code),
        })
    };
    let certificates = all.iter().map(line).collect::<Result<_, _>>()?;
    let title = fl!(l, "site-my-certificates");
    let shell = frame::learn(&ctx, title, None, false, Place::Elsewhere).width("reading");
    Ok(Page::ok(ListPage { shell, certificates }))
}

/// Answers `GET /account/certificates/{code}`: the sheet to print.
///
/// # Errors
/// Not found where none of one's own has this code.
pub(in crate::learn) async fn sheet(ctx: Context, At(code): At<String>) -> Result<Page<SheetPage>, Fault> {
    let all = of_person(&ctx.db, ctx.person()?.person).await?;
    let model = all.into_iter().find(|c| c.code == code).ok_or_else(Fault::not_found)?;
    let l = &ctx.locale;
    let said = said(l, &model).map_err(Failure::from)?;
    let check = format!("/certificates/{}", model.code);
    let check_words = format!("{}{check}", ctx.state.public_url.origin());
    let title = fl!(l, "learn-certificate");
    let shell = frame::learn(&ctx, title, None, false, Place::Elsewhere).sheet("certificate.css");
    Ok(Page::ok(SheetPage {
        held: model.state == State::Held,
        revoked: model.state == State::Revoked,
        crumbs: vec![("/account/certificates".to_owned(), fl!(l, "site-my-certificates"))],
        said,
        check,
        check_words,
        shell,
    }))
}
