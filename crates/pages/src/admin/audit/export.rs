//! `POST /admin/audit/export`: the rows that were looked for, all pages of them, as a file.

use std::collections::BTreeMap;

use auth::audit::{Entry, ExportLog, Filter, page, record};
use auth::{Person, authorize, person};
use axum::body::Body;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use futures::stream;
use http::{Context, Fault, Fields};
use kernel::{Failure, Id, StorageError, cell};
use serde_json::json;
use uuid::Uuid;

use super::wanted::Wanted;

/// How many rows are read at once.
const GROUP: u64 = 1000;

/// The form of the file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Csv,
    Json,
}

/// Answers `POST /admin/audit/export` with the file; freshly proved, and itself in the log.
pub(in crate::admin) async fn export(ctx: Context, fields: Fields) -> Result<Response, Fault> {
    let form = if fields.says("format", "json") { Form::Json } else { Form::Csv };
    let wanted = Wanted {
        by: fields.get("by").to_owned(),
        object: fields.get("object").to_owned(),
        action: fields.get("action").to_owned(),
        from: fields.get("from").to_owned(),
        until: fields.get("until").to_owned(),
        before: String::new(),
    };
    let filter = wanted.filter(&ctx).await.map_err(Failure::from)?;
    note(&ctx, form).await?;
    let (kind, ending) = match form {
        Form::Csv => ("text/csv; charset=utf-8", "csv"),
        Form::Json => ("application/json", "json"),
    };
    let file = format!("attachment; filename=\"audit-{}.{ending}\"", ctx.locale.today());
    let body = Body::from_stream(stream::try_unfold(Reading::new(ctx, filter, form), Reading::next));
    Ok(([(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, file)], body).into_response())
}

async fn note(ctx: &Context, form: Form) -> Result<(), Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let detail = json!({ "format": if form == Form::Csv { "csv" } else { "json" } });
    let work = |tx: kernel::Tx| {
        let (actor, detail) = (actor.clone(), detail.clone());
        async move {
            let permit = authorize::<ExportLog>(&tx, &actor, (), moment).await?;
            record(&tx, Some(permit.by()), "audit_exported", ("site", None), detail, moment).await?;
            Ok::<_, Failure>(())
        }
    };
    ctx.db.write(work).await
}

/// Where the file stands.
struct Reading {
    ctx: Context,
    filter: Filter,
    form: Form,
    before: Option<Uuid>,
    begun: bool,
    over: bool,
}

impl Reading {
    const fn new(ctx: Context, filter: Filter, form: Form) -> Self {
        Self { ctx, filter, form, before: None, begun: false, over: false }
    }

    /// The next piece of the file.
    async fn next(mut self) -> Result<Option<(Vec<u8>, Self)>, StorageError> {
        if self.over {
            return Ok(None);
        }
        let db = self.ctx.db.read();
        let rows = page(db, &self.filter, self.before, GROUP).await?;
        let names = person::queries::names(db, rows.iter().filter_map(|row| row.by)).await?;
        self.before = rows.last().map(|row| row.id);
        self.over = rows.len() < usize::try_from(GROUP).unwrap_or(usize::MAX);
        let piece = match self.form {
            Form::Csv => self.csv(&rows, &names).map_err(StorageError::other)?,
            Form::Json => self.json(&rows, &names),
        };
        self.begun = true;
        Ok(Some((piece, self)))
    }

    fn csv(&self, rows: &[Entry], names: &BTreeMap<Id<Person>, String>) -> Result<Vec<u8>, csv::Error> {
        // spreadsheets read UTF-8 by this mark only
        let begin = if self.begun { Vec::new() } else { "\u{feff}".into() };
        let mut csv = csv::Writer::from_writer(begin);
        if !self.begun {
            csv.write_record(COLUMNS)?;
        }
        for row in rows {
            csv.write_record(cells(row, names).map(|text| cell(&text)))?;
        }
        csv.into_inner().map_err(|error| error.into_error().into())
    }

    fn json(&self, rows: &[Entry], names: &BTreeMap<Id<Person>, String>) -> Vec<u8> {
        let mut text = if self.begun { String::new() } else { "[".to_owned() };
        for (n, row) in rows.iter().enumerate() {
            text.push_str(if self.begun || n > 0 { ",\n" } else { "\n" });
            let words: serde_json::Map<_, _> =
                COLUMNS.iter().map(|c| (*c).to_owned()).zip(cells(row, names).map(Into::into)).collect();
            let mut whole = serde_json::Value::Object(words);
            whole["detail"] = row.detail.clone();
            text.push_str(&whole.to_string());
        }
        if self.over {
            text.push_str("\n]\n");
        }
        text.into_bytes()
    }
}

/// The names of the columns are the same in every language: programs read them.
const COLUMNS: [&str; 9] =
    ["position", "id", "at", "by", "by_name", "action", "object_kind", "object_id", "detail"];

fn cells(row: &Entry, names: &BTreeMap<Id<Person>, String>) -> [String; 9] {
    let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    [
        row.position.map(|n| n.to_string()).unwrap_or_default(),
        row.id.to_string(),
        row.at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true),
        id(row.by.map(|by| by.uuid())),
        row.by.and_then(|by| names.get(&by).cloned()).unwrap_or_default(),
        row.action.clone(),
        row.object_kind.clone(),
        id(row.object_id),
        row.detail.to_string(),
    ]
}
