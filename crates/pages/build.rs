//! Joins, names and compresses what browsers load, so that the server embeds finished files.
//!
//! Every asset gets a name with the hash of its content and may be kept for ever. Styles are joined along their
//! `@import` lines, elements are joined into one script, and `url("…")` in styles is rewritten to the hashed names.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use sha2::{Digest, Sha256};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let frontend = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../frontend");
    for folder in ["styles", "components", "images", "fonts", "elements", "vendor", "scripts"] {
        println!("cargo::rerun-if-changed={}", frontend.join(folder).display());
    }
    let mut shelf = Shelf::open()?;
    for folder in ["images", "fonts"] {
        for path in files(&frontend.join(folder), &["svg", "woff2", "png", "webp"])? {
            shelf.put(&file_name(&path), fs::read(&path)?)?;
        }
    }
    for name in ["waymark", "staff", "dark", "room", "certificate", "gallery"] {
        let joined = join_styles(&frontend.join(format!("styles/{name}.css")))?;
        let css = shelf.rewrite(&joined)?;
        shelf.put(&format!("{name}.css"), css.into_bytes())?;
    }
    shelf.put("first.js", fs::read(frontend.join("scripts/first.js"))?)?;
    shelf.put("turbo.js", fs::read(frontend.join("vendor/turbo-8.0.23.min.js"))?)?;
    shelf.put("waymark.js", join_elements(&frontend)?.into_bytes())?;
    shelf.close()
}

/// The finished files and the table that names them.
struct Shelf {
    folder: PathBuf,
    urls: BTreeMap<String, String>,
    table: String,
}

impl Shelf {
    fn open() -> Outcome<Self> {
        let folder = PathBuf::from(env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?).join("assets");
        fs::create_dir_all(&folder)?;
        Ok(Self { folder, urls: BTreeMap::new(), table: String::from("&[\n") })
    }

    fn put(&mut self, name: &str, body: Vec<u8>) -> Outcome<()> {
        let (stem, ending) = name.rsplit_once('.').ok_or("an asset needs an ending")?;
        let hash: String = Sha256::digest(&body).iter().take(8).fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        });
        let file = format!("{stem}.{hash}.{ending}");
        let path = self.folder.join(&file);
        self.compress(&file, ending, &body)?;
        fs::write(&path, &body)?;
        let (brotli, gzip) = if packs(ending) {
            (
                format!("Some(include_bytes!({:?}))", with(&path, "br")),
                format!("Some(include_bytes!({:?}))", with(&path, "gz")),
            )
        } else {
            ("None".to_owned(), "None".to_owned())
        };
        writeln!(
            self.table,
            "Asset {{ name: {name:?}, url: \"/assets/{file}\", hash: {hash:?}, kind: {:?}, plain: include_bytes!({path:?}), brotli: {brotli}, gzip: {gzip} }},",
            kind(ending)
        )?;
        self.urls.insert(name.to_owned(), format!("/assets/{file}"));
        Ok(())
    }

    /// Compresses once per content: the slow levels run only for what changed.
    fn compress(&self, file: &str, ending: &str, body: &[u8]) -> Outcome<()> {
        let path = self.folder.join(file);
        if !packs(ending) || with(&path, "gz").exists() {
            return Ok(());
        }
        let mut small = Vec::new();
        let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
        brotli::BrotliCompress(&mut &*body, &mut small, &params)?;
        fs::write(with(&path, "br"), small)?;
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        gzip.write_all(body)?;
        fs::write(with(&path, "gz"), gzip.finish()?)?;
        Ok(())
    }

    /// Rewrites `url("../fonts/x.woff2")` to the hashed address; an unknown file stops the build.
    fn rewrite(&self, css: &str) -> Outcome<String> {
        let mut parts = css.split("url(\"");
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (target, rest) = part.split_once("\")").ok_or("a url( without an end")?;
            let name = target.rsplit('/').next().unwrap_or(target);
            let url = self.urls.get(name).ok_or_else(|| format!("styles name an unknown file: {target}"))?;
            write!(out, "url(\"{url}\"){rest}")?;
        }
        Ok(out)
    }

    fn close(mut self) -> Outcome<()> {
        self.table.push(']');
        fs::write(self.folder.join("table.rs"), self.table)?;
        Ok(())
    }
}

/// The text of a style sheet with its imports in place of their lines, without comments.
fn join_styles(path: &Path) -> Outcome<String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut out = String::new();
    for line in without_comments(&text).lines() {
        match line.trim().strip_prefix("@import url(\"").and_then(|rest| rest.strip_suffix("\");")) {
            Some(target) => out.push_str(&join_styles(&path.with_file_name("").join(target))?),
            None if line.trim().is_empty() => {}
            None => {
                out.push_str(line.trim());
                out.push('\n');
            }
        }
    }
    Ok(out)
}

fn without_comments(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, tail)| tail);
    }
    out + rest
}

/// One script of all elements, behind the clock they share; each file keeps its names to itself in a block of its
/// own, and nothing becomes global.
fn join_elements(frontend: &Path) -> Outcome<String> {
    let mut out = String::from("\"use strict\";\n(() => {\n");
    out.push_str(&script(&frontend.join("scripts/clock.js"))?);
    for path in files(&frontend.join("elements"), &["js"])? {
        writeln!(out, "{{\n{}}}", script(&path)?)?;
    }
    out.push_str("})();\n");
    Ok(out)
}

/// A script without the lines that are only comments or empty.
fn script(path: &Path) -> Outcome<String> {
    let text = fs::read_to_string(path)?;
    let code = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    Ok(code.fold(String::new(), |out, line| out + line + "\n"))
}

fn files(folder: &Path, endings: &[&str]) -> Outcome<Vec<PathBuf>> {
    let mut found: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|e| e.path())).collect::<Result<_, _>>()?;
    found.retain(|path| path.extension().is_some_and(|e| endings.iter().any(|known| e == *known)));
    found.sort();
    Ok(found)
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn with(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

fn packs(ending: &str) -> bool {
    matches!(ending, "css" | "js" | "svg")
}

fn kind(ending: &str) -> &'static str {
    match ending {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "png" => "image/png",
        "webp" => "image/webp",
        _ => "application/octet-stream",
    }
}
