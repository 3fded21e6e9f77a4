//! The composition: configuration, command line, joined route table, jobs, demo data. No rule is known here.
