//! What an entry, a course and a session are in the words of schema.org, for search engines.

use catalogue::entry::ShownEntry;
use courses::cohort::entity::Model as Cohort;
use courses::course::entity::Model as Course;
use http::Context;
use modules::session::entity::Model as Session;
use serde_json::{Value, json};

const SCHEMA: &str = "https://schema.org";

/// A recorded webinar that can be watched.
pub(super) fn video(ctx: &Context, entry: &ShownEntry) -> Option<Value> {
    let (film, lang) = (entry.film.as_ref()?, ctx.locale.lang);
    let link = |name: &str| ctx.state.public_url.link(&format!("/media/{name}"));
    Some(json!({
        "@context": SCHEMA, "@type": "VideoObject",
        "name": entry.title.get(lang), "description": entry.summary.get(lang),
        "thumbnailUrl": film.poster.as_ref().map(|poster| link(&poster.name)),
        "uploadDate": entry.last_updated.to_string(),
        "duration": format!("PT{:.0}S", film.seconds),
        "contentUrl": link(&film.file.name),
        "inLanguage": entry.of("language").collect::<Vec<_>>(),
        "isAccessibleForFree": true,
        "publisher": organisation(&entry.developed_by),
    }))
}

/// A session of an informational webinar that is planned.
pub(super) fn event(ctx: &Context, entry: &ShownEntry, session: &Session) -> Value {
    let end = session.starts_at + chrono::TimeDelta::minutes(session.minutes.into());
    let address = ctx.state.public_url.link(&entry.path());
    json!({
        "@context": SCHEMA, "@type": "EducationEvent",
        "name": entry.title.get(ctx.locale.lang), "description": entry.summary.get(ctx.locale.lang),
        "startDate": session.starts_at.to_rfc3339(), "endDate": end.to_rfc3339(),
        "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode",
        "eventStatus": "https://schema.org/EventScheduled",
        "location": { "@type": "VirtualLocation", "url": address },
        "organizer": organisation(&entry.developed_by),
        "isAccessibleForFree": true,
        "url": address,
    })
}

/// A course with the cohort that its page shows.
pub(super) fn course(ctx: &Context, course: &Course, cohort: Option<&Cohort>) -> Value {
    let (texts, lang) = (course.read_texts(), ctx.locale.lang);
    let link = |path: &str| ctx.state.public_url.link(path);
    let instance = |cohort: &Cohort| {
        json!({
            "@type": "CourseInstance", "name": cohort.name.get(lang),
            "courseMode": "Blended",
            "startDate": cohort.first_day.to_string(), "endDate": cohort.last_day.to_string(),
            "courseWorkload": format!("PT{}H", course.contact_hours),
            "maximumAttendeeCapacity": cohort.places,
            "url": link(&format!("/courses/{}/{}", course.slug, cohort.slug)),
        })
    };
    json!({
        "@context": SCHEMA, "@type": "Course",
        "name": course.title.get(lang), "description": texts.tagline.get(lang),
        "provider": organisation(&course.developed_by),
        "inLanguage": texts.languages.iter().map(|lang| lang.tag()).collect::<Vec<_>>(),
        "teaches": texts.outcomes.iter().map(|outcome| outcome.get(lang)).collect::<Vec<_>>(),
        "isAccessibleForFree": true,
        "url": link(&format!("/courses/{}", course.slug)),
        "hasCourseInstance": cohort.map(instance).into_iter().collect::<Vec<_>>(),
    })
}

fn organisation(name: &str) -> Value {
    json!({ "@type": "Organization", "name": name })
}
