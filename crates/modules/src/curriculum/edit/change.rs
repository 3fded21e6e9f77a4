//! What can be done to a template, and what comes of it: a pure function.

use courses::Why as Fault;
use kernel::{AnyId, Failure, Id, Invalid, Lang};
use uuid::Uuid;

use super::order::{renumber, shift};
use super::{ActivityText, ModuleText, Step, name, quiz};
use crate::activity::ActivityContent;
use crate::activity::quiz::{Quiz, QuizQuestion};
use crate::curriculum::{ActivityNode, CurriculumTree, ModuleNode};
use crate::{Activity, Module, Why};

/// A course has no more modules, and a module no more activities.
const MOST: u32 = 60;

/// One change of a template.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Adds a module behind the others.
    AddModule(ModuleText),
    /// Writes a module anew.
    EditModule(Id<Module>, ModuleText),
    /// Moves a module by one place.
    MoveModule(Id<Module>, Step),
    /// Removes a module with its activities.
    RemoveModule(Id<Module>),
    /// Adds an activity at the end of its module.
    AddActivity(ActivityText),
    /// Writes an activity anew; in another module it goes to the end.
    EditActivity(Id<Activity>, ActivityText),
    /// Moves an activity by one place within its module.
    MoveActivity(Id<Activity>, Step),
    /// Removes an activity.
    RemoveActivity(Id<Activity>),
    /// Writes a question of a quiz: one that is there, or a new one behind the others.
    WriteQuestion(Id<Activity>, Option<String>, QuizQuestion),
    /// Moves a question by one place.
    MoveQuestion(Id<Activity>, String, Step),
    /// Removes a question.
    RemoveQuestion(Id<Activity>, String),
}

/// What a change was about: the object of its row in the audit log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Touched {
    /// The word of the log.
    pub action: &'static str,
    /// `module` or `activity`.
    pub kind: &'static str,
    /// Which one.
    pub id: AnyId,
}

impl Touched {
    fn module(action: &'static str, id: Id<Module>) -> Self {
        Self { action, kind: "module", id: id.uuid() }
    }

    fn activity(action: &'static str, id: Id<Activity>) -> Self {
        Self { action, kind: "activity", id: id.uuid() }
    }
}

impl Change {
    /// Changes the tree. Whatever was not meant keeps its ids, its first ancestors and its order; positions run from 1
    /// without gaps. `lang` is the language that the course falls back on.
    ///
    /// # Errors
    /// Not found for what the template does not have; invalid fields; a conflict where there are too many.
    pub fn apply(
        &self,
        tree: &mut CurriculumTree,
        lang: Lang,
        fresh: &dyn Fn() -> Uuid,
    ) -> Result<Touched, Failure> {
        let touched = match self {
            Self::AddModule(text) => add_module(tree, text, lang, fresh),
            Self::EditModule(id, text) => edit_module(tree, *id, text, lang),
            Self::MoveModule(id, step) => move_module(tree, *id, *step),
            Self::RemoveModule(id) => remove_module(tree, *id),
            Self::AddActivity(text) => add_activity(tree, text, lang, fresh),
            Self::EditActivity(id, text) => edit_activity(tree, *id, text, lang),
            Self::MoveActivity(id, step) => move_activity(tree, *id, *step),
            Self::RemoveActivity(id) => {
                let action = take(tree, *id).map(|_| Touched::activity("activity_removed", *id));
                action.ok_or(Failure::NotFound)
            }
            Self::WriteQuestion(id, question, written) => {
                quiz::check(written, lang)?;
                ask(tree, *id, |quiz| quiz::written(quiz, question.as_deref(), written))
            }
            Self::MoveQuestion(id, question, step) => {
                ask(tree, *id, |quiz| quiz::moved(quiz, question, *step))
            }
            Self::RemoveQuestion(id, question) => ask(tree, *id, |quiz| quiz::without(quiz, question)),
        }?;
        renumber(tree);
        Ok(touched)
    }
}

fn full(there: usize) -> Result<(), Failure> {
    if there < MOST as usize { Ok(()) } else { Err(Failure::conflict(Why::TemplateFull { most: MOST })) }
}

fn at(tree: &CurriculumTree, id: Id<Module>) -> Result<usize, Failure> {
    tree.modules.iter().position(|m| m.id == id).ok_or(Failure::NotFound)
}

fn module_mut(tree: &mut CurriculumTree, id: Id<Module>) -> Result<&mut ModuleNode, Failure> {
    tree.modules.iter_mut().find(|m| m.id == id).ok_or(Failure::NotFound)
}

