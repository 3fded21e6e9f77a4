//! What a template still lacks before it can be taught. Nothing of it is refused: a course is written over days.

use kernel::{Lang, Localized};

use super::content::main_texts;
use crate::activity::ActivityContent;
use crate::curriculum::{ActivityNode, ModuleNode};

/// Something that is not written yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// A module without activities.
    Activities,
    /// Nothing to read, watch or do.
    Text,
    /// A video without a film. Its transcript can be read meanwhile.
    Film,
    /// A quiz that has fewer questions than right answers are asked for.
    Questions,
    /// A webinar without a day: somebody plans its sessions in each cohort.
    Plan,
    /// No words in this language.
    Language(Lang),
}

impl ModuleNode {
    /// What this module itself still lacks in these languages.
    #[must_use]
    pub fn gaps(&self, languages: &[Lang]) -> Vec<Gap> {
        let mut gaps = Vec::new();
        if self.activities.is_empty() {
            gaps.push(Gap::Activities);
        }
        let texts = [&self.title, &self.summary].into_iter().chain(&self.outcomes).collect::<Vec<_>>();
        gaps.extend(lacking(&texts, languages));
        gaps
    }
}

impl ActivityNode {
    /// What this activity still lacks in these languages.
    #[must_use]
    pub fn gaps(&self, languages: &[Lang]) -> Vec<Gap> {
        let mut gaps: Vec<_> = self.own_gap().into_iter().collect();
        let mut texts = vec![&self.title];
        texts.extend(main_texts(&self.content));
        gaps.extend(lacking(&texts, languages));
        gaps
    }

    fn own_gap(&self) -> Option<Gap> {
        match &self.content {
            ActivityContent::Video(video) if video.film.is_none() => Some(Gap::Film),
            ActivityContent::Quiz(quiz) => {
                let enough = quiz.questions.len() >= (quiz.pass.max(1) as usize);
                (!enough).then_some(Gap::Questions)
            }
            ActivityContent::Webinar(webinar) if webinar.plan.is_none() => Some(Gap::Plan),
            ActivityContent::Document(document) if !document.files.is_empty() => None,
            ActivityContent::Video(_) | ActivityContent::Webinar(_) => None,
            other => main_texts(other).iter().all(|text| text.is_empty()).then_some(Gap::Text),
        }
    }
}

/// The languages in which a text has no words that has some in another.
fn lacking(texts: &[&Localized], languages: &[Lang]) -> Vec<Gap> {
    let blank = |text: &Localized, lang| text.exact(lang).is_none_or(|words| words.trim().is_empty());
    let lacks = |lang: &&Lang| texts.iter().any(|text| !text.is_empty() && blank(text, **lang));
    languages.iter().filter(lacks).map(|lang| Gap::Language(*lang)).collect()
}
