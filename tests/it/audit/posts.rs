//! Everything that one person does to another's data is in the audit log (rule 9). The list says for each form of
//! staff which row it writes; whenever a test of this binary sends one with success, the harness looks whether the log
//! grew by such a row.

use std::collections::BTreeSet;

use axum::http::header::LOCATION;
use axum::http::{Method, StatusCode};
use kernel::Db;
use sea_orm::{ConnectionTrait as _, Statement};

use crate::harness::page::Page;
use crate::on_both;

/// A form's address and the action that its success writes, or those of which it writes one.
const RECORDED: &[(&str, &str)] = &[
    ("/admin/associations/new", "association_made"),
    ("/admin/associations/import/rows", "associations_imported"),
    ("/admin/associations/{association}", "association_changed"),
    ("/admin/associations/{association}/coordinators", "grant_given"),
    ("/admin/associations/{association}/merge", "association_merged"),
    ("/admin/associations/{association}/place", "association_moved"),
    ("/admin/audit/export", "audit_exported"),
    ("/admin/catalogue/courses/{course}", "entry_made"),
    ("/admin/catalogue/new", "entry_made"),
    ("/admin/catalogue/terms", "term_changed"),
    ("/admin/catalogue/terms/{taxonomy}/{term}", "term_changed"),
    ("/admin/catalogue/terms/{taxonomy}/{term}/merger", "term_changed"),
    ("/admin/catalogue/terms/{taxonomy}/{term}/place", "term_changed"),
    ("/admin/catalogue/terms/{taxonomy}/{term}/retirement", "term_changed"),
    ("/admin/catalogue/terms/{taxonomy}/{term}/retirement/withdrawal", "term_changed"),
    ("/admin/catalogue/{entry}/copy", "entry_made"),
    ("/admin/catalogue/{entry}", "entry_changed"),
    ("/admin/catalogue/{entry}/course", "entry_changed"),
    ("/admin/catalogue/{entry}/film", "entry_changed"),
    ("/admin/catalogue/{entry}/film/recording", "entry_changed"),
    ("/admin/catalogue/{entry}/publication", "entry_changed"),
    ("/admin/catalogue/{entry}/retirement", "entry_changed"),
    ("/admin/cohorts/new", "cohort_created"),
    ("/admin/cohorts/{cohort}", "cohort_changed"),
    ("/admin/cohorts/{cohort}/cancellation", "cohort_cancelled"),
    ("/admin/cohorts/{cohort}/enrolments", "enrolled"),
    ("/admin/cohorts/{cohort}/enrolments/import/rows", "enrolled"),
    ("/admin/cohorts/{cohort}/facilitators", "grant_given"),
    ("/admin/cohorts/{cohort}/modules", "modules_released"),
    ("/admin/cohorts/{cohort}/move", "sessions_moved"),
    ("/admin/cohorts/{cohort}/policy", "policy_changed"),
    ("/admin/cohorts/{cohort}/policy/change", "policy_changed_in_the_open"),
    ("/admin/cohorts/{cohort}/publication", "cohort_published"),
    ("/admin/cohorts/{cohort}/publication/withdrawal", "cohort_withdrawn"),
    ("/admin/cohorts/{cohort}/seats", "seat_moved"),
    ("/admin/cohorts/{cohort}/teams", "team_made"),
    ("/admin/courses/new", "course_made"),
    ("/admin/courses/{course}", "course_changed"),
    ("/admin/courses/{course}/activities/new", "activity_added"),
    ("/admin/courses/{course}/activities/{activity}", "activity_changed"),
    ("/admin/courses/{course}/activities/{activity}/place", "activity_moved"),
    ("/admin/courses/{course}/activities/{activity}/questions/new", "activity_changed"),
    ("/admin/courses/{course}/activities/{activity}/questions/{question}", "activity_changed"),
    ("/admin/courses/{course}/activities/{activity}/questions/{question}/place", "activity_changed"),
    ("/admin/courses/{course}/activities/{activity}/questions/{question}/removal", "activity_changed"),
    ("/admin/courses/{course}/activities/{activity}/removal", "activity_removed"),
    ("/admin/courses/{course}/files", "file_added"),
    ("/admin/courses/{course}/modules/new", "module_added"),
    ("/admin/courses/{course}/modules/{module}", "module_changed"),
    ("/admin/courses/{course}/modules/{module}/place", "module_moved"),
    ("/admin/courses/{course}/modules/{module}/removal", "module_removed"),
    ("/admin/courses/{course}/state", "course_state_changed"),
    ("/admin/directories", "directory_made"),
    ("/admin/directories/{directory}/end", "directory_ended"),
    ("/admin/grants", "grant_given"),
    ("/admin/grants/{grant}/withdrawal", "grant_taken"),
    ("/admin/mail/hold", "mail_held|mail_released"),
    ("/admin/mail/{event}/attempt", "mail_tried_again"),
    ("/admin/mail/{event}/dismissal", "mail_dropped"),
    ("/admin/people", "person_created"),
    ("/admin/people/{person}/grants", "grant_given"),
    ("/admin/people/{person}/invitation", "person_invited"),
    ("/admin/people/{person}/link", "help_link_sent"),
    ("/admin/people/{person}/merge", "people_merged"),
    ("/admin/people/{person}/name", "name_corrected"),
    ("/admin/people/{person}/second-factor/reset", "second_factor_reset_planned"),
    ("/admin/people/{person}/suspension", "person_suspended"),
    ("/admin/people/{person}/suspension/withdrawal", "person_restored"),
    ("/admin/sessions/new", "session_planned"),
    ("/admin/sessions/{session}", "session_changed"),
    ("/admin/sessions/{session}/cancellation", "session_cancelled"),
    ("/admin/site", "site_changed"),
    ("/admin/site/logo", "site_changed"),
    ("/admin/site/logo/removal", "site_changed"),
    ("/admin/texts/{slug}", "site_text_changed"),
    ("/facilitate/cohorts/{cohort}/applications/offers", "offers_made"),
    ("/facilitate/cohorts/{cohort}/applications/rulings", "application_ruled"),
    ("/facilitate/cohorts/{cohort}/applications/{application}/interest", "interest_declared"),
    ("/facilitate/cohorts/{cohort}/applications/{application}/interest/withdrawal", "interest_lifted"),
    ("/facilitate/cohorts/{cohort}/applications/{application}/notes", "application_noted"),
    ("/facilitate/cohorts/{cohort}/applications/{application}/rating", "application_rated"),
    ("/facilitate/cohorts/{cohort}/applications/{application}/team", "team_kept"),
    ("/facilitate/cohorts/{cohort}/certificates", "certificate_issued"),
    ("/facilitate/cohorts/{cohort}/certificates/{certificate}/release", "certificate_changed"),
    ("/facilitate/cohorts/{cohort}/certificates/{certificate}/revocation", "certificate_changed"),
    ("/facilitate/cohorts/{cohort}/learners/{enrolment}/withdrawal", "enrolment_withdrawn"),
    ("/facilitate/cohorts/{cohort}/excuses", "decision_written"),
    ("/facilitate/cohorts/{cohort}/extensions", "deadline_extended"),
    ("/facilitate/cohorts/{cohort}/learners/{enrolment}/decisions", "decision_written"),
    ("/facilitate/cohorts/{cohort}/learners/{enrolment}/deferral", "enrolment_deferred"),
    ("/facilitate/cohorts/{cohort}/learners/{enrolment}/notes", "note_written"),
    ("/facilitate/cohorts/{cohort}/learners/{enrolment}/view", "learner_viewed"),
    ("/facilitate/cohorts/{cohort}/message", "message_sent"),
    ("/facilitate/cohorts/{cohort}/questions", "question_added"),
    ("/facilitate/cohorts/{cohort}/questions/{question}", "question_changed"),
    ("/facilitate/cohorts/{cohort}/questions/{question}/place", "question_moved"),
    ("/facilitate/cohorts/{cohort}/questions/{question}/removal", "question_removed"),
    ("/facilitate/cohorts/{cohort}/requests/{request}/grant", "request_answered"),
    ("/facilitate/cohorts/{cohort}/requests/{request}/refusal", "request_answered"),
    ("/facilitate/cohorts/{cohort}/submissions/{enrolment}/{activity}/word", "decision_written"),
    ("/facilitate/recordings/{recording}/removal", "recording_removed"),
    ("/facilitate/recordings/{recording}/retirement", "recording_retired"),
    ("/facilitate/recordings/{recording}/return", "recording_published"),
    ("/facilitate/sessions/{session}/corrections", "decision_written"),
    ("/facilitate/sessions/{session}/end", "session_ended"),
    ("/facilitate/sessions/{session}/recordings", "recording_begun"),
    ("/facilitate/sessions/{session}/report/lines", "roll_taken"),
    ("/facilitate/sessions/{session}/ticks", "roll_taken"),
];

