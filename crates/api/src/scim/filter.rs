//! Filters (RFC 7644, 3.4.2.2): read from text, asked of documents.

use serde_json::Value;

use super::answer::Ended;
use super::path::{all, parts};

/// How deep parentheses may stand in each other.
const DEEPEST: usize = 20;

/// A condition on a document.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Filter {
    And(Box<Self>, Box<Self>),
    Or(Box<Self>, Box<Self>),
    Not(Box<Self>),
    /// Some item of a list meets a condition.
    Some(Vec<String>, Box<Self>),
    /// An attribute compared with a value.
    Is(Vec<String>, String, Value),
}

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Word(String),
    Text(Value),
    Sign(char),
}

struct Reader {
    tokens: std::vec::IntoIter<Token>,
    next: Option<Token>,
    depth: usize,
}

impl Filter {
    /// Reads a filter.
    pub(super) fn read(text: &str) -> Result<Self, Ended> {
        let tokens = tokens(text).ok_or_else(|| wrong(text))?;
        let mut reader = Reader { tokens: tokens.into_iter(), next: None, depth: 0 };
        reader.step();
        let filter = reader.either().ok_or_else(|| wrong(text))?;
        if reader.next.is_none() { Ok(filter) } else { Err(wrong(text)) }
    }

    /// Whether a document meets it.
    pub(super) fn holds(&self, document: &Value) -> bool {
        match self {
            Self::And(a, b) => a.holds(document) && b.holds(document),
            Self::Or(a, b) => a.holds(document) || b.holds(document),
            Self::Not(a) => !a.holds(document),
            Self::Some(path, inner) => all(document, path).into_iter().any(|item| inner.holds(item)),
            Self::Is(path, operator, value) => is(document, path, operator, value),
        }
    }

    /// The one text that a name, an address or an external id must equal, where the filter says so: then the database
    /// finds those few.
    pub(super) fn called(&self) -> Option<&str> {
        match self {
            Self::And(a, b) => a.called().or_else(|| b.called()),
            Self::Is(path, operator, value) if operator == "eq" => {
                let name = path.join(".").to_ascii_lowercase();
                let known = ["username", "externalid", "emails", "emails.value"].contains(&name.as_str());
                value.as_str().filter(|_| known)
            }
            _ => None,
        }
    }
}

fn wrong(text: &str) -> Ended {
    Ended::Wrong("invalidFilter", format!("this filter cannot be read: {text}"))
}

impl Reader {
    fn step(&mut self) -> Option<Token> {
        std::mem::replace(&mut self.next, self.tokens.next())
    }

    fn is_word(&self, word: &str) -> bool {
        matches!(&self.next, Some(Token::Word(next)) if next.eq_ignore_ascii_case(word))
    }

    fn takes(&mut self, sign: char) -> Option<()> {
        (self.step()? == Token::Sign(sign)).then_some(())
    }

    fn either(&mut self) -> Option<Filter> {
        let mut left = self.both()?;
        while self.is_word("or") {
            self.step();
            left = Filter::Or(Box::new(left), Box::new(self.both()?));
        }
        Some(left)
    }

    fn both(&mut self) -> Option<Filter> {
        let mut left = self.single()?;
        while self.is_word("and") {
            self.step();
            left = Filter::And(Box::new(left), Box::new(self.single()?));
        }
        Some(left)
    }

    fn single(&mut self) -> Option<Filter> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let found = self.one();
        self.depth -= 1;
        found
    }

    fn one(&mut self) -> Option<Filter> {
        match self.step()? {
            Token::Sign('(') => {
                let inner = self.either()?;
                self.takes(')')?;
                Some(inner)
            }
            Token::Word(word) if word.eq_ignore_ascii_case("not") => {
                Some(Filter::Not(Box::new(self.single()?)))
            }
            Token::Word(name) => self.after(parts(&name)),
            _ => None,
        }
    }

    fn after(&mut self, path: Vec<String>) -> Option<Filter> {
        let operator = match self.step()? {
            Token::Sign('[') => {
                let inner = self.either()?;
                self.takes(']')?;
                return Some(Filter::Some(path, Box::new(inner)));
            }
            Token::Word(word) => word.to_ascii_lowercase(),
            _ => return None,
        };
        let value = match operator.as_str() {
            "pr" => Value::Null,
            "eq" | "ne" | "co" | "sw" | "ew" | "gt" | "ge" | "lt" | "le" => self.value()?,
            _ => return None,
        };
        Some(Filter::Is(path, operator, value))
    }

    fn value(&mut self) -> Option<Value> {
        match self.step()? {
            Token::Text(value) => Some(value),
            Token::Word(word) => serde_json::from_str(&word.to_ascii_lowercase()).ok(),
            Token::Sign(_) => None,
        }
    }
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    let (mut found, mut rest) = (Vec::new(), text.trim_start());
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '(' | ')' | '[' | ']' => {
                found.push(Token::Sign(first));
                1
            }
            '"' => {
                let mut values = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
                found.push(Token::Text(values.next()?.ok()?));
                values.byte_offset()
            }
            _ => {
                let end = rest.find(|c: char| c.is_whitespace() || "()[]\"".contains(c));
                let end = end.unwrap_or(rest.len());
                found.push(Token::Word(rest[..end].to_owned()));
                end
            }
        };
        rest = rest[length..].trim_start();
    }
    Some(found)
}

