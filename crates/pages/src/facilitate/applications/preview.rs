//! What a ruling would come to: the fate of each application, the places, and the letters, before anything is sent.

use askama::Template;
use courses::review::queries::{Listed, queue};
use courses::ruling::{Fate, RuleFacts, Word, letter};
use courses::seat::State as Seat;
use courses::seat::state::confirm_by;
use http::{Context, Fault, Fields};
use i18n_embed_fl::fl;
use kernel::{Failure, Reason as _};
use messages::mail::{Event, Mailroom};
use text::Locale;

use super::rule::Asked;
use crate::facilitate::frame::{Head, Tab};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "facilitate/applications-ruling.html")]
pub(super) struct PreviewPage {
    shell: Shell,
    head: Head,
    again: Again,
    word: &'static str,
    fates: Vec<FateLine>,
    /// Places before and after.
    places: String,
    /// Whether something does not fit, so that the rest may wait.
    short: bool,
    /// Whether nothing hinders sending it.
    sendable: bool,
    letters: Vec<LetterLine>,
    typed: Fields,
    /// The seats of a team that is not accepted as it is, as they were chosen.
    seats: Vec<(String, String)>,
    key: String,
}

/// Why the page comes back.
#[derive(Default)]
pub(super) struct Again {
    pub(super) changed: bool,
    pub(super) refused: String,
    pub(super) faults: Faults,
}

impl Again {
    pub(super) fn changed() -> Self {
        Self { changed: true, ..Self::default() }
    }

    pub(super) fn refused(words: String) -> Self {
        Self { refused: words, ..Self::default() }
    }

    pub(super) fn faults(faults: Faults) -> Self {
        Self { faults, ..Self::default() }
    }
}

/// What becomes of one application.
struct FateLine {
    id: String,
    title: String,
    what: String,
    outcome: String,
    tone: &'static str,
    why: String,
    /// By which what is seen is compared with what is done.
    seen: String,
    changed: bool,
}

/// One letter that would be sent.
struct LetterLine {
    to: String,
    subject: String,
    text: Vec<String>,
}

impl PreviewPage {
    pub(super) async fn read(
        ctx: &Context,
        mailroom: &Mailroom,
        facts: &RuleFacts,
        asked: &Asked,
        fields: &Fields,
        again: Again,
    ) -> Result<Self, Fault> {
        let cohort = &facts.ledger.cohort;
        let l = ctx.locale_of(&cohort.zone);
        let queue = queue(&ctx.db, &ctx.actor, cohort.id, ctx.moment).await?;
        let fates = facts.foresee(&asked.reply);
        let mut lines = Vec::with_capacity(fates.len());
        let mut letters = Vec::new();
        for (id, fate) in &fates {
            let Some(listed) = queue.all.iter().find(|one| one.application.id == *id) else { continue };
            lines.push(line(&l, listed, fate, fields));
            letters.extend(written(ctx, mailroom, &l, (listed, fate), (facts, asked)).await?);
        }
        let given: u32 = fates.iter().map(|(_, fate)| given(fate)).sum();
        let taken = facts.ledger.taken();
        let word = word(asked.reply.word);
        Ok(Self {
            shell: frame::facilitate(
                ctx,
                fl!(l, "review-look-title", answer = word, count = lines.len()),
                Place::Cohorts,
            )
            .width("form"),
            head: Head::of(ctx, cohort, Tab::Applications),
            places: fl!(
                l,
                "review-look-places",
                taken = taken,
                after = (taken + given),
                places = cohort.places
            ),
            short: asked.reply.word == Word::Accept
                && (asked.reply.rest_waits || fates.iter().any(|(_, fate)| is_short(fate))),
            sendable: fates.iter().all(|(_, fate)| fate.answer().is_some()),
            seats: fields.pairs().iter().filter(|(name, _)| name.starts_with("seat-")).cloned().collect(),
            key: fields.some("key").map_or_else(|| ctx.new_key(), str::to_owned),
            typed: fields.clone(),
            fates: lines,
            letters,
            again,
            word,
        })
    }
}

const fn word(word: Word) -> &'static str {
    match word {
        Word::Accept => "accept",
        Word::Waitlist => "waitlist",
        Word::Decline => "decline",
    }
}

const fn given(fate: &Fate) -> u32 {
    match fate {
        Fate::Accepted { places } => *places,
        _ => 0,
    }
}

const fn is_short(fate: &Fate) -> bool {
    use courses::Why::{NoPlaceLeft, TeamPassedOver};
    matches!(fate, Fate::Not(NoPlaceLeft { .. } | TeamPassedOver { .. }))
}

fn line(l: &Locale, listed: &Listed, fate: &Fate, fields: &Fields) -> FateLine {
    let (tone, why) = match fate {
        Fate::Accepted { .. } => ("brand", None),
        Fate::Asked { .. } => ("info", None),
        Fate::Waitlisted { because, .. } => ("caution", because.as_ref()),
        Fate::Declined {} => ("", None),
        Fate::Not(why) => ("danger", Some(why)),
    };
    let outcome = match fate {
        Fate::Accepted { places } => fl!(l, "review-fate-accepted", places = places),
        Fate::Asked { places } => fl!(l, "review-fate-asked", places = places),
        Fate::Waitlisted { turn, .. } => fl!(l, "review-fate-waitlisted", turn = turn),
        Fate::Declined {} => fl!(l, "application-state-name", state = "declined"),
        Fate::Not(_) => fl!(l, "review-fate-not"),
    };
    let id = listed.application.id.to_string();
    let before = fields.some(&format!("seen-{id}")).map(str::to_owned);
    FateLine {
        title: listed.title().to_owned(),
        what: match &listed.team {
            Some(_) => fl!(l, "review-team-of", people = listed.people()),
            None => fl!(l, "review-kind", kind = "individual"),
        },
        seen: fate.word(),
        changed: before.is_some_and(|before| before != fate.word()),
        why: why.map(|why| l.say(&why.message())).unwrap_or_default(),
        outcome,
        tone,
        id,
    }
}

/// The letter to whoever sent an application, and who else gets the same.
async fn written(
    ctx: &Context,
    mailroom: &Mailroom,
    l: &Locale,
    (listed, fate): (&Listed, &Fate),
    (facts, asked): (&RuleFacts, &Asked),
) -> Result<Option<LetterLine>, Fault> {
    let waits = listed.seats.iter().any(|seat| seat.state == Seat::Invited);
    let by = waits.then(|| confirm_by(ctx.moment, &facts.ledger.cohort.zone).instant);
    let Some(event) = letter(listed.application.id, fate, &asked.reply, by) else { return Ok(None) };
    let to = listed.application.person_id;
    let found = mailroom.foresee(Event::Course(event), to, ctx.moment).await.map_err(Failure::from)?;
    let Some(found) = found else { return Ok(None) };
    let others = match fate {
        Fate::Asked { .. } => 0,
        _ => listed.confirmed().saturating_sub(1),
    };
    let text = found.text(&mailroom.dress()).map_err(Fault::internal)?;
    Ok(Some(LetterLine {
        to: fl!(l, "review-letter-to", name = listed.name.as_str(), others = others),
        subject: found.subject,
        text: super::beside::lines(&text),
    }))
}
