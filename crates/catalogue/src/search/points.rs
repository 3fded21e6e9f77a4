//! How well an entry fits the words that are looked for: a word in the title counts before one in the topics, that
//! before one in the outcomes, that before one in the text. The same on every database.

use super::entity;
use super::query::Word;
use super::vocabulary::Vocabulary;

const TITLE: u8 = 8;
const TOPICS: u8 = 4;
const OUTCOMES: u8 = 2;
const BODY: u8 = 1;

/// How an entry fits: more is better. Words found come first, so that an entry with all of them is before one with
/// some.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Points {
    /// How many of the words it holds.
    pub words: u32,
    /// Where it holds them.
    pub fields: u32,
}

/// Where the words of one entry stand, by their numbers.
#[derive(Clone, Debug, Default)]
pub struct Held(Vec<(u32, u8)>);

/// The words of a query by their numbers: the typed one first, then whatever else stands for it.
#[derive(Clone, Debug, Default)]
pub struct Wanted(Vec<(Option<u32>, Vec<u32>)>);

impl Held {
    /// Numbers the stored words of an entry.
    pub fn of(row: &entity::Model, vocabulary: &mut Vocabulary) -> Self {
        let fields =
            [(&row.title, TITLE), (&row.topics, TOPICS), (&row.outcomes, OUTCOMES), (&row.body, BODY)];
        let mut held: Vec<(u32, u8)> = Vec::new();
        for (text, field) in fields {
            held.extend(text.split_whitespace().map(|word| (vocabulary.add(word), field)));
        }
        held.sort_unstable();
        held.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 |= next.1;
            }
            same
        });
        Self(held)
    }

    /// The numbers of its words.
    pub fn numbers(&self) -> impl Iterator<Item = u32> {
        self.0.iter().map(|(number, _)| *number)
    }

    fn fields(&self, number: u32) -> u8 {
        let found = self.0.binary_search_by_key(&number, |(n, _)| *n).ok();
        found.and_then(|at| self.0.get(at)).map_or(0, |(_, fields)| *fields)
    }
}

impl Wanted {
    /// Numbers the words of a query.
    #[must_use]
    pub fn of(words: &[Word], vocabulary: &Vocabulary) -> Self {
        let one = |word: &Word| {
            let typed = word.meant.as_ref().unwrap_or(&word.typed);
            let all = word.tokens.iter().filter_map(|token| vocabulary.number(token)).collect();
            (vocabulary.number(typed), all)
        };
        Self(words.iter().map(one).collect())
    }

    /// How an entry with these words fits.
    #[must_use]
    pub fn points(&self, held: &Held) -> Points {
        let mut points = Points::default();
        for (typed, all) in &self.0 {
            let fields = all.iter().fold(0, |fields, number| fields | held.fields(*number));
            if fields != 0 {
                points.words += 1;
                let exact = typed.map_or(0, |number| held.fields(number));
                points.fields += 2 * weight(fields) + weight(exact);
            }
        }
        points
    }
}

/// What the places of a word are worth: more for the better one than for all the lesser ones of a long query.
const fn weight(fields: u8) -> u32 {
    let mut sum = 0;
    if fields & TITLE != 0 {
        sum += 64_000;
    }
    if fields & TOPICS != 0 {
        sum += 1_600;
    }
    if fields & OUTCOMES != 0 {
        sum += 40;
    }
    if fields & BODY != 0 {
        sum += 1;
    }
    sum
}
