//! The page of a discussion.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use http::{Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::AnyId;
use modules::activity::content::{Discussion, Scope};
use progress::conclusion::Measure;
use progress::conversation::{Post, Where, of};
use text::Locale;

use crate::learn::activity::{Around, Finish, Opened};
use crate::learn::activity_path;
use crate::shell::{Shell, initials};

#[derive(Template)]
#[template(path = "learn/discussion.html")]
struct DiscussionPage {
    shell: Shell,
    around: Around,
    opening: Vec<String>,
    rules: String,
    needed: String,
    said: Vec<Said>,
    action: String,
    key: String,
}

/// One post in words.
#[derive(Clone, Debug)]
pub struct Said {
    /// Its id, for answers and for its address.
    pub id: String,
    /// First letters of the name.
    pub initials: String,
    /// The name.
    pub name: String,
    /// Machine-readable instant.
    pub instant: String,
    /// When, in words.
    pub when: String,
    /// The words; empty where it was taken away.
    pub body: String,
    /// Whether it was taken away.
    pub removed: bool,
    /// Whether a facilitator wrote it.
    pub host: bool,
    /// Whether the reader wrote it.
    pub mine: bool,
    /// Whose post it answers.
    pub answers: Option<String>,
    /// A fresh id for an answer to it.
    pub key: String,
}

/// Where the posts of this discussion stand.
pub(super) fn place(opened: &Opened, discussion: &Discussion) -> Where {
    let team = match discussion.scope {
        Scope::Cohort => None,
        Scope::Team => opened.learning.place.team_id,
    };
    Where::Discussion(opened.activity().id, team)
}

/// The page.
///
/// # Errors
/// Storage.
pub(in crate::learn) async fn answer(opened: &Opened, discussion: &Discussion) -> Result<Response, Fault> {
    let cohort = opened.learning.place.cohort_id;
    let posts = of(&opened.ctx.db, cohort, place(opened, discussion)).await?;
    let shell = opened.shell();
    let l = &shell.locale;
    let page = DiscussionPage {
        opening: paragraphs(discussion.opening.get(l.lang)),
        rules: discussion.rules.get(l.lang).to_owned(),
        needed: needed(opened, discussion, l),
        said: lines(&opened.ctx, l, &posts),
        action: format!("{}/posts", activity_path(cohort, opened.activity().id)),
        key: opened.ctx.new_key(),
        around: opened.around(l),
        shell,
    };
    Ok(Page::ok(page).into_response())
}

/// The posts in the words of `l`.
#[must_use]
pub fn lines(ctx: &Context, l: &Locale, posts: &[Post]) -> Vec<Said> {
    let author = |id: AnyId| posts.iter().find(|p| p.id == id).map(|p| p.name.clone());
    let line = |post: &Post| Said {
        id: post.id.to_string(),
        initials: initials(&post.name),
        name: post.name.clone(),
        instant: post.at.to_rfc3339(),
        when: l.day_and_time(post.at),
        body: post.body.clone(),
        removed: post.removed,
        host: post.facilitates,
        mine: ctx.actor.is(post.person),
        answers: post.answers_to.and_then(author),
        key: ctx.new_key(),
    };
    posts.iter().map(line).collect()
}

fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(|p| p.trim().to_owned()).filter(|p| !p.is_empty()).collect()
}

fn needed(opened: &Opened, discussion: &Discussion, l: &Locale) -> String {
    let (posts, answers) = match opened.concluded().and_then(|c| c.measure) {
        Some(Measure::Posts { posts, answers, .. }) => (posts, answers),
        _ => (0, 0),
    };
    let (of_posts, of_answers) = (discussion.posts, discussion.answers);
    fl!(
        l,
        "discussion-needed",
        posts = posts,
        of_posts = of_posts,
        answers = answers,
        of_answers = of_answers
    )
}
