//! The choice of a time zone: the common ones by their everyday names, then all others by continent and city. A plain
//! `<select>` finds a city by its first letters without any script.

use i18n_embed_fl::fl;
use kernel::Zone;
use text::Locale;

/// The zones in which most people of the United States live.
const COMMON: [&str; 8] = [
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Anchorage",
    "Pacific/Honolulu",
    "America/Puerto_Rico",
];

/// Zones that are offered together.
#[derive(Clone, Debug)]
pub struct ZoneGroup {
    /// What they have in common.
    pub label: String,
    /// The zones.
    pub zones: Vec<ZoneOption>,
}

/// One zone to choose.
#[derive(Clone, Debug)]
pub struct ZoneOption {
    /// IANA name, which is what the form sends.
    pub name: String,
    /// What people read.
    pub label: String,
    /// Whether it is chosen now.
    pub chosen: bool,
}

/// All zones in groups, with `chosen` marked.
#[must_use]
pub fn groups(locale: &Locale, chosen: &str) -> Vec<ZoneGroup> {
    let common = ZoneGroup { label: fl!(locale, "zone-common"), zones: common(locale, chosen) };
    let mut groups = vec![common];
    for name in Zone::all_names().into_iter().filter(|name| !COMMON.contains(&name.as_str())) {
        let Some((area, city)) = name.split_once('/') else { continue };
        let label = city.replace('_', " ");
        let option = ZoneOption { chosen: name == chosen, label, name: name.clone() };
        match groups.last_mut().filter(|group| group.label == area) {
            Some(group) => group.zones.push(option),
            None => groups.push(ZoneGroup { label: area.to_owned(), zones: vec![option] }),
        }
    }
    groups
}

fn common(locale: &Locale, chosen: &str) -> Vec<ZoneOption> {
    let known = COMMON.into_iter().filter_map(|name| name.parse::<Zone>().ok().map(|zone| (name, zone)));
    known
        .map(|(name, zone)| ZoneOption {
            name: name.to_owned(),
            label: locale.zone_name(&zone),
            chosen: name == chosen,
        })
        .collect()
}
