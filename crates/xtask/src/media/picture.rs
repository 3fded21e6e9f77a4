//! Pictures on pages, from the drawings in `content/art/`.

use std::fs;

use anyhow::{Result, bail};

use super::{Job, content, draw, story};

/// Width and height of a picture in pixels.
const SIZE: (usize, usize) = (1120, 630);

/// A job for each drawing, in the course whose pages show it.
pub fn jobs() -> Result<Vec<Job>> {
    let mut jobs = Vec::new();
    for path in story::names("art")?.into_iter().filter(|p| p.ends_with(".svg")) {
        let name = path.trim_start_matches("art/").trim_end_matches(".svg").to_owned();
        let svg = fs::read_to_string(content().join(&path))?;
        let course = shown_in(&name)?;
        let source = svg.clone();
        let make = Box::new(move || Ok(vec![make(&svg)?]));
        let paths = vec![format!("{course}/media/{name}.webp")];
        jobs.push(Job { paths, seconds: None, made_by: "drawn by hand, chromium, cwebp", source, make });
    }
    Ok(jobs)
}

fn shown_in(name: &str) -> Result<String> {
    let wanted = format!("](placeholder:{name})");
    for course in story::folders("courses")? {
        for module in story::folders(&format!("{course}/modules"))? {
            for page in story::names(&module)?.into_iter().filter(|p| p.ends_with(".md")) {
                if fs::read_to_string(content().join(page))?.contains(&wanted) {
                    return Ok(course);
                }
            }
        }
    }
    bail!("no page shows {name}: name it placeholder:{name} on one, or remove content/art/{name}.svg")
}

fn make(svg: &str) -> Result<Vec<u8>> {
    let folder = tempfile::tempdir()?;
    let html = format!(
        "<!doctype html><style>*{{margin:0}}svg{{display:block;width:{}px;height:{}px}}</style>{svg}",
        SIZE.0, SIZE.1
    );
    draw::screenshot(folder.path(), &html, SIZE.0, SIZE.1)?;
    draw::webp(folder.path(), "page.png")
}
