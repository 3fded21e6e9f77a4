//! What a kind holds, from the fields of its form. What the form does not ask for stays as it was.

use http::Fields;
use jiff::civil::Time;
use kernel::{Lang, Localized, Zone};
use modules::activity::ActivityContent;
use modules::activity::content::{
    AgendaItem, AnswerForm, Discussion, Document, External, Page, Reflection, Scope, SessionPlan, Video,
    Webinar, WorkMode,
};
use modules::activity::quiz::Quiz;
use modules::media::entity::Model as MediaFile;

use super::read::{both, day, lines, whole, whole_or_none};

/// The content as typed, of the kind that `before` has.
pub(super) fn typed(fields: &Fields, before: &ActivityContent, files: &[MediaFile]) -> ActivityContent {
    match before {
        ActivityContent::Page(_) => ActivityContent::Page(Page { body: both(fields, "body") }),
        ActivityContent::Video(old) => ActivityContent::Video(video(fields, old, files)),
        ActivityContent::Document(old) => ActivityContent::Document(document(fields, old, files)),
        ActivityContent::Quiz(old) => ActivityContent::Quiz(quiz(fields, old)),
        ActivityContent::Reflection(old) => ActivityContent::Reflection(reflection(fields, old)),
        ActivityContent::Discussion(_) => ActivityContent::Discussion(discussion(fields)),
        ActivityContent::Webinar(old) => ActivityContent::Webinar(webinar(fields, old)),
        ActivityContent::External(_) => ActivityContent::External(External {
            url: both(fields, "url"),
            note: both(fields, "note"),
            size_kb: whole_or_none(fields, "size_kb"),
        }),
    }
}

/// A film that was chosen brings its length, its captions and its picture along.
fn video(fields: &Fields, old: &Video, files: &[MediaFile]) -> Video {
    let video = Video {
        description: both(fields, "description"),
        transcript: both(fields, "transcript"),
        reading: both(fields, "reading"),
        ..old.clone()
    };
    let film = fields.some("film").map(str::to_owned);
    if film == old.film {
        return video;
    }
    let chosen = files.iter().find(|file| Some(&file.slug) == film.as_ref());
    let still =
        film.as_deref().and_then(|name| name.rsplit_once('.')).map(|(base, _)| format!("{base}.webp"));
    Video {
        seconds: chosen.and_then(|file| file.seconds).unwrap_or_default(),
        captions: chosen.map(MediaFile::captions).unwrap_or_default(),
        poster: still.filter(|name| files.iter().any(|file| file.slug == *name)),
        film: chosen.map(|file| file.slug.clone()),
        // those of another film
        lines: Vec::new(),
        frames: Vec::new(),
        speakers: Vec::new(),
        silent: false,
        ..video
    }
}

fn document(fields: &Fields, old: &Document, files: &[MediaFile]) -> Document {
    let mut named = Localized::default();
    for lang in Lang::ALL {
        let name = fields.get(&format!("file_{lang}"));
        let kept = old.files.exact(lang) == Some(name);
        if !name.is_empty() && (kept || files.iter().any(|file| file.slug == name)) {
            named.set(lang, name);
        }
    }
    Document { body: both(fields, "body"), pages: whole(fields, "pages", 1), files: named, ..old.clone() }
}

fn quiz(fields: &Fields, old: &Quiz) -> Quiz {
    Quiz {
        intro: both(fields, "intro"),
        attempts: whole_or_none(fields, "attempts"),
        pass: whole(fields, "pass", 1),
        questions: old.questions.clone(),
    }
}

fn reflection(fields: &Fields, old: &Reflection) -> Reflection {
    let forms = [("text", AnswerForm::Text), ("file", AnswerForm::File)];
    Reflection {
        mode: if fields.get("mode") == "team" { WorkMode::Team } else { WorkMode::Single },
        prompt: both(fields, "prompt"),
        help: both(fields, "help"),
        answer: forms.into_iter().filter(|(word, _)| fields.says("answer", word)).map(|(_, f)| f).collect(),
        min_words: whole(fields, "min_words", 0),
        max_words: whole_or_none(fields, "max_words"),
        rubric: old.rubric.clone(),
    }
}

fn discussion(fields: &Fields) -> Discussion {
    Discussion {
        scope: if fields.get("scope") == "team" { Scope::Team } else { Scope::Cohort },
        posts: whole(fields, "posts", 0),
        answers: whole(fields, "answers", 0),
        opening: both(fields, "opening"),
        rules: both(fields, "rules"),
    }
}

