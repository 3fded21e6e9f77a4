//! Why a catalogue query is refused.

kernel::reasons! {
    /// Each with its stable code and the facts that its sentence names.
    pub enum Why {
        /// A filter names a term that the taxonomy does not have.
        UnknownTerm = "unknown_term" {
            /// What was asked for.
            term: String,
        },
        /// A filter of an unknown name.
        UnknownFilter = "unknown_filter" {
            /// The name.
            name: String,
        },
        /// A length that is no whole number of minutes above 0.
        MinutesNotReadable = "minutes_not_readable" {},
        /// The words to find are too many.
        QueryTooLong = "query_too_long" {
            /// How many characters are allowed.
            most: u32,
        },
        /// Another term of the taxonomy has these words.
        TermThere = "term_there" {},
        /// The words of a term are too long.
        TermTooLong = "term_too_long" {
            /// How many characters they may have.
            most: u32,
        },
        /// The entry of a course follows its course and is not copied alone.
        FollowsItsCourse = "follows_its_course" {},
        /// The entry of a course has no film of its own.
        NoFilmOfACourse = "no_film_of_a_course" {},
        /// The entry is of no course.
        OfNoCourse = "of_no_course" {},
        /// The course has an entry already.
        HasAnEntry = "has_an_entry" {},
        /// An entry of a course that is a draft cannot be public.
        CourseIsDraft = "course_is_draft" {},
        /// What has the credit policy `none` can never yield a certificate (rule 7).
        NoCertificate = "no_certificate" {},
    }
}
