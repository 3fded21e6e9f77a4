//! Copying a curriculum into a cohort: new ids, the first ancestor kept, days become instants (rule 11).

use std::collections::HashSet;

use courses::Cohort;
use courses::cohort::copy::Shift;
use jiff::civil::DateTime;
use kernel::time::LocalTimeFault;
use kernel::{Id, Localized, WallClock, ZonedTime};
use uuid::Uuid;

use super::place::Calendar;
use super::{ActivityNode, CurriculumTree, ModuleNode, SessionNode, WebinarNode};
use crate::session::entity::State;
use crate::{ActivityContent, Module, Webinar};

/// Where the sessions of a copy come from.
#[derive(Clone, Copy, Debug)]
pub enum Source {
    /// From the plan of each webinar, in day numbers.
    Plan,
    /// From the sessions of the copied cohort, moved along by whole weeks.
    Moved(Shift),
}

/// A session of the copy whose wall-clock start is no instant: somebody has to choose.
#[derive(Clone, Debug, PartialEq)]
pub struct Undecided {
    /// The webinar's title.
    pub webinar: Localized,
    /// What is wrong with its start.
    pub fault: LocalTimeFault,
}

/// What a copy needs beside the curriculum.
pub struct Copying<'a> {
    /// For which cohort.
    pub cohort: Id<Cohort>,
    /// Its first day and zone.
    pub calendar: Calendar,
    /// Where its sessions come from.
    pub source: Source,
    /// Who hosts them: ids and names.
    pub hosts: Vec<(Id<auth::Person>, String)>,
    /// Makes an id.
    pub fresh: &'a (dyn Fn() -> Uuid + Sync),
}

/// The curriculum of a cohort, as a copy of a template or of another cohort's. Recordings are not copied: they are of
/// sessions that others had.
///
/// # Errors
/// Every session whose start does not exist or exists twice.
pub fn copy(from: &CurriculumTree, copying: &Copying<'_>) -> Result<CurriculumTree, Vec<Undecided>> {
    let mut undecided = Vec::new();
    let modules = from.modules.iter().map(|m| copying.module(m, &mut undecided)).collect();
    if !undecided.is_empty() {
        return Err(undecided);
    }
    Ok(CurriculumTree {
        id: copying.id(),
        course: from.course,
        cohort: Some(copying.cohort),
        version: 1,
        modules,
        media: from.media.clone(),
    })
}

