//! The layers together, asked through a small table of routes.

mod answers;
mod app;
mod context;
mod faults;
mod forms;
mod guards;
mod onces;
