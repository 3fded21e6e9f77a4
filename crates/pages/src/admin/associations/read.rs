//! Reading what is typed about an association.

use courses::association::commands::Wording;
use courses::association::entity::Model;
use http::Fields;

/// Name, state and zone as typed.
pub(super) fn wording(fields: &Fields) -> Wording {
    Wording {
        name: fields.get("name").to_owned(),
        state_name: fields.some("state_name").map(str::to_owned),
        zone: fields.get("zone").parse().ok(),
    }
}

/// A form that holds what is stored.
pub(super) fn stored(association: &Model) -> Fields {
    let zone = association.zone.as_ref().map(|zone| zone.name().to_owned());
    let state = association.state_name.clone();
    let values = [
        ("name", association.name.clone()),
        ("state_name", state.unwrap_or_default()),
        ("zone", zone.unwrap_or_default()),
    ];
    Fields::of(values.map(|(name, value)| (name.to_owned(), value)).to_vec())
}
