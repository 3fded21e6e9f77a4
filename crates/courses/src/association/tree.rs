//! The tree of associations, as loaded: paths up for naming, branches down for a coordinator's scope.

use std::collections::HashMap;

use kernel::Id;

use super::entity::Level;
use crate::{Association, Why};

/// One association with what it hangs below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// Which one.
    pub id: Id<Association>,
    /// Its level.
    pub level: Level,
    /// The one above; none at the top.
    pub parent: Option<Id<Association>>,
}

/// All associations by id.
#[derive(Clone, Debug, Default)]
pub struct Tree(HashMap<Id<Association>, Node>);

impl FromIterator<Node> for Tree {
    fn from_iter<I: IntoIterator<Item = Node>>(nodes: I) -> Self {
        Self(nodes.into_iter().map(|node| (node.id, node)).collect())
    }
}

impl Tree {
    /// The association and all above it, itself first. Ends even where the data holds a circle.
    #[must_use]
    pub fn path(&self, from: Id<Association>) -> Vec<Node> {
        let mut path: Vec<Node> = Vec::new();
        let mut next = self.0.get(&from);
        while let Some(node) = next.filter(|node| !path.iter().any(|seen| seen.id == node.id)) {
            path.push(*node);
            next = node.parent.and_then(|parent| self.0.get(&parent));
        }
        path
    }

    /// Whether the first lies in the branch of the second; everything lies in its own.
    #[must_use]
    pub fn is_within(&self, inner: Id<Association>, outer: Id<Association>) -> bool {
        self.path(inner).iter().any(|node| node.id == outer)
    }

    /// The whole branch of an association, itself included, in order of id: what its coordinator sees.
    #[must_use]
    pub fn branch(&self, of: Id<Association>) -> Vec<Id<Association>> {
        let mut branch: Vec<_> = self.0.keys().copied().filter(|id| self.is_within(*id, of)).collect();
        branch.sort_unstable();
        branch
    }

    /// Whether an association may hang below another.
    ///
    /// # Errors
    /// It would hang below itself, or the levels are not in order.
    pub fn may_hang(&self, node: Node) -> Result<(), Why> {
        let above = node.parent.and_then(|parent| self.0.get(&parent));
        if node.parent.is_some_and(|parent| parent == node.id || self.is_within(parent, node.id)) {
            return Err(Why::AssociationCircle {});
        }
        match (node.level, above.map(|a| a.level)) {
            (Level::National, None)
            | (Level::State, Some(Level::National))
            | (Level::Local, Some(Level::State)) => Ok(()),
            _ => Err(Why::AssociationLevel {}),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(id: u128, level: Level, parent: Option<u128>) -> Node {
        Node { id: key(id), level, parent: parent.map(key) }
    }

    fn key(id: u128) -> Id<Association> {
        Id::from_uuid(uuid::Uuid::from_u128(id))
    }

    fn tree() -> Tree {
        let states = [node(2, Level::State, Some(1)), node(3, Level::State, Some(1))];
        let locals = [node(4, Level::Local, Some(2)), node(5, Level::Local, Some(3))];
        [node(1, Level::National, None)].into_iter().chain(states).chain(locals).collect()
    }

    #[test]
    fn a_coordinator_of_a_state_sees_its_locals_and_no_other_states() {
        assert_eq!(tree().branch(key(2)), [key(2), key(4)]);
        assert_eq!(tree().branch(key(1)).len(), 5);
        assert!(!tree().is_within(key(5), key(2)));
        assert_eq!(tree().branch(key(9)), []);
    }

    #[test]
    fn a_path_leads_from_the_local_to_the_national_association() {
        let path: Vec<_> = tree().path(key(4)).iter().map(|n| n.id).collect();
        assert_eq!(path, [key(4), key(2), key(1)]);
    }

    #[test]
    fn levels_hang_in_order_and_never_in_a_circle() {
        assert_eq!(tree().may_hang(node(6, Level::Local, Some(2))), Ok(()));
        assert_eq!(tree().may_hang(node(6, Level::Local, Some(1))), Err(Why::AssociationLevel {}));
        assert_eq!(tree().may_hang(node(6, Level::National, Some(2))), Err(Why::AssociationLevel {}));
        assert_eq!(tree().may_hang(node(2, Level::State, Some(4))), Err(Why::AssociationCircle {}));
    }

    #[test]
    fn a_circle_in_the_data_does_not_hang_the_server() {
        let circle: Tree =
            [node(1, Level::State, Some(2)), node(2, Level::State, Some(1))].into_iter().collect();
        assert_eq!(circle.path(key(1)).len(), 2);
    }
}
