//! What the pages of one cohort share: its head and its tabs.

use courses::cohort::Phase;
use courses::cohort::entity as cohort;
use http::Context;
use i18n_embed_fl::fl;
use kernel::Id;
use text::Locale;

/// The head of a page of one cohort.
pub(crate) struct Head {
    /// Address of the cohort's first page.
    pub(crate) base: String,
    /// The cohort's name.
    pub(crate) name: String,
    /// Its dates, and where it stands in them.
    pub(crate) dates: String,
    /// Pages of the cohort: address, words, whether it is this one, count.
    pub(crate) tabs: Vec<(String, String, bool, String)>,
}

/// The tab that a page belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tab {
    Progress,
    Submissions,
    Requests,
    Sessions,
    Certificates,
    Applications,
}

impl Tab {
    const ALL: [(Self, &'static str); 6] = [
        (Self::Progress, ""),
        (Self::Sessions, "/sessions"),
        (Self::Submissions, "/submissions"),
        (Self::Requests, "/requests"),
        (Self::Certificates, "/certificates"),
        (Self::Applications, "/applications"),
    ];

    fn label(self, l: &Locale) -> String {
        match self {
            Self::Progress => fl!(l, "facilitate-tab-progress"),
            Self::Submissions => fl!(l, "submissions-title"),
            Self::Requests => fl!(l, "facilitate-requests"),
            Self::Certificates => fl!(l, "facilitate-certificates"),
            Self::Sessions => fl!(l, "facilitate-sessions"),
            Self::Applications => fl!(l, "review-title"),
        }
    }
}

/// Where the pages of a cohort begin.
pub(crate) fn base(cohort: Id<courses::Cohort>) -> String {
    format!("/facilitate/cohorts/{cohort}")
}

impl Head {
    /// The head of a page of several cohorts, which shows none.
    pub(crate) fn none() -> Self {
        Self { base: String::new(), name: String::new(), dates: String::new(), tabs: Vec::new() }
    }

    /// The head of a page of this cohort.
    pub(crate) fn of(ctx: &Context, cohort: &cohort::Model, here: Tab) -> Self {
        let l = ctx.locale_of(&cohort.zone);
        let base = base(cohort.id);
        let tab =
            |(tab, path): (Tab, &str)| (format!("{base}{path}"), tab.label(&l), tab == here, String::new());
        let tabs = Tab::ALL.into_iter().map(tab).collect();
        Self { name: cohort.name.get(l.lang).to_owned(), dates: dates(&l, cohort), tabs, base }
    }
}

/// `June 16 to August 11. Week 3 of 8`.
pub(crate) fn dates(l: &Locale, cohort: &cohort::Model) -> String {
    let span = l.date_span(cohort.first_day.0, cohort.last_day.0);
    match cohort.dates().phase(l.now) {
        Phase::Before => fl!(l, "facilitate-dates-before", span = span),
        Phase::Running { week, of } => fl!(l, "facilitate-dates-running", span = span, week = week, of = of),
        Phase::Ended | Phase::Closed => fl!(l, "facilitate-dates-ended", span = span),
    }
}
