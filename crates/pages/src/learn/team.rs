//! The space of a team: where everybody is, what is due together, and their conversation.

use askama::Template;
use http::{At, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::Id;
use modules::activity::ActivityContent;
use modules::activity::content::WorkMode;
use progress::conclusion::{ActivityConclusion, Measure};
use progress::conversation::{Where, of};
use progress::learner::{Learning, reached};
use progress::meeting::{self, Meeting};
use text::Locale;

use super::discussion::{Said, lines};
use super::today::{PathStep, TeamPanel, first_name, path, team};
use super::{activity_path, course_path, steps};
use crate::shell::{Place, Shell, initials};

#[derive(Template)]
#[template(path = "learn/team.html")]
pub(super) struct TeamPage {
    shell: Shell,
    kicker: String,
    path: Vec<PathStep>,
    panel: TeamPanel,
    legend: Vec<(&'static str, String)>,
    together: Vec<Together>,
    said: Vec<Said>,
    /// The latest meetings: the day, who was there.
    meetings: Vec<(String, String)>,
    meetings_at: String,
    action: String,
    key: String,
}

/// A reflection of the whole team.
struct Together {
    mark: &'static str,
    title: String,
    href: String,
    words: String,
}

/// Answers `GET /cohorts/{cohort}/team`.
///
/// # Errors
/// Not found for who has no team here.
pub(super) async fn show(ctx: Context, At(cohort): At<Id<courses::Cohort>>) -> Result<Page<TeamPage>, Fault> {
    let learning = Learning::at(&ctx.db, ctx.person()?.person, cohort, ctx.moment).await?;
    let name = learning.place.team_name.clone().ok_or_else(Fault::not_found)?;
    let team_id = learning.place.team_id.ok_or_else(Fault::not_found)?;
    let posts = of(&ctx.db, cohort, Where::Team(team_id)).await?;
    let held = meeting::of_team(&ctx.db, cohort, team_id).await?;
    let shell = super::shell(&ctx, &learning, name, Place::Team);
    let l = shell.locale.clone();
    let panel = team(&l, &learning, &shell, ctx.moment).ok_or_else(Fault::not_found)?;
    let mut path = path(&l, &learning, ctx.moment);
    let mine = reached(&learning.marks(ctx.moment));
    if let Some(step) = mine.and_then(|at| path.get_mut(at)) {
        let own = shell.viewer.as_ref().map_or("", |viewer| viewer.name.as_str());
        step.mates.insert(0, (initials(own), fl!(l, "learn-you", name = first_name(own))));
        step.here = fl!(l, "learn-here");
    }
    let legend = ["done", "here", "part", "open", "locked"].map(|mark| (mark, steps::said(&l, mark)));
    Ok(Page::ok(TeamPage {
        kicker: fl!(l, "learn-team-kicker", course = learning.place.course_short_title.get(l.lang)),
        path,
        panel,
        legend: legend.into(),
        together: together(&l, &learning, ctx.moment),
        said: lines(&ctx, &l, &posts),
        meetings: meetings(&l, &held),
        meetings_at: format!("{}/team/meetings", course_path(cohort)),
        action: format!("{}/team/posts", course_path(cohort)),
        key: ctx.new_key(),
        shell,
    }))
}

/// The latest meetings whose notes stand.
fn meetings(l: &Locale, held: &[Meeting]) -> Vec<(String, String)> {
    let there = |meeting: &Meeting| {
        let names: Vec<_> = meeting.present.iter().map(|(_, name)| first_name(name)).collect();
        (l.weekday_date(meeting.held_on), names.join(", "))
    };
    held.iter().filter(|meeting| !meeting.removed).take(LATEST).map(there).collect()
}

/// How many meetings the team's page names.
const LATEST: usize = 3;

/// The reflections of the team in modules that are open.
fn together(l: &Locale, learning: &Learning, moment: kernel::Moment) -> Vec<Together> {
    let open =
        learning.taught.tree.modules.iter().filter(|m| m.opens_at.is_some_and(|at| at <= moment.utc()));
    let shared = open
        .flat_map(|m| &m.activities)
        .filter(|a| matches!(&a.content, ActivityContent::Reflection(r) if r.mode == WorkMode::Team));
    let one = |activity: &modules::curriculum::ActivityNode| {
        let concluded = learning.concluded(activity.id);
        let due = activity.due_at.map(|at| l.due(at)).unwrap_or_default();
        Together {
            mark: steps::mark_of(learning.reading(activity.id, moment), concluded),
            title: activity.title.get(l.lang).to_owned(),
            href: activity_path(learning.place.cohort_id, activity.id),
            words: stands(l, concluded).unwrap_or(due),
        }
    };
    shared.map(one).collect()
}

/// Where the shared text stands, once there is one.
fn stands(l: &Locale, concluded: Option<&ActivityConclusion>) -> Option<String> {
    match concluded?.measure? {
        measure @ Measure::Submission { .. } => Some(super::lines::measured(l, measure)),
        _ => None,
    }
}
