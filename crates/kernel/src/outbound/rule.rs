//! Which addresses the server goes to.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use reqwest::Url;

use super::OutboundError;

/// The hosts to which the operator lets the server go, wherever they are.
#[derive(Debug)]
pub(super) struct Allowed(BTreeSet<String>);

impl Allowed {
    pub(super) fn hosts(hosts: &[String]) -> Self {
        Self(hosts.iter().map(|host| bare(host)).collect())
    }

    pub(super) fn names(&self, host: &str) -> bool {
        self.0.contains(&bare(host))
    }

    /// What can be said before a name is resolved. An address written in numbers is never resolved, so it is judged
    /// here.
    pub(super) fn check(&self, url: &Url) -> Result<(), OutboundError> {
        let host = url.host_str().unwrap_or_default();
        if self.names(host) && matches!(url.scheme(), "http" | "https") {
            return Ok(());
        }
        if url.scheme() != "https" || host.is_empty() {
            return Err(OutboundError::NotSecure(url.clone()));
        }
        match bare(host).parse::<IpAddr>() {
            Ok(address) if !is_public(address) => Err(OutboundError::NotPublic(host.to_owned())),
            _ => Ok(()),
        }
    }
}

/// The name as it is compared: without the brackets of IPv6, in lower case.
fn bare(host: &str) -> String {
    host.trim_start_matches('[').trim_end_matches(']').trim_end_matches('.').to_ascii_lowercase()
}

/// Whether an address is one of the open internet (the registries of special addresses of IANA, RFC 6890).
pub(super) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(four) => is_public_four(four),
        IpAddr::V6(six) => is_public_six(six),
    }
}

fn is_public_four(a: Ipv4Addr) -> bool {
    let [first, second, third, _] = a.octets();
    let inner = a.is_private() || a.is_loopback() || a.is_link_local() || a.is_unspecified();
    let special = a.is_broadcast() || a.is_multicast() || a.is_documentation();
    let carrier = first == 100 && (64..128).contains(&second);
    let benchmarks = first == 198 && (18..20).contains(&second);
    let protocols = first == 192 && second == 0 && third == 0;
    !(inner || special || carrier || benchmarks || protocols || first == 0 || first >= 240)
}

/// Only 2000::/3 is given out; what carries an IPv4 address inside is as public as that.
fn is_public_six(a: Ipv6Addr) -> bool {
    let parts = a.segments();
    if let Some(four) = a.to_ipv4_mapped() {
        return is_public_four(four);
    }
    let documentation = parts[0] == 0x2001 && parts[1] == 0xdb8 || parts[0] == 0x3fff;
    let protocols = parts[0] == 0x2001 && parts[1] < 0x200;
    let six_to_four = parts[0] == 0x2002;
    parts[0] & 0xe000 == 0x2000 && !documentation && !protocols && !six_to_four
}
