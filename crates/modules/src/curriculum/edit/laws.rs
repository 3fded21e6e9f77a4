//! Whatever is done to a template, nothing else of it is lost or changed.

use std::cell::Cell;
use std::collections::BTreeMap;

use kernel::{Failure, Id, Lang, Localized};
use proptest::prelude::*;
use uuid::Uuid;

use super::{ActivityText, Change, ModuleText, Step, content};
use crate::activity::{ActivityContent, ActivityKind};
use crate::curriculum::CurriculumTree;
use crate::{Activity, Module};

fn module(title: &str) -> ModuleText {
    let title = Localized::of(Lang::En, title);
    ModuleText { title, opens_day: 0, ends_day: 13, ..ModuleText::default() }
}

fn activity(module: Id<Module>, kind: ActivityKind) -> ActivityText {
    ActivityText {
        module,
        title: Localized::of(Lang::En, "Welcome"),
        completes: Localized::default(),
        required: true,
        minutes: 10,
        due_day: Some(6),
        content: content::empty(kind),
    }
}

/// A template of so many modules with so many activities each.
fn template(sizes: &[usize], fresh: &dyn Fn() -> Uuid) -> CurriculumTree {
    let mut tree = CurriculumTree {
        id: Id::from_uuid(fresh()),
        course: Id::from_uuid(fresh()),
        cohort: None,
        version: 1,
        modules: Vec::new(),
        media: BTreeMap::new(),
    };
    for (n, size) in sizes.iter().enumerate() {
        Change::AddModule(module("Begin")).apply(&mut tree, Lang::En, fresh).unwrap();
        let id = tree.modules[n].id;
        for kind in ActivityKind::ALL.into_iter().cycle().take(*size) {
            Change::AddActivity(activity(id, kind)).apply(&mut tree, Lang::En, fresh).unwrap();
        }
    }
    tree
}

/// A press by numbers: what is named by them is looked up in the tree as it stands.
#[derive(Clone, Debug)]
struct Press(u8, usize, usize);

impl Press {
    fn change(&self, tree: &CurriculumTree) -> Option<Change> {
        let modules: Vec<Id<Module>> = tree.modules.iter().map(|m| m.id).collect();
        let activities: Vec<Id<Activity>> = tree.activities().map(|a| a.id).collect();
        let module_at = |n: usize| modules.get(n % modules.len().max(1)).copied();
        let activity_at = |n: usize| activities.get(n % activities.len().max(1)).copied();
        let step = if self.2.is_multiple_of(2) { Step::Up } else { Step::Down };
        Some(match self.0 % 5 {
            0 => Change::MoveModule(module_at(self.1)?, step),
            1 => Change::MoveActivity(activity_at(self.1)?, step),
            2 => {
                let id = activity_at(self.1)?;
                let kind = tree.activity(id)?.kind;
                Change::EditActivity(id, activity(module_at(self.2)?, kind))
            }
            3 => Change::EditModule(module_at(self.1)?, module("Go on")),
            _ => Change::AddActivity(activity(module_at(self.1)?, ActivityKind::Page)),
        })
    }
}

fn presses() -> impl Strategy<Value = Vec<Press>> {
    proptest::collection::vec((0u8..5, 0usize..40, 0usize..40).prop_map(|(a, b, c)| Press(a, b, c)), 0..20)
}

fn ids(tree: &CurriculumTree) -> BTreeMap<Id<Activity>, (Id<Activity>, String)> {
    tree.activities().map(|a| (a.id, (a.origin, a.slug.clone()))).collect()
}

