//! The migrations in the order in which they run.

mod m0001_begin;
mod m0002_consent;
mod m0003_identity;
mod m0004_mail;
mod m0005_audit;
mod m0006_work_file;
mod m0007_titles_and_reasons;
mod m0008_single_sign_on;
mod m0009_tokens;
mod m0010_known_browser;
mod m0011_progress_form;
mod m0012_merged_into;
mod m0013_apply_as_team;
mod m0014_search;
mod m0015_found_by;
mod m0016_decide;
mod m0017_enrolment_ends;
mod m0020_wish;
mod m0021_release;
mod m0022_meeting;
mod m0023_seat_person;
mod m0025_policy;
mod m0026_term_alias;
mod m0027_course_copied_from;

use sea_orm_migration::prelude::MigrationTrait;

pub(crate) fn all() -> Vec<Box<dyn MigrationTrait>> {
    vec![
        Box::new(m0001_begin::Migration),
        Box::new(m0002_consent::Migration),
        Box::new(m0003_identity::Migration),
        Box::new(m0004_mail::Migration),
        Box::new(m0005_audit::Migration),
        Box::new(m0006_work_file::Migration),
        Box::new(m0007_titles_and_reasons::Migration),
        Box::new(m0008_single_sign_on::Migration),
        Box::new(m0009_tokens::Migration),
        Box::new(m0010_known_browser::Migration),
        Box::new(m0011_progress_form::Migration),
        Box::new(m0012_merged_into::Migration),
        Box::new(m0013_apply_as_team::Migration),
        Box::new(m0014_search::Migration),
        Box::new(m0015_found_by::Migration),
        Box::new(m0016_decide::Migration),
        Box::new(m0017_enrolment_ends::Migration),
        Box::new(m0020_wish::Migration),
        Box::new(m0021_release::Migration),
        Box::new(m0022_meeting::Migration),
        Box::new(m0023_seat_person::Migration),
        Box::new(m0025_policy::Migration),
        Box::new(m0026_term_alias::Migration),
        Box::new(m0027_course_copied_from::Migration),
    ]
}
