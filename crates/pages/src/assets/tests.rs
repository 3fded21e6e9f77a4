use std::fs;
use std::path::{Path, PathBuf};

use axum::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use base64::Engine as _;
use sha2::{Digest, Sha256};

use super::{ASSETS, PROGRESS_BAR_HASH, find, serve, url};

fn frontend() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../frontend")
}

fn templates(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            templates(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "html" || ending == "rs") {
            found.push((path.clone(), fs::read_to_string(&path).unwrap()));
        }
    }
}

/// The string arguments of every call of `function` in the templates and their page structs.
fn arguments(function: &str) -> Vec<(PathBuf, String)> {
    let mut texts = Vec::new();
    templates(&frontend(), &mut texts);
    templates(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut texts);
    let call = format!("{function}(\"");
    let named = |text: &str| -> Vec<String> {
        text.split(&call).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
    };
    texts.iter().flat_map(|(path, text)| named(text).into_iter().map(|name| (path.clone(), name))).collect()
}

#[test]
fn every_asset_a_template_names_exists() {
    for (path, name) in arguments("assets::url") {
        assert!(find(&name).is_some(), "{} names {name}", path.display());
    }
}

#[test]
fn every_icon_a_template_names_is_in_the_sprite() {
    let sprite = String::from_utf8(find("icons.svg").unwrap().plain.to_vec()).unwrap();
    for function in ["icon::icon", "icon::flip", "assets::icon"] {
        for (path, name) in arguments(function) {
            assert!(sprite.contains(&format!("id=\"{name}\"")), "{} names {name}", path.display());
        }
    }
}

#[test]
fn the_progress_bar_of_turbo_has_the_hash_of_the_content_policy() {
    let script = fs::read_to_string(frontend().join("vendor/turbo-8.0.23.min.js")).unwrap();
    let (_, rest) = script.split_once("static get defaultCSS(){return ").unwrap();
    let template = rest.split_once('`').unwrap().1.split_once('`').unwrap().0;
    let digest = Sha256::digest(unindent(&with_duration(template, 300)));
    let hash = base64::engine::general_purpose::STANDARD.encode(digest);
    assert_eq!(format!("sha256-{hash}"), PROGRESS_BAR_HASH);
}

/// Fills in the bar's durations as Turbo does: the whole, and half of it.
fn with_duration(template: &str, whole: u32) -> String {
    let mut out = String::new();
    for (index, part) in template.split("${").enumerate() {
        if index == 0 {
            out.push_str(part);
            continue;
        }
        let (expression, rest) = part.split_once('}').unwrap();
        let value = if expression.contains("/2") { whole / 2 } else { whole };
        out.push_str(&value.to_string());
        out.push_str(rest);
    }
    out
}

fn unindent(text: &str) -> String {
    let lines: Vec<&str> = text.strip_prefix('\n').unwrap_or(text).split('\n').collect();
    let indent = lines[0].len() - lines[0].trim_start().len();
    let cut = |line: &&str| line.get(indent..).unwrap_or("").to_owned();
    lines.iter().map(cut).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_first_visit_stays_under_ninety_kilobytes() {
    let first = [
        "waymark.css",
        "first.js",
        "turbo.js",
        "waymark.js",
        "icons.svg",
        "national-park.woff2",
        "atkinson-hyperlegible-next.woff2",
    ];
    let sent = |name: &&str| find(name).map(|asset| asset.brotli.unwrap_or(asset.plain).len()).unwrap();
    let total: usize = first.iter().map(sent).sum();
    assert!(total < 90_000, "{total} bytes");
}

async fn ask(file: &str, headers: HeaderMap) -> axum::response::Response {
    serve(axum::extract::Path(file.to_owned()), headers).await
}

fn accepting(value: &'static str) -> HeaderMap {
    HeaderMap::from_iter([(ACCEPT_ENCODING, HeaderValue::from_static(value))])
}

#[tokio::test]
async fn the_smallest_form_that_the_browser_reads_is_sent() {
    let file = url("waymark.css").strip_prefix("/assets/").unwrap();
    for (accepts, sent) in [
        ("gzip, deflate, br", Some("br")),
        ("gzip", Some("gzip")),
        ("br;q=0, gzip", Some("gzip")),
        ("identity", None),
    ] {
        let answer = ask(file, accepting(accepts)).await;
        let encoding = answer.headers().get(CONTENT_ENCODING).map(|value| value.to_str().unwrap());
        assert_eq!(encoding, sent, "{accepts}");
    }
}

#[tokio::test]
async fn a_kept_file_is_not_sent_again() {
    let file = url("turbo.js").strip_prefix("/assets/").unwrap();
    let first = ask(file, accepting("br")).await;
    let mut headers = accepting("br");
    headers.insert(IF_NONE_MATCH, first.headers()[ETAG].clone());
    assert_eq!(ask(file, headers).await.status(), StatusCode::NOT_MODIFIED);
}

#[tokio::test]
async fn another_hash_is_not_found() {
    assert_eq!(ask("waymark.0000000000000000.css", HeaderMap::new()).await.status(), StatusCode::NOT_FOUND);
}

#[test]
fn compressed_forms_hold_the_same_content() {
    for asset in ASSETS {
        let Some(small) = asset.brotli else { continue };
        let mut whole = Vec::new();
        brotli::BrotliDecompress(&mut &*small, &mut whole).unwrap();
        assert!(whole == asset.plain, "{}", asset.name);
    }
}
