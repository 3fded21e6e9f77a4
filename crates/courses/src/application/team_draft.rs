//! What the lead writes of a team before everybody has answered.

use std::collections::BTreeSet;

use auth::person::normalise;
use kernel::{Id, Invalid};
use serde::{Deserialize, Serialize};

use crate::seat::entity::{self as seat, Part};
use crate::team::Size;
use crate::{Seat, Why};

/// The longest name of a team, in characters.
pub const TEAM_NAME_MOST: u32 = 80;
/// The longest name of somebody who is invited, in characters.
const NAME_MOST: u32 = 120;
/// The number of the first member beside the lead, as forms count.
pub const FIRST_MEMBER: usize = 2;

/// A team as written so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TeamDraft {
    /// What it is called.
    pub name: String,
    /// Everybody but the lead, in order of writing; also those who were invited already.
    pub members: Vec<Invitee>,
}

/// Somebody who shall be invited, or was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Invitee {
    /// Their seat, once the invitation has left.
    pub seat: Option<Id<Seat>>,
    /// Their name as the lead writes it.
    pub name: String,
    /// Their address as typed.
    pub email: String,
    /// The part that the lead sees them in.
    pub part: Option<Part>,
}

impl Invitee {
    /// Whether nothing was written, so that nobody is meant.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.seat.is_none() && self.name.trim().is_empty() && self.email.trim().is_empty()
    }

    /// Whether their seat is given up: they said no, left or were taken out.
    fn is_gone(&self, seats: &[seat::Model]) -> bool {
        self.found(seats).is_some_and(|seat| !seat.state.is_taken())
    }

    /// Whether they said yes; then they say themselves who they are.
    fn has_confirmed(&self, seats: &[seat::Model]) -> bool {
        self.found(seats).is_some_and(|seat| seat.state.is_given())
    }

    /// Their seat among those of the team.
    #[must_use]
    pub fn found<'a>(&self, seats: &'a [seat::Model]) -> Option<&'a seat::Model> {
        seats.iter().find(|seat| Some(seat.id) == self.seat)
    }
}

impl TeamDraft {
    /// What hinders sending the invitations, all at once; members are counted as forms do.
    pub fn judge(&self, size: Size, own: &str, seats: &[seat::Model], faults: &mut Invalid) {
        match self.name.trim().chars().count() {
            0 => faults.push("team_name", &Why::Required {}),
            n if n > TEAM_NAME_MOST as usize => {
                faults.push("team_name", &Why::TooLong { most: TEAM_NAME_MOST });
            }
            _ => {}
        }
        let mut known = BTreeSet::from([own.to_owned()]);
        for (n, one) in (FIRST_MEMBER..).zip(&self.members).filter(|(_, one)| !one.is_blank()) {
            if !one.is_gone(seats) && !one.has_confirmed(seats) {
                one.judge(n, &mut known, faults);
            }
        }
        if let Err(why) = size.advise(self.people(seats)) {
            faults.push("members", &why);
        }
    }

    /// Knows those again who were invited since the page was opened, by their address.
    pub fn adopt(&mut self, seats: &[seat::Model]) {
        for one in self.members.iter_mut().filter(|one| one.seat.is_none()) {
            let email = normalise(&one.email);
            let known =
                seats.iter().find(|seat| seat.state.is_taken() && Some(&seat.email) == email.as_ref());
            one.seat = known.map(|seat| seat.id);
        }
    }

    /// Forgets what was written of somebody who has said yes: from then on their account says who they are.
    pub fn forget(&mut self, seat: Id<Seat>) {
        for one in self.members.iter_mut().filter(|one| one.seat == Some(seat)) {
            one.name.clear();
            one.email.clear();
        }
    }

    /// How many the team has with its lead, those who have not answered included.
    #[must_use]
    pub fn people(&self, seats: &[seat::Model]) -> u32 {
        let there = self.members.iter().filter(|one| !one.is_blank() && !one.is_gone(seats)).count();
        u32::try_from(there).unwrap_or(u32::MAX).saturating_add(1)
    }

    /// Whether somebody was written who has not been invited yet.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.members.iter().any(|one| !one.is_blank() && one.seat.is_none())
    }

    /// The parts that are taken, the lead's included.
    #[must_use]
    pub fn parts(&self, lead: Option<Part>, seats: &[seat::Model]) -> Vec<Part> {
        let there = self.members.iter().filter(|one| !one.is_blank() && !one.is_gone(seats));
        let part =
            |one: &Invitee| one.found(seats).filter(|s| s.state.is_given()).map(|s| s.part).or(one.part);
        there.filter_map(part).chain(lead).collect()
    }
}

impl Invitee {
    fn judge(&self, n: usize, known: &mut BTreeSet<String>, faults: &mut Invalid) {
        match self.name.trim().chars().count() {
            0 => faults.push(format!("member_{n}_name"), &Why::Required {}),
            c if c > NAME_MOST as usize => {
                faults.push(format!("member_{n}_name"), &Why::TooLong { most: NAME_MOST });
            }
            _ => {}
        }
        match normalise(&self.email) {
            None => faults.push(format!("member_{n}_email"), &Why::AddressNotWhole {}),
            Some(email) if !known.insert(email.clone()) => {
                faults.push(format!("member_{n}_email"), &Why::AddressTwice {});
            }
            Some(_) => {}
        }
        if self.part.is_none() {
            faults.push(format!("member_{n}_part"), &Why::Required {});
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn invitee(name: &str, email: &str) -> Invitee {
        Invitee { seat: None, name: name.into(), email: email.into(), part: Some(Part::Esp) }
    }

    fn faults(team: &TeamDraft) -> Vec<(String, &'static str)> {
        let mut faults = Invalid::default();
        team.judge(Size::default(), "lead@example.org", &[], &mut faults);
        faults.0.into_iter().map(|f| (f.field, f.code)).collect()
    }

    fn team(members: Vec<Invitee>) -> TeamDraft {
        TeamDraft { name: "Riverbend Mentors".into(), members }
    }

    #[test]
    fn a_team_of_two_may_be_invited() {
        assert_eq!(faults(&team(vec![invitee("Joyce", "joyce@example.org"), Invitee::default()])), []);
    }

    #[test]
    fn every_fault_stands_at_its_member_as_the_form_counts() {
        let half = Invitee { part: None, ..invitee("", "p.nakamura@riverbend") };
        let expected = [
            ("member_3_name".into(), "required"),
            ("member_3_email".into(), "address_not_whole"),
            ("member_3_part".into(), "required"),
        ];
        assert_eq!(faults(&team(vec![invitee("Joyce", "joyce@example.org"), half])), expected);
    }

    #[test]
    fn nobody_is_invited_twice_and_the_lead_not_at_all() {
        let twice =
            team(vec![invitee("A", "Lead@example.org"), invitee("B", "b@x.org"), invitee("B", "B@x.org")]);
        let expected =
            [("member_2_email".into(), "address_twice"), ("member_4_email".into(), "address_twice")];
        assert_eq!(faults(&twice), expected);
    }

    #[test]
    fn a_team_has_a_name_and_stays_in_the_hard_range() {
        assert_eq!(
            faults(&TeamDraft::default()),
            [("team_name".into(), "required"), ("members".into(), "team_too_small")]
        );
        let many = (0..6).map(|n| invitee("N", &format!("n{n}@example.org"))).collect();
        assert_eq!(faults(&team(many)), [("members".into(), "team_too_large")]);
    }
}
