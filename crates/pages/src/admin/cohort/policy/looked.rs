//! What another policy would come to, learner by learner.

use http::{Context, Fault};
use i18n_embed_fl::fl;
use kernel::{Failure, Id};
use progress::decision::Subject;
use progress::policy::queries::{Concerned, concerned};
use progress::policy::{Change, Foreseen};
use progress::taught::Taught;
use text::Locale;

use crate::policy::{Changed, changed};

/// How many learners are listed.
const MOST: usize = 200;

/// What it would come to.
pub(super) struct Looked {
    /// By which it is compared with what would be done later.
    pub(super) seen: String,
    /// Each rule that is another.
    pub(super) rules: Vec<Changed>,
    /// How many it concerns, in words.
    pub(super) counts: Vec<String>,
    /// Who gains or would lose something.
    pub(super) lines: Vec<Line>,
    /// How many more there are than are listed; empty where all are.
    pub(super) more: String,
    /// Who is told by mail.
    pub(super) told: String,
}

/// One learner.
pub(super) struct Line {
    pub(super) name: String,
    pub(super) gains: String,
    pub(super) kept: String,
    pub(super) certificate: String,
}

impl Looked {
    pub(super) async fn of(
        ctx: &Context,
        cohort: Id<courses::Cohort>,
        foreseen: &Foreseen,
    ) -> Result<Self, Fault> {
        let l = &ctx.locale;
        let people = concerned(ctx.db.read(), cohort).await.map_err(Failure::from)?;
        let changes = &foreseen.run.changes;
        let one = |(id, change): &(Id<courses::Enrolment>, Change)| {
            Some(line(l, &foreseen.taught, people.get(id)?, change))
        };
        let mut lines: Vec<Line> = changes.iter().filter_map(one).collect();
        lines.sort_by(|a, b| a.name.cmp(&b.name));
        lines.truncate(MOST);
        Ok(Self {
            seen: foreseen.word(),
            rules: changed(l, &foreseen.policy.changes(&foreseen.taught.policy)),
            counts: vec![
                fl!(l, "policy-look-gaining", count = foreseen.gaining()),
                fl!(l, "policy-look-keeping", count = foreseen.keeping()),
                fl!(l, "policy-look-losing", count = foreseen.losing()),
            ],
            more: match changes.len().saturating_sub(MOST) {
                0 => String::new(),
                more => fl!(l, "policy-look-more", count = more),
            },
            told: fl!(l, "policy-look-told", count = people.len()),
            lines,
        })
    }
}

fn line(l: &Locale, taught: &Taught, who: &Concerned, change: &Change) -> Line {
    let kept = change.lost.iter().chain(&change.lowered).map(|lost| lost.subject);
    let certificate = match (change.certificate_gained, change.certificate_lost) {
        (true, _) => fl!(l, "policy-certificate-gained"),
        (_, true) if who.certified => fl!(l, "policy-certificate-stays"),
        (_, true) => fl!(l, "policy-certificate-lost"),
        _ => String::new(),
    };
    Line {
        name: who.name.clone(),
        gains: subjects(l, taught, change.gained.iter().copied()),
        kept: subjects(l, taught, kept),
        certificate,
    }
}

fn subjects(l: &Locale, taught: &Taught, all: impl Iterator<Item = Subject>) -> String {
    let title = |subject: Subject| match subject {
        Subject::Activity(id) => taught.tree.activity(id).map(|a| a.title.get(l.lang).to_owned()),
        Subject::Module(id) => {
            let module = taught.tree.module(id)?;
            let (number, title) = (module.position, module.title.get(l.lang));
            Some(fl!(l, "learn-module-titled", number = number, title = title))
        }
        Subject::Course => Some(fl!(l, "policy-the-course")),
    };
    l.list(&all.filter_map(title).collect::<Vec<_>>())
}