fn webinar(fields: &Fields, old: &Webinar) -> Webinar {
    Webinar {
        description: both(fields, "description"),
        minutes: whole(fields, "minutes", 0),
        present_minutes: whole(fields, "present_minutes", 0),
        preparation: lines(fields, "preparation"),
        agenda: lines(fields, "agenda").iter().map(part).collect(),
        follow_up: both(fields, "follow_up"),
        plan: fields.some("plan_day").map(|_| plan(fields)),
        ..old.clone()
    }
}

/// `10 Welcome`: minutes and what happens, the minutes of one language for both. Without any it is refused.
fn part(line: &Localized) -> AgendaItem {
    let split = |words: &str| -> (Option<u32>, String) {
        let (minutes, what) =
            words.split_at(words.find(|c: char| !c.is_ascii_digit()).unwrap_or(words.len()));
        (minutes.parse().ok(), what.trim().to_owned())
    };
    let mut part = AgendaItem { minutes: u32::MAX, text: Localized::default() };
    for lang in line.languages() {
        let (minutes, what) = split(line.exact(lang).unwrap_or_default());
        part.minutes = part.minutes.min(minutes.unwrap_or(u32::MAX));
        part.text.set(lang, what);
    }
    part
}

/// What cannot be read becomes something that is refused: a day beyond all, no times.
fn plan(fields: &Fields) -> SessionPlan {
    let typed: Vec<&str> = fields
        .get("plan_starts")
        .split([',', ';', ' ', '\n'])
        .map(str::trim)
        .filter(|t| !t.is_empty())
        .collect();
    let starts: Vec<Time> = typed.iter().filter_map(|t| Time::strptime("%H:%M", t).ok()).collect();
    SessionPlan {
        day: u32::try_from(day(fields, "plan_day")).unwrap_or(u32::MAX),
        local_starts: if starts.len() == typed.len() { starts } else { Vec::new() },
        zone: fields.get("plan_zone").parse().unwrap_or_else(|_| Zone::utc()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        Fields::of(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    fn starts(typed: &str) -> Vec<String> {
        let pairs = [("plan_day", "13"), ("plan_starts", typed), ("plan_zone", "America/New_York")];
        plan(&fields(&pairs)).local_starts.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_times_of_a_plan_are_read_as_people_list_them() {
        assert_eq!(starts("14:00, 19:00"), ["14:00:00", "19:00:00"]);
        assert_eq!(starts(" 9:30 "), ["09:30:00"]);
        assert_eq!(starts("14:00, seven"), Vec::<String>::new(), "one that cannot be read refuses them all");
        assert_eq!(starts("25:00"), Vec::<String>::new());
    }

    #[test]
    fn the_parts_of_a_webinar_begin_with_their_minutes() {
        let typed =
            [("agenda_en", "10 Welcome\n5 3 questions\nTalk"), ("agenda_es", "10 Bienvenida\n5 3 preguntas")];
        let parts = webinar(&fields(&typed), &Webinar::default()).agenda;
        let minutes: Vec<u32> = parts.iter().map(|p| p.minutes).collect();
        assert_eq!(minutes, [10, 5, u32::MAX], "one without minutes is refused later");
        assert_eq!(parts[0].text, Localized::pair("Welcome", "Bienvenida"));
        assert_eq!(parts[1].text, Localized::pair("3 questions", "3 preguntas"));
    }

    #[test]
    fn what_the_form_does_not_ask_for_stays() {
        let old = Webinar { hosts: 3, captions: vec![Lang::Es], ..Webinar::default() };
        let new = webinar(&fields(&[("minutes", "90"), ("description_en", "Meet")]), &old);
        assert_eq!((new.hosts, new.captions, new.minutes, new.plan), (3, vec![Lang::Es], 90, None));
        let criteria = modules::activity::content::Criterion {
            id: "a".into(),
            looks_for: Localized::default(),
            there: Localized::default(),
            not_yet: Localized::default(),
        };
        let old = Reflection { rubric: vec![criteria], ..Reflection::default() };
        let new = reflection(&fields(&[("answer", "file"), ("mode", "team")]), &old);
        assert_eq!((new.rubric.len(), new.answer, new.mode), (1, vec![AnswerForm::File], WorkMode::Team));
    }
}
