//! The plan of the house, held.

mod bans;
mod graph;
mod reasons;
