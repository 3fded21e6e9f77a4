//! The recordings of sessions that an entry can show.

use kernel::{Id, Lang, Localized, StorageError, fold};
use modules::recording::entity as recording;
use modules::session::entity as session;
use modules::webinar::entity as webinar;
use modules::{Recording, Session};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

/// How many of the newest recordings are looked through.
const LOOKED_THROUGH: u64 = 500;

/// A recording of a session that can be watched.
#[derive(Clone, Debug, PartialEq)]
pub struct Recorded {
    /// Which.
    pub id: Id<Recording>,
    /// The title of its webinar.
    pub webinar: Localized,
    /// What it is called itself, where it is.
    pub title: Option<String>,
    /// The language spoken.
    pub language: Lang,
    /// Its length in seconds.
    pub seconds: f64,
    /// When its session began.
    pub session: session::Model,
}

impl Recorded {
    /// Its own title, or its webinar's in this language.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &str {
        self.title.as_deref().unwrap_or_else(|| self.webinar.get(lang))
    }
}

/// The newest published recordings of sessions in whose titles every word occurs, at most `most`; case and accents are
/// forgiven.
///
/// # Errors
/// Where the database fails.
pub async fn recorded(
    db: &impl ConnectionTrait,
    words: &str,
    most: usize,
) -> Result<Vec<Recorded>, StorageError> {
    let rows = recording::Entity::find()
        .filter(recording::COLUMN.state.eq(recording::State::Published))
        .filter(recording::Column::SessionId.is_not_null())
        .order_by_desc(recording::COLUMN.published_at)
        .limit(LOOKED_THROUGH);
    let mut all = with_sessions(db, rows.all(db).await?).await?;
    let words = fold(words);
    all.retain(|one| holds(one, &words));
    all.truncate(most);
    Ok(all)
}

/// One of them.
///
/// # Errors
/// Where the database fails.
pub async fn one(db: &impl ConnectionTrait, id: Id<Recording>) -> Result<Option<Recorded>, StorageError> {
    let row = recording::Entity::find_by_id(id).one(db).await?;
    let row = row.filter(|row| row.state == recording::State::Published);
    Ok(with_sessions(db, row.into_iter().collect()).await?.pop())
}

async fn with_sessions(
    db: &impl ConnectionTrait,
    rows: Vec<recording::Model>,
) -> Result<Vec<Recorded>, StorageError> {
    let ids: Vec<Id<Session>> = rows.iter().filter_map(|row| row.session_id).collect();
    let sessions = session::Entity::find().filter(session::Column::Id.is_in(kernel::db::padded(ids)));
    let sessions = sessions.all(db).await?;
    let ids = rows.iter().map(|row| row.webinar_id);
    let webinars = webinar::Entity::find().filter(webinar::Column::Id.is_in(kernel::db::padded(ids)));
    let webinars = webinars.all(db).await?;
    let one = |row: recording::Model| {
        Some(Recorded {
            session: sessions.iter().find(|one| Some(one.id) == row.session_id)?.clone(),
            webinar: webinars.iter().find(|one| one.id == row.webinar_id)?.title.clone(),
            id: row.id,
            title: row.title,
            language: row.language,
            seconds: row.seconds,
        })
    };
    Ok(rows.into_iter().filter_map(one).collect())
}

fn holds(one: &Recorded, words: &str) -> bool {
    let titles: Vec<&str> = one.webinar.languages().filter_map(|lang| one.webinar.exact(lang)).collect();
    let titles = fold(&[titles.join(" "), one.title.clone().unwrap_or_default()].join(" "));
    words.split_whitespace().all(|word| titles.contains(word))
}
