//! Words, dates, times, zone names and numbers in each language.
//!
//! Every request has one [`Locale`]: the reader's language and zone, and the moment of the request. It speaks.
//!
//! # Words in Rust and in templates
//! The catalogue is `frontend/locales/{en,es}/waymark.ftl`, one for the whole product. `i18n_embed_fl::fl!` checks
//! keys and arguments against the English file **when compiling** (an unknown key, an unknown argument and a missing
//! argument are errors), in every crate that has an `i18n.toml` like this crate's. A [`Locale`] takes the place of a
//! loader:
//!
//! ```ignore
//! use i18n_embed_fl::fl;
//! let hello = fl!(locale, "today-hello", name = person.name.as_str());
//! ```
//!
//! Inside askama the arguments of a macro are plain Rust, so fields need `self.`, and what a `{% for %}` or
//! `{% let %}` names does not:
//!
//! ```ignore
//! {{ fl!(self.locale, "today-hello", name = self.name.as_str()) }}
//! {% for team in teams %}{{ fl!(self.locale, "team-seats", count = team.seats.len()) }}{% endfor %}
//! ```
//!
//! with `use i18n_embed_fl::fl;` in the module of the page's struct. Askama's `loop.index` is not known there: name it
//! first with `{% let %}`. Arguments may be `&str`, `String` and all
//! numbers (in parentheses where they are computed: `count = (seconds / 60)`); numbers choose plurals and are grouped (`1,000`), so a year is given as text. The result is a `String`,
//! which askama escapes. Keys that are only known at run time go through [`Locale::say`].
//!
//! Where a stored word chooses the text, it is an argument too: `fl!(locale, "kind-name", kind = activity.kind.word())`;
//! `how-name`, `how-letter`, `part-name`, `role-name`, `cohort-state-name` and their like work the same way. A message
//! with arguments that is called with none is the one slip that the macro does not see.
//!
//! The macro reads the file itself: after a key was only renamed or removed, touch the crate that uses it.

mod amount;
mod catalogue;
mod date;
mod deadline;
mod greeting;
mod list;
mod locale;
mod negotiate;
mod relative;
mod say;
mod session;
mod time;
mod zone;

pub use catalogue::{has, loader};
pub use deadline::Deadline;
pub use list::capitalised;
pub use locale::Locale;
pub use negotiate::negotiate;
pub use session::SessionTime;
