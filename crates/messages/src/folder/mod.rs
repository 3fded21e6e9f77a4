//! `messages.toml`: the texts of mails, in each language, with the placeholders that each may use.

use std::collections::BTreeMap;

use kernel::Localized;
use kernel::folder::{Fault, Faults, Files, Table, read_toml};

/// The text of one mail. Placeholders are `{name}`; all come as words ready in the reader's language and zone.
#[derive(Clone, Debug, PartialEq)]
pub struct MessageText {
    /// The placeholders it may use.
    pub args: Vec<String>,
    /// The subject line.
    pub subject: Localized,
    /// What a mailbox shows beside the subject.
    pub preview: Localized,
    /// Paragraphs separated by an empty line.
    pub body: Localized,
    /// The words of its one button, whose address is `{link}`; empty where it has none.
    pub button: Localized,
}

/// Parses a file of message texts: by name, such as `session_reminder`.
///
/// # Errors
/// Every fault, by line.
pub fn messages(files: &Files, file: &str) -> Result<BTreeMap<String, MessageText>, Vec<Fault>> {
    let faults = Faults::default();
    let texts = read_toml(files, file, &faults, |table| {
        Some(table.keys().filter_map(|key| Some((key.to_owned(), text(&table.table(key)?)))).collect())
    });
    faults.or(texts.unwrap_or_default())
}

fn text(table: &Table<'_>) -> MessageText {
    let texts = table.languages();
    let text = MessageText {
        args: table.texts("args"),
        subject: texts.text("subject"),
        preview: texts.text("preview"),
        body: texts.text("body"),
        button: texts.text_opt("button"),
    };
    for (key, written) in [("subject", &text.subject), ("preview", &text.preview), ("body", &text.body)] {
        for (lang, own) in texts.each() {
            for unknown in placeholders(written.exact(lang).unwrap_or_default()).filter(|p| !known(&text, p))
            {
                own.fault_at(key, format!("{{{unknown}}} is not among the `args` of this message"));
            }
        }
    }
    text
}

fn known(text: &MessageText, placeholder: &str) -> bool {
    text.args.iter().any(|arg| arg == placeholder)
}

/// The names between braces.
fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0))
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;
    use std::path::Path;

    use super::*;

    #[test]
    fn the_sample_messages_have_no_faults() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        let texts = messages(&Files::read(&root).unwrap(), "messages.toml").unwrap();
        assert_eq!(texts.len(), 8);
        assert!(texts.contains_key("session_reminder"));
    }

    #[test]
    fn a_placeholder_that_nobody_fills_is_a_fault() {
        let text = "[hello]\nargs = [\"name\"]\nen = { subject = \"Hi {nam}\", preview = \"x\", body = \"{name}\" }\nes = { subject = \"Hola\", preview = \"x\" }\n";
        let files = Files::of([("m.toml".to_owned(), Cow::Owned(text.as_bytes().to_vec()))]);
        let faults = messages(&files, "m.toml").unwrap_err();
        insta::assert_snapshot!(faults.iter().map(|f| format!("{f}\n")).collect::<String>());
    }
}
