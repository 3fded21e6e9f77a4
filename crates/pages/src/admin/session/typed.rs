//! What was typed into the form of a session.

use std::collections::BTreeMap;

use auth::Person;
use http::Fields;
use kernel::Id;
use kernel::Reason as _;
use modules::curriculum::SessionNode;
use modules::session::clash::Warning;
use progress::session::SessionForm;

/// The form as typed; a host named by e-mail has been looked up by the caller.
pub(super) fn form(fields: &Fields, by_email: Option<Id<Person>>) -> SessionForm {
    let mut hosts: Vec<Id<Person>> = fields.all("hosts").filter_map(|id| id.parse().ok()).collect();
    hosts.extend(by_email.filter(|id| !hosts.contains(id)));
    SessionForm {
        activity: fields.get("activity").parse().ok(),
        webinar: fields.get("activity").parse().ok(),
        local_start: format!("{}T{}", fields.get("date"), fields.get("start")),
        zone: fields.get("zone").to_owned(),
        minutes: fields.get("minutes").parse().ok(),
        offset: fields.some("offset").map(str::to_owned),
        hosts,
        room_provider: "link".to_owned(),
        room_url: fields.get("room_url").to_owned(),
        places: fields.get("places").parse().ok(),
    }
}

/// The fields of a session as it stands.
pub(super) fn fields(session: &SessionNode) -> Fields {
    let local = session.local_start.0;
    let single = [
        ("date", local.date().to_string()),
        ("start", local.time().strftime("%H:%M").to_string()),
        ("minutes", session.minutes.to_string()),
        ("zone", session.zone.name().to_owned()),
        ("room_url", session.room_url.clone()),
        ("places", session.places.map(|p| p.to_string()).unwrap_or_default()),
    ];
    let hosts = session.hosts.iter().map(|(id, _)| ("hosts", id.to_string()));
    Fields::of(single.into_iter().chain(hosts).map(|(name, value)| (name.to_owned(), value)).collect())
}

/// Which warnings a planner saw, in a few words: saving goes on only with these.
pub(super) fn seen(warnings: &[Warning]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (clash, _) in warnings {
        *counts.entry(clash.code()).or_default() += 1;
    }
    counts.into_iter().map(|(code, n)| format!("{code}.{n}")).collect::<Vec<_>>().join(" ")
}

/// Whether these warnings were seen and saving is wanted nevertheless.
pub(super) fn goes_on(fields: &Fields, warnings: &[Warning]) -> bool {
    warnings.is_empty() || fields.get("anyway") == seen(warnings)
}
