//! Storing a change of a template.

use auth::{Permit, audit};
use kernel::{Failure, Moment, Tx};
use serde_json::json;

use super::{Change, EditTemplate, Touched};
use crate::Why;
use crate::curriculum::store;

/// Changes the template and raises its version. `read_at` is the version at which the one who writes has read it: what
/// was changed meanwhile is never overwritten unseen.
///
/// # Errors
/// A conflict where it has another version by now; what [`Change::apply`] refuses; storage.
pub async fn change(
    tx: &Tx,
    permit: &Permit<EditTemplate>,
    read_at: i32,
    change: &Change,
    moment: Moment,
) -> Result<Touched, Failure> {
    let facts = permit.object();
    let mut tree = facts.tree.clone();
    let fresh = || tx.entropy().uuid(moment);
    let touched = change.apply(&mut tree, facts.course.default_language, &fresh)?;
    if facts.tree.version != read_at {
        return Err(Failure::conflict(Why::TemplateChanged {}));
    }
    tree.version += 1;
    store::save(tx, &tree, moment).await?;
    let detail = json!({ "course": facts.course.id, "version": tree.version });
    let object = (touched.kind, Some(touched.id));
    audit::record(tx, Some(permit.by()), touched.action, object, detail, moment).await?;
    Ok(touched)
}
