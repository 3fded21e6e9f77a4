use rstest::rstest;

use super::*;

fn html(markdown: &str) -> String {
    render(markdown).to_string()
}

#[rstest]
#[case("<script>alert(1)</script>")]
#[case("a <img src=x onerror=alert(1)> b")]
#[case("<svg onload=alert(1)>")]
#[case("<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>")]
#[case("<iframe src=https://evil.example></iframe>")]
#[case("<p style=\"color:red\" onclick=\"x()\">x</p>")]
fn html_that_an_author_typed_is_text(#[case] typed: &str) {
    let out = html(typed);
    let element = regexless_elements(&out);
    assert!(element.iter().all(|e| ["p", "/p"].contains(&e.as_str())), "{out}");
}

fn regexless_elements(html: &str) -> Vec<String> {
    html.split('<').skip(1).map(|e| e.split(['>', ' ']).next().unwrap_or("").to_owned()).collect()
}

#[rstest]
#[case("[x](javascript:alert(1))")]
#[case("[x](data:text/html,hi)")]
#[case("[x](vbscript:x)")]
fn links_lead_to_pages_and_mail_only(#[case] markdown: &str) {
    let out = html(markdown);
    assert!(!["javascript:", "data:", "vbscript:"].iter().any(|scheme| out.contains(scheme)), "{out}");
}

#[test]
fn stored_pictures_are_shown_and_others_become_their_words() {
    assert_eq!(
        html("![A cook](media:peer-mentoring/kitchen.webp)"),
        "<p><img src=\"/media/peer-mentoring/kitchen.webp\" alt=\"A cook\" loading=\"lazy\"></p>\n"
    );
    assert_eq!(html("![A cook](https://evil.example/x.png)"), "<p><em>A cook</em></p>\n");
    assert_eq!(html("![A cook](placeholder:kitchen)"), "<p><em>A cook</em></p>\n");
}

#[test]
fn blanks_and_page_breaks_of_worksheets_are_marked() {
    insta::assert_snapshot!(html(
        "Team: ________________  Date: ____\n\n---page---\n\n| A \"b\" | C |\n| --- | --- |\n| “______” | x |\n\n- [ ] By ________: ______________________________ (who: ________)\n"
    ));
}

#[test]
fn the_first_heading_is_the_pages_own() {
    assert_eq!(split_title("# The title\n\nText"), (Some("The title"), "Text"));
    assert_eq!(split_title("Text"), (None, "Text"));
    assert!(html("# High").starts_with("<h2>"));
}
