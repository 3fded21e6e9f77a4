//! The joined route table.

use http::Route;

/// Every row of every room; those of the demo's own tools in a demo only.
#[must_use]
pub fn rows(demo: bool) -> Vec<Route> {
    let tools = if demo { pages::demo_rows() } else { Vec::new() };
    [http::health::rows(), api::rows(), pages::rows(), tools].into_iter().flatten().collect()
}

/// The API's OpenAPI document as it is committed: indented, in a fixed order, with a line end.
///
/// # Errors
/// Where the document cannot be written as JSON.
pub fn description() -> serde_json::Result<String> {
    let (_, document, _) = http::fold(rows(false));
    // maps sort their keys, so that the same routes give the same text
    let document = serde_json::to_value(api::described(document))?;
    Ok(format!("{}\n", serde_json::to_string_pretty(&document)?))
}
