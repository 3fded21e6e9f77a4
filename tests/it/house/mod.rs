//! The plan of the house, held.

mod asvs;
mod bans;
mod graph;
mod reasons;
