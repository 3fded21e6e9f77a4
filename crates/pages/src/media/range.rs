//! Which part of a file was asked for (RFC 9110, section 14). Pure.

use std::ops::Range;

/// What to send of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// All of it.
    Whole,
    /// These bytes.
    Bytes(Range<u64>),
    /// It is shorter than what was asked for.
    Outside,
}

/// Reads a `Range` line for a file of this size. Several parts at once, other units and what cannot be read are
/// answered with the whole, as the standard allows.
pub(super) fn part(line: Option<&str>, size: u64) -> Part {
    let Some(range) = line.and_then(|line| line.trim().strip_prefix("bytes=")) else { return Part::Whole };
    let Some((first, last)) = range.trim().split_once('-') else { return Part::Whole };
    match (number(first), number(last)) {
        (Ok(None), Ok(Some(0))) => Part::Outside,
        (Ok(None), Ok(Some(suffix))) => inside(size.saturating_sub(suffix), size, size),
        (Ok(Some(first)), Ok(None)) => inside(first, size, size),
        (Ok(Some(first)), Ok(Some(last))) if first <= last => inside(first, last.saturating_add(1), size),
        _ => Part::Whole,
    }
}

fn inside(from: u64, to: u64, size: u64) -> Part {
    if from < size { Part::Bytes(from..to.min(size)) } else { Part::Outside }
}

/// A number, or nothing where nothing is written.
fn number(text: &str) -> Result<Option<u64>, std::num::ParseIntError> {
    let digits = text.trim();
    if digits.is_empty() { Ok(None) } else { digits.parse().map(Some) }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::Part::{Outside, Whole};
    use super::*;

    #[rstest]
    #[case::none(None, Whole)]
    #[case::from_the_start(Some("bytes=0-"), Part::Bytes(0..100))]
    #[case::a_part(Some("bytes=10-19"), Part::Bytes(10..20))]
    #[case::past_the_end_is_cut(Some("bytes=90-500"), Part::Bytes(90..100))]
    #[case::the_last_bytes(Some("bytes=-5"), Part::Bytes(95..100))]
    #[case::more_last_bytes_than_there_are(Some("bytes=-500"), Part::Bytes(0..100))]
    #[case::behind_the_end(Some("bytes=100-"), Outside)]
    #[case::no_last_bytes(Some("bytes=-0"), Outside)]
    #[case::turned_round(Some("bytes=9-3"), Whole)]
    #[case::several(Some("bytes=0-1,5-6"), Whole)]
    #[case::another_unit(Some("seconds=0-1"), Whole)]
    #[case::nothing(Some("bytes=-"), Whole)]
    fn a_part_of_a_file_is_read_as_the_standard_says(#[case] line: Option<&str>, #[case] expected: Part) {
        assert_eq!(part(line, 100), expected);
    }

    #[test]
    fn an_empty_file_has_no_parts() {
        assert_eq!(part(Some("bytes=0-"), 0), Outside);
    }
}
