//! Deciding on applications: rulings, places, offers, the waiting list, and what reviewers keep among themselves.

mod coordinate;
mod interests;
mod offers;
mod places;
mod races;
mod rulings;
mod stage;
mod teams;
