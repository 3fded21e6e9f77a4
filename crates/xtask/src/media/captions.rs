//! Captions of samples, as WebVTT.

use super::story::Pair;

/// A caption and when it is shown.
#[derive(Clone, Debug)]
pub struct Cue {
    start: f64,
    end: f64,
    text: String,
}

/// A cue is at most two lines of this many characters.
const LINE: usize = 38;

/// What is said, spread over the middle of a film by its length, between its title and a word on what it is.
pub fn spread(lang: &str, title: &Pair, said: &[Pair], seconds: f64, edge: f64) -> Vec<Cue> {
    let own = |pair: &Pair| if lang == "es" { pair.es.clone() } else { pair.en.clone() };
    let pieces: Vec<_> = said.iter().flat_map(|pair| pieces(&own(pair))).collect();
    let all: usize = pieces.iter().map(|p| p.chars().count()).sum();
    let per_character = (seconds - 2.0 * edge) / all.max(1) as f64;
    let mut at = edge;
    let middle = pieces.into_iter().map(|text| {
        let start = at;
        at += text.chars().count() as f64 * per_character;
        Cue { start, end: at - 0.05, text }
    });
    let last = if lang == "es" {
        "Esta es una muestra. Representa la grabación completa."
    } else {
        "This is a sample. It stands for the whole recording."
    };
    let first = Cue { start: 0.5, end: edge - 0.05, text: own(title) };
    let middle: Vec<_> = middle.collect();
    let last = Cue { start: seconds - edge, end: seconds - 0.5, text: last.to_owned() };
    std::iter::once(first).chain(middle).chain([last]).collect()
}

/// The cues as a file.
pub fn vtt(lang: &str, cues: &[Cue]) -> String {
    let mut out = format!("WEBVTT\n\nNOTE Language: {lang}\n");
    for (n, cue) in (1..).zip(cues) {
        out.push_str(&format!(
            "\n{n}\n{} --> {}\n{}\n",
            stamp(cue.start),
            stamp(cue.end),
            lines(&cue.text).join("\n")
        ));
    }
    out
}

fn stamp(seconds: f64) -> String {
    let (minutes, rest) = ((seconds / 60.0).floor(), seconds % 60.0);
    format!("00:{minutes:02}:{rest:06.3}")
}

/// A text cut at spaces into pieces of two lines.
fn pieces(text: &str) -> Vec<String> {
    lines(text).chunks(2).map(|two| two.join(" ")).collect()
}

fn lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
