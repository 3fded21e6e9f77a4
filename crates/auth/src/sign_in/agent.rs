//! A browser's long name of itself, in two words that its owner recognises.

/// What is known of a browser; empty where nothing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agent {
    /// Such as Firefox.
    pub browser: &'static str,
    /// Such as Android.
    pub system: &'static str,
}

/// The order matters: nearly all of them claim to be Safari, many to be Chrome.
const BROWSERS: [(&str, &str); 8] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
const SYSTEMS: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

impl Agent {
    /// Reads what a browser says of itself.
    #[must_use]
    pub fn named(text: &str) -> Self {
        let find = |names: &[(&str, &'static str)]| {
            names.iter().find(|(part, _)| text.contains(part)).map_or("", |(_, name)| *name)
        };
        Self { browser: find(&BROWSERS), system: find(&SYSTEMS) }
    }

    /// Both in a row, such as `Edge, Windows`; nothing where neither is known.
    #[must_use]
    pub fn words(self) -> Option<String> {
        let known: Vec<_> = [self.browser, self.system].into_iter().filter(|word| !word.is_empty()).collect();
        (!known.is_empty()).then(|| known.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_told_apart_though_they_claim_to_be_each_other() {
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36 Edg/131.0";
        let phone = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Mobile Safari/537.36";
        let apple = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604.1";
        let words = |text| Agent::named(text).words();
        assert_eq!(words(edge).as_deref(), Some("Edge, Windows"));
        assert_eq!(words(phone).as_deref(), Some("Chrome, Android"));
        assert_eq!(words(apple).as_deref(), Some("Safari, iPhone"));
        assert_eq!(words("curl/8.0"), None);
    }
}
