//! What a test's app logs.

use std::fmt::{Debug, Write as _};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id};
use tracing::subscriber::DefaultGuard;
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};

/// The spans of one statement each, by their names.
const STATEMENTS: [&str; 5] =
    ["execute_raw", "execute_unprepared", "query_one_raw", "query_all_raw", "stream_raw"];
/// Where they are made, on a connection and inside a transaction.
const ASKED: [&str; 2] = ["sea_orm::database::db_connection", "sea_orm::database::transaction"];

/// Collects what is logged on this test's thread, where its app runs too, as an operator sees it: from `info` on.
pub struct Log {
    lines: Lines,
    _guard: DefaultGuard,
}

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<(Level, String)>>>, Arc<AtomicUsize>);

impl Log {
    /// Begins to collect.
    pub fn start() -> Self {
        let lines = Lines::default();
        let guard = tracing::subscriber::set_default(tracing_subscriber::registry().with(lines.clone()));
        Self { lines, _guard: guard }
    }

    /// Takes the errors up to now.
    pub fn take_errors(&self) -> Vec<String> {
        let mut lines = self.lines.0.lock().unwrap_or_else(PoisonError::into_inner);
        lines.extract_if(.., |(level, _)| *level == Level::ERROR).map(|(_, line)| line).collect()
    }

    /// How many statements the databases were asked up to now.
    pub fn statements(&self) -> usize {
        self.lines.1.load(Ordering::Relaxed)
    }

    /// All lines up to now, but errors that were taken.
    pub fn lines(&self) -> Vec<String> {
        let lines = self.lines.0.lock().unwrap_or_else(PoisonError::into_inner);
        lines.iter().map(|(_, line)| line.clone()).collect()
    }
}

impl<S: Subscriber> Layer<S> for Lines {
    fn on_new_span(&self, span: &Attributes<'_>, _: &Id, _: Context<'_, S>) {
        let about = span.metadata();
        if STATEMENTS.contains(&about.name()) && ASKED.contains(&about.target()) {
            self.1.fetch_add(1, Ordering::Relaxed);
        }
    }

    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let level = *event.metadata().level();
        if level <= Level::INFO {
            let mut line = Line(event.metadata().target().to_owned());
            event.record(&mut line);
            self.0.lock().unwrap_or_else(PoisonError::into_inner).push((level, line.0));
        }
    }
}

/// An event's target and fields in one line.
struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        // writing into a string cannot fail
        let _ = write!(self.0, " {field}={value:?}");
    }
}
