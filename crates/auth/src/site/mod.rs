//! The site's settings and the texts that admins edit.

mod access;
mod commands;
pub mod entity;
mod settings;
mod shared;
pub mod text_entity;
mod texts;

pub use access::KeepSite;
pub use commands::{begin, save};
pub use settings::{Settings, SiteReason, load};
pub use shared::SharedSettings;
pub use texts::{TextSlug, save_text, text};
