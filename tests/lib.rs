//! The app-tier tests live in `it/`.
