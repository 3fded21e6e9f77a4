//! How far an activity has come, in the measure of its kind.

use serde::{Deserialize, Serialize};

/// How far an activity has come and how far it has to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Whole seconds of presence at one session.
    Present {
        /// Present.
        seconds: u64,
        /// Enough.
        needed: u64,
    },
    /// Distinct whole seconds of a film.
    Watched {
        /// Watched.
        seconds: u64,
        /// Enough.
        needed: u64,
    },
    /// Right answers.
    Score {
        /// In the best attempt.
        best: u32,
        /// Enough.
        pass: u32,
        /// Questions.
        of: u32,
        /// Whole attempts that did not pass.
        failed: u32,
    },
    /// Posts of a discussion.
    Posts {
        /// Posts.
        posts: u32,
        /// Posts needed.
        posts_needed: u32,
        /// Answers to others.
        answers: u32,
        /// Answers needed.
        answers_needed: u32,
    },
    /// A submission.
    Submission {
        /// The latest revision.
        revision: u32,
        /// Where it stands.
        standing: SubmissionStanding,
    },
}

/// Where a submission stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubmissionStanding {
    /// It has too few words.
    TooShort,
    /// It waits for a facilitator.
    Awaiting,
    /// It was returned with a question.
    Returned,
    /// It was received, and that is enough.
    Received,
    /// It was accepted.
    Accepted,
}
