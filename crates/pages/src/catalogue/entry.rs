//! `/catalogue/{slug}`: a recorded webinar with all that is known of it.

use askama::Template;
use auth::authorize;
use axum::response::{IntoResponse as _, Response};
use catalogue::entry::details::Mark;
use catalogue::entry::entity::Kind;
use catalogue::entry::stale::{ConfirmEntry, confirm, is_stale};
use catalogue::entry::{Film, FilmFile, Shelf, ShownEntry, draft};
use http::{Asked, At, Context, Fault, Fields, Page, SeeOther, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Lang, Tx};
use text::Locale;

use super::card::{languages, looks};
use super::sessions::{self, Planned};
use super::structured;
use super::viewing::{Viewing, Watching};
use super::window::alternates;
use crate::frame;
use crate::shell::{Meta, Place, Shell};

#[derive(Template)]
#[template(path = "catalogue/entry.html")]
struct EntryPage {
    shell: Shell,
    summary: String,
    sample: bool,
    draft: bool,
    stale: bool,
    review: String,
    successor: Option<(String, String)>,
    retired: bool,
    player: Option<Player>,
    length: String,
    description: Vec<String>,
    outcomes: Vec<String>,
    chapters: Vec<(u32, String, String)>,
    pauses: Vec<(u32, String, String)>,
    transcript: Vec<(u32, String, String)>,
    /// How much of the recording can be played, in seconds: marks beyond lead nowhere.
    playable: u32,
    transcript_sample: bool,
    group_viewing: bool,
    viewing: Viewing,
    facts: Facts,
    sessions: Vec<Planned>,
}

/// The film with its captions.
struct Player {
    src: String,
    kind: String,
    poster: String,
    /// Tag, name and address of each track.
    tracks: Vec<(&'static str, &'static str, String)>,
    /// What to say where the film is not the whole recording.
    note: String,
}

/// The fields of the catalogue, in its order.
pub(super) struct Facts {
    /// Words and address of the list of each topic.
    pub(super) topics: Vec<(String, String)>,
    pub(super) audience: String,
    pub(super) grades: String,
    pub(super) format: String,
    pub(super) languages: String,
    pub(super) captions: String,
    pub(super) developed_by: String,
    pub(super) last_updated: String,
    pub(super) updated: String,
}

/// Answers `GET /catalogue/{slug}`. A course has a page of its own.
pub(super) async fn show(
    ctx: Context,
    At(slug): At<String>,
    Asked(watching): Asked<Watching>,
) -> Result<Response, Fault> {
    let shelf = Shelf::read(&ctx.db).await?;
    let preview = match shelf.by_slug(&slug) {
        None if ctx.actor.is_admin() => draft(&ctx.db, &slug).await.map_err(Failure::from)?,
        _ => None,
    };
    let entry = shelf.by_slug(&slug).or(preview.as_ref()).ok_or_else(Fault::not_found)?;
    if entry.kind == Kind::Course {
        return Ok(see_other(entry.path()).into_response());
    }
    let viewing = Viewing::of(&ctx, &slug, &watching).await?;
    let sessions = sessions::of(&ctx, entry).await?;
    let mut page = EntryPage::of(&ctx, &shelf, entry, viewing);
    page.sessions = sessions.iter().map(|session| Planned::of(&ctx, entry, session)).collect();
    let events = sessions.iter().map(|session| structured::event(&ctx, entry, session));
    let data: Vec<_> = structured::video(&ctx, entry).into_iter().chain(events).collect();
    let meta = Meta::new(&entry.path(), ctx.locale.lang, &page.summary, looks(&entry.slug));
    page.shell.meta = Some(meta.told("video.other", data));
    Ok(Page::ok(page).into_response())
}

