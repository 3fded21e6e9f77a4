//! The sample content, embedded in the binary.

use std::borrow::Cow;

use kernel::folder::{Fault, Files};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../../content"]
struct Content;

/// Every file of the sample content, by its path.
pub(super) fn files() -> Files {
    let file = |path: Cow<'static, str>| Some((path.to_string(), Content::get(&path)?.data));
    Files::of(Content::iter().filter_map(file))
}

/// The faults of the content as one error. Tests hold that there are none.
pub(super) fn told(faults: Vec<Fault>) -> anyhow::Error {
    let lines: Vec<_> = faults.iter().map(ToString::to_string).collect();
    anyhow::anyhow!("the sample content has faults:\n{}", lines.join("\n"))
}
