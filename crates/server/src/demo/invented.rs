//! Invented people, where the sample content has fewer than are asked for.

use auth::person::entity as person;
use courses::seat::entity::Part;
use kernel::{Entropy, Moment};

use super::groups::{Group, Member};
use super::people::{Local, People};

const FIRST: [&str; 40] = [
    "Abena", "Alma", "Amos", "Beatriz", "Bruno", "Camila", "Carl", "Chidi", "Dana", "Delia", "Eduardo",
    "Elif", "Esther", "Farid", "Gloria", "Hank", "Hilda", "Ines", "Irene", "Jamal", "Joan", "Keiko", "Lucía",
    "Lyle", "Mabel", "Marta", "Nell", "Omar", "Opal", "Pilar", "Quentin", "Ramón", "Rita", "Samir",
    "Soledad", "Teresa", "Uma", "Vern", "Wilma", "Zoila",
];
const LAST: [&str; 50] = [
    "Abbott",
    "Aguirre",
    "Anders",
    "Barrios",
    "Bishop",
    "Calderón",
    "Chen",
    "Cobb",
    "Dávila",
    "Doyle",
    "Eriksen",
    "Farah",
    "Ferrer",
    "Fowler",
    "Gallegos",
    "Grimes",
    "Haddad",
    "Hale",
    "Ibarra",
    "Ingram",
    "Jaramillo",
    "Keane",
    "Kozak",
    "Lam",
    "Lozano",
    "Mahlangu",
    "Mercer",
    "Mora",
    "Nakai",
    "Nolan",
    "Ochoa",
    "Osei",
    "Pacheco",
    "Pratt",
    "Quintero",
    "Rasmussen",
    "Reyes",
    "Salas",
    "Sawyer",
    "Tapia",
    "Tully",
    "Ulloa",
    "Vance",
    "Vargas",
    "Weiss",
    "Whitman",
    "Xiong",
    "Yazzie",
    "Young",
    "Zamora",
];
const JOBS: [(&str, &str); 8] = [
    ("Bus driver", "transportation"),
    ("Cook", "food"),
    ("Custodian", "custodial-and-maintenance"),
    ("Paraeducator", "paraeducators"),
    ("Office assistant", "clerical"),
    ("Health aide", "health-and-student"),
    ("Security monitor", "security"),
    ("Electrician", "skilled-trades"),
];
/// The parts of a team in order; the fourth seat is the employer's or state staff's in turn.
const PARTS: [Part; 3] = [Part::LocalLeader, Part::Esp, Part::Esp];

/// As many invented people as asked for, most in teams of 3 or 4 round a local association, some alone; and their
/// rows.
pub(super) fn groups(
    people: &mut People,
    entropy: &Entropy,
    count: usize,
    made: Moment,
) -> (Vec<Group>, Vec<person::Model>) {
    let locals = people.locals();
    let (mut groups, mut rows) = (Vec::new(), Vec::with_capacity(count));
    while rows.len() < count {
        let left = count - rows.len();
        let wanted = size(entropy, left);
        let Some(local) = locals.get(people.invented % locals.len().max(1)) else { break };
        let first = rows.len();
        for _ in 0..wanted {
            rows.push(one(people, entropy, local, made));
        }
        groups.push(group(groups.len(), local, locals.len(), rows.get(first..).unwrap_or_default()));
    }
    people.all.extend(rows.iter().map(|p| p.id));
    (groups, rows)
}

/// Alone, or 3 or 4; never so that one person of a team is left over.
fn size(entropy: &Entropy, left: usize) -> usize {
    let wanted = match entropy.below(8) {
        0 => 1,
        1..=3 => 3,
        _ => 4,
    };
    if left < wanted { if left >= 3 { 3 } else { 1 } } else { wanted }
}

fn one(people: &mut People, entropy: &Entropy, local: &Local, made: Moment) -> person::Model {
    let pick = |bound: usize| usize::try_from(entropy.below(bound as u64)).unwrap_or(0);
    let (first, last) = (FIRST[pick(FIRST.len())], LAST[pick(LAST.len())]);
    let (job, family) = JOBS[pick(JOBS.len())];
    people.invented += 1;
    let address = |name: &str| kernel::fold(name).replace(' ', ".");
    person::Model {
        id: entropy.id(made),
        email: format!("{}.{}.{}@demo.example", address(first), address(last), people.invented),
        name: format!("{first} {last}"),
        phone: None,
        zone: Some(local.zone.clone()),
        language: Some(local.language),
        association_id: Some(local.id.uuid()),
        job: Some(job.to_owned()),
        career_family: Some(family.to_owned()),
        state: person::State::Active,
        created_at: made.utc(),
        last_seen_at: None,
        email_verified_at: Some(made.utc()),
        erased_at: None,
        merged_into: None,
    }
}

fn group(n: usize, local: &Local, locals: usize, rows: &[person::Model]) -> Group {
    let fourth = if n.is_multiple_of(2) { Part::Employer } else { Part::StateStaff };
    let part = |at: usize| if rows.len() == 1 { Part::Esp } else { *PARTS.get(at).unwrap_or(&fourth) };
    let round = n / locals.max(1);
    let name = match round {
        0 => local.name.clone(),
        round => format!("{} {}", local.name, round + 1),
    };
    Group {
        name: (rows.len() > 1).then_some(name),
        association: Some(local.id),
        members: rows
            .iter()
            .enumerate()
            .map(|(at, row)| Member::new(row, part(at), Some(local.id)))
            .collect(),
    }
}
