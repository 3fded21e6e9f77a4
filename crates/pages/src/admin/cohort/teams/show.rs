//! The page: each team with its people, making one, moving somebody.

use askama::Template;
use courses::cohort::Phase;
use courses::cohort::list::Listed;
use courses::seat::Part;
use courses::team::Advice;
use courses::team::queries::{Member, Seated, of_cohort};
use http::{Asked, At, Context, Fault, Fields, Page};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Reason as _};
use text::Locale;

use crate::admin::cohort::keep::find;
use crate::association::Chooser;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell, initials};

/// Value and words of a choice, and whether it is chosen.
type Choice = (String, String, bool);

#[derive(Template)]
#[template(path = "admin/cohort-teams.html")]
pub(in crate::admin) struct TeamsPage {
    shell: Shell,
    base: String,
    cohort_name: String,
    learners: String,
    sizes: String,
    /// Whether who comes now comes late.
    begun: bool,
    teams: Vec<Team>,
    moving: Option<Moving>,
    associations: Chooser,
    typed: Fields,
    faults: Faults,
    key: String,
}

/// A team in the list; the individuals come last, as one.
struct Team {
    name: String,
    association: String,
    advice: String,
    members: Vec<Person>,
}

/// Somebody with a place.
struct Person {
    enrolment: String,
    initials: String,
    name: String,
    part: String,
}

/// The form that moves somebody.
struct Moving {
    enrolment: String,
    name: String,
    targets: Vec<Choice>,
    parts: Vec<Choice>,
}

/// What of the address counts.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(in crate::admin) struct Wish {
    /// The enrolment that is moved.
    r#move: String,
}

/// Answers `GET /admin/cohorts/{cohort}/teams`.
pub(in crate::admin) async fn show(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
    Asked(wish): Asked<Wish>,
) -> Result<Page<TeamsPage>, Fault> {
    let listed = find(&ctx, id).await?;
    let typed = Fields::of(vec![("enrolment".to_owned(), wish.r#move)]);
    Ok(Page::ok(TeamsPage::of(&ctx, &listed, typed, Faults::default()).await?))
}

impl TeamsPage {
    /// The page with what was typed into its forms.
    pub(super) async fn of(
        ctx: &Context,
        listed: &Listed,
        typed: Fields,
        faults: Faults,
    ) -> Result<Self, Fault> {
        let (l, cohort) = (&ctx.locale, &listed.cohort);
        let seated = of_cohort(ctx.db.read(), cohort.id).await.map_err(Failure::from)?;
        let size = cohort.team_size();
        Ok(Self {
            shell: frame::admin(ctx, fl!(l, "admin-teams-title"), Place::Cohorts),
            base: format!("/admin/cohorts/{}", cohort.id),
            cohort_name: cohort.name.get(l.lang).to_owned(),
            learners: fl!(l, "admin-taken-of", taken = listed.enrolled, places = cohort.places),
            sizes: fl!(
                l,
                "admin-team-sizes",
                least = size.least,
                most = size.most,
                from = size.advised_least,
                to = size.advised_most
            ),
            begun: cohort.dates().phase(ctx.moment) != Phase::Before,
            teams: seated.iter().map(|one| team(ctx, listed, one)).collect(),
            moving: moving(l, &seated, &typed),
            associations: Chooser::of(ctx, &typed).await.map_err(Failure::from)?,
            key: typed.some("key").map_or_else(|| ctx.new_key(), str::to_owned),
            typed,
            faults,
        })
    }
}

fn team(ctx: &Context, listed: &Listed, one: &Seated) -> Team {
    let l = &ctx.locale;
    let name = one.team.as_ref().map(|team| team.name.clone());
    let people = u32::try_from(one.members.len()).unwrap_or(u32::MAX);
    let advice = match listed.cohort.team_size().advise(people) {
        _ if one.team.is_none() => String::new(),
        Err(why) => ctx.say(&why.message()),
        Ok(Advice::Small) => fl!(l, "admin-team-small"),
        Ok(Advice::Large) => fl!(l, "admin-team-large"),
        Ok(Advice::Fits) => String::new(),
    };
    Team {
        name: name.unwrap_or_else(|| fl!(l, "facilitate-individuals")),
        association: one.association.clone().unwrap_or_default(),
        advice,
        members: one.members.iter().map(|member| person(l, member)).collect(),
    }
}

fn person(l: &Locale, member: &Member) -> Person {
    let part = fl!(l, "part-name", part = member.part.word());
    Person {
        enrolment: member.enrolment.to_string(),
        initials: initials(&member.name),
        name: member.name.clone(),
        part: if member.leads { fl!(l, "admin-team-leads", part = part) } else { part },
    }
}

fn moving(l: &Locale, seated: &[Seated], typed: &Fields) -> Option<Moving> {
    let wanted = typed.get("enrolment");
    let found = |one: &Seated| one.members.iter().find(|m| m.enrolment.to_string() == wanted).cloned();
    let (old, member) = seated.iter().find_map(|one| Some((one.team.as_ref().map(|t| t.id), found(one)?)))?;
    let chosen = if typed.has("to") { typed.get("to").to_owned() } else { text_of(old) };
    let part = typed.some("part").map_or_else(|| member.part.word(), str::to_owned);
    let targets = names(l, seated).into_iter().map(|(id, name)| (id == chosen, id, name));
    let one = |p: Part| (p.word(), fl!(l, "part-name", part = p.word()), p.word() == part);
    Some(Moving {
        enrolment: member.enrolment.to_string(),
        name: member.name,
        targets: targets.map(|(is, id, name)| (id, name, is)).collect(),
        parts: Part::ALL.into_iter().map(one).collect(),
    })
}

fn text_of(team: Option<Id<courses::Team>>) -> String {
    team.map(|id| id.to_string()).unwrap_or_default()
}

/// Ids and names of the teams, and first the empty id of no team.
pub(in crate::admin) fn names(l: &Locale, seated: &[Seated]) -> Vec<(String, String)> {
    let teams = seated.iter().filter_map(|one| one.team.as_ref());
    let none = std::iter::once((String::new(), fl!(l, "facilitate-individual")));
    none.chain(teams.map(|team| (team.id.to_string(), team.name.clone()))).collect()
}
