//! From names to the addresses that may be connected to. The connection goes to what is answered here, so a name
//! cannot answer one thing to the check and another to the connection.

use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use super::OutboundError;
use super::rule::{Allowed, is_public};

pub(super) struct PublicNames(pub(super) Arc<Allowed>);

impl Resolve for PublicNames {
    fn resolve(&self, name: Name) -> Resolving {
        let allowed = self.0.names(name.as_str());
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let fit: Vec<_> = found.filter(|address| allowed || is_public(address.ip())).collect();
            if fit.is_empty() {
                return Err(OutboundError::NotPublic(name.as_str().to_owned()).into());
            }
            Ok(Box::new(fit.into_iter()) as Addrs)
        })
    }
}
