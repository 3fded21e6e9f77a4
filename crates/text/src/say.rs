//! The one place that turns messages into words.

use chrono::{DateTime, Utc};
use fluent_bundle::{FluentArgs, FluentValue};
use kernel::{Arg, Message};

use crate::Locale;

impl Locale {
    /// A message in words. Instants are in the reader's zone, which is named; zoned instants in their own zone
    /// first. An unknown key is a fault of the program: it is logged, and shown as it is.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        if !crate::has(&message.key) {
            tracing::error!(key = %message.key, "a message is not in the catalogue");
            return message.key.clone();
        }
        let args: FluentArgs<'_> =
            message.args.iter().map(|(name, arg)| (name.as_str(), self.value(arg))).collect();
        self.loader().get_args_fluent(&message.key, Some(&args))
    }

    fn value<'a>(&self, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            Arg::Number(n) => (*n).into(),
            Arg::Text(text) => text.as_str().into(),
            Arg::Localized(text) => text.get(self.lang).into(),
            Arg::Instant(at) => self.instant(*at).into(),
            Arg::Zoned(at, zone) => self.deadline_parts(*at, zone).in_sentence(self).into(),
            Arg::Date(date) => self.short_date(*date).into(),
        }
    }

    /// `Thursday, July 7, 1:00 pm Central Time`, `jueves 7 de julio, 1:00 p. m., hora del centro`.
    #[must_use]
    pub fn instant(&self, at: DateTime<Utc>) -> String {
        let date = self.weekday_date(self.zone.date(at));
        let time = self.time_with_zone(at, &self.zone);
        i18n_embed_fl::fl!(self, "session-when", date = date, span = time)
    }
}

#[cfg(test)]
mod tests {
    use crate::locale::tests::{at, reader, shown, zone};
    use jiff::civil::date;
    use kernel::Lang::{self, En, Es};
    use kernel::{Arg, Localized, Message};
    use rstest::rstest;

    /// What an argument becomes, seen through a message of one argument.
    fn said(lang: Lang, arg: impl Into<Arg>) -> String {
        shown(&reader(lang).say(&Message::new("zone-plain").with("zone", arg)))
    }

    #[rstest]
    #[case(Arg::Number(4.0), "4.", "4.")]
    #[case(Arg::Number(12_000.0), "12,000.", "12,000.")]
    #[case(Arg::Text("Marisol".into()), "Marisol.", "Marisol.")]
    #[case(Arg::Localized(Localized::pair("Partners", "Aliados")), "Partners.", "Aliados.")]
    #[case(Arg::Date(date(2022, 7, 14)), "July 14.", "14 de julio.")]
    #[case(
        Arg::Instant(at("2022-07-07T18:00:00Z")),
        "Thursday, July 7, 1:00~pm Central Time.",
        "jueves 7 de julio, 1:00~p.~m., hora del centro."
    )]
    #[case(
        Arg::Zoned(at("2022-05-12T00:00:00Z"), zone("America/New_York")),
        "May 11, 2022, at 8:00~pm Eastern Time (7:00~pm Central Time, your time).",
        "11 de mayo de 2022 a las 8:00~p.~m., hora del este (en tu hora: 7:00~p.~m., hora del centro)."
    )]
    fn each_kind_of_argument_has_its_words(#[case] arg: Arg, #[case] en: &str, #[case] es: &str) {
        assert_eq!(said(En, arg.clone()), en);
        assert_eq!(said(Es, arg), es);
    }

    #[test]
    fn numbers_of_messages_choose_plurals() {
        let minutes = |n: u32| Message::new("amount-minutes").with("count", n);
        assert_eq!(reader(En).say(&minutes(1)), "1 minute");
        assert_eq!(reader(Es).say(&minutes(2)), "2 minutos");
    }

    #[test]
    fn an_unknown_key_is_shown_as_it_is() {
        assert_eq!(reader(Es).say(&Message::new("reason-never-written")), "reason-never-written");
    }
}
