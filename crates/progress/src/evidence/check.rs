//! Whether a claim fits its activity and keeps to the limits.

use super::{Answer, EvidenceBody, Submitted};
use crate::Refusal;
use crate::outline::{ActivityOutline, Rule};

/// The most parts of a film in one item.
pub const MAX_RANGES: usize = 200;
/// The most choices in one answer.
const MAX_CHOICES: usize = 100;
/// The most characters of a short answer.
const MAX_ANSWER: usize = 2_000;
/// The most characters of a submission.
const MAX_SUBMISSION: usize = 50_000;
/// The greatest attempt or revision.
const MAX_ATTEMPT: u32 = 1_000;
/// Players report their last position a little past the length that the file names, in seconds.
const PLAYER_SLACK: f64 = 0.5;

/// Whether a client's claim can be evidence of this activity.
///
/// # Errors
/// The refusal of this item.
pub fn check(body: &EvidenceBody, activity: &ActivityOutline) -> Result<(), Refusal> {
    match (body, &activity.rule) {
        (EvidenceBody::Opened {}, _) | (EvidenceBody::MarkedDone {}, Rule::MarkDone) => Ok(()),
        (EvidenceBody::Watched { media, ranges }, _) => {
            let seconds = activity.media_seconds(*media).ok_or(Refusal::NoSuchMedia)?;
            ranges_inside(ranges, seconds)
        }
        (EvidenceBody::Read { media }, _) => {
            activity.media_seconds(*media).map(drop).ok_or(Refusal::NoSuchMedia)
        }
        (EvidenceBody::Answered { attempt, answer, .. }, Rule::Quiz { .. }) => {
            counted("attempt", *attempt).and_then(|()| answer_fits(answer))
        }
        // a webinar takes a reflection where a missed one is made up
        (EvidenceBody::Submitted { revision, work, .. }, Rule::Reflection { .. } | Rule::Webinar(_)) => {
            counted("revision", *revision).and_then(|()| work_fits(work))
        }
        (EvidenceBody::Present { .. }, _) => Err(Refusal::PresentOnlyFromJoin),
        _ => Err(Refusal::NotThisActivity),
    }
}

fn ranges_inside(ranges: &[(f64, f64)], seconds: f64) -> Result<(), Refusal> {
    if ranges.len() > MAX_RANGES {
        return Err(Refusal::TooMany { most: 200 });
    }
    if ranges.iter().any(|(s, e)| !(s.is_finite() && e.is_finite() && s < e)) {
        return Err(Refusal::RangeBackwards);
    }
    let inside = |(s, e): &(f64, f64)| *s >= 0.0 && *e <= seconds + PLAYER_SLACK;
    if ranges.iter().all(inside) { Ok(()) } else { Err(Refusal::RangeOutsideMedia) }
}

const fn counted(field: &'static str, n: u32) -> Result<(), Refusal> {
    if n >= 1 && n <= MAX_ATTEMPT { Ok(()) } else { Err(Refusal::OutOfRange { field }) }
}

fn answer_fits(answer: &Answer) -> Result<(), Refusal> {
    match answer {
        Answer::Choices(choices) if choices.len() > MAX_CHOICES => Err(Refusal::TooMany { most: 100 }),
        Answer::Choices(choices) => choices.iter().try_for_each(|c| at_most(c, MAX_ANSWER)),
        Answer::Pairs(pairs) if pairs.len() > MAX_CHOICES => Err(Refusal::TooMany { most: 100 }),
        Answer::Pairs(pairs) => {
            pairs.iter().flat_map(|(l, r)| [l, r]).try_for_each(|c| at_most(c, MAX_ANSWER))
        }
        Answer::Text(text) => at_most(text, MAX_ANSWER),
        Answer::Number(n) if !n.is_finite() => Err(Refusal::Malformed { field: "number".to_owned() }),
        Answer::Number(_) => Ok(()),
    }
}

fn work_fits(work: &Submitted) -> Result<(), Refusal> {
    match work {
        Submitted::Text(text) => at_most(text, MAX_SUBMISSION),
        Submitted::File(_) => Ok(()),
    }
}

fn at_most(text: &str, most: usize) -> Result<(), Refusal> {
    // bytes bound characters, so most texts need no counting
    if text.len() <= most || text.chars().count() <= most {
        return Ok(());
    }
    Err(Refusal::TooLong { most: u32::try_from(most).unwrap_or(u32::MAX) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{activity, answered, film, id, present, submitted, watched, webinar};
    use kernel::Reason;
    use rstest::rstest;

    fn code(body: &EvidenceBody, rule: Rule) -> Option<&'static str> {
        check(body, &activity(1, rule)).err().map(|r| r.code())
    }

    #[rstest]
    #[case::inside(&[(0.0, 41.5), (60.0, 100.0)], None)]
    #[case::a_players_last_position_lies_a_little_past_the_end(&[(90.0, 100.4)], None)]
    #[case::past_the_end(&[(90.0, 101.0)], Some("range_outside_media"))]
    #[case::before_the_beginning(&[(-1.0, 5.0)], Some("range_outside_media"))]
    #[case::backwards(&[(9.0, 5.0)], Some("range_backwards"))]
    #[case::empty(&[(5.0, 5.0)], Some("range_backwards"))]
    #[case::without_end(&[(5.0, f64::INFINITY)], Some("range_backwards"))]
    #[case::two_hundred_and_one(&[(0.0, 1.0); 201], Some("too_many"))]
    #[case::two_hundred(&[(0.0, 1.0); 200], None)]
    fn parts_of_a_film_lie_inside_it(#[case] ranges: &[(f64, f64)], #[case] refused: Option<&str>) {
        assert_eq!(code(&watched(81, ranges), Rule::Watch(film(&[81], 100.0))), refused);
    }

    #[rstest]
    #[case::another_film(watched(99, &[(0.0, 1.0)]), Some("no_such_media"))]
    #[case::a_recording_of_the_webinar(watched(71, &[(0.0, 1.0)]), None)]
    #[case::its_transcript(EvidenceBody::Read { media: id(73) }, None)]
    #[case::a_make_up_reflection(submitted(1, 9), None)]
    #[case::a_tick(EvidenceBody::MarkedDone {}, Some("not_this_activity"))]
    #[case::ones_own_presence(present(51, 0, 60), Some("present_only_from_join"))]
    fn a_webinar_takes_what_belongs_to_it(#[case] body: EvidenceBody, #[case] refused: Option<&str>) {
        assert_eq!(code(&body, Rule::Webinar(webinar())), refused);
    }

    #[rstest]
    #[case::first(1, None)]
    #[case::none(0, Some("out_of_range"))]
    #[case::without_end(1_001, Some("out_of_range"))]
    fn attempts_are_counted_from_one(#[case] attempt: u32, #[case] refused: Option<&str>) {
        let quiz = Rule::Quiz { questions: 3, pass: 2 };
        assert_eq!(code(&answered("a", attempt, true), quiz), refused);
    }
}
