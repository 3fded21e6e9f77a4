//! From the curriculum as pages read it to what the rules need of it.

use modules::activity::ActivityContent;
use modules::activity::content::{Document, Video, WorkMode};
use modules::curriculum::{
    ActivityNode, CurriculumTree, ModuleNode, RecordingNode, SessionNode, WebinarNode,
};

use super::{
    ActivityOutline, Film, ModuleOutline, Outline, RecordingOutline, Rule, SessionOutline, WebinarOutline,
};

/// What completion needs to know of a curriculum.
#[must_use]
pub fn build(tree: &CurriculumTree) -> Outline {
    Outline {
        curriculum: tree.id,
        version: tree.version.unsigned_abs(),
        modules: tree.modules.iter().map(|m| module(tree, m)).collect(),
    }
}

fn module(tree: &CurriculumTree, m: &ModuleNode) -> ModuleOutline {
    ModuleOutline {
        id: m.id,
        title: m.title.clone(),
        // a template is never opened; its modules have no instants
        opens_at: m.opens_at.unwrap_or(chrono::DateTime::<chrono::Utc>::MAX_UTC),
        ends_at: m.ends_at,
        activities: m.activities.iter().map(|a| activity(tree, a)).collect(),
    }
}

fn activity(tree: &CurriculumTree, a: &ActivityNode) -> ActivityOutline {
    ActivityOutline {
        id: a.id,
        title: a.title.clone(),
        required: a.required,
        minutes: a.minutes.unsigned_abs(),
        due_at: a.due_at,
        rule: rule(tree, a),
    }
}

fn rule(tree: &CurriculumTree, a: &ActivityNode) -> Rule {
    match (&a.content, &a.webinar) {
        (_, Some(node)) => Rule::Webinar(webinar(node)),
        (ActivityContent::Video(video), _) => film(tree, video),
        (ActivityContent::Quiz(quiz), _) => {
            Rule::Quiz { questions: u32::try_from(quiz.questions.len()).unwrap_or(u32::MAX), pass: quiz.pass }
        }
        (ActivityContent::Reflection(r), _) => {
            Rule::Reflection { min_words: r.min_words, needs_acceptance: r.mode == WorkMode::Team }
        }
        (ActivityContent::Discussion(d), _) => Rule::Discussion { posts: d.posts, answers: d.answers },
        (
            ActivityContent::Page(_)
            | ActivityContent::Document(Document { .. })
            | ActivityContent::External(_)
            | ActivityContent::Webinar(_),
            _,
        ) => Rule::MarkDone,
    }
}

/// A video whose film is not stored is read as its transcript: marking it done completes it.
fn film(tree: &CurriculumTree, video: &Video) -> Rule {
    let Some(media) = video.film.as_ref().and_then(|name| tree.media.get(name)) else {
        return Rule::MarkDone;
    };
    Rule::Watch(Film {
        media: vec![media.id],
        seconds: media.seconds.unwrap_or(video.seconds),
        transcript_counts: !video.transcript.is_empty(),
    })
}

fn webinar(w: &WebinarNode) -> WebinarOutline {
    WebinarOutline {
        minutes: w.minutes.unsigned_abs(),
        present_minutes: w.present_minutes.map(i32::unsigned_abs),
        group_counts: true,
        sessions: w.sessions.iter().filter(|s| s.is_held()).map(session).collect(),
        recordings: w.recordings.iter().map(recording).collect(),
    }
}

fn session(s: &SessionNode) -> SessionOutline {
    SessionOutline {
        id: s.id,
        starts_at: s.starts_at,
        minutes: s.minutes.unsigned_abs(),
        ended_at: s.ended_at,
    }
}

fn recording(r: &RecordingNode) -> RecordingOutline {
    let film = Film { media: vec![r.media], seconds: r.seconds, transcript_counts: false };
    RecordingOutline { id: r.id, film }
}
