//! A webinar: its times, the way into its room, how far presence has come, and afterwards its recording.

use askama::Template;
use axum::Extension;
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::Id;
use modules::activity::content;
use modules::curriculum::WebinarNode;
use modules::join_address;
use modules::markup::{CleanHtml, render};
use progress::evidence::watched_together;
use progress::ingest::Ingest;
use progress::learner::Learning;

use super::make_up::MakeUp;
use super::recording::Recorded;
use super::{Around, Finish, Opened};
use crate::form::Faults;
use crate::learn::activity_path;
use crate::shell::Shell;
use crate::webinar::{Counted, SessionView, feed_path, hosts};

#[derive(Template)]
#[template(path = "learn/activity/webinar.html")]
struct WebinarPage {
    shell: Shell,
    around: Around,
    description: String,
    sessions: Vec<SessionView>,
    ahead: bool,
    join: String,
    address: String,
    feed: String,
    counted: Counted,
    hosts: Vec<(String, String)>,
    preparation: Vec<String>,
    agenda: Vec<(String, String)>,
    captions: String,
    recorded: Option<Recorded>,
    together: Option<String>,
    make_up: Option<MakeUp>,
    faults: Faults,
    base: String,
    follow_up: CleanHtml,
    requests: String,
    group: String,
}

/// The page of a webinar.
///
/// # Errors
/// The recording's film cannot be read.
pub(super) async fn answer(
    opened: &Opened,
    content: &content::Webinar,
    wanted: Option<Id<modules::Recording>>,
    again: Option<(String, Faults)>,
) -> Result<Response, Fault> {
    let webinar = opened.activity().webinar.as_ref().ok_or_else(Fault::not_found)?;
    let recorded = Recorded::of(opened, webinar, wanted).await?;
    let make_up = MakeUp::of(opened, again.as_ref()).await?;
    let page = WebinarPage { make_up, ..WebinarPage::of(opened, content, webinar, recorded) };
    Ok(match again {
        Some((_, faults)) => Page::again(WebinarPage { faults, ..page }).into_response(),
        None => Page::ok(page).into_response(),
    })
}

impl WebinarPage {
    fn of(
        opened: &Opened,
        content: &content::Webinar,
        webinar: &WebinarNode,
        recorded: Option<Recorded>,
    ) -> Self {
        let shell = opened.shell();
        let l = &shell.locale;
        let (ctx, learning) = (&opened.ctx, &opened.learning);
        let key = &ctx.state.site_key;
        let join = join_address::path(key, learning.place.enrolment_id, webinar.id);
        let shown = webinar.sessions.iter().filter(|s| s.state != modules::session::entity::State::Draft);
        let entry = |id| format!("{join}/session.ics?session={id}");
        let sessions: Vec<_> = shown.clone().map(|s| SessionView::of(l, s, entry(s.id))).collect();
        let meant = join_address::meant(webinar, ctx.moment);
        let mut around = opened.around(l);
        let done = matches!(around.finish, Finish::Done(_));
        let counted = Counted::of(l, learning, opened.activity(), meant);
        if !done && counted.here > 0 {
            around.finish = Finish::Why(counted.left.clone());
        }
        let texts = |all: &[kernel::Localized]| all.iter().map(|t| t.get(l.lang).to_owned()).collect();
        let over = sessions.iter().all(|s| !s.ahead) && !sessions.is_empty();
        Self {
            description: webinar.description.get(l.lang).to_owned(),
            ahead: sessions.iter().any(|s| s.ahead),
            address: ctx.state.public_url.link(&join),
            feed: ctx.state.public_url.link(&feed_path(key, learning.place.person_id)),
            hosts: hosts(shown),
            preparation: texts(&content.preparation),
            agenda: agenda(l, content),
            captions: l.list(&content.captions.iter().map(|c| l.language_name(*c)).collect::<Vec<_>>()),
            together: recorded.as_ref().filter(|_| !done).map(|r| r.recording.clone()),
            make_up: None,
            faults: Faults::default(),
            base: activity_path(learning.place.cohort_id, opened.activity().id),
            follow_up: if over { render(content.follow_up.get(l.lang)) } else { CleanHtml::default() },
            requests: format!("/cohorts/{}/requests", learning.place.cohort_id),
            group: format!("{}/group-viewing", activity_path(learning.place.cohort_id, opened.activity().id)),
            sessions,
            join,
            counted,
            recorded,
            around,
            shell,
        }
    }
}

fn agenda(l: &text::Locale, content: &content::Webinar) -> Vec<(String, String)> {
    content.agenda.iter().map(|part| (l.min(part.minutes), part.text.get(l.lang).to_owned())).collect()
}

/// Answers `POST /cohorts/{cohort}/activities/{activity}/group-viewing`.
///
/// # Errors
/// Not found for a recording of another webinar; storage.
pub(in crate::learn) async fn together(
    ctx: Context,
    At((cohort, activity)): At<(Id<courses::Cohort>, Id<modules::Activity>)>,
    Extension(ingest): Extension<Ingest>,
    fields: Fields,
) -> Result<Response, Fault> {
    let learning = Learning::at(&ctx.db, ctx.person()?.person, cohort, ctx.moment).await?;
    let id = fields.get("id").parse().map_err(|_| Fault::malformed("id"))?;
    let recording = fields.get("recording").parse().map_err(|_| Fault::not_found())?;
    watched_together(&ingest, &learning, activity, recording, Id::from_uuid(id), ctx.moment).await?;
    Ok(see_other(activity_path(cohort, activity)).saying(&ctx, "toast-learn-noted").into_response())
}
