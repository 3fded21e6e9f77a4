//! Importing a parsed course folder: the course, its media and its template, all or nothing.

use std::collections::BTreeMap;

use courses::course::import::NewCourse;
use courses::course::{self, CourseTexts};
use kernel::folder::{Files, Imported};
use kernel::{Failure, Localized, Moment, Tx};

use super::CourseFolder;
use crate::{ActivityContent, curriculum, media};

/// Adds the course of a folder or changes what differs. `state` is that of a course which is not there yet. The bytes
/// of its media are stored beforehand, by [`media::import::store`].
///
/// # Errors
/// Where the database fails.
pub async fn import(
    tx: &Tx,
    files: &Files,
    folder: &CourseFolder,
    state: course::State,
    moment: Moment,
) -> Result<Vec<Imported>, Failure> {
    let (id, outcome) = course::import::import(tx, folder.new_course(state), moment).await?;
    let mut done = vec![Imported { kind: "course", key: folder.course.slug.clone(), outcome }];
    done.extend(media::import::import(tx, files, &folder.media, &folder.captions(), moment).await?);
    done.push(curriculum::import::import(tx, folder, id, moment).await?);
    Ok(done)
}

impl CourseFolder {
    /// The row of the course.
    fn new_course(&self, state: course::State) -> NewCourse {
        let course = &self.course;
        NewCourse {
            slug: course.slug.clone(),
            state,
            default_language: course.default_language,
            title: course.title.clone(),
            short_title: course.short_title.clone(),
            texts: self.texts(),
            contact: course.contact.clone(),
            developed_by: course.developed_by.clone(),
            contact_hours: course.contact_hours,
            weeks: course.weeks,
        }
    }

    fn texts(&self) -> CourseTexts {
        let course = &self.course;
        CourseTexts {
            languages: course.languages.clone(),
            tagline: course.tagline.clone(),
            summary: course.summary.clone(),
            outcomes: course.outcomes.clone(),
            who: course.who.clone(),
            how: course.how.clone(),
            team_advice: course.team_advice.clone(),
            facilitated_by: course.facilitated_by.clone(),
            stories: self.stories.iter().map(super::Story::to_text).collect(),
            sample: course.sample,
        }
    }

    /// The captions of each film, by the film's name.
    fn captions(&self) -> BTreeMap<&str, &Localized> {
        let videos = self.activities().filter_map(|a| match &a.content {
            ActivityContent::Video(video) => Some((video.film.as_deref()?, &video.captions)),
            _ => None,
        });
        let recordings = self.activities().filter_map(|a| a.recording.as_ref());
        videos.chain(recordings.map(|r| (r.film.as_str(), &r.captions))).collect()
    }
}

impl super::Story {
    fn to_text(&self) -> course::Story {
        course::Story {
            slug: self.slug.clone(),
            title: self.title.clone(),
            person: self.person.clone(),
            minutes: self.minutes,
            sample: self.sample,
            body: self.body.clone(),
        }
    }
}
