//! A letter: what a mail says, before it is text or HTML.

use askama::Template;
use kernel::Lang;

use super::hue::hex;
use crate::calendar::CalendarEntry;

/// What a mail says. All of it is plain text in the reader's language; nothing of it is HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Its language.
    pub lang: Lang,
    /// The subject line.
    pub subject: String,
    /// What a mailbox shows beside the subject.
    pub preview: String,
    /// Before the sign: the greeting and what this is about.
    pub lead: Vec<String>,
    /// The sign's words.
    pub title: String,
    /// Under the title: what counts most, such as a time.
    pub lines: Vec<String>,
    /// Its one button.
    pub button: Option<Button>,
    /// After the sign, paragraph by paragraph.
    pub rest: Vec<String>,
    /// In small letters at the end.
    pub foot: Vec<String>,
    /// What is attached as one calendar file; no file where there is nothing.
    pub calendar: Vec<CalendarEntry>,
}

/// What is pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// Its words.
    pub words: String,
    /// The whole address.
    pub href: String,
}

/// How the site looks in mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dress {
    /// The site's name.
    pub name: String,
    /// The ground of the sign.
    pub sign: String,
    /// Its frame.
    pub frame: String,
    /// The site's name and links.
    pub brand: String,
    /// Links in the dark.
    pub link_dark: String,
}

impl Dress {
    /// The dress of a site of this name and hue.
    #[must_use]
    pub fn of(name: &str, hue: i32) -> Self {
        Self {
            name: name.to_owned(),
            sign: hex(0.335, 0.06, hue),
            frame: hex(0.66, 0.06, hue),
            brand: hex(0.4, 0.072, hue),
            link_dark: hex(0.84, 0.06, hue),
        }
    }
}

#[derive(Template)]
#[template(path = "mail.html")]
struct Html<'a> {
    letter: &'a Letter,
    dress: &'a Dress,
    lang: &'static str,
}

#[derive(Template)]
#[template(path = "mail.txt", escape = "none")]
struct Text<'a> {
    letter: &'a Letter,
    dress: &'a Dress,
}

impl Letter {
    /// The letter as a mail program shows it.
    ///
    /// # Errors
    /// A template that cannot be rendered.
    pub fn html(&self, dress: &Dress) -> Result<String, askama::Error> {
        let lang = match self.lang {
            Lang::En => "en",
            Lang::Es => "es",
        };
        Html { letter: self, dress, lang }.render()
    }

    /// The letter as plain text, with the address under the button's words.
    ///
    /// # Errors
    /// A template that cannot be rendered.
    pub fn text(&self, dress: &Dress) -> Result<String, askama::Error> {
        Text { letter: self, dress }.render()
    }
}
