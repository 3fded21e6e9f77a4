//! The recording of a webinar, as it is watched on the webinar's page.

use http::Fault;
use i18n_embed_fl::fl;
use kernel::Id;
use modules::curriculum::{RecordingNode, WebinarNode};
use modules::media::queries;
use progress::conclusion::Measure;
use progress::facts::Coverage;
use text::Locale;

use super::Opened;
use crate::learn::activity_path;

/// A recording with its film and how far it was watched.
pub(super) struct Recorded {
    pub(super) recording: String,
    pub(super) media: String,
    pub(super) src: String,
    pub(super) kind: String,
    pub(super) poster: String,
    pub(super) tracks: Vec<(&'static str, &'static str, String)>,
    pub(super) words: String,
    pub(super) total: u32,
    pub(super) need: u32,
    pub(super) resume: u32,
    pub(super) parts: Vec<(u32, u32)>,
    pub(super) watched: String,
    pub(super) enough: String,
    /// Address and words of each recording, and whether it is the one shown; empty where there is but one.
    pub(super) choices: Vec<(String, String, bool)>,
}

impl Recorded {
    /// The recording that was asked for, else the one in the reader's language, else the first; one more statement for
    /// its film.
    pub(super) async fn of(
        opened: &Opened,
        webinar: &WebinarNode,
        wanted: Option<Id<modules::Recording>>,
    ) -> Result<Option<Self>, Fault> {
        let l = &opened.shell().locale;
        let asked = wanted.and_then(|id| webinar.recordings.iter().find(|r| r.id == id));
        let own = || webinar.recordings.iter().find(|r| r.language == l.lang);
        let Some(node) = asked.or_else(own).or_else(|| webinar.recordings.first()) else { return Ok(None) };
        let (film, poster) = queries::film(&opened.ctx.db, &node.media_slug).await?;
        let captions = film.captions();
        let track = |lang: kernel::Lang| {
            (lang.tag(), l.own_language_name(lang), format!("/media/{}/captions/{lang}.vtt", film.id))
        };
        let tracks = captions.languages().map(track).collect();
        let choices = choices(opened, l, webinar, node);
        Ok(Some(Self { kind: film.content_type, tracks, choices, ..Self::watched(opened, l, node, poster) }))
    }

    fn watched(opened: &Opened, l: &Locale, node: &RecordingNode, poster: Option<String>) -> Self {
        let total = whole(node.seconds).max(1);
        let need = opened.learning.taught.policy.watched.of(u64::from(total));
        let need = u32::try_from(need).unwrap_or(total);
        let facts = opened.learning.facts(opened.activity().id);
        let parts = facts.and_then(|f| f.watched.get(&node.media)).map(Coverage::spans).unwrap_or_default();
        let seconds = match opened.concluded().and_then(|c| c.recording) {
            Some(Measure::Watched { seconds, .. }) => u32::try_from(seconds).unwrap_or(total),
            _ => 0,
        };
        Self {
            recording: node.id.to_string(),
            media: node.media.to_string(),
            src: format!("/media/{}", node.media_slug),
            kind: String::new(),
            poster: poster.map(|name| format!("/media/{name}")).unwrap_or_default(),
            tracks: Vec::new(),
            words: words(l, node),
            choices: Vec::new(),
            resume: resume(&parts, total),
            watched: fl!(l, "learn-watched", watched = l.min_and_s(seconds), of = l.min_and_s(total)),
            enough: fl!(l, "learn-watched-enough", at = l.min_and_s(need)),
            total,
            need,
            parts,
        }
    }
}

/// Language, length and size of a recording.
fn words(l: &Locale, node: &RecordingNode) -> String {
    let (language, length) = (l.language_name(node.language), l.min_and_s(whole(node.seconds).max(1)));
    let size = l.size(node.bytes.unsigned_abs());
    let facts = fl!(l, "webinar-recording-of", language = language, length = length, size = size);
    node.title.as_ref().map_or_else(|| text::capitalised(&facts), |title| format!("{title}: {facts}"))
}

fn choices(
    opened: &Opened,
    l: &Locale,
    webinar: &WebinarNode,
    shown: &RecordingNode,
) -> Vec<(String, String, bool)> {
    let base = activity_path(opened.learning.place.cohort_id, opened.activity().id);
    let choice = |node: &RecordingNode| {
        (format!("{base}?recording={}#recording", node.id), words(l, node), node.id == shown.id)
    };
    let all = webinar.recordings.iter().filter(|_| webinar.recordings.len() > 1);
    all.map(choice).collect()
}

/// Where to go on: the end of what was watched, the beginning where that is the film's end.
fn resume(parts: &[(u32, u32)], total: u32) -> u32 {
    let last = parts.iter().map(|(start, length)| start + length).max().unwrap_or(0);
    if last + 5 >= total { 0 } else { last }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "films last hours, not years")]
fn whole(seconds: f64) -> u32 {
    seconds.max(0.0).ceil() as u32
}
