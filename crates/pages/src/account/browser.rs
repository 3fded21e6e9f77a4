//! A browser's long name of itself, in two words that its owner recognises.

use axum::http::HeaderMap;
use axum::http::header::USER_AGENT;

/// The browser and the system, such as `Edge, Windows`; only what is known of both is said.
#[must_use]
pub(super) fn short(agent: &str) -> Option<String> {
    // the order matters: nearly all of them claim to be Safari, many to be Chrome
    let browsers = [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    let systems = [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("CrOS", "ChromeOS"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];
    let find = |names: &[(&str, &'static str)]| {
        names.iter().find(|(part, _)| agent.contains(part)).map(|(_, name)| *name)
    };
    let known: Vec<_> = [find(&browsers), find(&systems)].into_iter().flatten().collect();
    (!known.is_empty()).then(|| known.join(", "))
}

/// The same of a request, to name a passkey after; empty where nothing is known.
#[must_use]
pub(super) fn of(headers: &HeaderMap) -> String {
    let agent = headers.get(USER_AGENT).and_then(|name| name.to_str().ok());
    agent.and_then(short).unwrap_or_default()
}

/// The picture of where someone is signed in.
#[must_use]
pub(super) fn icon(agent: &str) -> &'static str {
    let phone = ["iPhone", "iPad", "Android", "Mobile"].iter().any(|part| agent.contains(part));
    if phone { "phone" } else { "laptop" }
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn browsers_are_told_apart_though_they_claim_to_be_each_other() {
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36 Edg/131.0";
        let phone = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Mobile Safari/537.36";
        let apple = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604.1";
        assert_eq!(short(edge).as_deref(), Some("Edge, Windows"));
        assert_eq!(short(phone).as_deref(), Some("Chrome, Android"));
        assert_eq!(short(apple).as_deref(), Some("Safari, iPhone"));
        assert_eq!(short("curl/8.0"), None);
    }
}
