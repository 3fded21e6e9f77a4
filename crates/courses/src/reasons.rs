//! Why something about courses, cohorts, applications, teams or enrolments is refused.

use kernel::ZonedTime;

kernel::reasons! {
    /// Each with its stable code and the facts that its sentence names.
    pub enum Why {
        /// The deadline was before the request (rule 1). The draft is kept.
        DeadlinePassed = "application_deadline_passed" {
            /// The deadline that held for this applicant.
            deadline: ZonedTime,
        },
        /// Applications do not open before this.
        WindowNotOpen = "application_window_not_open" {
            /// When they open.
            opens: ZonedTime,
        },
        /// Nothing is offered before applications close (rule 10).
        WindowStillOpen = "application_window_still_open" {
            /// When they close.
            deadline: ZonedTime,
        },
        /// The cohort takes no applications: it is not published, or was cancelled.
        NotTakingApplications = "application_not_taken" {},
        /// The person has a live application for this cohort already (rule 14).
        AlreadyApplied = "already_applied" {},
        /// The person has a place in this cohort already (rule 14).
        AlreadyEnrolled = "already_enrolled" {},
        /// What is in this state cannot be changed that way.
        NotInThisState = "not_in_this_state" {
            /// The state it is in, as its stable name.
            state: String,
        },
        /// Somebody else decides that.
        NotYoursToDo = "not_yours_to_do" {},
        /// A field that must be filled before sending is empty.
        Required = "required" {},
        /// A text is longer than it may be.
        TooLong = "too_long" {
            /// How many characters are allowed.
            most: u32,
        },
        /// A telephone number has too few digits or other signs.
        PhoneNotReadable = "phone_not_readable" {},
        /// The association that was chosen does not exist (any more).
        NoSuchAssociation = "no_such_association" {},
        /// Sending needs the applicant's consent to how the answers are used.
        ConsentNeeded = "consent_needed" {},
        /// All places are taken.
        NoPlaceLeft = "no_place_left" {
            /// How many places there are.
            places: u32,
        },
        /// A cohort has at least as many places as are taken.
        PlacesTaken = "places_taken" {
            /// How many are.
            taken: u32,
        },
        /// A team takes its places together, and there are fewer left than it needs.
        TeamPassedOver = "team_passed_over" {
            /// How many the team needs.
            needed: u32,
            /// How many are left.
            left: u32,
        },
        /// The team has fewer people than the cohort asks for.
        TeamTooSmall = "team_too_small" {
            /// The fewest people.
            least: u32,
        },
        /// The team has more people than the cohort allows.
        TeamTooLarge = "team_too_large" {
            /// The most people.
            most: u32,
        },
        /// Somebody who shall join a team sits in another one of the cohort.
        InAnotherTeam = "in_another_team" {},
        /// The person has said yes to a seat in another team of this cohort (rule 14).
        SeatElsewhere = "seat_elsewhere" {},
        /// The application of the team was taken back or refused, so that its seats are no more.
        TeamGone = "team_gone" {},
        /// The seat was held for an answer until then.
        SeatLapsed = "seat_lapsed" {
            /// Until when.
            at: ZonedTime,
        },
        /// Nobody else has confirmed who could lead the team.
        NobodyToLead = "nobody_to_lead" {},
        /// They were reminded less than a day ago.
        RemindedToday = "reminded_today" {},
        /// A team has invited more people than any needs.
        TooManyInvitations = "too_many_invitations" {
            /// How many it may invite, those who said no included.
            most: u32,
        },
        /// Somebody was written whose invitation has not left yet.
        NotInvitedYet = "not_invited_yet" {},
        /// An address that is not written out.
        AddressNotWhole = "address_not_whole" {},
        /// The address stands in the team already.
        AddressTwice = "address_twice" {},
        /// More time is no time where it ends before the deadline, or now.
        NotLater = "not_later" {
            /// The cohort's deadline.
            deadline: ZonedTime,
        },
        /// Nobody with this address has an application in the cohort that is not decided.
        NoDraftHere = "no_draft_here" {},
        /// People have begun to apply, so that only words are corrected and questions added that need no answer.
        QuestionInUse = "question_in_use" {},
        /// A choice has at least two options, as many in each language.
        OptionsDiffer = "options_differ" {},
        /// A cohort asks no more questions.
        TooManyQuestions = "too_many_questions" {
            /// How many it may.
            most: u32,
        },
        /// A number lies outside its range.
        NumberOutOfRange = "number_out_of_range" {
            /// The least.
            least: u32,
            /// The most.
            most: u32,
        },
        /// The answer is none of the options.
        ChooseOne = "choose_one" {},
        /// Another device has written on the same page since it was opened.
        ChangedElsewhere = "changed_elsewhere" {},
        /// No account has this e-mail address.
        NobodyHasAddress = "nobody_has_address" {
            /// The address.
            address: String,
        },
        /// A cohort has at least one facilitator before it is published.
        FacilitatorNeeded = "facilitator_needed" {},
        /// An announcement is not taken back once people rely on it; the cohort can be cancelled.
        CohortInUse = "cohort_in_use" {
            /// How many have applied or have a place.
            people: u32,
        },
        /// The last day lies before the first.
        DatesReversed = "dates_reversed" {},
        /// Applications would close before they open.
        WindowReversed = "application_window_reversed" {},
        /// The largest team is smaller than the smallest, or the smallest than two.
        TeamRangeReversed = "team_range_reversed" {},
        /// What is advised lies outside the range of sizes.
        AdviceOutsideRange = "advice_outside_range" {},
        /// Teams that fit the range would not fit the new one.
        TeamsOutsideRange = "teams_outside_range" {
            /// Which.
            teams: Vec<String>,
        },
        /// The zone of a cohort stays once it was announced or people have begun to apply.
        ZoneKept = "zone_kept" {},
        /// A stable name has other signs than lower-case letters, digits and dashes, or none.
        SlugNotUsable = "slug_not_usable" {},
        /// Another one has this stable name.
        SlugTaken = "slug_taken" {},
        /// Somebody is given a place after the first day, which needs a reason.
        LateReasonNeeded = "late_reason_needed" {},
        /// A place goes on only in a later cohort of the same course that is held.
        NotALaterCohort = "not_a_later_cohort" {},
        /// A cohort ended more than 30 days ago and takes nothing more.
        CohortClosed = "cohort_closed" {
            /// When it closed.
            at: ZonedTime,
        },
        /// A cohort that has not begun yet.
        CohortNotBegun = "cohort_not_begun" {
            /// When it begins.
            at: ZonedTime,
        },
        /// An association would hang below itself.
        AssociationCircle = "association_circle" {},
        /// A local association hangs below a state one, a state one below the national one.
        AssociationLevel = "association_level" {},
        /// An association that is there keeps its level.
        AssociationLevelKept = "association_level_kept" {},
        /// An association is not merged into itself.
        AssociationSame = "association_same" {},
        /// Only associations of one level are merged.
        AssociationLevelsDiffer = "association_levels_differ" {},
        /// A directory fills the association, or made it, and would make it again.
        AssociationOfDirectory = "association_of_directory" {},
        /// A reviewer declared a conflict of interest in the application; somebody else decides.
        ConflictOfInterest = "conflict_of_interest" {},
        /// Somebody would decide on their own application, or on that of their team.
        OwnApplication = "own_application" {},
        /// A place was held up to an instant that has passed.
        OfferEnded = "offer_ended" {
            /// Up to when it was held.
            until: ZonedTime,
        },
        /// The lead of a team is not left out of it.
        LeadKeepsPlace = "lead_keeps_place" {},
        /// A rating has from one to five stars.
        StarsNeeded = "stars_needed" {},
        /// The course is over: no place is offered any more.
        OffersOver = "offers_over" {},
    }
}
