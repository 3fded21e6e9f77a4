//! The site is never left without an admin, however many take that role away at once.

use auth::{Person, Role, Scope};
use kernel::Id;

use crate::app::App;
use crate::harness::form::Form;
use crate::on_both;

/// How often it is tried.
const ROUNDS: usize = 5;

struct Two {
    ada: Id<Person>,
    bob: Id<Person>,
}

impl Two {
    async fn of(app: &App) -> Self {
        let ada = app.person("ada@example.org", "Ada King").await;
        let bob = app.person("bob@example.org", "Bob Stone").await;
        for person in [ada, bob] {
            app.grant(person, Role::Admin, Scope::Site).await;
        }
        Self { ada, bob }
    }

    /// The one who is left, and the one who is not.
    async fn after(&self, app: &App) -> (Id<Person>, Id<Person>) {
        let left = auth::grant::queries::active_admins(app.db().read()).await.unwrap();
        assert_eq!(left.len(), 1, "one admin is left: {left:?}");
        if left[0] == self.ada { (self.ada, self.bob) } else { (self.bob, self.ada) }
    }
}

/// The form by which an admin takes another's role.
async fn withdrawal(app: &App, by: Id<Person>, name: &str) -> Form {
    app.signed_in(by).await.get(&format!("/admin/grants?q={name}")).await.form("tbody form")
}

/// The form by which an admin suspends another, or lets them in again.
async fn access(app: &App, by: Id<Person>, of: Id<Person>) -> Form {
    app.signed_in(by).await.get(&format!("/admin/people/{of}")).await.form("#access")
}

async fn erasure(app: &App, of: Id<Person>, email: &str) -> Form {
    app.signed_in(of).await.get("/account/data/erasure").await.form("#erase").set("email", email)
}

on_both!(two_admins_who_take_each_others_role_at_once_leave_one, |app| async {
    let two = Two::of(app).await;
    for _ in 0..ROUNDS {
        let hers = withdrawal(app, two.ada, "bob").await;
        let his = withdrawal(app, two.bob, "ada").await;
        tokio::join!(hers.submit(), his.submit());
        let (_, gone) = two.after(app).await;
        app.grant(gone, Role::Admin, Scope::Site).await;
    }
    app.outbox().await;
});

on_both!(two_admins_who_suspend_each_other_at_once_leave_one, |app| async {
    let two = Two::of(app).await;
    for _ in 0..ROUNDS {
        let hers = access(app, two.ada, two.bob).await;
        let his = access(app, two.bob, two.ada).await;
        tokio::join!(hers.submit(), his.submit());
        let (left, gone) = two.after(app).await;
        access(app, left, gone).await.submit().await.with_status(200);
    }
    app.outbox().await;
});

on_both!(two_admins_who_are_erased_at_once_leave_one, |app| async {
    let two = Two::of(app).await;
    let hers = erasure(app, two.ada, "ada@example.org").await;
    let his = erasure(app, two.bob, "bob@example.org").await;
    tokio::join!(hers.submit(), his.submit());
    two.after(app).await;
    app.outbox().await;
});

on_both!(an_admin_who_suspends_one_who_takes_their_role_leaves_one, |app| async {
    let two = Two::of(app).await;
    for _ in 0..ROUNDS {
        let suspends = access(app, two.ada, two.bob).await;
        let takes = withdrawal(app, two.bob, "ada").await;
        tokio::join!(suspends.submit(), takes.submit());
        let (left, gone) = two.after(app).await;
        if gone == two.bob {
            access(app, left, gone).await.submit().await.with_status(200);
        } else {
            app.grant(gone, Role::Admin, Scope::Site).await;
        }
    }
    app.outbox().await;
});
