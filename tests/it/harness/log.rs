//! The errors that a test's app logs.

use std::fmt::{Debug, Write as _};
use std::sync::{Arc, Mutex, PoisonError};

use tracing::field::{Field, Visit};
use tracing::subscriber::DefaultGuard;
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};

/// Collects what is logged as an error on this test's thread, where its app runs too.
pub struct Log {
    errors: Errors,
    _guard: DefaultGuard,
}

#[derive(Clone, Default)]
struct Errors(Arc<Mutex<Vec<String>>>);

impl Log {
    /// Begins to collect.
    pub fn start() -> Self {
        let errors = Errors::default();
        let guard = tracing::subscriber::set_default(tracing_subscriber::registry().with(errors.clone()));
        Self { errors, _guard: guard }
    }

    /// Takes what was logged up to now.
    pub fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.errors.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl<S: Subscriber> Layer<S> for Errors {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        if *event.metadata().level() == Level::ERROR {
            let mut line = Line(event.metadata().target().to_owned());
            event.record(&mut line);
            self.0.lock().unwrap_or_else(PoisonError::into_inner).push(line.0);
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
