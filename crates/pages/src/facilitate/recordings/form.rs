//! The form of a recording as it comes: its words and captions first, then the film, which is stored as it arrives.

use axum::extract::multipart::{Field, MultipartError};
use http::{Fault, Fields};
use kernel::{AnyId, Id, Incoming, Invalid, Lang, Storage, Stored};
use modules::recording::film::{Kind, MOST_MEGABYTES, is_captions};
use modules::{Recording, Why};
use progress::recording::NewRecording;

/// The largest caption file in bytes.
const MOST_CAPTIONS: usize = 1_000_000;
/// The longest title in characters, and so the longest that any word of the form may be.
const MOST_TITLE: usize = 200;

/// What came before the film.
#[derive(Default)]
pub(crate) struct Words {
    pub(crate) typed: Vec<(String, String)>,
    pub(crate) captions: Vec<(Lang, String)>,
    faults: Invalid,
}

impl Words {
    /// Takes a field that is not the film.
    pub(crate) async fn take(&mut self, field: Field<'_>) -> Result<(), Fault> {
        let Some(name) = field.name().map(str::to_owned) else { return Ok(()) };
        let bytes = field.bytes().await.map_err(unreadable)?;
        let text = String::from_utf8(bytes.to_vec()).ok().filter(|text| !text.contains('\0'));
        let lang = name.strip_prefix("captions_").and_then(|tag| tag.parse::<Lang>().ok());
        match (lang, text) {
            (Some(_), Some(text)) if text.is_empty() => {}
            (Some(lang), Some(text)) if text.len() <= MOST_CAPTIONS && is_captions(&text) => {
                self.captions.push((lang, text));
            }
            (Some(_), _) => self.faults.push(name, &Why::CaptionsNotReadable {}),
            (None, text) => {
                let text = text.unwrap_or_default().chars().take(MOST_TITLE).collect();
                self.typed.push((name, text));
            }
        }
        Ok(())
    }

    /// The recording that was described, or what is wrong with it.
    pub(crate) fn recording(
        mut self,
        kind: Option<Kind>,
    ) -> Result<(NewRecording, Vec<(Lang, String)>), Invalid> {
        let typed = Fields::of(self.typed);
        let language = typed.get("language").parse().unwrap_or(Lang::En);
        let has_faults = self.faults.0.iter().any(|fault| fault.field.starts_with("captions_"));
        if !has_faults && !self.captions.iter().any(|(lang, _)| *lang == language) {
            self.faults.push(format!("captions_{language}"), &Why::CaptionsMissing {});
        }
        if kind.is_none() {
            self.faults.push("film", &Why::FilmNotReadable {});
        }
        let id: Option<Id<Recording>> = typed.get("key").parse().ok();
        let title = typed.some("title").map(str::to_owned);
        let new = id.zip(kind).map(|(id, kind)| NewRecording { id, title, language, kind });
        self.faults.or(())?;
        new.map(|new| (new, self.captions)).ok_or_else(|| Invalid::one("film", &Why::FilmMissing {}))
    }
}

/// Stores the film as it comes, beginning with the piece that was read to know it.
pub(crate) async fn store(
    storage: &Storage,
    name: AnyId,
    first: &[u8],
    film: &mut Field<'_>,
) -> Result<Result<Stored, Why>, Fault> {
    let mut incoming: Incoming = storage.receive(name).await?;
    incoming.push(first).await?;
    loop {
        let Ok(piece) = film.chunk().await else {
            incoming.abort().await?;
            return Ok(Err(Why::FilmBrokenOff {}));
        };
        let Some(piece) = piece else { break };
        if incoming.bytes() + piece.len() as u64 > u64::from(MOST_MEGABYTES) * 1_000_000 {
            incoming.abort().await?;
            return Ok(Err(Why::FilmTooLarge { most: MOST_MEGABYTES }));
        }
        incoming.push(&piece).await?;
    }
    Ok(Ok(incoming.finish().await?))
}

/// What is left of a form that is refused is read, so that the browser reads the answer.
pub(crate) async fn drain(mut film: Field<'_>) -> Result<(), Fault> {
    while film.chunk().await.map_err(unreadable)?.is_some() {}
    Ok(())
}

#[expect(clippy::needless_pass_by_value, reason = "as map_err gives it")]
pub(crate) fn unreadable(error: MultipartError) -> Fault {
    Fault::malformed(error.body_text())
}
