//! A letter as a mail: headers, both parts, the calendar file.

use std::time::{Duration, SystemTime};

use kernel::Moment;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};
use uuid::Uuid;

use super::letter::{Dress, Letter};
use crate::calendar::calendar;

/// Whose mail it is.
pub(super) struct Post<'a> {
    /// The event, of which the Message-ID is made: the same however often it is sent.
    pub id: Uuid,
    /// The site's host name.
    pub host: &'a str,
    /// The sender's address.
    pub from: &'a Address,
    /// The reader's name and address.
    pub to: (&'a str, &'a str),
    /// Where answers go.
    pub reply_to: Option<&'a str>,
    /// When it is written.
    pub moment: Moment,
}

/// The mail, ready to send.
///
/// # Errors
/// In words: an address that is none, a template that cannot be rendered.
pub(super) fn message(letter: &Letter, dress: &Dress, post: &Post<'_>) -> Result<Message, String> {
    let (html, text) = (letter.html(dress), letter.text(dress));
    let both = MultiPart::alternative()
        .singlepart(SinglePart::plain(text.map_err(words)?))
        .singlepart(SinglePart::html(html.map_err(words)?));
    let whole = match letter.calendar.as_slice() {
        [] => both,
        entries => {
            let file = calendar(&dress.name, entries, post.moment.utc());
            let kind = ContentType::parse("text/calendar; charset=utf-8; method=PUBLISH").map_err(words)?;
            let file = Attachment::new("session.ics".to_owned()).body(file, kind);
            MultiPart::mixed().multipart(both).singlepart(file)
        }
    };
    let to: Address = post.to.1.parse().map_err(|error| format!("{error}"))?;
    let seconds = u64::try_from(post.moment.utc().timestamp()).unwrap_or(0);
    let mut builder = Message::builder()
        .message_id(Some(format!("<{}@{}>", post.id, post.host)))
        .date(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds))
        .from(Mailbox::new(Some(plain(&dress.name)), post.from.clone()))
        .to(Mailbox::new(Some(plain(post.to.0)), to))
        .subject(plain(&letter.subject));
    if let Some(reply_to) = post.reply_to.and_then(|address| address.parse().ok()) {
        builder = builder.reply_to(Mailbox::new(None, reply_to));
    }
    // says to other programs that nobody sits here: no "out of office" comes back
    let auto =
        HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned());
    builder.raw_header(auto).multipart(whole).map_err(words)
}

fn words(error: impl std::fmt::Display) -> String {
    error.to_string()
}

/// One line: what was typed into a name or a title ends no header.
fn plain(text: &str) -> String {
    text.split(char::is_control).collect::<Vec<_>>().join(" ").trim().to_owned()
}
