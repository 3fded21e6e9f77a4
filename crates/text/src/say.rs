//! The one place that turns messages into words.

use chrono::{DateTime, Utc};
use fluent_bundle::{FluentArgs, FluentValue};
use kernel::{Arg, Message};

use crate::Locale;
use crate::amount::grouped;
use crate::locale::one_full_stop;

impl Locale {
    /// A message in words. Instants are in the reader's zone, which is named; zoned instants in their own zone
    /// first. Where a sentence needs less of an instant `x`, the catalogue may write `$x-date` (`July 14`),
    /// `$x-day` (`tomorrow`, else weekday or date), `$x-time` (`1:00 pm`) or `$x-due` (`by Tuesday, July 12,
    /// 11:59 pm`), all in the reader's zone; of a list of instants too. An unknown key is a fault of the program:
    /// it is logged, and shown as it is.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        if !crate::has(&message.key) {
            tracing::error!(key = %message.key, "a message is not in the catalogue");
            return message.key.clone();
        }
        let mut args = FluentArgs::new();
        for (name, arg) in &message.args {
            args.set(name.as_str(), self.value(arg));
            for (part, words) in self.parts_of(arg) {
                args.set(format!("{name}-{part}"), words);
            }
        }
        one_full_stop(self.loader().get_args_fluent(&message.key, Some(&args)))
    }

    fn value<'a>(&self, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            Arg::Number(n) => (*n).into(),
            Arg::Text(text) => text.as_str().into(),
            other => self.words(other).into(),
        }
    }

    fn words(&self, arg: &Arg) -> String {
        match arg {
            Arg::Number(n) => grouped(&n.to_string()),
            Arg::Text(text) => text.clone(),
            Arg::Localized(text) => text.get(self.lang).to_owned(),
            Arg::Instant(at) => self.instant(*at),
            Arg::Zoned(at, zone) => self.deadline_parts(*at, zone).in_sentence(self),
            Arg::Date(date) => self.short_date(*date),
            Arg::Time(time) => self.wall_time(*time),
            Arg::Zone(zone) => self.zone_name(zone),
            Arg::List(items) => self.list(&items.iter().map(|item| self.words(item)).collect::<Vec<_>>()),
        }
    }

    /// The smaller ways to say an instant; of a list of instants, lists of each.
    fn parts_of(&self, arg: &Arg) -> Vec<(&'static str, String)> {
        match arg {
            Arg::Instant(at) | Arg::Zoned(at, _) => self.parts(*at).into(),
            Arg::List(items) => self.parts_of_list(items),
            _ => Vec::new(),
        }
    }

    fn parts_of_list(&self, items: &[Arg]) -> Vec<(&'static str, String)> {
        let mut joined: Vec<(&'static str, Vec<String>)> = Vec::new();
        for (part, words) in items.iter().flat_map(|item| self.parts_of(item)) {
            match joined.iter_mut().find(|(name, _)| *name == part) {
                Some((_, all)) => all.push(words),
                None => joined.push((part, vec![words])),
            }
        }
        joined.into_iter().map(|(part, all)| (part, self.list(&all))).collect()
    }

    fn parts(&self, at: DateTime<Utc>) -> [(&'static str, String); 4] {
        let date = self.zone.date(at);
        [
            ("date", self.short_date(date)),
            ("day", self.day(date)),
            ("time", self.time(at)),
            ("due", self.due(at)),
        ]
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
    use jiff::civil::{date, time};
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
    #[case(Arg::Time(time(1, 30, 0, 0)), "1:30~am.", "1:30~a.~m.")]
    #[case(Arg::Zone(zone("America/New_York")), "Eastern Time.", "hora del este.")]
    #[case(
        Arg::from(vec![date(2022, 7, 21), date(2022, 8, 4)]),
        "July 21 and August 4.",
        "21 de julio y 4 de agosto."
    )]
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
    fn a_sentence_may_use_less_of_an_instant() {
        let parts = reader(En).parts(at("2022-07-13T04:59:00Z")).map(|(part, words)| (part, shown(&words)));
        let said = ["July 12", "Tuesday", "11:59~pm", "by Tuesday, July 12, 11:59~pm"];
        assert_eq!(parts, std::array::from_fn(|i| (["date", "day", "time", "due"][i], said[i].to_owned())));
    }

    #[test]
    fn a_list_of_instants_may_be_told_by_its_dates() {
        let starts = Arg::from(vec![at("2022-07-21T18:00:00Z"), at("2022-08-04T18:00:00Z")]);
        let dates = |lang| reader(lang).parts_of(&starts).swap_remove(0);
        assert_eq!(dates(En), ("date", "July 21 and August 4".to_owned()));
        assert_eq!(dates(Es), ("date", "21 de julio y 4 de agosto".to_owned()));
    }

    #[test]
    fn an_unknown_key_is_shown_as_it_is() {
        assert_eq!(reader(Es).say(&Message::new("reason-never-written")), "reason-never-written");
    }
}
