//! Mail: events of the outbox become letters, and letters go out.
//!
//! ```text
//! outbox row → event::Event → read::matter (what is needed to word it) → words::letter → eml::message → transport
//! ```
//! [`Mailroom::step`] takes that road for whatever is due. Nothing is decided here: who is told of what was decided
//! in the transaction that raised the event.

pub mod access;
mod eml;
pub mod event;
mod hold;
mod hue;
mod letter;
mod mailroom;
mod matter;
mod read;
pub mod samples;
mod transport;
mod words;

pub use event::Event;
pub use hold::{Hold, hold_of, keep};
pub use letter::{Button, Dress, Letter};
pub use mailroom::{Mailroom, Site, Step};
pub use matter::{Application, Envelope, Matter, SeatFacts, SessionFacts};
pub use transport::{BadTransport, Transport};
pub use words::letter;
