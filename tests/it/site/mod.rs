//! What holds for the whole site.

mod matrix;
mod pages;
mod reading;
