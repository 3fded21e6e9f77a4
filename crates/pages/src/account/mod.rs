//! One's own account: coming in and leaving, language, profile and security.

mod browser;
mod by_passkey;
mod codes;
mod data;
mod email;
mod entering;
mod factor;
mod forgotten;
mod join;
mod joining;
mod language;
mod passkeys;
mod password;
mod pressed;
mod profile;
mod proof;
mod provider;
mod register;
mod reset;
mod second;
mod security;
mod sent;
mod setup;
mod sign_in;
mod sign_ins;
mod sign_out;
mod strength;
mod theme;
pub(crate) mod tokens;
mod ways;
mod welcome;

pub(crate) use password::fault as too_many;

use auth::permit::AccessReason;
use axum::http::Method;
use http::{Access, Context, Fault, Route, page};
use kernel::Failure;

/// The rows of these pages.
pub(crate) fn rows() -> Vec<Route> {
    entries()
        .into_iter()
        .chain(halves())
        .chain(links())
        .chain(own())
        .chain(factors())
        .chain(providers())
        .chain(programs())
        .collect()
}

fn entries() -> [Route; 12] {
    let (get, post, open) = (Method::GET, Method::POST, Access::Public);
    [
        page(get.clone(), "/sign-in", open, sign_in::show),
        page(post.clone(), "/sign-in", open, sign_in::enter),
        page(post.clone(), "/sign-in/passkey", open, by_passkey::enter),
        page(post.clone(), "/sign-in/passkey/options", open, by_passkey::options),
        page(post.clone(), "/sign-out", open, sign_out::leave),
        page(get.clone(), "/forgotten", open, forgotten::show),
        page(post.clone(), "/forgotten", open, forgotten::send),
        page(get.clone(), "/register", open, register::show),
        page(post.clone(), "/register", open, register::send),
        page(post.clone(), "/account/theme", open, theme::choose),
        page(post, "/account/password/strength", open, strength::show),
        page(get, "/account/proof", Access::SignedIn, proof::show),
    ]
}

/// What finishes a sign-in that is half.
fn halves() -> [Route; 6] {
    let (get, post, half) = (Method::GET, Method::POST, Access::HalfAuthenticated);
    [
        page(get.clone(), "/second-factor", half, second::show),
        page(post.clone(), "/second-factor", half, second::answer),
        page(get, "/second-factor/new", half, setup::show),
        page(post.clone(), "/second-factor/new", half, setup::confirm),
        page(post.clone(), "/second-factor/passkey", half, setup::add_passkey),
        page(post, "/second-factor/passkey/options", half, setup::options),
    ]
}

fn links() -> [Route; 15] {
    let (get, post, secret) = (Method::GET, Method::POST, Access::Secret);
    [
        page(get.clone(), "/welcome/{token}", secret, welcome::show),
        page(post.clone(), "/welcome/{token}", secret, welcome::begin),
        page(get.clone(), "/password/{token}", secret, reset::show),
        page(post.clone(), "/password/{token}", secret, reset::set),
        page(get.clone(), "/invitation/{token}", secret, join::show),
        page(post.clone(), "/invitation/{token}", secret, join::enter),
        page(post.clone(), "/invitation/{token}/options", secret, join::options),
        page(get.clone(), "/email/{token}", secret, pressed::email),
        page(post.clone(), "/email/{token}", secret, pressed::confirm),
        page(get.clone(), "/email/back/{token}", secret, pressed::way_back),
        page(post.clone(), "/email/back/{token}", secret, pressed::back),
        page(get.clone(), "/second-factor/stop/{token}", secret, pressed::reset),
        page(post.clone(), "/second-factor/stop/{token}", secret, pressed::stop),
        page(get, "/sign-in/not-mine/{token}", secret, pressed::not_mine),
        page(post, "/sign-in/not-mine/{token}", secret, pressed::disown),
    ]
}

