//! Prints the clean HTML of a Markdown file: `cargo run -p waymark-modules --example render -- FILE`.

use std::io::Write;

use waymark_modules::markup::render;

fn main() -> std::io::Result<()> {
    for path in std::env::args().skip(1) {
        let html = render(&std::fs::read_to_string(path)?);
        std::io::stdout().write_all(html.as_str().as_bytes())?;
    }
    Ok(())
}
