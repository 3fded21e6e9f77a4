//! The form of a file as it comes: captions first, then the file itself, which is stored as it arrives.

use auth::authorize;
use axum::extract::Multipart;
use axum::extract::multipart::Field;
use courses::Course;
use http::{Context, Fault};
use kernel::{Failure, Id, Invalid, Lang, Storage, Stored, Tx};
use modules::Why;
use modules::curriculum::edit::EditTemplate;
use modules::media::add::{Kind, NewFile, add};
use modules::recording::film::{is_captions, look};

use crate::facilitate::recordings::form::{drain, store, unreadable};

/// The largest caption file in bytes.
const MOST_CAPTIONS: usize = 1_000_000;

/// How it ends where nothing is added.
pub(super) enum Refused {
    Invalid(Invalid),
    Other(Fault),
}

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Invalid(invalid) => Self::Invalid(invalid),
            other => Self::Other(other.into()),
        }
    }
}

impl From<Fault> for Refused {
    fn from(fault: Fault) -> Self {
        Self::Other(fault)
    }
}

fn one(field: &str, why: &Why) -> Refused {
    Refused::Invalid(Invalid::one(field, why))
}

/// Reads the form, stores its files and adds them to the course.
pub(super) async fn received(
    ctx: &Context,
    course: Id<Course>,
    storage: &Storage,
    mut form: Multipart,
) -> Result<(), Refused> {
    let mut captions = Vec::new();
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        if field.name() == Some("file") {
            return taken(ctx, course, storage, captions, field).await;
        }
        captions.extend(track(field).await?);
    }
    Err(one("file", &Why::FileMissing {}))
}

/// A caption file, where one was chosen.
async fn track(field: Field<'_>) -> Result<Option<(Lang, String)>, Refused> {
    let name = field.name().unwrap_or_default().to_owned();
    let Some(lang) = name.strip_prefix("captions_").and_then(|tag| tag.parse::<Lang>().ok()) else {
        return Ok(None);
    };
    let bytes = field.bytes().await.map_err(unreadable)?;
    if bytes.is_empty() {
        return Ok(None);
    }
    let text = String::from_utf8(bytes.to_vec()).ok().filter(|text| text.len() <= MOST_CAPTIONS);
    let text = text.filter(|text| is_captions(text) && !text.contains('\0'));
    text.map(|text| Some((lang, text))).ok_or_else(|| one(&name, &Why::CaptionsNotReadable {}))
}

async fn taken(
    ctx: &Context,
    course: Id<Course>,
    storage: &Storage,
    captions: Vec<(Lang, String)>,
    mut file: Field<'_>,
) -> Result<(), Refused> {
    let name = file.file_name().unwrap_or_default().to_owned();
    let first = file.chunk().await.map_err(unreadable)?.unwrap_or_default();
    let kind = match fits(Kind::of(&first), first.is_empty(), &captions) {
        Ok(kind) => kind,
        Err(refused) => {
            drain(file).await?;
            return Err(refused);
        }
    };
    let random = ctx.state.entropy.uuid(ctx.moment);
    let stored = store(storage, random, &first, &mut file).await?.map_err(|why| one("file", &why))?;
    let seconds = length(storage, kind, &stored).await?;
    let mut tracks = Vec::with_capacity(captions.len());
    for (lang, text) in captions {
        tracks.push((lang, storage.put(text.into_bytes()).await.map_err(Failure::from)?));
    }
    Ok(added(ctx, course, NewFile { name, kind, stored, seconds, captions: tracks }).await?)
}

/// A film has captions, so that everybody can follow.
fn fits(kind: Option<Kind>, nothing: bool, captions: &[(Lang, String)]) -> Result<Kind, Refused> {
    match kind {
        None if nothing => Err(one("file", &Why::FileMissing {})),
        None => Err(one("file", &Why::FileNotReadable {})),
        Some(Kind::Film(_)) if captions.is_empty() => Err(one("captions_en", &Why::CaptionsMissing {})),
        Some(kind) => Ok(kind),
    }
}

async fn length(storage: &Storage, kind: Kind, stored: &Stored) -> Result<Option<f64>, Refused> {
    match kind {
        Kind::Pdf => Ok(None),
        Kind::Film(_) => match look(storage, stored).await {
            Ok((_, seconds)) => Ok(Some(seconds)),
            Err(Failure::Invalid(_)) => Err(one("file", &Why::FilmWithoutLength {})),
            Err(other) => Err(other.into()),
        },
    }
}

async fn added(ctx: &Context, course: Id<Course>, file: NewFile) -> Result<(), Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: Tx| {
        let (actor, file) = (actor.clone(), file.clone());
        async move {
            let permit = authorize::<EditTemplate>(&tx, &actor, course, moment).await?;
            add(&tx, &permit, &file, moment).await
        }
    };
    ctx.db.write(work).await
}
