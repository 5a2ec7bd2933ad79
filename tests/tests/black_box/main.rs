//! The service seen from outside: HTTP in, a real PostgreSQL behind. Laid out like the doors.

mod database;
mod doors;
mod graphql;
mod health;
mod registration;
mod rest;
mod support;
