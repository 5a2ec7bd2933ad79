//! How tests put rows into the database: through a transaction with an author, as everybody must.

use sea_orm::{DbBackend, Statement, Value};
use store::{Actor, ConnectionTrait, Tx};
use uuid::Uuid;

use super::TestApp;

impl TestApp {
    /// A transaction whose author is the suite.
    pub async fn begin(&self) -> Tx {
        self.db()
            .begin(Actor::Service("tests"), self.now(), Uuid::now_v7())
            .await
            .expect("a transaction opens")
    }

    /// One statement in a transaction of its own.
    #[track_caller]
    pub fn write(
        &self,
        sql: &'static str,
        values: impl IntoIterator<Item = Value> + Send,
    ) -> impl Future<Output = u64> {
        let caller = std::panic::Location::caller();
        let statement = Statement::from_sql_and_values(DbBackend::Postgres, sql, values);
        async move {
            let tx = self.begin().await;
            let done = tx
                .execute_raw(statement)
                .await
                .unwrap_or_else(|error| panic!("{caller}: {error}"));
            tx.commit().await.expect("the transaction commits");
            done.rows_affected()
        }
    }

    /// The one value of the one row that a query gives.
    #[track_caller]
    pub fn value<T: sea_orm::TryGetable>(
        &self,
        sql: &'static str,
        values: impl IntoIterator<Item = Value> + Send,
    ) -> impl Future<Output = T> {
        let caller = std::panic::Location::caller();
        let statement = Statement::from_sql_and_values(DbBackend::Postgres, sql, values);
        async move {
            let row = self
                .db()
                .reader()
                .query_one_raw(statement)
                .await
                .unwrap_or_else(|error| panic!("{caller}: {error}"))
                .unwrap_or_else(|| panic!("{caller}: no row"));
            row.try_get_by_index(0)
                .unwrap_or_else(|error| panic!("{caller}: {error}"))
        }
    }

    /// Waits until somebody waits for a lock in this database.
    pub async fn until_blocked(&self) {
        for _ in 0..200 {
            let blocked: bool = self
                .value(
                    "select exists (select from pg_stat_activity
                       where datname = current_database() and wait_event_type = 'Lock')",
                    [],
                )
                .await;
            if blocked {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        panic!("nobody waits for a lock");
    }
}
