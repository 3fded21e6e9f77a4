//! `waymark openapi`.

use std::process::ExitCode;

use clap::Args;

use crate::{routes, say};

/// Print the API's OpenAPI document.
#[derive(Debug, Args)]
pub(super) struct OpenApi {}

impl OpenApi {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        say!("{}", routes::description()?.trim_end());
        Ok(ExitCode::SUCCESS)
    }
}
