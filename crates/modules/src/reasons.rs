//! Why something about modules, sessions and recordings is refused, and what a planner is warned of.

use kernel::{Arg, ZonedTime};

kernel::reasons! {
    /// Each with its stable code and the facts that its sentence names.
    pub enum Why {
        /// The module of this activity is not open yet.
        NotOpen = "activity_not_open" {
            /// When it opens.
            opens: ZonedTime,
        },
        /// The clock jumps over this wall-clock time.
        NonexistentLocalTime = "nonexistent_local_time" {
            /// The time before the jump.
            first: Arg,
            /// The time after it.
            second: Arg,
        },
        /// The clock passes this wall-clock time twice.
        AmbiguousLocalTime = "ambiguous_local_time" {
            /// The first passing.
            first: Arg,
            /// The second.
            second: Arg,
        },
        /// A start that is not a date and a time of day.
        LocalTimeNotReadable = "local_time_not_readable" {},
        /// A zone that the bundled rules do not know.
        UnknownZone = "unknown_zone" {},
        /// A session is shorter or longer than one may be.
        MinutesOutOfRange = "minutes_out_of_range" {
            /// The fewest minutes.
            least: u32,
            /// The most.
            most: u32,
        },
        /// The room opens later.
        RoomNotOpen = "room_not_open" {
            /// When it opens.
            opens: ZonedTime,
        },
        /// A recording is of a session that is over.
        SessionNotOver = "session_not_over" {},
        /// The film is neither MP4 nor `WebM`.
        FilmNotReadable = "film_not_readable" {},
        /// The film does not say how long it is.
        FilmWithoutLength = "film_without_length" {},
        /// The film is larger than a film may be.
        FilmTooLarge = "film_too_large" {
            /// The largest, in megabytes.
            most: u32,
        },
        /// The film stopped coming before it was whole.
        FilmBrokenOff = "film_broken_off" {},
        /// No film was chosen.
        FilmMissing = "film_missing" {},
        /// A film has captions in its own language.
        CaptionsMissing = "captions_missing" {},
        /// The captions are no `WebVTT` file.
        CaptionsNotReadable = "captions_not_readable" {},
        /// What is in this state cannot be changed that way.
        RecordingNotInThisState = "recording_not_in_this_state" {
            /// The state it is in, as its stable name.
            state: String,
        },
        /// The session is over.
        SessionOver = "session_over" {},
        /// The session was cancelled.
        SessionCancelled = "session_cancelled" {},
        /// A draft session is seen by staff only.
        SessionNotAnnounced = "session_not_announced" {},
        /// The session has begun and cannot be moved or cancelled any more.
        SessionBegun = "session_begun" {},
        /// Only a session that is under way can be ended.
        SessionNotLive = "session_not_live" {},
        /// The roll would overrule other evidence, which needs a reason.
        ReasonNeeded = "reason_needed" {},
        /// The template was changed since it was read.
        TemplateChanged = "template_changed" {},
        /// A course, a module or a quiz has no more parts.
        TemplateFull = "template_full" {
            /// How many it may have.
            most: u32,
        },
        /// An activity is due within the days of its module, counted from 1.
        DueOutsideModule = "due_outside_module" {
            /// Its first day.
            first: u32,
            /// Its last day.
            last: u32,
        },
        /// A link out of the site that is no whole address with https.
        LinkNotHttps = "link_not_https" {},
        /// A part of a webinar without its minutes, or with more than a webinar has.
        AgendaNotReadable = "agenda_not_readable" {},
        /// Times of day that cannot be read.
        TimesNotReadable = "times_not_readable" {},
        /// A number that is none.
        NumberNotReadable = "number_not_readable" {},
        /// A question of choices has exactly one that is right.
        OneRightNeeded = "one_right_needed" {},
        /// A question of choices has at least one that is right.
        RightNeeded = "right_needed" {},
        /// No file was chosen.
        FileMissing = "file_missing" {},
        /// A file that is neither a film nor a sheet.
        FileNotReadable = "file_not_readable" {},
        /// There are at least two things to choose, to match or to put in order, each with its words.
        TwoNeeded = "two_needed" {},
    }
}

kernel::reasons! {
    /// What a planner is warned of. A warning never refuses.
    pub enum Clash {
        /// A host hosts another session at the same time.
        HostBusy = "host_busy" {
            /// The host's name.
            host: String,
            /// The other webinar's title.
            with: kernel::Localized,
        },
        /// The room is used by another session at the same time.
        RoomBusy = "room_busy" {
            /// The other webinar's title.
            with: kernel::Localized,
        },
        /// The cohort has another session at the same time.
        CohortBusy = "cohort_busy" {
            /// The other webinar's title.
            with: kernel::Localized,
        },
        /// The session lies before the cohort's first or after its last day.
        OutsideCohortDates = "outside_cohort_dates" {
            /// The first day.
            first: jiff::civil::Date,
            /// The last day.
            last: jiff::civil::Date,
        },
        /// The session falls on a federal holiday of the United States.
        OnHoliday = "holiday" {
            /// The holiday's stable name, such as `labor-day`.
            holiday: String,
        },
        /// Before 8 in the morning or after 9 in the evening for some who are to come.
        NightForAudience = "night_for_audience" {
            /// The start, in the first such zone.
            start: ZonedTime,
            /// How many people it is night for.
            people: u32,
        },
    }
}
