//! Both languages say the same things with the same facts.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

const EN: &str = include_str!("../../../frontend/locales/en/waymark.ftl");
const ES: &str = include_str!("../../../frontend/locales/es/waymark.ftl");

type Facts = BTreeMap<String, BTreeSet<String>>;

#[test]
fn both_languages_have_the_same_keys() {
    let (en, es) = (facts(EN), facts(ES));
    let missing = |from: &Facts, of: &Facts| -> Vec<String> {
        of.keys().filter(|key| !from.contains_key(*key)).cloned().collect()
    };
    assert_eq!(missing(&es, &en), Vec::<String>::new(), "missing in Spanish");
    assert_eq!(missing(&en, &es), Vec::<String>::new(), "missing in English");
}

#[test]
fn both_languages_take_the_same_arguments() {
    let es = facts(ES);
    for (key, arguments) in facts(EN) {
        if let Some(other) = es.get(&key) {
            assert_eq!(&arguments, other, "arguments of {key}");
        }
    }
}

#[test]
fn no_key_is_written_twice() {
    for text in [EN, ES] {
        let mut seen = BTreeSet::new();
        for key in messages(text).into_iter().map(|(key, _)| key) {
            assert!(seen.insert(key.clone()), "{key} is written twice");
        }
    }
}

/// Locale files are merged by union, so that two hands can leave two wordings of one choice; the first one would win.
#[test]
fn no_choice_of_a_message_is_written_twice() {
    for text in [EN, ES] {
        let mut seen = BTreeSet::new();
        for line in text.lines() {
            if line.contains("->") || line.starts_with(|c: char| c.is_ascii_lowercase()) {
                seen.clear();
            }
            let choice = line.trim_start().trim_start_matches('*').strip_prefix('[');
            let Some((choice, _)) = choice.and_then(|rest| rest.split_once(']')) else { continue };
            assert!(seen.insert(choice), "{line}");
        }
    }
}

#[test]
fn every_message_can_be_read() {
    for text in [EN, ES] {
        if let Err((_, errors)) = parse(text) {
            panic!("{errors:?}");
        }
    }
}

#[test]
fn no_message_scolds_shouts_or_uses_forbidden_words() {
    for (text, words) in [
        (EN, ["click here", "oops", " lms", "user ", "please"]),
        (ES, ["haz clic", "ups", " lms", "usuario", "por favor"]),
    ] {
        for line in text.lines().filter(|line| !line.starts_with('#')).map(str::to_lowercase) {
            assert!(!line.contains('!'), "{line}");
            assert!(words.iter().all(|word| !line.contains(word)), "{line}");
        }
    }
}

fn facts(text: &str) -> Facts {
    messages(text).into_iter().collect()
}

/// Each message (and attribute) with the names of its arguments.
fn messages(text: &str) -> Vec<(String, BTreeSet<String>)> {
    let resource = parse(text).unwrap_or_else(|(resource, _)| resource);
    let mut out = Vec::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut arguments = BTreeSet::new();
        message.value.iter().for_each(|p| pattern(p, &mut arguments));
        message.attributes.iter().for_each(|a| pattern(&a.value, &mut arguments));
        out.push((message.id.name.to_owned(), arguments));
    }
    out
}

fn pattern(pattern: &Pattern<&str>, out: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expression_arguments(expression, out);
        }
    }
}

fn expression_arguments(expression: &Expression<&str>, out: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => inline_arguments(inline, out),
        Expression::Select { selector, variants } => {
            inline_arguments(selector, out);
            variants.iter().for_each(|v| pattern(&v.value, out));
        }
    }
}

fn inline_arguments(inline: &InlineExpression<&str>, out: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            out.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => expression_arguments(expression, out),
        InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
            positional.iter().for_each(|p| inline_arguments(p, out));
        }
        _ => {}
    }
}
