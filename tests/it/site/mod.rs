//! What holds for the whole site.

mod answers;
mod canary;
mod demo;
mod elsewhere;
mod ended;
mod known;
mod matrix;
pub mod pages;
mod reading;
mod state;
