//! The site itself: its colours and its sign, its texts, its settings.

mod edit_text;
mod home;
mod hue;
mod logo;
mod settings;
mod texts;
mod to_do;
mod upload;

use axum::http::Method;
use http::{Access, Route, page};

pub(crate) use hue::address as hue_address;

/// The rows of these pages.
pub(crate) fn rows() -> Vec<Route> {
    let (open, kept) = (open(), kept());
    open.into_iter().chain(kept).collect()
}

fn open() -> [Route; 6] {
    [
        page(Method::GET, "/site/hue/{file}", Access::Anyone, hue::show),
        page(Method::GET, "/site/{file}", Access::Anyone, logo::show),
        page(Method::GET, "/help", Access::Public, texts::help),
        page(Method::GET, "/privacy", Access::Public, texts::privacy),
        page(Method::GET, "/accessibility", Access::Public, texts::accessibility),
        page(Method::GET, "/about", Access::Public, texts::about),
    ]
}

fn kept() -> [Route; 8] {
    [
        page(Method::GET, "/admin", Access::Admin, home::show),
        page(Method::GET, "/admin/site", Access::Admin, settings::show),
        page(Method::POST, "/admin/site", Access::Admin, settings::save),
        page(Method::POST, "/admin/site/logo", Access::Admin, upload::put).up_to(upload::BODY),
        page(Method::POST, "/admin/site/logo/removal", Access::Admin, upload::remove),
        page(Method::GET, "/admin/texts", Access::Admin, edit_text::list),
        page(Method::GET, "/admin/texts/{slug}", Access::Admin, edit_text::show),
        page(Method::POST, "/admin/texts/{slug}", Access::Admin, edit_text::save),
    ]
}