proptest! {
    #[test]
    fn moving_and_writing_lose_nothing_and_positions_have_no_gaps(
        sizes in proptest::collection::vec(0usize..5, 1..5),
        presses in presses(),
    ) {
        let count = Cell::new(0u128);
        let fresh = || { count.set(count.get() + 1); Uuid::from_u128(count.get()) };
        let mut tree = template(&sizes, &fresh);
        let before = ids(&tree);
        for press in presses {
            let Some(change) = press.change(&tree) else { continue };
            change.apply(&mut tree, Lang::En, &fresh).unwrap();
        }
        let after = ids(&tree);
        for (id, names) in &before {
            prop_assert_eq!(after.get(id), Some(names), "ids, first ancestors and names stay");
        }
        let slugs: std::collections::BTreeSet<_> = after.values().map(|(_, slug)| slug).collect();
        prop_assert_eq!(slugs.len(), after.len(), "no two have the same name");
        prop_assert_eq!(tree.modules.len(), sizes.len());
        for (position, module) in (1..).zip(&tree.modules) {
            prop_assert_eq!(module.position, position);
            for (position, activity) in (1..).zip(&module.activities) {
                prop_assert_eq!((activity.position, activity.module), (position, module.id));
            }
        }
    }

    #[test]
    fn removing_takes_what_was_named_and_nothing_else(at in 0usize..12) {
        let count = Cell::new(0u128);
        let fresh = || { count.set(count.get() + 1); Uuid::from_u128(count.get()) };
        let mut tree = template(&[3, 4, 5], &fresh);
        let mut wanted = ids(&tree);
        let gone = tree.activities().nth(at).unwrap().id;
        Change::RemoveActivity(gone).apply(&mut tree, Lang::En, &fresh).unwrap();
        wanted.remove(&gone);
        prop_assert_eq!(ids(&tree), wanted);
    }

    #[test]
    fn up_and_down_again_is_as_before(at in 1usize..4) {
        let count = Cell::new(0u128);
        let fresh = || { count.set(count.get() + 1); Uuid::from_u128(count.get()) };
        let before = template(&[4], &fresh);
        let mut tree = before.clone();
        let id = tree.modules[0].activities[at].id;
        Change::MoveActivity(id, Step::Up).apply(&mut tree, Lang::En, &fresh).unwrap();
        prop_assert_ne!(&tree, &before);
        Change::MoveActivity(id, Step::Down).apply(&mut tree, Lang::En, &fresh).unwrap();
        prop_assert_eq!(tree, before);
    }
}

#[test]
fn the_days_of_a_module_take_its_activities_and_webinars_along() {
    let count = Cell::new(0u128);
    let fresh = || {
        count.set(count.get() + 1);
        Uuid::from_u128(count.get())
    };
    let mut tree = template(&[0], &fresh);
    let id = tree.modules[0].id;
    let mut live = activity(id, ActivityKind::Webinar);
    if let ActivityContent::Webinar(webinar) = &mut live.content {
        let zone = "America/New_York".parse().unwrap();
        let local_starts = vec![jiff::civil::time(19, 0, 0, 0)];
        webinar.plan = Some(crate::activity::content::SessionPlan { day: 12, local_starts, zone });
    }
    Change::AddActivity(live).apply(&mut tree, Lang::En, &fresh).unwrap();
    let later = ModuleText { opens_day: 14, ends_day: 18, ..module("Begin") };
    Change::EditModule(id, later).apply(&mut tree, Lang::En, &fresh).unwrap();
    let moved = &tree.modules[0].activities[0];
    assert_eq!(moved.due_day, Some(18), "20 would be after its last day");
    let ActivityContent::Webinar(webinar) = &moved.content else { panic!("it is a webinar") };
    assert_eq!(webinar.plan.as_ref().unwrap().day, 26);
}

#[test]
fn a_kind_is_fixed_and_what_is_not_there_is_not_found() {
    let count = Cell::new(0u128);
    let fresh = || {
        count.set(count.get() + 1);
        Uuid::from_u128(count.get())
    };
    let mut tree = template(&[1], &fresh);
    let (module, page) = (tree.modules[0].id, tree.modules[0].activities[0].id);
    let other = Change::EditActivity(page, activity(module, ActivityKind::Quiz));
    assert!(matches!(other.apply(&mut tree, Lang::En, &fresh), Err(Failure::NotFound)));
    let nobody = Id::from_uuid(Uuid::max());
    let absent = Change::MoveActivity(nobody, Step::Up);
    assert!(matches!(absent.apply(&mut tree, Lang::En, &fresh), Err(Failure::NotFound)));
    let asked = Change::RemoveQuestion(page, "q1".into());
    assert!(matches!(asked.apply(&mut tree, Lang::En, &fresh), Err(Failure::NotFound)));
}
