//! What is missing as messages: a headline, and a line of detail under it.

use kernel::{Arg, Message};

use super::Missing;

impl Missing {
    /// The stable name, for API clients.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoCertificate => "no_certificate",
            Self::LiveNext { .. } => "live_next",
            Self::LiveLater { .. } => "live_later",
            Self::LiveUnplanned { .. } => "live_unplanned",
            Self::MakeUp { .. } => "make_up",
            Self::MissedLive { .. } => "missed_live",
            Self::ModuleLeft { .. } => "module_left",
            Self::ModuleToCome { .. } => "module_to_come",
            Self::Returned { .. } => "returned",
            Self::Awaiting { .. } => "awaiting",
        }
    }

    /// The headline. Its key is `missing-` and the code with dashes.
    #[must_use]
    pub fn message(&self) -> Message {
        let headline = Message::new(self.key());
        match self {
            Self::NoCertificate => headline,
            Self::LiveLater { starts } => {
                headline.with("count", u32::try_from(starts.len()).unwrap_or(u32::MAX))
            }
            Self::ModuleLeft { number, title, .. } | Self::ModuleToCome { number, title, .. } => {
                headline.with("number", *number).with("title", title.clone())
            }
            Self::LiveNext { title, .. }
            | Self::LiveUnplanned { title, .. }
            | Self::MakeUp { title, .. }
            | Self::MissedLive { title, .. }
            | Self::Returned { title, .. }
            | Self::Awaiting { title, .. } => headline.with("title", title.clone()),
        }
    }

    /// The line under the headline.
    #[must_use]
    pub fn detail(&self) -> Message {
        let detail = Message::new(format!("{}-detail", self.key()));
        match self {
            Self::LiveNext { starts_at, needed, minutes, .. } => detail
                .with("starts", Arg::Instant(*starts_at))
                .with("needed", *needed)
                .with("minutes", *minutes),
            Self::LiveLater { starts } => {
                let count = u32::try_from(starts.len()).unwrap_or(u32::MAX);
                let ends = [("first", starts.first()), ("last", starts.last())];
                let ends = ends.into_iter().filter_map(|(name, at)| Some((name, Arg::Instant(*at?))));
                ends.fold(detail.with("count", count), |detail, (name, at)| detail.with(name, at))
            }
            Self::MakeUp { until, .. } => detail.with("until", Arg::Instant(*until)),
            Self::MissedLive { recorded: true, .. } => Message::new("missing-missed-live-recorded"),
            Self::ModuleLeft { left, by: None, .. } => {
                Message::new("missing-module-left-no-end").with("left", *left)
            }
            Self::ModuleLeft { left, by: Some(by), .. } => {
                detail.with("left", *left).with("by", Arg::Instant(*by))
            }
            Self::ModuleToCome { opens_at, .. } => detail.with("opens", Arg::Instant(*opens_at)),
            _ => detail,
        }
    }

    fn key(&self) -> String {
        format!("missing-{}", self.code().replace('_', "-"))
    }
}
