//! Statements of few lengths. A database prepares a statement once for each of its texts, and the text of a statement
//! with many rows or ids says how many these are: so their numbers are made powers of two.

/// The rows in order, in parts whose lengths are powers of two, none longer than `most`.
#[must_use]
pub fn parts<T>(mut rows: Vec<T>, most: usize) -> Vec<Vec<T>> {
    let mut parts = Vec::new();
    while !rows.is_empty() {
        let rest = rows.split_off(floor(rows.len().min(most)));
        parts.push(std::mem::replace(&mut rows, rest));
    }
    parts
}

/// The ids with the last one repeated until their number is a power of two: `IN` takes no notice of that.
#[must_use]
pub fn padded<T: Clone>(ids: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut ids: Vec<_> = ids.into_iter().collect();
    if let Some(last) = ids.last().cloned() {
        ids.resize(ids.len().next_power_of_two(), last);
    }
    ids
}

/// The greatest power of two that is not above `n`, which is not 0.
fn floor(n: usize) -> usize {
    1 << n.max(1).ilog2()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(0, &[])]
    #[case(1, &[1])]
    #[case(8, &[8])]
    #[case(13, &[8, 4, 1])]
    #[case(40, &[16, 16, 8])]
    fn parts_are_powers_of_two_and_lose_nothing(#[case] count: usize, #[case] lengths: &[usize]) {
        let parts = parts((0..count).collect(), 20);
        assert_eq!(parts.iter().map(Vec::len).collect::<Vec<_>>(), lengths);
        assert_eq!(parts.concat(), (0..count).collect::<Vec<_>>());
    }

    #[rstest]
    #[case(&[], &[])]
    #[case(&[1], &[1])]
    #[case(&[1, 2, 3, 4, 5], &[1, 2, 3, 4, 5, 5, 5, 5])]
    fn ids_are_repeated_and_none_is_added(#[case] ids: &[u8], #[case] expected: &[u8]) {
        assert_eq!(padded(ids.to_vec()), expected);
    }
}
