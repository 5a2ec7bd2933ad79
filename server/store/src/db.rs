//! The handle to the database and the transaction type: a write without an author does not
//! compile, for writes take [`Tx`], and a `Tx` comes from [`Db::begin`] alone.

use std::time::Duration;

use chrono::{DateTime, Utc};
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction,
    DbBackend, DbErr, ExecResult, IsolationLevel, QueryResult, Statement, TransactionTrait,
};
use uuid::Uuid;

use crate::Actor;

/// A pool of connections. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Db {
    pool: DatabaseConnection,
}

impl Db {
    /// Opens a pool of at most `size` connections; `statement_timeout` bounds each statement.
    pub async fn connect(
        url: &str,
        size: u32,
        statement_timeout: Option<Duration>,
    ) -> Result<Self, DbErr> {
        let mut options = ConnectOptions::new(url);
        options
            .max_connections(size)
            .min_connections(0)
            .acquire_timeout(Duration::from_secs(10))
            .test_before_acquire(true)
            .sqlx_logging(false);
        if let Some(limit) = statement_timeout {
            let milliseconds = limit.as_millis().to_string();
            options.map_sqlx_postgres_opts(move |pg| {
                pg.options([("statement_timeout", milliseconds.as_str())])
            });
        }
        Ok(Self {
            pool: Database::connect(options).await?,
        })
    }

    /// The pool itself, for reads outside a transaction.
    pub fn reader(&self) -> &DatabaseConnection {
        &self.pool
    }

    /// Opens a transaction on behalf of `actor`; `now` is the request's clock and `request_id`
    /// what the audit trail ties the changes together by.
    pub async fn begin(
        &self,
        actor: Actor,
        now: DateTime<Utc>,
        request_id: Uuid,
    ) -> Result<Tx, DbErr> {
        let inner = self.pool.begin().await?;
        inner
            .execute_raw(Statement::from_sql_and_values(
                DbBackend::Postgres,
                "select set_config('npq.actor', $1, true), set_config('npq.request_id', $2, true), \
                 set_config('npq.now', $3, true)",
                [
                    actor.as_author().into(),
                    request_id.to_string().into(),
                    now.to_rfc3339().into(),
                ],
            ))
            .await?;
        Ok(Tx {
            inner,
            actor,
            now,
            request_id,
        })
    }

    /// Opens a read-only transaction in which every statement sees one snapshot.
    pub async fn snapshot(&self) -> Result<DatabaseTransaction, DbErr> {
        self.pool
            .begin_with_config(
                Some(IsolationLevel::RepeatableRead),
                Some(AccessMode::ReadOnly),
            )
            .await
    }
}

/// An open transaction with its author. Dropped without [`Tx::commit`], it is rolled back.
#[derive(Debug)]
pub struct Tx {
    inner: DatabaseTransaction,
    actor: Actor,
    now: DateTime<Utc>,
    request_id: Uuid,
}

impl Tx {
    /// Who writes.
    pub fn actor(&self) -> Actor {
        self.actor
    }

    /// The request's clock: every timestamp written in this transaction.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// What ties this transaction's audit events together.
    pub fn request_id(&self) -> Uuid {
        self.request_id
    }

    /// Makes it so.
    pub async fn commit(self) -> Result<(), DbErr> {
        self.inner.commit().await
    }

    /// Waits for the one holder of `key` and holds it until the transaction ends.
    pub async fn advisory_lock(&self, key: &str) -> Result<(), DbErr> {
        self.execute_raw(Statement::from_sql_and_values(
            DbBackend::Postgres,
            "select pg_advisory_xact_lock(hashtextextended($1, 0))",
            [key.into()],
        ))
        .await
        .map(drop)
    }
}

#[async_trait::async_trait]
impl ConnectionTrait for Tx {
    fn get_database_backend(&self) -> DbBackend {
        DbBackend::Postgres
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.inner.execute_raw(statement).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.inner.execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.inner.query_one_raw(statement).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.inner.query_all_raw(statement).await
    }
}
