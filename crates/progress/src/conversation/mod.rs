//! A post in a discussion or in the conversation of a team.

pub mod entity;
