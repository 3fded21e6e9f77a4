//! Films, their stills, and the captions of samples.

use anyhow::Result;

use super::story::{self, Story};
use super::{Job, captions, draw, slide};

const MADE_BY: &str = "drawn by chromium, ffmpeg libx264, cwebp";

/// A job for each film.
pub fn jobs() -> Result<Vec<Job>> {
    story::all()?.into_iter().map(job).collect()
}

fn job(story: Story) -> Result<Job> {
    let page = slide::page(&story)?;
    let tracks: Vec<_> = story.captions.iter().map(|(l, cues)| (*l, captions::vtt(l, cues))).collect();
    let mut paths = vec![format!("{}.mp4", story.stem), format!("{}.webp", story.stem)];
    paths.extend(tracks.iter().map(|(l, _)| format!("{}.{l}.vtt", story.stem)));
    let here = crate::shell::top().display().to_string();
    let starts: Vec<f64> = story.shots.iter().map(|s| s.start).collect();
    let source = format!("{}{tracks:?}{starts:?}{}", page.replace(&here, ""), story.seconds);
    let seconds = story.seconds;
    let make = Box::new(move || make(&page, &starts, seconds, &tracks));
    Ok(Job { paths, seconds: Some(seconds), made_by: MADE_BY, source, make })
}

fn make(page: &str, starts: &[f64], seconds: f64, tracks: &[(&str, String)]) -> Result<Vec<Vec<u8>>> {
    let folder = tempfile::tempdir()?;
    draw::screenshot(folder.path(), page, slide::WIDTH, slide::HEIGHT * starts.len())?;
    let film = draw::film(folder.path(), starts, seconds)?;
    let still = draw::webp(folder.path(), "0.png")?;
    let tracks = tracks.iter().map(|(_, text)| text.clone().into_bytes());
    Ok([film, still].into_iter().chain(tracks).collect())
}
