//! A migration made of two SQL files.

use sea_orm_migration::prelude::*;

/// The SQL that takes the schema one step forward, and the SQL that takes it back.
#[derive(Debug)]
pub(crate) struct SqlPair {
    pub(crate) name: &'static str,
    pub(crate) up: &'static str,
    pub(crate) down: &'static str,
}

/// Embeds `sql/<name>.up.sql` and `sql/<name>.down.sql`.
macro_rules! sql_pair {
    ($name:literal) => {
        Box::new($crate::sql_pair::SqlPair {
            name: $name,
            up: include_str!(concat!("../sql/", $name, ".up.sql")),
            down: include_str!(concat!("../sql/", $name, ".down.sql")),
        })
    };
}
pub(crate) use sql_pair;

impl MigrationName for SqlPair {
    fn name(&self) -> &str {
        self.name
    }
}

#[async_trait::async_trait]
impl MigrationTrait for SqlPair {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, self.up).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, self.down).await
    }
}

async fn run(manager: &SchemaManager<'_>, sql: &str) -> Result<(), DbErr> {
    manager
        .get_connection()
        .execute_unprepared(sql)
        .await
        .map(drop)
}
