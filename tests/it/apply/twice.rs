//! One person and two teams at once: exactly one of them gets them.

use futures::future::join;
use kernel::Id;
use sea_orm::ConnectionTrait as _;
use uuid::Uuid;

use super::{letters, team_page, visitor, written};
use crate::app::App;
use crate::on_both;
use crate::site::pages::objects::literal;

const ROUNDS: u128 = 50;

/// The seat of one more person beside another one that there is.
async fn seat_beside(app: &App, beside: Uuid, person: Id<auth::Person>, email: &str, id: Uuid) -> String {
    let (new, old, person) = (literal(app, id), literal(app, beside), literal(app, person.uuid()));
    let insert = format!(
        "INSERT INTO seat (id, team_id, cohort_id, person_id, email, part, state, leads, invited_at) \
         SELECT {new}, team_id, cohort_id, {person}, '{email}', part, state, leads, invited_at FROM seat WHERE id = {old}"
    );
    app.db().writer().execute_unprepared(&insert).await.unwrap();
    format!("/seats/{id}")
}

on_both!(who_confirms_in_two_teams_at_once_sits_in_exactly_one, |app| async {
    let lead = visitor(app).await;
    let rosa = app.person("rosa@example.org", "Rosa Delgado").await;
    let rosa = app.signed_in(rosa).await;
    let mut seats = Vec::new();
    for (client, name) in [(&lead, "Riverbend Mentors"), (&rosa, "Night Shift")] {
        let first = [("First", "first@example.org", "esp")];
        written(team_page(client).await, name, &first).await.with_status(200);
        let told = letters(app).await;
        seats.push(told[0].body["seat"].as_str().unwrap().parse::<Uuid>().unwrap());
    }
    for n in 0..ROUNDS {
        let email = format!("n{n}@example.org");
        let person = app.person(&email, "Somebody").await;
        let one = seat_beside(app, seats[0], person, &email, Uuid::from_u128(1_000 + n)).await;
        let other = seat_beside(app, seats[1], person, &email, Uuid::from_u128(2_000 + n)).await;
        let client = app.signed_in(person).await;
        let press = async |seat: &str| client.post(&format!("{seat}/confirmation"), &[("part", "esp")]).await;
        let (a, b) = join(press(&one), press(&other)).await;
        let mut got = [a.status.as_u16(), b.status.as_u16()];
        got.sort_unstable();
        assert_eq!(got, [200, 409], "round {n}");
        let refused = if a.status.as_u16() == 409 { a } else { b };
        assert!(refused.says("You have said yes to another team"), "{}", refused.text());
    }
});
