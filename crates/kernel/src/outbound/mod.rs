//! Going out: the one client for requests to other servers. It resolves a name, connects only to what the name
//! resolved to, and only where that is a public address, so that nobody makes the server read its own network.

mod names;
mod rule;

use std::sync::Arc;
use std::time::Duration;

use names::PublicNames;
pub use reqwest::{Request, Url, header::HeaderMap};
use rule::Allowed;

/// How long an answer may take, from the first packet to the last.
const PATIENCE: Duration = Duration::from_secs(5);
/// The largest answer, in bytes.
const MOST: usize = 1_000_000;

/// The client. Cheap to clone; clones share their connections.
#[derive(Clone, Debug)]
pub struct Outbound {
    client: reqwest::Client,
    allowed: Arc<Allowed>,
}

/// What another server answered, read to its end.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Such as 200. Redirects are answers too: none is followed.
    pub status: u16,
    /// What stands above the body.
    pub headers: HeaderMap,
    /// At most a megabyte.
    pub body: Vec<u8>,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum OutboundError {
    /// The address is none that this server goes to.
    #[error("{0} is not https, or not on the list outbound_allow")]
    NotSecure(Url),
    /// It leads into this machine or an inner network.
    #[error("{0} is not a public address, and not on the list outbound_allow")]
    NotPublic(String),
    /// It is larger than a megabyte.
    #[error("the answer is larger than a megabyte")]
    TooLarge,
    /// No connection, or it broke, or it took too long.
    #[error("no answer")]
    Failed(#[source] reqwest::Error),
}

impl Outbound {
    /// A client that goes to public addresses over https. To the hosts named (as they stand in addresses, such as
    /// `sso.inner.example` or `127.0.0.1`) it goes wherever they are, and without https too.
    ///
    /// # Errors
    /// Where the machine's certificates cannot be read.
    pub fn new(allow: &[String]) -> Result<Self, OutboundError> {
        let allowed = Arc::new(Allowed::hosts(allow));
        let client = reqwest::Client::builder()
            .dns_resolver(Arc::new(PublicNames(allowed.clone())))
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .timeout(PATIENCE)
            .build()
            .map_err(OutboundError::Failed)?;
        Ok(Self { client, allowed })
    }

    /// Sends a request and reads the answer to its end.
    ///
    /// # Errors
    /// Refused by its address before anything is sent; too large; no answer within five seconds.
    pub async fn send(&self, request: Request) -> Result<Answer, OutboundError> {
        self.allowed.check(request.url())?;
        let mut answer = self.client.execute(request).await.map_err(OutboundError::Failed)?;
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        let mut body = Vec::new();
        while let Some(part) = answer.chunk().await.map_err(OutboundError::Failed)? {
            if body.len() + part.len() > MOST {
                return Err(OutboundError::TooLarge);
            }
            body.extend_from_slice(&part);
        }
        Ok(Answer { status, headers, body })
    }
}

#[cfg(test)]
mod tests;
