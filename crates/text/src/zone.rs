//! Names of zones as people say them.

use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;
use jiff::tz::Dst;
use kernel::Zone;

use crate::Locale;

impl Locale {
    /// `Central Time`, `hora del centro`; other zones by their city: `Vancouver time`, `hora de Vancouver`.
    #[must_use]
    pub fn zone_name(&self, zone: &Zone) -> String {
        match region(zone.name()) {
            Some(region) => fl!(self, "zone-name", region = region),
            None => fl!(self, "zone-city", city = city(zone.name())),
        }
    }

    /// The reader's zone, named.
    #[must_use]
    pub fn my_zone_name(&self) -> String {
        self.zone_name(&self.zone)
    }

    /// `ET`, for staff tables only; zones without such letters by their whole name.
    #[must_use]
    pub fn zone_letters(&self, zone: &Zone) -> String {
        let letters = match region(zone.name()) {
            Some("eastern") => "ET",
            Some("central") => "CT",
            Some("mountain") => "MT",
            Some("pacific") => "PT",
            _ => return self.zone_name(zone),
        };
        letters.to_owned()
    }

    /// `Eastern Daylight Time`, `hora de verano del este`: only where the clock change itself is the question.
    #[must_use]
    pub fn zone_name_at(&self, zone: &Zone, instant: DateTime<Utc>) -> String {
        let summer = zone.rules().to_offset_info(zone.local(instant).timestamp()).dst() == Dst::Yes;
        let season = if summer { "daylight" } else { "standard" };
        match region(zone.name()) {
            Some(region @ ("eastern" | "central" | "mountain" | "pacific" | "alaska" | "atlantic")) => {
                fl!(self, "zone-season", region = region, season = season)
            }
            _ => self.zone_name(zone),
        }
    }

    /// Whether both zones have the same name in words, so that naming both would only puzzle.
    pub(crate) fn same_zone(&self, one: &Zone, other: &Zone) -> bool {
        one == other || self.zone_name(one) == self.zone_name(other)
    }
}

/// The region that a zone belongs to in everyday speech in the United States and Canada.
fn region(name: &str) -> Option<&'static str> {
    Some(match name {
        "America/New_York" | "America/Detroit" | "America/Toronto" | "US/Eastern" | "US/Michigan" => {
            "eastern"
        }
        "US/East-Indiana" | "America/Indianapolis" | "America/Fort_Wayne" | "America/Louisville" => "eastern",
        "America/Indiana/Knox" | "America/Indiana/Tell_City" | "America/Menominee" => "central",
        "America/Chicago" | "America/Winnipeg" | "US/Central" => "central",
        "America/Denver" | "America/Boise" | "America/Edmonton" | "US/Mountain" | "Navajo" => "mountain",
        "America/Los_Angeles" | "US/Pacific" => "pacific",
        "America/Phoenix" | "US/Arizona" => "arizona",
        "America/Anchorage" | "America/Juneau" | "America/Sitka" | "America/Nome" | "America/Yakutat" => {
            "alaska"
        }
        "America/Metlakatla" | "US/Alaska" => "alaska",
        "Pacific/Honolulu" | "US/Hawaii" => "hawaii",
        "America/Puerto_Rico" | "America/St_Thomas" | "America/Halifax" => "atlantic",
        "UTC" | "Etc/UTC" => "utc",
        _ if name.starts_with("America/Indiana/") || name.starts_with("America/Kentucky/") => "eastern",
        _ if name.starts_with("America/North_Dakota/") => "central",
        _ => return None,
    })
}

fn city(name: &str) -> String {
    name.rsplit('/').next().unwrap_or(name).replace('_', " ")
}

#[cfg(test)]
mod tests {
    use crate::locale::tests::{at, reader, zone};
    use kernel::Lang::{En, Es};
    use rstest::rstest;

    #[rstest]
    #[case("America/New_York", "Eastern Time", "hora del este")]
    #[case("America/Indiana/Vevay", "Eastern Time", "hora del este")]
    #[case("America/Chicago", "Central Time", "hora del centro")]
    #[case("America/Indiana/Knox", "Central Time", "hora del centro")]
    #[case("America/Denver", "Mountain Time", "hora de la montaña")]
    #[case("America/Phoenix", "Arizona Time", "hora de Arizona")]
    #[case("America/Los_Angeles", "Pacific Time", "hora del Pacífico")]
    #[case("America/Anchorage", "Alaska Time", "hora de Alaska")]
    #[case("Pacific/Honolulu", "Hawaii Time", "hora de Hawái")]
    #[case("America/Puerto_Rico", "Atlantic Time", "hora del Atlántico")]
    #[case("America/Vancouver", "Vancouver time", "hora de Vancouver")]
    #[case("America/Argentina/Buenos_Aires", "Buenos Aires time", "hora de Buenos Aires")]
    #[case("UTC", "UTC", "UTC")]
    fn zones_are_named_as_people_say_them(#[case] name: &str, #[case] en: &str, #[case] es: &str) {
        assert_eq!(reader(En).zone_name(&zone(name)), en);
        assert_eq!(reader(Es).zone_name(&zone(name)), es);
    }

    #[test]
    fn every_zone_that_a_person_may_choose_has_a_name() {
        for name in kernel::Zone::all_names() {
            assert!(!reader(En).zone_name(&zone(&name)).is_empty(), "{name}");
        }
    }

    #[test]
    fn letters_are_for_the_four_zones_of_staff_tables() {
        assert_eq!(reader(En).zone_letters(&zone("America/Detroit")), "ET");
        assert_eq!(reader(Es).zone_letters(&zone("America/Phoenix")), "hora de Arizona");
    }

    #[test]
    fn the_season_is_named_where_the_clock_change_is_the_question() {
        let eastern = zone("America/New_York");
        let (summer, winter) = (at("2022-11-06T05:30:00Z"), at("2022-11-06T06:30:00Z"));
        assert_eq!(reader(En).zone_name_at(&eastern, summer), "Eastern Daylight Time");
        assert_eq!(reader(En).zone_name_at(&eastern, winter), "Eastern Standard Time");
        assert_eq!(reader(Es).zone_name_at(&eastern, summer), "hora de verano del este");
        assert_eq!(reader(En).zone_name_at(&zone("America/Phoenix"), summer), "Arizona Time");
    }
}
