//! The history of the database schema. No other crate is imported here.
