//! A form with files, as browsers send it. Of a file that is too large no more is kept than shows it, and the rest is
//! read to its end, so that the page can come back with everything that was typed.

use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;

use crate::{Fault, Fields, State};

/// The most of one file that is kept, in bytes; every limit of a form lies below.
const MOST_KEPT: usize = 12_000_000;
/// The most of all that is typed, in bytes.
const MOST_TYPED: usize = 1_000_000;
/// More fields than this no form has.
const MOST_FIELDS: usize = 100;

/// A form with the files that were chosen in it.
#[derive(Clone, Debug, Default)]
pub struct Upload {
    /// What was typed.
    pub fields: Fields,
    files: Vec<Uploaded>,
}

/// A file that was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uploaded {
    /// The field's name.
    pub field: String,
    /// Its name where it came from.
    pub name: String,
    /// Its content; of one that is far too large the beginning.
    pub bytes: Vec<u8>,
}

impl Upload {
    /// The file that was chosen in a field; browsers send an empty one without a name where none was.
    pub fn take(&mut self, field: &str) -> Option<Uploaded> {
        let at = self.files.iter().position(|file| file.field == field)?;
        Some(self.files.swap_remove(at)).filter(|file| !(file.name.is_empty() && file.bytes.is_empty()))
    }

    async fn read(mut form: Multipart) -> Result<Self, Fault> {
        let (mut typed, mut files, mut length) = (Vec::new(), Vec::new(), 0);
        while let Some(mut field) = next(&mut form, &files).await? {
            let of = field.name().unwrap_or_default().to_owned();
            let file = field.file_name().map(str::to_owned);
            let most = if file.is_some() { MOST_KEPT } else { MOST_TYPED.saturating_sub(length) };
            let bytes = beginning(&mut field, most).await?;
            if typed.len() + files.len() >= MOST_FIELDS || (file.is_none() && bytes.len() > most) {
                return Err(Fault::of_status(StatusCode::PAYLOAD_TOO_LARGE));
            }
            match file {
                Some(name) => files.push(Uploaded { field: of, name, bytes }),
                None => {
                    length += bytes.len();
                    let text = String::from_utf8(bytes).map_err(|_| Fault::malformed(of.clone()))?;
                    typed.push((of, text));
                }
            }
        }
        Ok(Self { fields: Fields::typed(typed)?, files })
    }
}

/// The next field; none after a file that was larger than the whole form may be.
async fn next<'a>(form: &'a mut Multipart, files: &[Uploaded]) -> Result<Option<Field<'a>>, Fault> {
    let cut = files.iter().any(|file| file.bytes.len() > MOST_KEPT);
    match form.next_field().await {
        Err(error) if cut && error.status() == StatusCode::PAYLOAD_TOO_LARGE => Ok(None),
        found => found.map_err(|error| unreadable(&error)),
    }
}

/// Reads a field to its end and keeps at most a piece more than `most`.
async fn beginning(field: &mut Field<'_>, most: usize) -> Result<Vec<u8>, Fault> {
    let mut kept = Vec::new();
    loop {
        match field.chunk().await {
            Ok(Some(piece)) if kept.len() <= most => kept.extend_from_slice(&piece),
            Ok(Some(_)) => {}
            Ok(None) => return Ok(kept),
            // past the limit of the row: what is kept shows that it is too large
            Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE && kept.len() > most => {
                return Ok(kept);
            }
            Err(error) => return Err(unreadable(&error)),
        }
    }
}

fn unreadable(error: &MultipartError) -> Fault {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Fault::of_status(StatusCode::PAYLOAD_TOO_LARGE),
        _ => Fault::malformed(error.body_text()),
    }
}

impl FromRequest<State> for Upload {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &State) -> Result<Self, Fault> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        if !kind.to_ascii_lowercase().starts_with("multipart/form-data") {
            return Ok(Self { fields: Fields::from_request(request, state).await?, files: Vec::new() });
        }
        let form = Multipart::from_request(request, state).await;
        Self::read(form.map_err(|e| Fault::malformed(e.body_text()))?).await
    }
}
