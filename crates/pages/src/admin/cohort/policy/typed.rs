//! The rules as a form holds them.

use courses::Why;
use http::Fields;
use kernel::Invalid;
use progress::policy::{Credit, MakeUp, Policy, Rules, Wanted};

/// The form as it begins: what is in force.
pub(super) fn stored(policy: &Policy) -> Fields {
    let rules = Rules::of(policy);
    let ticked = |yes: bool| if yes { "yes" } else { "" }.to_owned();
    let make_up = rules.make_up.unwrap_or(MakeUp { days: 14, at_most: 1 });
    let values = [
        ("version", policy.version.to_string()),
        ("present", rules.present.to_string()),
        ("watched", rules.watched.to_string()),
        ("transcript", ticked(rules.transcript_counts)),
        ("make_up", ticked(rules.make_up.is_some())),
        ("make_up_days", make_up.days.to_string()),
        ("make_up_most", make_up.at_most.to_string()),
        ("modules", rules.modules_needed.map(|n| n.to_string()).unwrap_or_default()),
        ("credit", word(rules.credit).to_owned()),
        ("held", ticked(rules.held_for_release)),
    ];
    Fields::of(values.map(|(name, value)| (name.to_owned(), value)).to_vec())
}

/// The same fields, read from a form that is now behind: they are held against the version in force.
pub(super) fn of_version(typed: &Fields, version: u32) -> Fields {
    let rest = typed.pairs().iter().filter(|(name, _)| name != "version").cloned();
    Fields::of(rest.chain([("version".to_owned(), version.to_string())]).collect())
}

/// What the fields mean.
pub(super) fn read(fields: &Fields) -> Result<Wanted, Invalid> {
    let mut faults = Invalid::default();
    let mut number = |name: &str| -> u32 {
        fields.get(name).parse().unwrap_or_else(|_| {
            faults.push(name, &Why::Required {});
            0
        })
    };
    let (present, watched) = (number("present"), number("watched"));
    let made_up = fields.says("make_up", "yes");
    let make_up = made_up.then(|| MakeUp { days: number("make_up_days"), at_most: number("make_up_most") });
    let modules_needed = fields.some("modules").map(|_| number("modules"));
    let rules = Rules {
        present,
        watched,
        make_up,
        modules_needed,
        transcript_counts: fields.says("transcript", "yes"),
        credit: credit(fields.get("credit")),
        held_for_release: fields.says("held", "yes"),
    };
    let seen = fields.get("version").parse().unwrap_or(0);
    faults.or(Wanted { seen, rules, reason: fields.get("reason").to_owned() })
}

const fn word(credit: Credit) -> &'static str {
    match credit {
        Credit::None => "none",
        Credit::Attendance => "attendance",
        Credit::Completion => "completion",
    }
}

/// A form without a choice means what holds unless written otherwise.
fn credit(word: &str) -> Credit {
    match word {
        "none" => Credit::None,
        "attendance" => Credit::Attendance,
        _ => Credit::Completion,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_sent_back_untouched_means_what_is_in_force() {
        for credit in [Credit::None, Credit::Attendance, Credit::Completion] {
            let policy = Policy { version: 3, modules_needed: Some(2), credit, ..Policy::default() };
            let wanted = read(&stored(&policy)).unwrap();
            assert_eq!((wanted.seen, wanted.rules), (3, Rules::of(&policy)));
        }
    }

    #[test]
    fn every_rule_has_its_words() {
        let make_up = Some(MakeUp { days: 14, at_most: 1 });
        let other = Policy {
            make_up,
            transcript_counts: false,
            modules_needed: Some(3),
            credit: Credit::None,
            held_for_release: true,
            ..Policy::default()
        };
        let attendance = Policy { credit: Credit::Attendance, ..Policy::default() };
        for policy in [Policy::default(), other, attendance] {
            assert_eq!(policy.lines().iter().find(|line| !text::has(&line.key)), None);
        }
    }
}
