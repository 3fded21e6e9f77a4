//! What is new, for programs: feeds of recordings and open cohorts in each language, the map of the site for search
//! engines, and what they may read.

use askama::Template;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use catalogue::entry::{Shelf, ShownEntry};
use chrono::{DateTime, SecondsFormat, Utc};
use courses::cohort::{entity::Model as Cohort, public};
use courses::course::entity::Model as Course;
use http::{At, Context, Fault};
use i18n_embed_fl::fl;
use kernel::{Failure, Lang};
use text::Locale;

/// How many news a feed holds.
const MOST: usize = 50;
/// Pages that are the same for everybody, beside entries and courses.
const PAGES: [&str; 6] =
    ["/", "/catalogue?kind=course", "/catalogue?kind=webinar", "/about", "/help", "/accessibility"];

/// Something new.
struct News {
    title: String,
    link: String,
    summary: String,
    author: String,
    at: DateTime<Utc>,
    /// RFC 3339 for Atom and RFC 2822 for RSS.
    atom: String,
    rss: String,
}

#[derive(Template)]
#[template(path = "feeds/atom.xml")]
struct Atom {
    title: String,
    own: String,
    home: String,
    lang: &'static str,
    updated: String,
    news: Vec<News>,
}

#[derive(Template)]
#[template(path = "feeds/rss.xml")]
struct Rss {
    title: String,
    about: String,
    own: String,
    home: String,
    lang: &'static str,
    news: Vec<News>,
}

#[derive(Template)]
#[template(path = "feeds/sitemap.xml")]
struct Map {
    origin: String,
    /// Address with what joins a query to it, and the day of its last change, where that is known.
    pages: Vec<(String, String)>,
    languages: [Lang; 2],
}

/// Answers `GET /feeds/{file}`: `en.atom`, `es.rss`, ….
pub(super) async fn show(ctx: Context, At(file): At<String>) -> Result<Response, Fault> {
    let (tag, form) = file.split_once('.').ok_or_else(Fault::not_found)?;
    let lang: Lang = tag.parse().map_err(|_| Fault::not_found())?;
    let l = Locale { lang, ..ctx.locale.clone() };
    let link = |path: &str| ctx.state.public_url.link(path);
    let (own, home) = (link(&format!("/feeds/{file}")), link(&format!("/?lang={lang}")));
    let site = ctx.state.settings.now();
    let title = fl!(l, "feed-title", site = site.name.as_str());
    let news = news(&ctx, &l).await?;
    match form {
        "atom" => {
            let updated = news.first().map_or(ctx.moment.utc(), |new| new.at);
            let updated = updated.to_rfc3339_opts(SecondsFormat::Secs, true);
            let feed = Atom { title, own, home, lang: lang.tag(), updated, news };
            answer("application/atom+xml; charset=utf-8", &feed)
        }
        "rss" => {
            let about = fl!(l, "feed-about");
            let feed = Rss { title, about, own, home, lang: lang.tag(), news };
            answer("application/rss+xml; charset=utf-8", &feed)
        }
        _ => Err(Fault::not_found()),
    }
}

async fn news(ctx: &Context, l: &Locale) -> Result<Vec<News>, Fault> {
    let shelf = Shelf::read(&ctx.db).await?;
    let open = public::open(&ctx.db, ctx.moment).await?;
    let recordings = shelf.listed().filter(|entry| entry.film.is_some() && entry.added <= ctx.moment.utc());
    let mut all: Vec<_> = recordings.map(|entry| recording(ctx, entry, l)).collect();
    all.extend(open.iter().map(|(course, one)| cohort(ctx, course, one, l)));
    all.sort_by_key(|new| std::cmp::Reverse(new.at));
    all.truncate(MOST);
    Ok(all)
}

fn recording(ctx: &Context, entry: &ShownEntry, l: &Locale) -> News {
    let title = fl!(l, "feed-recording", title = entry.title.get(l.lang));
    let path = format!("{}?lang={}", entry.path(), l.lang);
    News::of(ctx, title, &path, entry.summary.get(l.lang), &entry.developed_by, entry.added)
}

fn cohort(ctx: &Context, course: &Course, cohort: &Cohort, l: &Locale) -> News {
    let deadline = l.shown_in(&cohort.zone).deadline_parts(cohort.applications_close_at, &cohort.zone).own;
    let title = fl!(l, "feed-cohort", title = course.short_title.get(l.lang));
    let tagline = course.read_texts().tagline.get(l.lang).to_owned();
    let summary = format!("{tagline} {}", fl!(l, "feed-deadline", when = deadline));
    let path = format!("/courses/{}/{}?lang={}", course.slug, cohort.slug, l.lang);
    let opened = cohort.applications_open_at;
    News::of(ctx, title, &path, &summary, &course.developed_by, opened)
}

impl News {
    fn of(ctx: &Context, title: String, path: &str, summary: &str, author: &str, at: DateTime<Utc>) -> Self {
        Self {
            title,
            link: ctx.state.public_url.link(path),
            summary: summary.to_owned(),
            author: author.to_owned(),
            at,
            atom: at.to_rfc3339_opts(SecondsFormat::Secs, true),
            rss: at.to_rfc2822(),
        }
    }
}

/// Answers `GET /sitemap.xml`: every public page in each language.
pub(super) async fn map(ctx: Context) -> Result<Response, Fault> {
    let shelf = Shelf::read(&ctx.db).await?;
    let joined = |path: &str| format!("{path}{}lang=", if path.contains('?') { '&' } else { '?' });
    let mut pages: Vec<_> = PAGES.iter().map(|path| (joined(path), String::new())).collect();
    pages.extend(shelf.listed().map(|entry| (joined(&entry.path()), entry.last_updated.to_string())));
    for (course, cohort) in public::open(&ctx.db, ctx.moment).await? {
        pages.push((joined(&format!("/courses/{}/{}", course.slug, cohort.slug)), String::new()));
    }
    let map = Map { origin: ctx.state.public_url.origin(), pages, languages: Lang::ALL };
    answer("application/xml; charset=utf-8", &map)
}

/// Answers `GET /robots.txt`: what is public may be read; a demo is nobody's to find.
pub(super) async fn robots(ctx: Context) -> Response {
    let map = ctx.state.public_url.link("/sitemap.xml");
    let text = if ctx.state.demo {
        "User-agent: *\nDisallow: /\n".to_owned()
    } else {
        format!(
            "User-agent: *\nDisallow: /account\nDisallow: /admin\nDisallow: /api/\nDisallow: /join/\n\
             Disallow: /calendar/\nDisallow: /sign-in\n\nSitemap: {map}\n"
        )
    };
    ([(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, "public, max-age=3600")], text)
        .into_response()
}

fn answer(kind: &'static str, template: &impl Template) -> Result<Response, Fault> {
    let text = template.render().map_err(|error| Failure::from(kernel::StorageError::other(error)))?;
    Ok(([(CONTENT_TYPE, kind), (CACHE_CONTROL, "public, max-age=300")], text).into_response())
}
