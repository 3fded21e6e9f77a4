//! What search engines and social sites read of a public page.

use kernel::Lang;
use serde_json::Value;

use crate::assets;

/// What others show of a page. Addresses are paths of this site; the frame puts its origin before them.
#[derive(Clone, Debug)]
pub struct Meta {
    /// The one address of this page in this language.
    pub canonical: String,
    /// One or two sentences.
    pub description: String,
    /// The picture, 1200 by 630.
    pub picture: &'static str,
    /// The language in the words of Open Graph.
    pub locale: &'static str,
    /// The kind of page by the words of Open Graph: `website`, `article` or `video.other`.
    pub kind: &'static str,
    /// What the page is, as JSON-LD in the words of schema.org, safe inside a script element.
    pub data: Vec<String>,
}

impl Meta {
    /// A page at this address, which may hold a query, with a picture of its scene and tone.
    #[must_use]
    pub fn new(address: &str, lang: Lang, description: &str, (scene, tone): (&str, &str)) -> Self {
        let joint = if address.contains('?') { '&' } else { '?' };
        let ending = if tone.is_empty() { String::new() } else { format!("-{tone}") };
        Self {
            canonical: format!("{address}{joint}lang={lang}"),
            description: description.to_owned(),
            picture: assets::url(&format!("preview-{scene}{ending}.png")),
            locale: match lang {
                Lang::En => "en_US",
                Lang::Es => "es_US",
            },
            kind: "website",
            data: Vec::new(),
        }
    }

    /// With what it is.
    #[must_use]
    pub fn told(mut self, kind: &'static str, data: impl IntoIterator<Item = Value>) -> Self {
        self.kind = kind;
        self.data = data.into_iter().map(|data| escaped(&data)).collect();
        self
    }
}

/// JSON that cannot end the element it stands in.
fn escaped(data: &Value) -> String {
    data.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_never_ends_the_element() {
        let data = serde_json::json!({ "name": "</script><script>alert(1)</script><!-- &" });
        let written = escaped(&data);
        assert!(!written.contains(['<', '>', '&']), "{written}");
        assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), data);
    }

    #[test]
    fn every_scene_has_its_picture_in_every_tone() {
        for scene in ["valley", "road", "ridge", "river", "bridge", "forest"] {
            for tone in ["", "clay", "moss", "lake", "rose"] {
                let meta = Meta::new("/", Lang::En, "", (scene, tone));
                assert!(meta.picture.contains("preview-"), "{scene} {tone}: {}", meta.picture);
            }
        }
    }
}