/// Forms that touch nobody's data, each with the reason.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("/admin/associations/import", "shows what a sheet would do and stores nothing"),
    ("/admin/cohorts/{cohort}/enrolments/import", "shows what a sheet would do and stores nothing"),
    ("/admin/mail", "sends a letter to the one who asks"),
    ("/facilitate/sessions/{session}/report", "shows what a report says and stores nothing"),
];

on_both!(every_form_of_staff_says_what_it_writes_into_the_log, |app| async {
    let staff = ["facilitator", "coordinator", "observer", "any-staff", "admin"];
    let forms = app.site.facts.iter().filter(|fact| fact.method == Method::POST);
    let forms = forms.filter(|fact| staff.contains(&fact.access.word()) && !fact.path.starts_with("/api/"));
    let there: BTreeSet<&str> = forms.map(|fact| fact.path.as_str()).collect();
    let listed: BTreeSet<&str> = RECORDED.iter().chain(EXCEPTIONS).map(|(path, _)| *path).collect();
    let unlisted: Vec<_> = there.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&there).collect();
    assert!(unlisted.is_empty(), "say in tests/it/audit/posts.rs what these write: {unlisted:?}");
    assert!(gone.is_empty(), "these of tests/it/audit/posts.rs are no longer there: {gone:?}");
});

