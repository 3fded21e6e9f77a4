//! What browsers load: styles, scripts, pictures and fonts, embedded when the server is built.
//!
//! Names carry a hash of the content, so a file never changes under its address and is kept for ever.

mod serve;
#[cfg(test)]
mod tests;

pub use serve::serve;

/// The hash of the style that Turbo writes for its progress bar, as the content policy must name it.
pub const PROGRESS_BAR_HASH: &str = "sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps=";

/// One embedded file in the forms in which it is sent.
#[derive(Debug)]
pub struct Asset {
    name: &'static str,
    url: &'static str,
    hash: &'static str,
    kind: &'static str,
    plain: &'static [u8],
    brotli: Option<&'static [u8]>,
    gzip: Option<&'static [u8]>,
}

static ASSETS: &[Asset] = include!(concat!(env!("OUT_DIR"), "/assets/table.rs"));

/// The address of an asset, by the name that it has in the source: `url("waymark.css")`.
///
/// A test reads every template and fails on a name that does not exist; such a name gives an address that is not found.
#[must_use]
pub fn url(name: &str) -> &'static str {
    find(name).map_or("/assets/unknown", |asset| asset.url)
}

fn find(name: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| asset.name == name)
}

/// The address of an icon or mark in the sprite: `icon("arrow-next")`.
#[must_use]
pub fn icon(name: &str) -> String {
    format!("{}#{name}", url("icons.svg"))
}

/// The address of one of a family of icons: `icon_of("mark", "done")` is that of `mark-done`.
#[must_use]
pub fn icon_of(family: &str, name: &str) -> String {
    icon(&format!("{family}-{name}"))
}

/// The address of a scene in the sprite: `scene("ridge")`.
#[must_use]
pub fn scene(name: &str) -> String {
    format!("{}#{name}", url("scenes.svg"))
}
