//! The greeting of the hour.

use i18n_embed_fl::fl;
use kernel::Lang;

use crate::Locale;

impl Locale {
    /// `Good evening, Marisol`, `Buenas tardes, Marisol` by the reader's clock. The evening starts at 6 pm in
    /// English and at 7 pm in Spanish. Without a known zone the hour is not known either: `Hello, Marisol`.
    #[must_use]
    pub fn greeting(&self, name: &str) -> String {
        let evening = match self.lang {
            Lang::En => 18,
            Lang::Es => 19,
        };
        let part = match self.zone.local(self.now.utc()).hour() {
            _ if !self.zone_is_known => "any",
            hour if hour < 5 || hour >= evening => "evening",
            5..12 => "morning",
            _ => "afternoon",
        };
        fl!(self, "greeting", part = part, name = name)
    }
}

#[cfg(test)]
mod tests {
    use crate::locale::tests::{at, reader};
    use kernel::Lang::{En, Es};
    use kernel::Moment;
    use rstest::rstest;

    #[rstest]
    #[case("2022-07-06T06:10:00-05:00", "Good morning, Marisol", "Buenos días, Marisol")]
    #[case("2022-07-06T12:00:00-05:00", "Good afternoon, Marisol", "Buenas tardes, Marisol")]
    #[case("2022-07-06T18:48:00-05:00", "Good evening, Marisol", "Buenas tardes, Marisol")]
    #[case("2022-07-06T21:00:00-05:00", "Good evening, Marisol", "Buenas noches, Marisol")]
    #[case("2022-07-06T02:00:00-05:00", "Good evening, Marisol", "Buenas noches, Marisol")]
    fn the_greeting_follows_the_readers_clock(#[case] now: &str, #[case] en: &str, #[case] es: &str) {
        for (lang, said) in [(En, en), (Es, es)] {
            let mut l = reader(lang);
            l.now = Moment::at(at(now));
            assert_eq!(l.greeting("Marisol"), said);
        }
    }

    #[test]
    fn a_reader_without_a_zone_is_greeted_without_the_hour() {
        let mut l = reader(Es);
        l.zone_is_known = false;
        assert_eq!(l.greeting("Marisol"), "Hola, Marisol");
    }
}