fn is(document: &Value, path: &[String], operator: &str, value: &Value) -> bool {
    let exact = matches!(path.last().map(String::as_str), Some("id" | "externalId" | "$ref"));
    // of a list of objects their `value` is meant
    let meant = |found: &Value| match found {
        Value::Object(object) => object.get("value").cloned().unwrap_or(Value::Null),
        plain => plain.clone(),
    };
    let found: Vec<_> = all(document, path).into_iter().map(meant).collect();
    match operator {
        "pr" => found.iter().any(|f| !f.is_null()),
        "ne" => !found.iter().any(|f| same(f, value, exact)),
        "eq" if value.is_null() => found.iter().all(Value::is_null),
        "eq" => found.iter().any(|f| same(f, value, exact)),
        _ => found.iter().any(|f| compared(f, operator, value, exact)),
    }
}

fn folded(value: &Value, exact: bool) -> Value {
    match value {
        Value::String(text) if !exact => Value::String(text.to_lowercase()),
        other => other.clone(),
    }
}

fn same(a: &Value, b: &Value, exact: bool) -> bool {
    folded(a, exact) == folded(b, exact)
}

fn compared(found: &Value, operator: &str, value: &Value, exact: bool) -> bool {
    let (found, value) = (folded(found, exact), folded(value, exact));
    let (Some(found), Some(value)) = (found.as_str(), value.as_str()) else { return false };
    match operator {
        "co" => found.contains(value),
        "sw" => found.starts_with(value),
        "ew" => found.ends_with(value),
        "gt" => found > value,
        "ge" => found >= value,
        "lt" => found < value,
        "le" => found <= value,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use serde_json::json;

    use super::*;

    fn ada() -> Value {
        json!({ "userName": "Ada@example.org", "externalId": "X1", "active": true,
            "name": { "familyName": "King" }, "emails": [{ "value": "ada@example.org", "type": "work" }] })
    }

    #[rstest]
    #[case(r#"userName eq "ada@EXAMPLE.org""#, true)]
    #[case(r#"username Eq "other""#, false)]
    #[case(r#"externalId eq "x1""#, false)]
    #[case("active eq true and not (active eq false)", true)]
    #[case(r#"emails[type eq "work" and value co "@example"]"#, true)]
    #[case(r#"emails.value sw "ada" or title pr"#, true)]
    #[case(r#"emails co "example""#, true)]
    #[case(r#"urn:ietf:params:scim:schemas:core:2.0:User:name.familyName ew "ng""#, true)]
    #[case("title pr", false)]
    #[case(r#"userName ne "ada@example.org""#, false)]
    #[case(r#"title eq null"#, true)]
    #[case(r#"(userName gt "a" and userName lt "b")"#, true)]
    fn a_filter_finds_whom_it_says(#[case] text: &str, #[case] holds: bool) {
        assert_eq!(Filter::read(text).unwrap().holds(&ada()), holds);
    }

    #[rstest]
    #[case("")]
    #[case("userName")]
    #[case("userName eq")]
    #[case(r#"userName is "a""#)]
    #[case(r#"(userName eq "a""#)]
    #[case(r#"userName eq "a" userName"#)]
    #[case(r#"userName eq "a"#)]
    fn what_is_no_filter_is_refused(#[case] text: &str) {
        assert!(Filter::read(text).is_err());
    }

    #[test]
    fn a_deep_nest_is_refused_without_a_crash() {
        assert!(Filter::read(&"(".repeat(100_000)).is_err());
        assert!(Filter::read(&"not ".repeat(100_000)).is_err());
    }

    #[test]
    fn the_database_finds_who_is_called_so() {
        let called = |text| Filter::read(text).unwrap().called().map(str::to_owned);
        assert_eq!(called(r#"active eq true and userName eq "a""#).as_deref(), Some("a"));
        assert_eq!(called(r#"userName eq "a" or userName eq "b""#), None);
    }
}
