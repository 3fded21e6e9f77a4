//! The one address under which the server is known: links, cookies, the origin check and the host check come from it.

use std::str::FromStr;

use axum::http::Uri;

/// The configured base address, such as `https://learn.example.org`, without a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl {
    https: bool,
    host: String,
    port: Option<u16>,
}

/// Why an address cannot be the public one; the server does not start with it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadPublicUrl {
    /// It is no address, or more than scheme, host and port.
    #[error(
        "public_url {0:?} must be a scheme, a host and perhaps a port, such as https://learn.example.org"
    )]
    Malformed(String),
    /// Sign-in cookies would travel unprotected.
    #[error("public_url {0:?} must be https: plain http is accepted on loopback only")]
    NotSecure(String),
}

impl PublicUrl {
    /// Whether cookies are Secure and HSTS is sent.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.https
    }

    /// The host name without the port.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// What browsers send as `Origin`, and the start of every link that leaves the site.
    #[must_use]
    pub fn origin(&self) -> String {
        let scheme = if self.https { "https" } else { "http" };
        match self.port {
            Some(port) => format!("{scheme}://{}:{port}", self.host),
            None => format!("{scheme}://{}", self.host),
        }
    }

    /// The absolute address of a path of this site, for mail and calendars.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.origin())
    }

    /// The name of the sign-in cookie: `__Host-waymark` with https, else by port, since cookies do not tell ports apart.
    #[must_use]
    pub fn cookie_name(&self) -> String {
        if self.https { "__Host-waymark".to_owned() } else { format!("waymark-{}", self.port.unwrap_or(80)) }
    }

    /// Whether a request may name this host: the configured one, or loopback for health checks and hand work.
    #[must_use]
    pub fn accepts_host(&self, host: &str) -> bool {
        let name = without_port(host);
        name.eq_ignore_ascii_case(&self.host) || is_loopback(name)
    }
}

impl FromStr for PublicUrl {
    type Err = BadPublicUrl;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let malformed = || BadPublicUrl::Malformed(text.to_owned());
        let uri: Uri = text.parse().map_err(|_| malformed())?;
        let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
            return Err(malformed());
        };
        if uri.path() != "/" || uri.query().is_some() || authority.as_str().contains('@') {
            return Err(malformed());
        }
        let host = authority.host().to_ascii_lowercase();
        match scheme {
            "https" => Ok(Self { https: true, host, port: authority.port_u16().filter(|p| *p != 443) }),
            "http" if is_loopback(&host) => {
                Ok(Self { https: false, host, port: authority.port_u16().filter(|p| *p != 80) })
            }
            "http" => Err(BadPublicUrl::NotSecure(text.to_owned())),
            _ => Err(malformed()),
        }
    }
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    }
}

fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    bare.eq_ignore_ascii_case("localhost")
        || bare.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("https://learn.example.org", "https://learn.example.org", "__Host-waymark")]
    #[case("https://learn.example.org:443/", "https://learn.example.org", "__Host-waymark")]
    #[case("https://learn.example.org:8443", "https://learn.example.org:8443", "__Host-waymark")]
    #[case("http://127.0.0.1:4000", "http://127.0.0.1:4000", "waymark-4000")]
    #[case("http://localhost", "http://localhost", "waymark-80")]
    #[case("http://[::1]:4000", "http://[::1]:4000", "waymark-4000")]
    fn the_address_gives_origin_and_cookie(#[case] text: &str, #[case] origin: &str, #[case] cookie: &str) {
        let url: PublicUrl = text.parse().unwrap();
        assert_eq!((url.origin().as_str(), url.cookie_name().as_str()), (origin, cookie));
    }

    #[rstest]
    #[case("http://learn.example.org")]
    #[case("http://10.0.0.1:80")]
    #[case("http://localhost.example.org")]
    fn plain_http_beyond_loopback_stops_the_start(#[case] text: &str) {
        assert_eq!(text.parse::<PublicUrl>(), Err(BadPublicUrl::NotSecure(text.to_owned())));
    }

    #[rstest]
    #[case("learn.example.org")]
    #[case("https://learn.example.org/lms")]
    #[case("https://u:p@learn.example.org")]
    #[case("ftp://localhost")]
    #[case("")]
    fn what_is_no_base_address_stops_the_start(#[case] text: &str) {
        assert!(matches!(text.parse::<PublicUrl>(), Err(BadPublicUrl::Malformed(_))), "{text}");
    }

    #[test]
    fn only_the_configured_host_and_loopback_are_accepted() {
        let url: PublicUrl = "https://learn.example.org".parse().unwrap();
        for host in ["learn.example.org", "LEARN.example.org:443", "127.0.0.1:8080", "localhost", "[::1]:80"]
        {
            assert!(url.accepts_host(host), "{host}");
        }
        for host in
            ["evil.example", "learn.example.org.evil.example", "127.0.0.1.evil.example", "10.0.0.1", ""]
        {
            assert!(!url.accepts_host(host), "{host}");
        }
    }
}
