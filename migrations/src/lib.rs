//! The schema's history: each migration is a pair of SQL files in `sql/`, one room each, so that
//! the schema reads as PostgreSQL reads it. The model and its rules: data-model.md.
//!
//! Migrations go forward and backward, and each is safe to apply while the server's previous
//! version still runs. Those that write rows of audited tables name their author first:
//! `select set_config('npq.actor', 'service:migrations', true)`.

mod sql_pair;

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::prelude::*;

use sql_pair::sql_pair;

/// Every migration, oldest first.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            sql_pair!("0001_types"),
            sql_pair!("0002_catalogue"),
            sql_pair!("0003_workplaces"),
            sql_pair!("0004_people"),
            sql_pair!("0005_applications"),
            sql_pair!("0006_declarations"),
            sql_pair!("0007_statements"),
            sql_pair!("0008_statement_rules"),
            sql_pair!("0009_around"),
            sql_pair!("0010_ecf"),
            sql_pair!("0011_audit"),
        ]
    }
}
