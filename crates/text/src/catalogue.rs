//! The catalogue of messages: `frontend/locales/{en,es}/waymark.ftl`, embedded in the binary.

use std::sync::LazyLock;

use fluent_bundle::FluentValue;
use i18n_embed::LanguageLoader as _;
use i18n_embed::fluent::FluentLanguageLoader;
use kernel::Lang;
use rust_embed::RustEmbed;
use unic_langid::langid;

use crate::amount::grouped;

/// The files. Debug builds read them at run time, so that a changed word needs no build; release builds embed them.
#[derive(RustEmbed)]
#[folder = "../../frontend/locales"]
struct Files;

static EN: LazyLock<FluentLanguageLoader> = LazyLock::new(|| load(Lang::En));
static ES: LazyLock<FluentLanguageLoader> = LazyLock::new(|| load(Lang::Es));

/// The words of one language, loaded once. What a language lacks falls back on English; a test holds that nothing
/// is lacking.
#[must_use]
pub fn loader(lang: Lang) -> &'static FluentLanguageLoader {
    match lang {
        Lang::En => &EN,
        Lang::Es => &ES,
    }
}

/// Whether the catalogue has a message of this key.
#[must_use]
pub fn has(key: &str) -> bool {
    EN.has(key)
}

#[expect(clippy::expect_used, reason = "the files are part of the binary: without them nothing can be said")]
fn load(lang: Lang) -> FluentLanguageLoader {
    let loader = FluentLanguageLoader::new("waymark", langid!("en"));
    let language = match lang {
        Lang::En => langid!("en"),
        Lang::Es => langid!("es"),
    };
    loader.load_languages(&Files, &[language]).expect("the catalogue is embedded");
    loader.set_use_isolating(false);
    loader.with_bundles_mut(|bundle| bundle.set_formatter(Some(|value, _| number(value))));
    loader
}

/// Numbers inside sentences are grouped as everywhere else. Years are given as text.
fn number(value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(n) => Some(grouped(&n.as_string())),
        _ => None,
    }
}
