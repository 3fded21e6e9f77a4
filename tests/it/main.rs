//! The app-tier and whole-system tests, in one binary.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod account;
mod admin;
mod api;
#[allow(dead_code, reason = "it offers what tests may need, not only what they use today")]
mod app;
mod apply;
mod audit;
mod auth;
mod decide;
mod facilitate;
#[allow(dead_code, reason = "it offers what tests may need, not only what they use today")]
mod harness;
mod house;
mod kill;
mod learn;
mod mail;
mod scim;
mod search;
mod shell;
mod single_sign_on;
mod site;
mod visitor;
mod webinar;
mod zones;