impl EntryPage {
    fn of(ctx: &Context, shelf: &Shelf, entry: &ShownEntry, viewing: Viewing) -> Self {
        let (l, details) = (&ctx.locale, &entry.details);
        let title = entry.title.get(l.lang);
        let mut shell = frame::public(ctx, title, Place::Recordings);
        shell.alternates = alternates(ctx);
        let next = entry.successor.as_deref().and_then(|slug| shelf.by_slug(slug));
        let keeper = ctx.actor.is_admin() || entry.owner.is_some_and(|owner| ctx.actor.is(owner));
        Self {
            shell,
            summary: entry.summary.get(l.lang).to_owned(),
            sample: entry.sample,
            draft: entry.draft,
            stale: keeper
                && !entry.retired
                && is_stale(entry.last_updated.0, l.today(), ctx.state.settings.now().stale_months),
            review: format!("/catalogue/{}/review", entry.slug),
            successor: next.map(|next| (next.path(), next.title.get(l.lang).to_owned())),
            retired: entry.retired,
            player: entry.film.as_ref().map(|film| player(entry, film, viewing.resume, l)),
            length: l.minutes(entry.minutes),
            description: paragraphs(details.description.get(l.lang)),
            outcomes: details.outcomes.iter().map(|o| o.get(l.lang).to_owned()).collect(),
            chapters: marks(&details.chapters, l),
            pauses: marks(&details.pauses, l),
            transcript: marks(&details.transcript, l),
            playable: entry.film.as_ref().map_or(0, whole_seconds),
            transcript_sample: entry.sample || details.sample_parts.iter().any(|part| part == "transcript"),
            group_viewing: details.group_viewing,
            viewing,
            facts: Facts::of(shelf, entry, l),
            sessions: Vec::new(),
        }
    }
}

impl Facts {
    pub(super) fn of(shelf: &Shelf, entry: &ShownEntry, l: &Locale) -> Self {
        let words = |taxonomy: &str| {
            let labels: Vec<_> = entry.of(taxonomy).map(|s| shelf.label(taxonomy, s, l.lang)).collect();
            labels.join(", ")
        };
        let topic =
            |slug: &str| (shelf.label("topic", slug, l.lang).to_owned(), format!("/catalogue?topic={slug}"));
        let captions: Vec<_> = entry.details.captions.iter().map(|lang| l.language_name(*lang)).collect();
        Self {
            topics: entry.of("topic").map(topic).collect(),
            audience: words("audience"),
            grades: words("grade"),
            format: words("format"),
            languages: languages(shelf, entry, l),
            captions: text::capitalised(&captions.join(", ")),
            developed_by: entry.developed_by.clone(),
            last_updated: text::capitalised(&l.date_with_year(entry.last_updated.0)),
            updated: entry.last_updated.to_string(),
        }
    }
}

fn player(entry: &ShownEntry, film: &Film, resume: u32, l: &Locale) -> Player {
    let shown = whole_seconds(film);
    let track =
        |(lang, file): &(Lang, FilmFile)| (lang.tag(), l.own_language_name(*lang), media_address(file));
    let note = if shown + 60 < entry.minutes * 60 {
        fl!(l, "entry-excerpt", shown = l.min_and_s(shown), whole = l.minutes(entry.minutes))
    } else {
        String::new()
    };
    Player {
        // where to begin is part of the address, so that no script is needed for it
        src: if resume > 0 {
            format!("{}#t={resume}", media_address(&film.file))
        } else {
            media_address(&film.file)
        },
        kind: film.content_type.clone(),
        poster: film.poster.as_ref().map_or_else(String::new, media_address),
        tracks: film.captions.iter().map(track).collect(),
        note,
    }
}

/// Where a stored file is loaded from; with its version it may be kept for ever.
fn media_address(file: &FilmFile) -> String {
    format!("/media/{}?v={}", file.name, file.sha256.get(..16).unwrap_or_default())
}

/// The length of a film in whole seconds.
fn whole_seconds(film: &Film) -> u32 {
    format!("{:.0}", film.seconds).parse().unwrap_or(0)
}

fn marks(marks: &[Mark], l: &Locale) -> Vec<(u32, String, String)> {
    marks.iter().map(|m| (m.at, l.clock(m.at), m.text.get(l.lang).to_owned())).collect()
}

/// Plain text in paragraphs.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::trim).filter(|p| !p.is_empty()).map(str::to_owned).collect()
}

/// Answers `POST /catalogue/{slug}/review`: its owner or an admin says that it is still right.
pub(super) async fn reviewed(ctx: Context, At(slug): At<String>, fields: Fields) -> Result<SeeOther, Fault> {
    let (actor, moment, today) = (ctx.actor.clone(), ctx.moment, ctx.locale.today());
    let back =
        if fields.get("to") == "list" { "/admin/catalogue".to_owned() } else { format!("/catalogue/{slug}") };
    let work = |tx: Tx| {
        let (actor, slug) = (actor.clone(), slug.clone());
        async move {
            let permit = authorize::<ConfirmEntry>(&tx, &actor, slug, moment).await?;
            confirm(&tx, &permit, today, moment).await
        }
    };
    ctx.db.write::<_, Failure, _, _>(work).await?;
    Ok(see_other(back).saying(&ctx, "toast-entry-right"))
}
