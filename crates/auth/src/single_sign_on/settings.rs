//! What an operator says of a provider, in `[[single_sign_on]]` of the settings.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Held, Role, Scope};

/// A provider of OpenID Connect.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProviderSettings {
    /// Its name in addresses: small letters, digits and hyphens. The provider must know the address
    /// `/sign-in/with/KEY/return` of this site.
    pub key: String,
    /// Its name on buttons.
    pub name: String,
    /// The address that it signs with; its description is read from `/.well-known/openid-configuration` below it.
    pub issuer: String,
    /// As what this site is known there.
    pub client_id: String,
    /// The file with the secret of this site.
    pub client_secret_file: PathBuf,
    /// What is asked for beside `openid`.
    #[serde(default = "usual_scopes")]
    pub scopes: Vec<String>,
    /// Whether it makes an account for someone whose verified address is unknown here.
    #[serde(default)]
    pub makes_people: bool,
    /// Whether it asks for a second factor itself, so that this site asks for none.
    #[serde(default)]
    pub asks_second_factor: bool,
    /// The claim that lists someone's groups.
    #[serde(default = "usual_groups")]
    pub groups_claim: String,
    /// What members of groups are given at each sign-in.
    #[serde(default)]
    pub grants: Vec<GroupGrant>,
}

/// What the members of a group are given.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupGrant {
    /// The group, as the claim has it.
    pub group: String,
    /// The role.
    pub role: Role,
    /// `site`, `association`, `cohort` or `team`.
    pub scope: String,
    /// Which one, by its id; none for the site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope_id: Option<Uuid>,
}

/// What is wrong with what an operator said; the server does not start with it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadProvider {
    /// It cannot stand in an address.
    #[error("single_sign_on: the key {0:?} must be of small letters, digits and hyphens")]
    Key(String),
    /// Two have the same name.
    #[error("single_sign_on: the key {0:?} is there twice")]
    Twice(String),
    /// It is no address.
    #[error("single_sign_on {0}: {1:?} is not the address of an issuer")]
    Issuer(String, String),
    /// A file without a secret in it.
    #[error("single_sign_on {0}: the client secret is empty")]
    NoSecret(String),
    /// Such a role is not held on such a scope.
    #[error("single_sign_on {0}: the grant of the group {1:?} has a role that does not fit its scope")]
    Grant(String, String),
}

fn usual_scopes() -> Vec<String> {
    ["profile", "email"].map(str::to_owned).into()
}

fn usual_groups() -> String {
    "groups".to_owned()
}

impl GroupGrant {
    /// What it is; nothing where the role does not fit the scope.
    #[must_use]
    pub fn held(&self) -> Option<Held> {
        let scope = Scope::of(&self.scope, self.scope_id)?;
        self.role.fits(scope).then_some(Held::always(self.role, scope))
    }
}

impl ProviderSettings {
    /// Whether a server can start with it.
    ///
    /// # Errors
    /// What is wrong.
    pub fn check(&self) -> Result<(), BadProvider> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if self.key.is_empty() || self.key.len() > 40 || !self.key.chars().all(plain) {
            return Err(BadProvider::Key(self.key.clone()));
        }
        match self.grants.iter().find(|grant| grant.held().is_none()) {
            Some(grant) => Err(BadProvider::Grant(self.key.clone(), grant.group.clone())),
            None => Ok(()),
        }
    }

    /// What members of these groups hold.
    #[must_use]
    pub fn held_by(&self, groups: &[String]) -> Vec<Held> {
        let theirs = self.grants.iter().filter(|grant| groups.contains(&grant.group));
        let mut held = Vec::new();
        for one in theirs.filter_map(GroupGrant::held) {
            if !held.contains(&one) {
                held.push(one);
            }
        }
        held
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grant(group: &str, role: Role, scope: &str, scope_id: Option<Uuid>) -> GroupGrant {
        GroupGrant { group: group.to_owned(), role, scope: scope.to_owned(), scope_id }
    }

    fn settings(grants: Vec<GroupGrant>) -> ProviderSettings {
        ProviderSettings { key: "union".to_owned(), grants, ..ProviderSettings::default() }
    }

    #[test]
    fn a_key_stands_in_an_address() {
        assert_eq!(settings(Vec::new()).check(), Ok(()));
        for key in ["", "Union", "a/b", "a b"] {
            let settings = ProviderSettings { key: key.to_owned(), ..settings(Vec::new()) };
            assert_eq!(settings.check(), Err(BadProvider::Key(key.to_owned())));
        }
    }

    #[test]
    fn a_role_on_a_scope_that_it_does_not_fit_stops_the_start() {
        for (role, scope, id) in [
            (Role::Facilitator, "site", None),
            (Role::Admin, "cohort", Some(Uuid::nil())),
            (Role::Coordinator, "association", None),
        ] {
            let bad = settings(vec![grant("staff", role, scope, id)]);
            assert_eq!(bad.check(), Err(BadProvider::Grant("union".to_owned(), "staff".to_owned())));
        }
    }

    #[test]
    fn groups_that_say_the_same_give_it_once() {
        let admin = |group| grant(group, Role::Admin, "site", None);
        let settings = settings(vec![admin("a"), admin("b")]);
        let groups = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(settings.held_by(&groups), [Held::always(Role::Admin, Scope::Site)]);
        assert_eq!(settings.held_by(&groups[2..]), []);
    }
}
