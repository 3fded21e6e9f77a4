//! What a directory says of a person, and what follows from it.

use super::person_entity;

/// What a directory says of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// What the directory calls them.
    pub user_name: String,
    /// The address; the user name where none is said and it is one.
    pub email: Option<String>,
    /// The directory's own id of them.
    pub external_id: Option<String>,
    /// Their name as it is shown.
    pub display_name: Option<String>,
    /// First names.
    pub given_name: Option<String>,
    /// Family names.
    pub family_name: Option<String>,
    /// The whole name in one, which is not kept beside the others.
    pub formatted: Option<String>,
    /// Whether they may come in.
    pub active: bool,
}

impl Said {
    /// The address that counts.
    #[must_use]
    pub fn address(&self) -> &str {
        self.email.as_deref().unwrap_or(&self.user_name)
    }

    /// The user name as it is compared: without case.
    #[must_use]
    pub fn key(&self) -> String {
        key(&self.user_name)
    }

    /// The name that stands on a certificate; nothing where the directory says none.
    #[must_use]
    pub fn name(&self) -> Option<String> {
        let both = [&self.given_name, &self.family_name].map(|part| part.as_deref().unwrap_or_default());
        let joined = both.join(" ").trim().to_owned();
        let said = |text: &Option<String>| text.clone().filter(|t| !t.trim().is_empty());
        said(&self.display_name).or(said(&Some(joined))).or(said(&self.formatted))
    }
}

/// A user name as it is compared.
#[must_use]
pub fn key(user_name: &str) -> String {
    user_name.trim().to_lowercase()
}

impl From<&person_entity::Model> for Said {
    fn from(row: &person_entity::Model) -> Self {
        Self {
            user_name: row.user_name.clone(),
            external_id: row.external_id.clone(),
            display_name: row.display_name.clone(),
            given_name: row.given_name.clone(),
            family_name: row.family_name.clone(),
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shown_name_counts_before_its_parts() {
        let parts = Said {
            given_name: Some("Ada".into()),
            family_name: Some("King".into()),
            formatted: Some("Countess".into()),
            ..Said::default()
        };
        assert_eq!(parts.name().as_deref(), Some("Ada King"));
        let shown = Said { display_name: Some("A. King".into()), ..parts };
        assert_eq!(shown.name().as_deref(), Some("A. King"));
        assert_eq!(Said::default().name(), None);
    }

    #[test]
    fn a_user_name_is_an_address_where_none_is_said() {
        let said = Said { user_name: "Ada@Example.org".into(), ..Said::default() };
        assert_eq!((said.address(), said.key().as_str()), ("Ada@Example.org", "ada@example.org"));
    }
}
