//! A captioned film, with its transcript for who reads instead, and what is still to watch.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use http::{Fault, Page};
use i18n_embed_fl::fl;
use modules::activity::content;
use modules::curriculum::tree::MediaNode;
use modules::markup::{CleanHtml, render, split_title};
use progress::conclusion::Measure;
use text::Locale;

use super::{Around, Finish, Opened};
use crate::learn::media_path;
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "learn/activity/video.html")]
struct VideoPage {
    shell: Shell,
    around: Around,
    description: String,
    silent: bool,
    film: Option<Film>,
    lines: Vec<(u32, String, String)>,
    transcript: CleanHtml,
    reading: CleanHtml,
    /// The film whose transcript may be read instead.
    read: Option<String>,
}

/// The film as it is played.
struct Film {
    media: String,
    src: String,
    kind: String,
    poster: String,
    tracks: Vec<(&'static str, &'static str, String)>,
    size: String,
    total: u32,
    parts: Vec<(u32, u32)>,
    need: u32,
    resume: u32,
    watched: String,
    enough: String,
}

/// The page of a film.
///
/// # Errors
/// None of its own.
pub(super) fn answer(opened: &Opened, video: &content::Video) -> Result<Response, Fault> {
    let shell = opened.shell();
    let l = &shell.locale;
    let node =
        video.film.as_ref().and_then(|name| Some((name, opened.learning.taught.tree.media.get(name)?)));
    let film = node.map(|(name, media)| Film::of(opened, l, video, name, media));
    let counts = opened.learning.taught.policy.transcript_counts && !video.transcript.is_empty();
    let done = opened.concluded().is_some_and(|c| c.is_done());
    let read = node.filter(|_| counts && !done).map(|(_, media)| media.id.to_string());
    let mut around = opened.around(l);
    if let (Some(film), false) = (&film, done) {
        around.finish = Finish::Why(film.left(l));
    }
    let whole = |seconds: f64| seconds.max(0.0) as u32;
    let line = |line: &content::Line| {
        let at = whole(line.start);
        (at, l.clock(at), line.text.get(l.lang).to_owned())
    };
    let page = VideoPage {
        description: video.description.get(l.lang).to_owned(),
        silent: video.silent,
        lines: video.lines.iter().map(line).collect(),
        transcript: render(split_title(video.transcript.get(l.lang)).1),
        reading: render(split_title(video.reading.get(l.lang)).1),
        film,
        read,
        around,
        shell,
    };
    Ok(Page::ok(page).into_response())
}

impl Film {
    fn of(opened: &Opened, l: &Locale, video: &content::Video, name: &str, media: &MediaNode) -> Self {
        let total = media.seconds.unwrap_or(video.seconds).ceil().max(1.0) as u32;
        let need = opened.learning.taught.policy.watched.of(u64::from(total));
        let need = u32::try_from(need).unwrap_or(total);
        let measure = opened.concluded().and_then(|c| c.measure);
        let seconds = match measure {
            Some(Measure::Watched { seconds, .. }) => u32::try_from(seconds).unwrap_or(total),
            _ => 0,
        };
        let facts = opened.learning.facts(opened.activity().id);
        let parts = facts.and_then(|f| f.watched.get(&media.id)).map(progress::facts::Coverage::spans);
        let parts: Vec<(u32, u32)> = parts.unwrap_or_default();
        let captions = video.captions.languages().filter_map(|lang| {
            Some((lang.tag(), l.own_language_name(lang), media_path(video.captions.exact(lang)?)))
        });
        Self {
            media: media.id.to_string(),
            src: media_path(name),
            kind: media.content_type.clone(),
            poster: video.poster.as_deref().map(media_path).unwrap_or_default(),
            tracks: captions.collect(),
            size: l.size(media.bytes.unsigned_abs()),
            resume: resume(&parts, total),
            watched: fl!(l, "learn-watched", watched = l.min_and_s(seconds), of = l.min_and_s(total)),
            enough: fl!(l, "learn-watched-enough", at = l.min_and_s(need)),
            total,
            parts,
            need,
        }
    }

    fn left(&self, l: &Locale) -> String {
        let watched: u32 = self.parts.iter().map(|(_, length)| length).sum();
        fl!(l, "learn-watch-left", left = l.min_and_s(self.need.saturating_sub(watched).max(1)))
    }
}

/// Where to go on: the end of the part that begins the film, else the beginning.
fn resume(parts: &[(u32, u32)], total: u32) -> u32 {
    let last = parts.iter().map(|(start, length)| start + length).max().unwrap_or(0);
    if last + 5 >= total { 0 } else { last }
}
