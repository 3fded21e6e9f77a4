//! SQLite: a file, copied.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::schema;

/// The address of a copy of the template, and the folder that it dies with.
pub async fn copy() -> (String, Option<TempDir>) {
    let template = template().await;
    let folder = TempDir::new().expect("a temporary folder");
    let file = folder.path().join("waymark.sqlite3");
    std::fs::copy(template, &file).expect("the template is copied");
    (format!("sqlite://{}", file.display()), Some(folder))
}

/// Made under a name of its own and then renamed, so that tests starting together never see half a template.
async fn template() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let template = folder.join(format!("waymark-{}.sqlite3", schema::key()));
    if !template.is_file() {
        let made = TempDir::new_in(folder).expect("a temporary folder");
        let file = made.path().join("template.sqlite3");
        schema::migrate(&format!("sqlite://{}?mode=rwc", file.display())).await;
        std::fs::rename(file, &template).expect("the template is put in its place");
    }
    template
}
