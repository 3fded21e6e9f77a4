use std::borrow::Cow;
use std::path::Path;

use kernel::Lang;

use super::*;
use crate::{ActivityContent, ActivityKind};

fn sample(course: &str) -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/courses").join(course);
    Files::read(&root).unwrap()
}

fn listed(faults: Vec<Fault>) -> String {
    faults.iter().map(|f| format!("{f}\n")).collect()
}

#[test]
fn the_sample_courses_have_no_faults() {
    for course in ["peer-mentoring", "paraeducator-basics"] {
        let folder = CourseFolder::parse(&sample(course)).map_err(listed).unwrap_or_else(|f| panic!("{f}"));
        assert_eq!(folder.course.slug, course);
    }
}

#[test]
fn the_sample_course_is_read_whole() {
    let folder = CourseFolder::parse(&sample("peer-mentoring")).unwrap();
    assert_eq!(folder.modules.len(), 4);
    assert_eq!(
        folder.activities().filter(|a| a.content.kind() == ActivityKind::Webinar && a.required).count(),
        5
    );
    assert_eq!(folder.stories.len(), 2);
    assert_eq!(folder.cohorts[0].places, 48);
    let video = folder.activities().find(|a| a.slug == "two-programs-two-paths").unwrap();
    let ActivityContent::Video(video) = &video.content else { panic!("a video") };
    assert!(!video.reading.is_empty());
    assert_eq!(video.captions.languages().count(), 2);
    let json = serde_json::to_string(&folder.modules[0].activities[0].content).unwrap();
    assert_eq!(
        serde_json::from_str::<ActivityContent>(&json).unwrap(),
        folder.modules[0].activities[0].content
    );
}

#[test]
fn every_content_survives_being_stored() {
    for activity in CourseFolder::parse(&sample("peer-mentoring")).unwrap().activities() {
        let json = serde_json::to_string(&activity.content).unwrap();
        assert_eq!(serde_json::from_str::<ActivityContent>(&json).unwrap(), activity.content, "{json}");
    }
}

#[test]
fn films_recordings_and_sheets_of_the_sample_are_among_its_media() {
    let folder = CourseFolder::parse(&sample("peer-mentoring")).unwrap();
    let length = |name: &str| folder.media.iter().find(|m| m.name == name).and_then(|m| m.seconds);
    for activity in folder.activities() {
        match &activity.content {
            ActivityContent::Video(video) => {
                assert_eq!(length(video.film.as_deref().unwrap()), Some(video.seconds))
            }
            ActivityContent::Webinar(_) => {
                assert_eq!(length(&activity.recording.as_ref().unwrap().film), Some(90.0))
            }
            ActivityContent::Document(sheet) => assert_eq!(sheet.files.languages().count(), 2),
            ActivityContent::Page(page) => assert!(!page.body.get(Lang::En).contains("placeholder:")),
            _ => {}
        }
    }
}

/// The sample course with texts replaced, files left out, and files added.
fn broken(replace: &[(&str, &str, &str)], without: &[&str], with: &[(&str, &str)]) -> Files {
    let files = sample("paraeducator-basics");
    let kept = files.below("").filter(|p| !without.contains(p)).map(|path| {
        let mut bytes = files.get(path).unwrap().to_vec();
        for (_, from, to) in replace.iter().filter(|(file, _, _)| *file == path) {
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.contains(from), "{path} has no {from}");
            bytes = text.replacen(from, to, 1).into_bytes();
        }
        (path.to_owned(), Cow::Owned(bytes))
    });
    let added = with.iter().map(|(p, t)| ((*p).to_owned(), Cow::Owned(t.as_bytes().to_vec())));
    Files::of(kept.chain(added).collect::<Vec<_>>())
}

#[test]
fn a_broken_folder_gives_every_fault_with_file_and_line() {
    const M1: &str = "modules/1-your-place-in-the-room";
    let quiz = format!("{M1}/quiz-who-does-what.toml");
    let module = format!("{M1}/module.toml");
    let webinar = format!("{M1}/webinar-two-adults-one-room.toml");
    let files = broken(
        &[
            ("course.toml", "contact_hours = 5.0", "contact_hours = 6.0"),
            ("course.toml", "weeks = 4", "weeks = \"four\""),
            ("course.toml", "[es]\ntitle", "[es]\ntitel"),
            (&module, "kind = \"discussion\"", "kind = \"chat\""),
            (&module, "due_day = 5", "due_day = 50"),
            (&quiz, "pass = 3", "pass = 9\ncolour = \"red\""),
            (&quiz, "read_again = \"ten-minutes-with-the-teacher\"", "read_again = \"nowhere\""),
            (&webinar, "zone = \"America/New_York\"", "zone = \"Mars/Olympus\""),
            (&webinar, "present_minutes = 48", "present_minutes = 480"),
        ],
        &["modules/2-help-that-steps-back/the-smallest-help.es.md"],
        &[("media/film.exe", "MZ"), ("modules/2-help-that-steps-back/notes.md", "x")],
    );
    insta::assert_snapshot!(listed(CourseFolder::parse(&files).unwrap_err()));
}

#[test]
fn an_empty_folder_says_what_is_missing() {
    let faults = CourseFolder::parse(&Files::default()).unwrap_err();
    assert_eq!(listed(faults), "course.toml: this file is missing: write it\n");
}

#[test]
fn pages_begin_below_their_title() {
    let folder = CourseFolder::parse(&sample("peer-mentoring")).unwrap();
    let ActivityContent::Page(page) = &folder.modules[0].activities[0].content else { panic!("a page") };
    assert!(page.body.get(Lang::En).starts_with("Think back"), "{}", page.body.get(Lang::En));
}
