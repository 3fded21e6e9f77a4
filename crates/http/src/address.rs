//! From which address a request came, for limits.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::{ConnectInfo, Request};
use axum::http::HeaderMap;

/// The address that a request came from. A proxy on the same machine is believed about the last step before it, and
/// about nothing further, since the rest of the line is what the client wrote. Without a connection (tests) it is
/// loopback.
pub(crate) fn of(request: &Request) -> IpAddr {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(at)| at.ip());
    let peer = peer.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST)).to_canonical();
    if peer.is_loopback() { forwarded(request.headers()).unwrap_or(peer) } else { peer }
}

fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let line = headers.get_all("x-forwarded-for").iter().next_back()?;
    let last = line.to_str().ok()?.rsplit(',').next()?.trim();
    last.parse::<IpAddr>().ok().map(|at| at.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("203.0.113.5:1", &[], "203.0.113.5")]
    #[case("203.0.113.5:1", &["198.51.100.1"], "203.0.113.5")]
    #[case("127.0.0.1:1", &["198.51.100.1"], "198.51.100.1")]
    #[case("127.0.0.1:1", &["1.1.1.1, 198.51.100.1"], "198.51.100.1")]
    #[case("127.0.0.1:1", &["1.1.1.1", "198.51.100.1"], "198.51.100.1")]
    #[case("[::1]:1", &["2001:db8::1"], "2001:db8::1")]
    #[case("[::ffff:127.0.0.1]:1", &["198.51.100.1"], "198.51.100.1")]
    #[case("127.0.0.1:1", &["unknown"], "127.0.0.1")]
    #[case("127.0.0.1:1", &[], "127.0.0.1")]
    fn only_a_proxy_on_this_machine_is_believed(
        #[case] peer: &str,
        #[case] lines: &[&str],
        #[case] address: &str,
    ) {
        let mut request = Request::new(axum::body::Body::empty());
        request.extensions_mut().insert(ConnectInfo(peer.parse::<SocketAddr>().unwrap()));
        for line in lines {
            request.headers_mut().append("x-forwarded-for", line.parse().unwrap());
        }
        assert_eq!(of(&request).to_string(), address);
    }
}