/// Single sign-on.
fn providers() -> [Route; 5] {
    let (get, post, own) = (Method::GET, Method::POST, Access::SignedIn);
    [
        page(get.clone(), "/sign-in/with/{provider}", Access::Public, provider::leave),
        page(get.clone(), "/sign-in/with/{provider}/return", Access::Public, provider::back),
        page(get, "/account/single-sign-on", own, joining::show),
        page(post.clone(), "/account/single-sign-on", own, joining::join),
        page(post, "/account/single-sign-on/{provider}/removal", own, joining::part),
    ]
}

fn own() -> [Route; 15] {
    let (get, post, own) = (Method::GET, Method::POST, Access::SignedIn);
    [
        page(get.clone(), "/account", own, profile::show),
        page(post.clone(), "/account", own, profile::save),
        page(post.clone(), "/account/language", own, language::choose),
        page(get.clone(), "/account/security", own, security::show),
        page(post.clone(), "/account/password", own, password::change),
        page(get.clone(), "/account/data", own, data::show::show),
        page(post.clone(), "/account/data/export", own, data::export::export),
        page(get.clone(), "/account/data/erasure", own, data::erasure::show),
        page(post.clone(), "/account/data/erasure", own, data::erasure::erase),
        page(post.clone(), "/account/proof", own, proof::give),
        page(post.clone(), "/account/sign-ins/end", own, sign_ins::end_others),
        page(post.clone(), "/account/sign-ins/{sign_in}/end", own, sign_ins::end_one),
        page(get, "/account/email", own, email::show),
        page(post.clone(), "/account/email", own, email::change),
        page(post, "/account/email/verification", own, email::verify),
    ]
}

fn factors() -> [Route; 11] {
    let (get, post, own) = (Method::GET, Method::POST, Access::SignedIn);
    [
        page(post.clone(), "/account/password/removal", own, password::remove),
        page(get.clone(), "/account/second-factor", own, factor::show),
        page(post.clone(), "/account/second-factor", own, factor::confirm),
        page(post.clone(), "/account/second-factor/removal", own, factor::remove),
        page(post.clone(), "/account/recovery-codes", own, codes::make),
        page(get, "/account/passkeys", own, passkeys::show),
        page(post.clone(), "/account/passkeys", own, passkeys::add),
        page(post.clone(), "/account/passkeys/options", own, passkeys::options),
        page(post.clone(), "/account/passkeys/{passkey}", own, passkeys::rename),
        page(post.clone(), "/account/passkeys/{passkey}/removal", own, passkeys::remove),
        page(post, "/account/proof/options", own, proof::options),
    ]
}

fn programs() -> [Route; 4] {
    let (get, post, own) = (Method::GET, Method::POST, Access::SignedIn);
    [
        page(get.clone(), "/account/tokens", own, tokens::show),
        page(get, "/account/tokens/new", own, tokens::ask),
        page(post.clone(), "/account/tokens", own, tokens::save),
        page(post, "/account/tokens/{token}/removal", own, tokens::remove),
    ]
}

/// Asks for a fresh proof before a page that makes or shows a way in.
fn needs_proof(ctx: &Context) -> Result<(), Fault> {
    ctx.person()?;
    let fresh = ctx.actor.is_fresh(ctx.moment);
    if fresh { Ok(()) } else { Err(Failure::denied(AccessReason::FreshProofNeeded {}).into()) }
}

/// Where someone wanted to go, where that is a path of this site and not the sign-in itself.
fn destination(to: &str) -> &str {
    http::own_path(to).filter(|path| !path.starts_with("/sign-")).unwrap_or("/")
}

#[cfg(test)]
mod tests {
    use super::destination;

    #[test]
    fn people_come_back_to_where_they_were_and_never_elsewhere() {
        assert_eq!(destination("/cohorts/7?tab=2"), "/cohorts/7?tab=2");
        for elsewhere in ["", "//evil.example", "https://evil.example", "/sign-in?to=/sign-in", "/sign-out"] {
            assert_eq!(destination(elsewhere), "/");
        }
    }
}