impl Copying<'_> {
    fn id<T>(&self) -> Id<T> {
        Id::from_uuid((self.fresh)())
    }

    fn module(&self, m: &ModuleNode, undecided: &mut Vec<Undecided>) -> ModuleNode {
        let id = self.id();
        ModuleNode {
            id,
            opens_at: Some(self.calendar.opens(m.opens_day).instant),
            ends_at: Some(self.calendar.due(m.ends_day).instant),
            activities: m.activities.iter().map(|a| self.activity(a, id, undecided)).collect(),
            ..m.clone()
        }
    }

    fn activity(&self, a: &ActivityNode, module: Id<Module>, undecided: &mut Vec<Undecided>) -> ActivityNode {
        ActivityNode {
            id: self.id(),
            module,
            due_at: a.due_day.map(|day| self.calendar.due(day).instant),
            webinar: a.webinar.as_ref().map(|w| self.webinar(a, w, undecided)),
            ..a.clone()
        }
    }

    fn webinar(&self, a: &ActivityNode, w: &WebinarNode, undecided: &mut Vec<Undecided>) -> WebinarNode {
        let id = self.id();
        let mut starts = Vec::new();
        for start in self.starts(a, w) {
            match start {
                Ok(start) => starts.push(start),
                Err(fault) => undecided.push(Undecided { webinar: w.title.clone(), fault }),
            }
        }
        let sessions = starts.into_iter().map(|start| self.session(id, w, start)).collect();
        WebinarNode { id, sessions, recordings: Vec::new(), ..w.clone() }
    }

    fn starts(&self, a: &ActivityNode, w: &WebinarNode) -> Vec<Result<ZonedTime, LocalTimeFault>> {
        match (self.source, &a.content) {
            (Source::Plan, ActivityContent::Webinar(content)) => {
                content.plan.as_ref().map(|plan| self.calendar.sessions(plan)).unwrap_or_default()
            }
            (Source::Plan, _) => Vec::new(),
            (Source::Moved(shift), _) => {
                let mut seen: HashSet<(DateTime, &str)> = HashSet::new();
                let held = w.sessions.iter().filter(|s| s.is_held());
                held.filter(|s| seen.insert((s.local_start.0, s.zone.name())))
                    .map(|s| shift.zoned_in(s.local_start.0, &s.zone))
                    .collect()
            }
        }
    }

    fn session(&self, webinar: Id<Webinar>, w: &WebinarNode, start: ZonedTime) -> SessionNode {
        SessionNode {
            id: self.id(),
            webinar,
            state: State::Scheduled,
            local_start: WallClock(start.local),
            zone: start.zone,
            starts_at: start.instant,
            minutes: w.minutes,
            ended_at: None,
            room_provider: String::new(),
            room_url: String::new(),
            places: None,
            sequence: 0,
            hosts: self.hosts.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::atomic::{AtomicU64, Ordering};

    use jiff::civil::{Date, date};
    use kernel::folder::Files;

    use super::*;
    use crate::curriculum::import::template;
    use crate::folder::CourseFolder;

    fn from(tree: &CurriculumTree, first_day: Date, source: Source) -> CurriculumTree {
        let next = AtomicU64::new(1 << 40);
        let fresh = || Uuid::from_u128(next.fetch_add(1, Ordering::Relaxed).into());
        let zone = "America/New_York".parse().unwrap();
        let calendar = Calendar { first_day, zone };
        let cohort = Id::from_uuid(Uuid::nil());
        copy(tree, &Copying { cohort, calendar, source, hosts: Vec::new(), fresh: &fresh }).unwrap()
    }

    fn course() -> CurriculumTree {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/courses/peer-mentoring");
        let folder = CourseFolder::parse(&Files::read(&root).unwrap()).unwrap();
        let next = std::cell::Cell::new(0);
        let fresh = || {
            next.set(next.get() + 1);
            Uuid::from_u128(next.get())
        };
        template(&folder, Id::from_uuid(Uuid::nil()), None, &fresh)
    }

    fn starts(tree: &CurriculumTree) -> Vec<String> {
        tree.sessions().map(|(_, s)| s.local_start.to_string()).collect()
    }

    #[test]
    fn a_copy_has_ids_of_its_own_and_keeps_the_first_ancestor() {
        let template = course();
        let once = from(&template, date(2022, 6, 16), Source::Plan);
        let twice = from(&once, date(2022, 9, 1), Source::Plan);
        for ((a, b), c) in template.activities().zip(once.activities()).zip(twice.activities()) {
            assert!(a.id != b.id && b.id != c.id || a.id != c.id);
            assert_eq!((b.origin, c.origin), (a.id, a.id));
        }
    }

    #[test]
    fn the_sessions_of_the_source_fall_on_its_days() {
        let copy = from(&course(), date(2022, 6, 16), Source::Plan);
        assert_eq!(starts(&copy).len(), 11);
        assert!(starts(&copy).contains(&"2022-06-23T14:00:00".to_owned()));
        assert!(starts(&copy).contains(&"2022-08-11T19:00:00".to_owned()));
    }

    #[test]
    fn a_copy_of_a_cohort_moves_its_sessions_by_whole_weeks() {
        let first = from(&course(), date(2022, 6, 16), Source::Plan);
        let shift = Shift::between(date(2022, 6, 16), date(2022, 9, 8));
        let next = from(&first, date(2022, 9, 8), Source::Moved(shift));
        assert!(starts(&next).contains(&"2022-09-15T14:00:00".to_owned()));
        assert_eq!(next.modules[0].opens_at.unwrap().to_rfc3339(), "2022-09-08T04:00:00+00:00");
    }
}
