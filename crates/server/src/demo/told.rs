//! Everything that happened in a cohort, as rows that are stored in few statements.

use courses::enrolment::entity as enrolment;
use kernel::{StorageError, Tx};
use progress::certificate::{entity as certificate, webinar_entity as certificate_webinar};
use progress::conversation::entity as post;
use progress::decision::entity as decision;
use progress::evidence::entity as evidence;
use progress::meeting::entity as meeting;
use progress::note::entity as note;
use progress::request::entity as request;
use progress::row::{Closed, entity as row};

/// Rows that wait to be stored.
#[derive(Default)]
pub(super) struct Told {
    pub(super) enrolments: Vec<enrolment::Model>,
    pub(super) progress: Vec<row::Model>,
    pub(super) evidence: Vec<evidence::Model>,
    pub(super) decisions: Vec<decision::Model>,
    pub(super) posts: Vec<post::Model>,
    pub(super) meetings: Vec<meeting::Model>,
    pub(super) notes: Vec<note::Model>,
    pub(super) requests: Vec<request::Model>,
    pub(super) certificates: Vec<certificate::Model>,
    pub(super) webinars: Vec<certificate_webinar::Model>,
}

impl Told {
    /// Adds the rows of a closed journal.
    pub(super) fn close(&mut self, closed: Closed) {
        self.progress.push(closed.progress);
        self.evidence.extend(closed.evidence);
        self.decisions.extend(closed.decisions);
    }

    /// Stores what has been told so far.
    pub(super) async fn store(&mut self, tx: &Tx) -> Result<(), StorageError> {
        tx.insert_all(std::mem::take(&mut self.enrolments)).await?;
        tx.insert_all(std::mem::take(&mut self.progress)).await?;
        tx.insert_all(std::mem::take(&mut self.evidence)).await?;
        tx.insert_all(std::mem::take(&mut self.decisions)).await?;
        tx.insert_all(std::mem::take(&mut self.posts)).await?;
        tx.insert_all(std::mem::take(&mut self.meetings)).await?;
        tx.insert_all(std::mem::take(&mut self.notes)).await?;
        tx.insert_all(std::mem::take(&mut self.requests)).await?;
        tx.insert_all(std::mem::take(&mut self.certificates)).await?;
        tx.insert_all(std::mem::take(&mut self.webinars)).await
    }
}