fn activity_mut(tree: &mut CurriculumTree, id: Id<Activity>) -> Result<&mut ActivityNode, Failure> {
    let mut all = tree.modules.iter_mut().flat_map(|m| &mut m.activities);
    all.find(|a| a.id == id).ok_or(Failure::NotFound)
}

fn take(tree: &mut CurriculumTree, id: Id<Activity>) -> Option<ActivityNode> {
    let found = |m: &mut ModuleNode| {
        let at = m.activities.iter().position(|a| a.id == id)?;
        Some(m.activities.remove(at))
    };
    tree.modules.iter_mut().find_map(found)
}

fn add_module(
    tree: &mut CurriculumTree,
    text: &ModuleText,
    lang: Lang,
    fresh: &dyn Fn() -> Uuid,
) -> Result<Touched, Failure> {
    text.check(lang)?;
    full(tree.modules.len())?;
    let (id, slug) = (Id::from_uuid(fresh()), name::free(tree, &text.title, lang, "module"));
    tree.modules.push(text.made(id, slug));
    Ok(Touched::module("module_added", id))
}

fn edit_module(
    tree: &mut CurriculumTree,
    id: Id<Module>,
    text: &ModuleText,
    lang: Lang,
) -> Result<Touched, Failure> {
    let module = module_mut(tree, id)?;
    text.check(lang)?;
    *module = text.applied(module);
    Ok(Touched::module("module_changed", id))
}

fn move_module(tree: &mut CurriculumTree, id: Id<Module>, step: Step) -> Result<Touched, Failure> {
    let at = at(tree, id)?;
    shift(&mut tree.modules, at, step);
    Ok(Touched::module("module_moved", id))
}

fn remove_module(tree: &mut CurriculumTree, id: Id<Module>) -> Result<Touched, Failure> {
    let at = at(tree, id)?;
    tree.modules.remove(at);
    Ok(Touched::module("module_removed", id))
}

fn add_activity(
    tree: &mut CurriculumTree,
    text: &ActivityText,
    lang: Lang,
    fresh: &dyn Fn() -> Uuid,
) -> Result<Touched, Failure> {
    let slug = name::free(tree, &text.title, lang, text.content.kind().name());
    let module = destined(tree, text, lang)?;
    full(module.activities.len())?;
    let id = Id::from_uuid(fresh());
    module.activities.push(text.made(id, Id::from_uuid(fresh()), slug));
    Ok(Touched::activity("activity_added", id))
}

/// The module in which a text shall stand, once it was found to fit there.
fn destined<'a>(
    tree: &'a mut CurriculumTree,
    text: &ActivityText,
    lang: Lang,
) -> Result<&'a mut ModuleNode, Failure> {
    let module = module_mut(tree, text.module).map_err(|_| Invalid::one("module", &Fault::ChooseOne {}))?;
    text.check(module, lang)?;
    Ok(module)
}

fn edit_activity(
    tree: &mut CurriculumTree,
    id: Id<Activity>,
    text: &ActivityText,
    lang: Lang,
) -> Result<Touched, Failure> {
    let before = tree.activity(id).ok_or(Failure::NotFound)?.clone();
    if text.content.kind() != before.kind {
        return Err(Failure::NotFound);
    }
    let (module, after) = (destined(tree, text, lang)?, text.applied(&before));
    if text.module == before.module {
        let all = &mut module.activities;
        all.iter_mut().filter(|a| a.id == id).for_each(|a| *a = after.clone());
    } else {
        full(module.activities.len())?;
        take(tree, id);
        module_mut(tree, text.module)?.activities.push(after);
    }
    Ok(Touched::activity("activity_changed", id))
}

fn move_activity(tree: &mut CurriculumTree, id: Id<Activity>, step: Step) -> Result<Touched, Failure> {
    let module = tree.activity(id).ok_or(Failure::NotFound)?.module;
    let module = module_mut(tree, module)?;
    let at = module.activities.iter().position(|a| a.id == id).ok_or(Failure::NotFound)?;
    shift(&mut module.activities, at, step);
    Ok(Touched::activity("activity_moved", id))
}

fn ask(
    tree: &mut CurriculumTree,
    id: Id<Activity>,
    change: impl FnOnce(&Quiz) -> Result<Quiz, Failure>,
) -> Result<Touched, Failure> {
    let activity = activity_mut(tree, id)?;
    let ActivityContent::Quiz(quiz) = &activity.content else { return Err(Failure::NotFound) };
    activity.content = ActivityContent::Quiz(change(quiz)?);
    Ok(Touched::activity("activity_changed", id))
}
