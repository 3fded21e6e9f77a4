//! What is typed of an activity.

use courses::Why as Fault;
use kernel::{Id, Invalid, Lang, Localized};

use super::content;
use super::module::{TEXT_MOST, longest, titled};
use crate::activity::ActivityContent;
use crate::activity::content::Webinar;
use crate::curriculum::{ActivityNode, ModuleNode, WebinarNode};
use crate::{Activity, Module, Why};

/// The most minutes of one activity.
const MINUTES_MOST: u32 = 10_000;
/// The fewest and the most minutes of a webinar.
const WEBINAR: (u32, u32) = (5, 480);

/// What is typed of an activity.
#[derive(Clone, Debug, PartialEq)]
pub struct ActivityText {
    /// In which module it stands; where that is another than before, it goes to its end.
    pub module: Id<Module>,
    /// Title.
    pub title: Localized,
    /// What completes it, in words.
    pub completes: Localized,
    /// Whether completion needs it.
    pub required: bool,
    /// What one person needs. A webinar's are those of its content.
    pub minutes: u32,
    /// Day of the cohort on which it is due, counted from 0.
    pub due_day: Option<i32>,
    /// What its kind holds. The kind of one that is there is not changed.
    pub content: ActivityContent,
}

impl ActivityText {
    /// What hinders storing it in its module. What is not written yet hinders nothing: see [`super::Gap`].
    ///
    /// # Errors
    /// A fault for each field; fields of texts end in the language.
    pub fn check(&self, module: &ModuleNode, default: Lang) -> Result<(), Invalid> {
        let mut faults = Invalid::default();
        titled(&mut faults, &self.title, default);
        longest(&mut faults, "completes", &self.completes, TEXT_MOST);
        let (least, most) = match self.content {
            ActivityContent::Webinar(_) => WEBINAR,
            _ => (0, MINUTES_MOST),
        };
        if !(least..=most).contains(&self.minutes()) {
            faults.push("minutes", &Fault::NumberOutOfRange { least, most });
        }
        let days = module.opens_day..=module.ends_day;
        if self.due_day.is_some_and(|day| !days.contains(&day)) {
            let shown = |day: i32| day.unsigned_abs() + 1;
            let (first, last) = (shown(module.opens_day), shown(module.ends_day));
            faults.push("due_day", &Why::DueOutsideModule { first, last });
        }
        content::check(&self.content, &mut faults);
        faults.or(())
    }

    fn minutes(&self) -> u32 {
        match &self.content {
            ActivityContent::Webinar(webinar) => webinar.minutes,
            _ => self.minutes,
        }
    }

    /// The activity as it becomes; its place, its names and its ids stay.
    pub(super) fn applied(&self, activity: &ActivityNode) -> ActivityNode {
        let webinar = match (&self.content, &activity.webinar) {
            (ActivityContent::Webinar(content), Some(node)) => Some(self.webinar(content, node)),
            _ => activity.webinar.clone(),
        };
        ActivityNode {
            title: self.title.clone(),
            completes: self.completes.clone(),
            required: self.required,
            minutes: whole(self.minutes()),
            due_day: self.due_day,
            content: self.content.clone(),
            webinar,
            ..activity.clone()
        }
    }

    fn webinar(&self, content: &Webinar, node: &WebinarNode) -> WebinarNode {
        WebinarNode {
            title: self.title.clone(),
            description: content.description.clone(),
            minutes: whole(content.minutes),
            present_minutes: (content.present_minutes > 0).then(|| whole(content.present_minutes)),
            ..node.clone()
        }
    }

    /// An activity that is not there yet; `webinar` is the id of what it refers to, for that kind.
    pub(super) fn made(&self, id: Id<Activity>, webinar: Id<crate::Webinar>, slug: String) -> ActivityNode {
        let node = matches!(self.content, ActivityContent::Webinar(_)).then(|| WebinarNode {
            id: webinar,
            origin: webinar,
            slug: slug.clone(),
            title: Localized::default(),
            description: Localized::default(),
            minutes: 0,
            present_minutes: None,
            sessions: Vec::new(),
            recordings: Vec::new(),
        });
        self.applied(&ActivityNode {
            id,
            origin: id,
            module: self.module,
            position: 0,
            slug,
            kind: self.content.kind(),
            required: self.required,
            minutes: 0,
            due_day: None,
            due_at: None,
            title: Localized::default(),
            completes: Localized::default(),
            content: self.content.clone(),
            webinar: node,
        })
    }
}

fn whole(n: u32) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}
