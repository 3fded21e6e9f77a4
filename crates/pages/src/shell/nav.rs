//! The main navigation of each area, and the switch between areas.

use i18n_embed_fl::fl;
use text::Locale;

/// A part of the site that a role works in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// A learner's own work.
    Learn,
    /// A facilitator's cohorts.
    Facilitate,
    /// A coordinator's association.
    Coordinate,
    /// What an observer sees.
    Observe,
    /// The whole site.
    Admin,
}

/// A link to an area.
#[derive(Clone, Debug)]
pub struct AreaLink {
    /// Where its work begins.
    pub href: &'static str,
    /// Icon of the sprite.
    pub icon: &'static str,
    /// Its name.
    pub label: String,
    /// Whether this page belongs to it.
    pub current: bool,
}

impl Area {
    pub(super) fn link(self, locale: &Locale, current: Self) -> AreaLink {
        let (href, icon, label) = match self {
            Self::Learn => ("/", "path", fl!(locale, "site-area-learn")),
            Self::Facilitate => ("/facilitate", "team", fl!(locale, "site-area-facilitate")),
            Self::Coordinate => ("/coordinate", "place", fl!(locale, "site-area-coordinate")),
            Self::Observe => ("/observe", "eye", fl!(locale, "site-area-observe")),
            Self::Admin => ("/admin", "settings", fl!(locale, "site-area-admin")),
        };
        AreaLink { href, icon, label, current: self == current }
    }
}

/// Whose navigation a page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Nav {
    /// Signed out.
    Visitor,
    /// A learner; with the path of their cohort, such as `/cohorts/…`, where they have one.
    Learn {
        /// Address of the cohort at hand.
        cohort: Option<String>,
        /// Whether the learner has a seat in a team.
        team: bool,
    },
    /// A facilitator.
    Facilitate,
    /// A coordinator.
    Coordinate,
    /// An observer.
    Observe,
    /// An admin.
    Admin,
}

/// Which entry of the navigation a page belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Today.
    Today,
    /// The course at hand with its modules.
    Course,
    /// The team's space.
    Team,
    /// The catalogue.
    Catalogue,
    /// Courses open for application.
    Courses,
    /// Recorded webinars.
    Recordings,
    /// Verification of certificates.
    Certificates,
    /// Cohorts.
    Cohorts,
    /// Sessions.
    Sessions,
    /// The schedule.
    Schedule,
    /// Applications.
    Applications,
    /// People.
    People,
    /// The audit log.
    Log,
    /// None of them.
    Elsewhere,
}

/// One entry of the main navigation.
#[derive(Clone, Debug)]
pub struct NavItem {
    /// Address.
    pub href: String,
    /// Icon of the sprite, shown in the bar under the thumb.
    pub icon: &'static str,
    /// Its word.
    pub label: String,
    /// Whether this page belongs to it.
    pub current: bool,
}

impl Nav {
    pub(super) fn items(&self, locale: &Locale, here: Place) -> Vec<NavItem> {
        let named = |(place, href): (Place, String)| NavItem {
            href,
            icon: place.icon(),
            label: place.label(locale),
            current: place == here,
        };
        self.places().into_iter().map(named).collect()
    }

    fn places(&self) -> Vec<(Place, String)> {
        let fixed = |places: &[(Place, &str)]| {
            places.iter().map(|(place, href)| (*place, (*href).to_owned())).collect()
        };
        match self {
            Self::Visitor => fixed(&[
                (Place::Courses, "/catalogue?kind=course"),
                (Place::Recordings, "/catalogue?kind=webinar"),
                (Place::Certificates, "/certificates"),
            ]),
            Self::Learn { cohort, team } => learning(cohort.as_deref(), *team),
            Self::Facilitate => fixed(&[
                (Place::Cohorts, "/facilitate"),
                (Place::Sessions, "/facilitate/sessions"),
                (Place::Catalogue, "/catalogue"),
            ]),
            Self::Coordinate => fixed(&[
                (Place::Cohorts, "/coordinate"),
                (Place::Applications, "/coordinate/applications"),
                (Place::Catalogue, "/catalogue"),
            ]),
            Self::Observe => fixed(&[(Place::Cohorts, "/observe"), (Place::Catalogue, "/catalogue")]),
            Self::Admin => fixed(&[
                (Place::Schedule, "/admin/schedule"),
                (Place::Cohorts, "/admin/cohorts"),
                (Place::Catalogue, "/admin/catalogue"),
                (Place::People, "/admin/people"),
                (Place::Log, "/admin/audit"),
            ]),
        }
    }
}

fn learning(cohort: Option<&str>, team: bool) -> Vec<(Place, String)> {
    let mut places = vec![(Place::Today, "/".to_owned())];
    if let Some(cohort) = cohort {
        places.push((Place::Course, cohort.to_owned()));
    }
    if let (Some(cohort), true) = (cohort, team) {
        places.push((Place::Team, format!("{cohort}/team")));
    }
    places.push((Place::Catalogue, "/catalogue".to_owned()));
    places
}

impl Place {
    const fn icon(self) -> &'static str {
        match self {
            Self::Today => "home",
            Self::Course | Self::Courses => "path",
            Self::Team | Self::Cohorts => "team",
            Self::Catalogue | Self::Elsewhere => "search",
            Self::Recordings => "recording",
            Self::Certificates => "certificate",
            Self::Sessions | Self::Schedule => "calendar",
            Self::Applications => "document",
            Self::People => "person",
            Self::Log => "log",
        }
    }

    fn label(self, locale: &Locale) -> String {
        match self {
            Self::Today => fl!(locale, "site-nav-today"),
            Self::Course => fl!(locale, "site-nav-course"),
            Self::Team => fl!(locale, "site-nav-team"),
            Self::Catalogue => fl!(locale, "site-nav-catalogue"),
            Self::Courses => fl!(locale, "site-nav-courses"),
            Self::Recordings => fl!(locale, "site-nav-recordings"),
            Self::Certificates => fl!(locale, "site-nav-certificates"),
            Self::Cohorts => fl!(locale, "site-nav-cohorts"),
            Self::Sessions => fl!(locale, "site-nav-sessions"),
            Self::Schedule => fl!(locale, "site-nav-schedule"),
            Self::Applications => fl!(locale, "site-nav-applications"),
            Self::People => fl!(locale, "site-nav-people"),
            Self::Log => fl!(locale, "site-nav-log"),
            Self::Elsewhere => String::new(),
        }
    }
}
