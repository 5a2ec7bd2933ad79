//! Plain SQL against a database of one's own, and the refusals that come back.

use sqlx::{AssertSqlSafe, PgConnection, Row as _};

use crate::support::TestDatabase;

/// A constraint or a trigger said no.
pub const CHECK: &str = "23514";
/// A unique index said no.
pub const UNIQUE: &str = "23505";
/// A foreign key said no.
pub const FOREIGN_KEY: &str = "23503";
/// A column must not be empty.
pub const NOT_NULL: &str = "23502";

/// A connection that writes as a test, to a story that every room can try to break:
/// see `story.sql` for who is who.
pub struct Attempts {
    connection: PgConnection,
    // Last, so that the connection is gone before the database is dropped.
    database: TestDatabase,
}

impl Attempts {
    /// On the reference data alone.
    pub async fn on_reference_data() -> Self {
        let database = TestDatabase::create().await;
        let connection = database.connection().await;
        let mut attempts = Self {
            connection,
            database,
        };
        attempts
            .run("select set_config('npq.actor', 'service:test', false)")
            .await;
        attempts
    }

    /// On the story.
    pub async fn on_the_story() -> Self {
        let mut attempts = Self::on_reference_data().await;
        attempts.run(include_str!("story.sql")).await;
        attempts
    }

    /// The database itself.
    pub fn database(&self) -> &TestDatabase {
        &self.database
    }

    /// Statements that must succeed.
    #[track_caller]
    pub fn run<'a>(&'a mut self, sql: &'a str) -> impl Future<Output = ()> + 'a {
        let caller = std::panic::Location::caller();
        async move {
            if let Err(error) = self.execute(sql).await {
                panic!("{caller}: {error}\n{sql}");
            }
        }
    }

    /// One value, as text.
    pub async fn value(&mut self, sql: &str) -> String {
        let rows = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))
            .fetch_all(&mut self.connection)
            .await
            .unwrap_or_else(|error| panic!("{error}\n{sql}"));
        rows[0].get(0)
    }

    /// Statements that must be refused, with the SQLSTATE and the rule's name. Nothing of them
    /// stays.
    #[track_caller]
    pub fn refused<'a>(
        &'a mut self,
        code: &'a str,
        rule: &'a str,
        sql: &'a str,
    ) -> impl Future<Output = ()> + 'a {
        let caller = std::panic::Location::caller();
        async move {
            self.execute("begin").await.expect("a transaction opens");
            let done = self.execute(sql).await;
            self.execute("rollback").await.expect("it closes again");
            let Err(error) = done else {
                panic!("{caller}: nothing refused\n{sql}");
            };
            let found = error.as_database_error().map(|refusal| {
                (
                    refusal.code().unwrap_or_default().into_owned(),
                    refusal.constraint().unwrap_or_default().to_owned(),
                )
            });
            assert_eq!(
                found,
                Some((code.to_owned(), rule.to_owned())),
                "{caller}: {error}\n{sql}"
            );
        }
    }

    async fn execute(&mut self, sql: &str) -> sqlx::Result<()> {
        sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))
            .execute(&mut self.connection)
            .await
            .map(drop)
    }
}
