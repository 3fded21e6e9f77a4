//! What leaves as a file: workbooks and archives hold their words packed.

use std::io::{Cursor, Read as _};

use axum::http::Method;
use axum::http::header::CONTENT_TYPE;

use crate::app::App;
use crate::harness::page::Page;
use crate::site::pages::Asker;

/// What an answer is, where it has to be unpacked before its words can be read.
pub fn is_packed(page: &Page) -> bool {
    let kind = page.headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    page.status == 200 && (kind.contains("openxmlformats") || kind.contains("zip"))
}

/// Every file of an archive as text, one after the other.
pub fn unpacked(bytes: Vec<u8>) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("it is an archive");
    let mut all = Vec::new();
    for n in 0..archive.len() {
        archive.by_index(n).unwrap().read_to_end(&mut all).unwrap();
    }
    String::from_utf8_lossy(&all).into_owned()
}

/// What someone takes away of themselves; nothing for those who cannot come in.
pub async fn own_data(app: &App, asker: &Asker) -> Option<String> {
    if asker.person.is_none() || asker.is_shut_out() {
        return None;
    }
    let kind = "application/x-www-form-urlencoded";
    let browser = asker.again(app).await;
    Some(unpacked(browser.send_bytes(Method::POST, "/account/data/export", kind, Vec::new()).await))
}
