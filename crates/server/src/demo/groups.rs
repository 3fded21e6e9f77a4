//! Those who apply together: teams, and people who come alone.

use auth::Person;
use auth::person::entity as person;
use auth::person::import::{PersonRow, Standing};
use courses::Association;
use courses::seat::entity::Part;
use kernel::{Id, Lang};

use super::people::People;
use super::world::World;

/// A team, or one person alone.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// The team's name; none for who comes alone.
    pub(super) name: Option<String>,
    /// Round which association.
    pub(super) association: Option<Id<Association>>,
    /// The lead first.
    pub(super) members: Vec<Member>,
}

/// One person of a group.
#[derive(Clone, Debug)]
pub(super) struct Member {
    pub(super) person: Id<Person>,
    pub(super) email: String,
    pub(super) name: String,
    pub(super) part: Part,
    pub(super) association: Option<Id<Association>>,
    pub(super) language: Lang,
}

impl Member {
    pub(super) fn new(row: &person::Model, part: Part, association: Option<Id<Association>>) -> Self {
        Self {
            person: row.id,
            email: row.email.clone(),
            name: row.name.clone(),
            part,
            association,
            language: row.language.unwrap_or_default(),
        }
    }
}

/// The learners of the sample content, team by team, in the order of the file.
pub(super) fn of_content(world: &World, people: &People) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for row in world.people.iter().map(|line| &line.row).filter(|p| p.standing == Standing::Learner) {
        let Some(member) = member(row, people) else { continue };
        let team = groups.iter_mut().find(|g| row.team.is_some() && g.name == row.team);
        match team {
            Some(group) => group.members.push(member),
            None => groups.push(Group {
                name: row.team.clone(),
                association: member.association,
                members: vec![member],
            }),
        }
    }
    groups
}

fn member(row: &PersonRow, people: &People) -> Option<Member> {
    let association = row.association.as_ref().and_then(|a| people.association(a)).map(|a| a.id);
    let part = match row.part.as_deref() {
        Some("local-leader") => Part::LocalLeader,
        Some("state-staff") => Part::StateStaff,
        Some("employer-representative") => Part::Employer,
        _ => Part::Esp,
    };
    Some(Member::new(people.find(&row.email)?, part, association))
}

/// Takes groups in order while they fit into `places`; the rest comes back as the second.
pub(super) fn split(groups: Vec<Group>, places: usize) -> (Vec<Group>, Vec<Group>) {
    let mut taken = 0;
    groups.into_iter().partition(|group| {
        let fits = taken + group.members.len() <= places;
        taken += if fits { group.members.len() } else { 0 };
        fits
    })
}

/// Someone of these groups, who comes alone.
pub(super) fn alone(groups: &[Group], email: &str) -> Vec<Group> {
    let member = groups.iter().flat_map(|g| &g.members).find(|m| m.email == email).cloned();
    let group = |m: Member| Group { name: None, association: m.association, members: vec![m] };
    member.map(group).into_iter().collect()
}

/// How many people are in these groups.
pub(super) fn people_in(groups: &[Group]) -> usize {
    groups.iter().map(|g| g.members.len()).sum()
}
