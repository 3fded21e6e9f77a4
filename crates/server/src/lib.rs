//! The composition: configuration, command line, joined route table, jobs, demo data. No rule is known here.

pub mod app;
pub mod cli;
pub mod config;
pub mod database;
pub mod demo;
pub mod listen;
mod log;
pub mod providers;
pub mod routes;
mod say;
mod sending;
pub mod site_key;
pub mod upkeep;
pub mod verify;

pub use messages::mail;
