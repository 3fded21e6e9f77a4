//! Server-rendered pages. No SQL is known here.
