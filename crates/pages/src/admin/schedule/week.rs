//! A week as a table of half hours. Sessions that overlap stand side by side in one cell.

/// Half hours from midnight, from the first up to, not including, the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Halves {
    pub(super) from: usize,
    pub(super) to: usize,
}

/// A cell of the table: how many half hours high, and which of the given sessions it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) height: usize,
    pub(super) sessions: Vec<usize>,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Half hours since midnight.
    pub(super) half: usize,
    /// The cells that begin in this row, in order of days.
    pub(super) cells: Vec<Cell>,
}

/// From 9 am to 6 pm at least, more where there is more.
const LEAST: Halves = Halves { from: 18, to: 36 };

/// The rows of a week of `days` days; each session with the index of its day.
pub(super) fn rows(days: usize, sessions: &[(usize, Halves)]) -> Vec<Row> {
    let from = sessions.iter().map(|(_, s)| s.from).chain([LEAST.from]).min().unwrap_or(LEAST.from) / 2 * 2;
    let to = sessions.iter().map(|(_, s)| s.to).chain([LEAST.to]).max().unwrap_or(LEAST.to).div_ceil(2) * 2;
    let by_day: Vec<_> = (0..days).map(|day| clusters(day, sessions)).collect();
    (from..to)
        .map(|half| Row { half, cells: by_day.iter().filter_map(|day| cell(day, half)).collect() })
        .collect()
}

/// The cell that begins at a half hour; none where a higher one covers it.
fn cell(day: &[(Halves, Vec<usize>)], half: usize) -> Option<Cell> {
    match day.iter().find(|(span, _)| span.from <= half && half < span.to) {
        Some((span, held)) if span.from == half => {
            Some(Cell { height: span.to - span.from, sessions: held.clone() })
        }
        Some(_) => None,
        None => Some(Cell { height: 1, sessions: Vec::new() }),
    }
}

/// The sessions of one day, joined where they overlap.
fn clusters(day: usize, sessions: &[(usize, Halves)]) -> Vec<(Halves, Vec<usize>)> {
    let mut own: Vec<_> = sessions.iter().enumerate().filter(|(_, (d, _))| *d == day).collect();
    own.sort_by_key(|(_, (_, span))| span.from);
    let mut joined: Vec<(Halves, Vec<usize>)> = Vec::new();
    for (index, (_, span)) in own {
        match joined.last_mut().filter(|(last, _)| span.from < last.to) {
            Some((last, held)) => {
                last.to = last.to.max(span.to);
                held.push(index);
            }
            None => joined.push((*span, vec![index])),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: usize, from: usize, to: usize) -> (usize, Halves) {
        (day, Halves { from, to })
    }

    #[test]
    fn every_row_of_the_table_covers_every_day_once() {
        let sessions = [at(0, 28, 30), at(0, 29, 32), at(1, 14, 16), at(1, 40, 43)];
        let rows = rows(2, &sessions);
        assert_eq!((rows[0].half, rows.last().unwrap().half), (14, 43));
        let area: usize = rows.iter().flat_map(|row| &row.cells).map(|cell| cell.height).sum();
        assert_eq!(area, rows.len() * 2);
    }

    #[test]
    fn sessions_that_overlap_share_a_cell_and_others_do_not() {
        let sessions = [at(0, 28, 30), at(0, 29, 32), at(0, 32, 34)];
        let held: Vec<_> =
            rows(1, &sessions).into_iter().flat_map(|r| r.cells).filter(|c| !c.sessions.is_empty()).collect();
        assert_eq!(held[0], Cell { height: 4, sessions: vec![0, 1] });
        assert_eq!(held[1], Cell { height: 2, sessions: vec![2] });
    }
}
