//! The buttons that move something one place up or down.

use i18n_embed_fl::fl;
use text::Locale;

/// Where they send, and what each says.
pub(super) struct Moves {
    pub(super) action: String,
    /// Said to who hears it; empty for the first.
    pub(super) up: String,
    /// Likewise; empty for the last.
    pub(super) down: String,
    /// The words that are seen.
    pub(super) words: (String, String),
}

impl Moves {
    /// The buttons of the `n`th of so many.
    pub(super) fn of(l: &Locale, action: String, title: &str, (n, count): (usize, usize)) -> Self {
        let up = if n > 0 { fl!(l, "admin-term-up", term = title) } else { String::new() };
        let down = if n + 1 < count { fl!(l, "admin-term-down", term = title) } else { String::new() };
        Self {
            action,
            up,
            down,
            words: (fl!(l, "admin-term-go", way = "up"), fl!(l, "admin-term-go", way = "down")),
        }
    }
}
