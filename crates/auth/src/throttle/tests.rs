use std::net::IpAddr;
use std::time::{Duration, Instant};

use super::*;

fn home() -> IpAddr {
    "192.0.2.1".parse().unwrap()
}

fn strange(n: u8) -> IpAddr {
    IpAddr::from([198, 51, 100, n])
}

fn fails(throttle: &Throttle, from: IpAddr, now: Instant) -> bool {
    throttle.attempt("ada@example.org", from, false, now).is_ok()
}

#[test]
fn ten_wrong_passwords_and_then_one_a_minute() {
    let (throttle, now) = (Throttle::new(Limits::SIGN_IN), Instant::now());
    assert_eq!((0..12).filter(|_| fails(&throttle, home(), now)).count(), 10);
    assert!(!fails(&throttle, home(), now + Duration::from_secs(59)));
    assert!(fails(&throttle, home(), now + Duration::from_secs(61)));
}

#[test]
fn the_wait_is_told() {
    let (throttle, now) = (Throttle::new(Limits::SIGN_IN), Instant::now());
    (0..10).for_each(|_| drop(throttle.attempt("a", home(), false, now)));
    assert_eq!(throttle.attempt("a", home(), false, now).unwrap_err(), TryLater(Duration::from_secs(60)));
}

#[test]
fn strangers_who_guess_do_not_lock_out_the_owner_at_a_known_address() {
    let (throttle, now) = (Throttle::new(Limits::SIGN_IN), Instant::now());
    throttle.attempt("ada@example.org", home(), false, now).unwrap().succeeded();
    let guesses: usize = (0..50).map(|n| (0..10).filter(|_| fails(&throttle, strange(n), now)).count()).sum();
    assert_eq!(guesses, 100, "and no more than this from everywhere");
    assert!(fails(&throttle, home(), now));
    assert!(throttle.attempt("ada@example.org", strange(60), true, now).is_ok(), "a known browser elsewhere");
}

#[test]
fn one_address_cannot_try_account_after_account() {
    let (throttle, now) = (Throttle::new(Limits::SIGN_IN), Instant::now());
    let tried = (0..200).filter(|n| throttle.attempt(&format!("p{n}"), home(), false, now).is_ok()).count();
    assert_eq!(tried, 60);
}

#[test]
fn right_passwords_are_not_counted() {
    let (throttle, now) = (Throttle::new(Limits::SIGN_IN), Instant::now());
    for n in 0..300 {
        throttle.attempt(&format!("p{}", n % 40), home(), false, now).unwrap().succeeded();
    }
}

#[test]
fn a_network_of_ipv6_counts_as_one_address() {
    let (throttle, now) = (Throttle::new(Limits::SIGN_IN), Instant::now());
    let from = |n: u16| IpAddr::from([0x2001, 0xdb8, 0, 7, 0, 0, 0, n]);
    assert_eq!((0..40).filter(|n| fails(&throttle, from(*n), now)).count(), 10);
}
