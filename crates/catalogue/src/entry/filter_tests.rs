use rstest::rstest;

use super::*;

fn known() -> Terms {
    let terms = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect();
    Terms::from([
        (Facet::Topic, terms(&["wellbeing", "peer-mentoring"])),
        (Facet::Grade, terms(&["high-school"])),
        (Facet::Language, terms(&["en", "es"])),
    ])
}

fn read(query: &str) -> Result<Filter, Vec<(String, &'static str)>> {
    let faults = |invalid: Invalid| invalid.0.into_iter().map(|f| (f.field, f.code)).collect();
    Filter::read(query, &known(), &["lang", "cursor"]).map_err(faults)
}

#[test]
fn an_untouched_form_filters_nothing() {
    assert_eq!(read("topic=&audience=&max_minutes=&q=+&lang=es"), Ok(Filter::default()));
    assert!(read("").unwrap().is_empty());
}

#[test]
fn a_facet_is_given_several_times_or_with_commas() {
    let twice = read("topic=wellbeing&topic=peer-mentoring&language=es&max_minutes=30&q=calma").unwrap();
    assert_eq!(read("language=es&topic=peer-mentoring,wellbeing&q=calma&max_minutes=30"), Ok(twice.clone()));
    assert_eq!(twice.to_query(), "topic=peer-mentoring&topic=wellbeing&language=es&max_minutes=30&q=calma");
}

#[rstest]
#[case("topic=astrology", "topic", "unknown_term")]
#[case("audience=anyone", "audience", "unknown_term")]
#[case("subject=wellbeing", "subject", "unknown_filter")]
#[case("kind=film", "kind", "unknown_term")]
#[case("sort=colour", "sort", "unknown_term")]
#[case("max_minutes=0", "max_minutes", "minutes_not_readable")]
#[case("max_minutes=-5", "max_minutes", "minutes_not_readable")]
#[case("max_minutes=half", "max_minutes", "minutes_not_readable")]
fn unknown_values_are_faults_and_not_left_out(
    #[case] query: &str,
    #[case] field: &str,
    #[case] code: &'static str,
) {
    assert_eq!(read(query), Err(vec![(field.to_owned(), code)]));
}

#[test]
fn every_fault_is_told_at_once_and_the_query_has_an_end() {
    let all = read(&format!("topic=astrology,wellbeing&max_minutes=x&q={}", "a".repeat(201))).unwrap_err();
    assert_eq!(
        all.iter().map(|f| f.1).collect::<Vec<_>>(),
        ["unknown_term", "minutes_not_readable", "query_too_long"]
    );
}

#[test]
fn a_filter_reads_back_what_it_writes() {
    let filter = read("topic=wellbeing&q=caf%C3%A9+%26+calma&max_minutes=45").unwrap();
    assert_eq!(read(&filter.to_query()), Ok(filter.clone()));
    assert_eq!(filter.toggled(Facet::Topic, "wellbeing").toggled(Facet::Topic, "wellbeing"), filter);
}

#[test]
fn what_finds_the_same_has_one_address() {
    let mixed = read("sort=title&q=calma&topic=wellbeing,peer-mentoring&kind=course").unwrap();
    let query = "kind=course&topic=peer-mentoring&topic=wellbeing&q=calma&sort=title";
    assert_eq!(mixed.to_query(), query);
    assert_eq!(read(query), Ok(mixed));
    assert_eq!(read("sort=best&spelling=typed").unwrap().to_query(), "", "the usual is not said");
}
