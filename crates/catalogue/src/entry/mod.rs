//! Catalogue entries: as stored, as found, as shown.

pub mod admin;
pub mod alike;
pub mod begin;
pub mod bits;
pub mod course;
pub mod details;
pub mod edit;
pub mod entity;
pub mod film;
pub mod film_given;
pub mod filter;
pub mod find;
pub mod found;
pub mod import;
pub mod make;
pub mod moved;
pub mod recorded;
mod recordings;
pub mod shelf;
mod shelf_load;
pub mod stale;
pub mod term_entity;

pub use filter::{Facet, Filter, Sort, Terms};
pub use find::{Counts, LENGTHS};
pub use found::{Found, Hits};
pub use moved::{Moved, follow};
pub use shelf::{Film, FilmFile, Shelf, ShownEntry, Term};
pub use shelf_load::draft;
