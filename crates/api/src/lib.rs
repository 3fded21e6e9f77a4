//! JSON API version 1 and its OpenAPI document. No SQL is known here.
