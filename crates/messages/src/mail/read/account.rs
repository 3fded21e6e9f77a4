//! What is told of an account.

use auth::event::{Event as Account, Notice};
use kernel::{Concealed, Hidden, StorageError};

use super::{Found, Reader, UNREADABLE};
use crate::mail::matter::Matter;

impl Reader<'_> {
    pub(super) async fn account(&self, event: Account) -> Result<Found, StorageError> {
        let Some(link) = self.account_link(&event) else { return Ok(Err(UNREADABLE)) };
        let by = match &event {
            Account::Invitation { by, .. } | Account::HelpLink { by, .. } => self.name(*by).await?,
            _ => String::new(),
        };
        Ok(Ok(Matter::Account { event, link, by }))
    }

    pub(super) fn account_link(&self, event: &Account) -> Option<String> {
        let concealed: &Concealed = match event {
            Account::Invitation { link, .. }
            | Account::Verification { link, .. }
            | Account::Reset { link, .. }
            | Account::HelpLink { link, .. }
            | Account::EmailChange { link, .. } => link,
            Account::SecurityNotice { notice, .. } => match notice {
                Notice::EmailChanged { link, .. }
                | Notice::SecondFactorResetPlanned { link, .. }
                | Notice::NewSignIn { link, .. } => link,
                _ => return Some(self.link("/account/security")),
            },
            Account::AccountExists {} => return Some(self.link("/sign-in")),
        };
        self.key.uncover(Hidden::MailLink, concealed).map(|path| self.link(path.reveal()))
    }
}
