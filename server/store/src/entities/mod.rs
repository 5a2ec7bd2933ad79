//! Entities: each mirrors one table of the live catalogue exactly.
