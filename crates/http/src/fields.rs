//! The fields of an HTML form as they were typed, so that a refused form comes back with them.

use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use kernel::Invalid;
use sha2::{Digest, Sha256};

use crate::{Fault, State, body};

/// The fields of a form in the order sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    pairs: Vec<(String, String)>,
    hash: Vec<u8>,
}

/// A form read as a `T`, with its fields kept for showing the form again.
#[derive(Clone, Debug)]
pub struct Typed<T> {
    /// What the fields mean, or what is wrong with them.
    pub value: Result<T, Invalid>,
    /// What was typed.
    pub fields: Fields,
}

/// What a form means.
pub trait FromFields: Sized {
    /// Reads the fields.
    ///
    /// # Errors
    /// Every fault at once.
    fn from_fields(fields: &Fields) -> Result<Self, Invalid>;
}

impl Fields {
    /// Fields as read from pairs, for forms that are not yet typed into.
    #[must_use]
    pub fn of(pairs: Vec<(String, String)>) -> Self {
        Self { pairs, hash: Vec::new() }
    }

    /// The first value of a field without white space around; empty where the field is absent.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.find(name).unwrap_or_default().trim()
    }

    /// The first value of a field without white space around; nothing where it is absent or empty.
    #[must_use]
    pub fn some(&self, name: &str) -> Option<&str> {
        Some(self.get(name)).filter(|value| !value.is_empty())
    }

    /// The first value of a field exactly as typed: passwords.
    #[must_use]
    pub fn exact(&self, name: &str) -> &str {
        self.find(name).unwrap_or_default()
    }

    /// All values of a field: check boxes.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.pairs.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.trim())
    }

    /// Whether a check box was ticked.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// Whether a field has this value among its values: for ticking again what was ticked.
    #[must_use]
    pub fn says(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|v| v == value)
    }

    /// Every field with its value, in the order sent.
    #[must_use]
    pub fn pairs(&self) -> &[(String, String)] {
        &self.pairs
    }

    /// The SHA-256 of the form as sent, for [`crate::Once`].
    #[must_use]
    pub fn hash(&self) -> &[u8] {
        &self.hash
    }

    fn find(&self, name: &str) -> Option<&str> {
        self.pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Reads what a browser sends. Line ends become one character; a NUL is nothing that anyone types, and one
    /// database refuses it.
    fn parse(bytes: &[u8]) -> Result<Self, Fault> {
        let pairs = form_urlencoded::parse(bytes).into_owned().collect();
        Ok(Self { hash: Sha256::digest(bytes).to_vec(), ..Self::typed(pairs)? })
    }

    /// What was typed, however it was sent.
    pub(crate) fn typed(mut pairs: Vec<(String, String)>) -> Result<Self, Fault> {
        pairs.iter_mut().for_each(|(_, value)| *value = value.replace("\r\n", "\n"));
        if pairs.iter().any(|(name, value)| name.contains('\0') || value.contains('\0')) {
            return Err(Fault::malformed("NUL"));
        }
        Ok(Self::of(pairs))
    }
}

impl FromRequest<State> for Fields {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &State) -> Result<Self, Fault> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        if !kind.to_ascii_lowercase().starts_with("application/x-www-form-urlencoded") {
            return Err(Fault::of_status(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        Self::parse(&body::read(request, state).await?)
    }
}

impl<T: FromFields> FromRequest<State> for Typed<T> {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &State) -> Result<Self, Fault> {
        let fields = Fields::from_request(request, state).await?;
        Ok(Self { value: T::from_fields(&fields), fields })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_kept_as_typed_and_read_without_white_space() {
        let fields = Fields::parse(b"name=+Ada+&topic=a&topic=b&why=one%0D%0Atwo&empty=").unwrap();
        assert_eq!((fields.get("name"), fields.exact("name")), ("Ada", " Ada "));
        assert_eq!(fields.all("topic").collect::<Vec<_>>(), ["a", "b"]);
        assert!(fields.says("topic", "b") && fields.has("empty") && !fields.has("absent"));
        assert_eq!((fields.get("why"), fields.some("empty"), fields.get("absent")), ("one\ntwo", None, ""));
    }

    #[test]
    fn a_nul_is_malformed() {
        assert_eq!(Fields::parse(b"name=a%00b").unwrap_err().status().as_u16(), 400);
    }
}
