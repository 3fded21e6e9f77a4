//! What films are drawn from: storyboards of videos, agendas of webinars, transcripts of catalogue entries.

use anyhow::{Context, Result};
use serde::Deserialize;

use super::captions::{Cue, spread};
use super::content;

/// A text in each language; Spanish alone where nobody speaks English.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Pair {
    /// English.
    #[serde(default)]
    pub en: String,
    /// Spanish.
    #[serde(default)]
    pub es: String,
}

/// One picture of a film.
#[derive(Clone, Debug)]
pub struct Shot {
    /// Seconds from the start.
    pub start: f64,
    /// The small line above.
    pub kicker: Pair,
    /// The large words.
    pub text: Pair,
}

/// A film to be drawn.
pub struct Story {
    /// Where its files go, without ending.
    pub stem: String,
    /// Its length.
    pub seconds: f64,
    /// Its pictures in order.
    pub shots: Vec<Shot>,
    /// Captions by language, where they are not written by hand.
    pub captions: Vec<(&'static str, Vec<Cue>)>,
}

#[derive(Deserialize)]
struct Titled {
    title: String,
}

#[derive(Deserialize)]
struct Frame {
    start: f64,
    #[serde(flatten)]
    text: Pair,
}

#[derive(Deserialize)]
struct Video {
    slug: String,
    seconds: f64,
    frame: Vec<Frame>,
}

#[derive(Deserialize)]
struct Recording {
    seconds: f64,
}

#[derive(Deserialize)]
struct Part {
    minutes: u32,
    #[serde(flatten)]
    text: Pair,
}

#[derive(Deserialize)]
struct Webinar {
    slug: String,
    en: Titled,
    es: Titled,
    agenda: Vec<Part>,
    recording: Option<Recording>,
}

#[derive(Deserialize)]
struct Mark {
    at: String,
    #[serde(flatten)]
    text: Pair,
}

#[derive(Deserialize)]
struct Entry {
    slug: String,
    en: Titled,
    es: Titled,
    captions: Vec<String>,
    chapter: Vec<Mark>,
    #[serde(default)]
    transcript: Vec<Mark>,
    recording: Option<Recording>,
}

/// Seconds of the first and of the last picture of a sample.
const EDGE: f64 = 8.0;

/// Every film of the content.
pub fn all() -> Result<Vec<Story>> {
    let mut stories = Vec::new();
    for course in folders("courses")? {
        for module in folders(&format!("{course}/modules"))? {
            for file in files(&module, "video-")? {
                stories.push(video(&course, read(&file)?));
            }
            for file in files(&module, "webinar-")? {
                stories.extend(webinar(&course, read(&file)?));
            }
        }
    }
    for file in files("catalogue/entries", "")? {
        stories.extend(entry(read(&file)?));
    }
    Ok(stories)
}

fn video(course: &str, video: Video) -> Story {
    let shot = |f: Frame| Shot { start: f.start, kicker: Pair::default(), text: f.text };
    let shots = video.frame.into_iter().map(shot).collect();
    Story {
        stem: format!("{course}/media/{}", video.slug),
        seconds: video.seconds,
        shots,
        captions: Vec::new(),
    }
}

/// A sample that stands for the recording: its title, its parts, and a word on what it is.
fn webinar(course: &str, webinar: Webinar) -> Option<Story> {
    let seconds = webinar.recording?.seconds;
    let title = Pair { en: webinar.en.title, es: webinar.es.title };
    let parts: Vec<_> = webinar.agenda.iter().map(|p| (minutes(p.minutes), p.text.clone())).collect();
    let shots = sample(&title, &parts, seconds);
    let said: Vec<_> = parts.into_iter().map(|(_, text)| text).collect();
    let captions = ["en", "es"].map(|l| (l, spread(l, &title, &said, seconds, EDGE))).to_vec();
    Some(Story { stem: format!("{course}/media/{}-recording", webinar.slug), seconds, shots, captions })
}

/// An excerpt of a recorded webinar: its chapters, and what is said in the one that is written down.
fn entry(entry: Entry) -> Option<Story> {
    let seconds = entry.recording?.seconds;
    let title = Pair { en: entry.en.title, es: entry.es.title };
    let parts: Vec<_> = entry.chapter.into_iter().map(|c| (same(&c.at), c.text)).collect();
    let shots = sample(&title, &parts, seconds);
    let said: Vec<_> = entry.transcript.into_iter().map(|t| t.text).collect();
    let languages = ["en", "es"].into_iter().filter(|l| entry.captions.iter().any(|c| c == l));
    let captions = languages.map(|l| (l, spread(l, &title, &said, seconds, EDGE))).collect();
    Some(Story { stem: format!("catalogue/media/{}", entry.slug), seconds, shots, captions })
}

fn sample(title: &Pair, parts: &[(Pair, Pair)], seconds: f64) -> Vec<Shot> {
    let step = (seconds - 2.0 * EDGE) / parts.len().max(1) as f64;
    let middle = (0..).zip(parts).map(|(n, (kicker, text))| Shot {
        // Whole quarters of a second, so that each picture begins with a frame.
        start: ((EDGE + f64::from(n) * step) * 4.0).round() / 4.0,
        kicker: kicker.clone(),
        text: text.clone(),
    });
    let first =
        Shot { start: 0.0, kicker: pair("Sample recording", "Grabación de muestra"), text: title.clone() };
    let last = Shot {
        start: seconds - EDGE,
        kicker: pair("Sample recording", "Grabación de muestra"),
        text: pair(
            "This short film stands for the whole recording.",
            "Este video corto representa la grabación completa.",
        ),
    };
    std::iter::once(first).chain(middle).chain([last]).collect()
}

fn minutes(count: u32) -> Pair {
    pair(&format!("{count} minutes"), &format!("{count} minutos"))
}

fn same(text: &str) -> Pair {
    pair(text, text)
}

fn pair(en: &str, es: &str) -> Pair {
    Pair { en: en.to_owned(), es: es.to_owned() }
}

fn read<T: for<'de> Deserialize<'de>>(path: &str) -> Result<T> {
    let text = std::fs::read_to_string(content().join(path))?;
    toml::from_str(&text).with_context(|| format!("content/{path}"))
}

/// Folders in a folder of the content, sorted.
pub fn folders(within: &str) -> Result<Vec<String>> {
    Ok(names(within)?.into_iter().filter(|path| content().join(path).is_dir()).collect())
}

/// TOML files whose names begin so, sorted.
fn files(within: &str, beginning: &str) -> Result<Vec<String>> {
    let start = format!("{within}/{beginning}");
    Ok(names(within)?.into_iter().filter(|p| p.starts_with(&start) && p.ends_with(".toml")).collect())
}

/// Paths of what is in a folder of the content, sorted; nothing where there is no such folder.
pub fn names(within: &str) -> Result<Vec<String>> {
    let Ok(entries) = std::fs::read_dir(content().join(within)) else { return Ok(Vec::new()) };
    let mut names = Vec::new();
    for entry in entries {
        names.push(format!("{within}/{}", entry?.file_name().to_string_lossy()));
    }
    names.sort();
    Ok(names)
}