/// What the log holds before a form is sent, where the form has to write into it.
pub struct Expected {
    db: Db,
    action: &'static str,
    before: i64,
}

/// What sending a form to `path` has to write.
pub async fn expected(db: &Db, path: &str, body: &[u8]) -> Option<Expected> {
    let path = path.split('?').next().unwrap_or_default();
    if body.is_empty() && path.ends_with("/certificates") {
        return None; // nobody was chosen
    }
    let (_, action) = RECORDED.iter().find(|(pattern, _)| fits(pattern, path))?;
    Some(Expected { db: db.clone(), action, before: count(db, action).await })
}

impl Expected {
    /// Holds the log against the answer. A form that was refused, asks for a proof, or landed on an earlier result by
    /// its key writes nothing.
    pub async fn hold(self, answer: &Page, again: bool) {
        let target = answer.headers.get(LOCATION).and_then(|target| target.to_str().ok()).unwrap_or_default();
        let taken = answer.status == StatusCode::SEE_OTHER && !target.starts_with("/account/proof");
        let shut = ["/sign-in", "/second-factor"].iter().any(|door| target.starts_with(door));
        if !taken || again || shut {
            return;
        }
        let after = count(&self.db, self.action).await;
        assert!(
            after > self.before,
            "{} was done and no {} stands in the audit log",
            answer.path,
            self.action
        );
    }
}

async fn count(db: &Db, action: &str) -> i64 {
    let db = db.read();
    let actions = action.replace('|', "', '");
    let sql = format!("SELECT COUNT(*) AS n FROM audit WHERE action IN ('{actions}')");
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap();
    row.unwrap().try_get("", "n").unwrap()
}

/// Whether a path is one of a pattern, which has braces for ids. A word of the pattern comes before an id.
fn fits(pattern: &str, path: &str) -> bool {
    let (pattern, path): (Vec<_>, Vec<_>) = (pattern.split('/').collect(), path.split('/').collect());
    let same =
        |(p, part): (&&str, &&str)| p.starts_with('{') && !part.is_empty() && *part != "new" || p == part;
    pattern.len() == path.len() && pattern.iter().zip(&path).all(same)
}
