//! The app-tier and whole-system tests, in one binary.

mod house;
