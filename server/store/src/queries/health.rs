//! Whether the database is there and holds what the service needs
//! (integrations-and-operations.md §6.2).

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use crate::statement::statement;

/// What a person asks about a database that misbehaves.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct DatabaseFacts {
    /// The newest migration that was applied.
    pub migration: Option<String>,
    /// The reference data are there.
    pub populated: bool,
}

/// The database answers.
pub async fn answers(db: &impl ConnectionTrait) -> Result<(), DbErr> {
    db.execute_unprepared("select 1").await.map(drop)
}

/// Migration and reference data.
pub async fn facts(db: &impl ConnectionTrait) -> Result<Option<DatabaseFacts>, DbErr> {
    DatabaseFacts::find_by_statement(statement(
        "select (select max(version) from seaql_migrations) as migration,
                exists (select from courses) as populated",
        [],
    ))
    .one(db)
    .await
}
