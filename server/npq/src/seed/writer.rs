//! The transaction of a seed or an import: everything or nothing, with an author and a moment that may change on
//! the way, so that seeded histories read as if they had happened.

use chrono::{DateTime, Utc};
use sqlx::{AssertSqlSafe, PgConnection, Postgres, Transaction};
use store::{Actor, Db};

/// An open transaction with the author and the moment that its writes are recorded by.
pub(crate) struct Writer {
    tx: Transaction<'static, Postgres>,
}

impl Writer {
    /// Opens the transaction; two seeds of one database wait for one another.
    pub(crate) async fn begin(db: &Db, actor: Actor, at: DateTime<Utc>) -> sqlx::Result<Self> {
        let tx = db.reader().get_postgres_connection_pool().begin().await?;
        let mut writer = Self { tx };
        writer.act_as(actor, at).await?;
        writer
            .run("select pg_advisory_xact_lock(hashtextextended('seed', 0))")
            .await?;
        Ok(writer)
    }

    /// From here on `actor` writes, at the moment `at`.
    pub(crate) async fn act_as(&mut self, actor: Actor, at: DateTime<Utc>) -> sqlx::Result<()> {
        sqlx::query("select set_config('npq.actor', $1, true), set_config('npq.now', $2, true)")
            .bind(actor.as_author())
            .bind(at.to_rfc3339())
            .execute(&mut *self.tx)
            .await
            .map(drop)
    }

    /// The connection, for statements with values of their own.
    pub(crate) fn connection(&mut self) -> &mut PgConnection {
        &mut self.tx
    }

    /// Runs statements without values.
    pub(crate) async fn run(&mut self, sql: &'static str) -> sqlx::Result<()> {
        sqlx::raw_sql(sql).execute(&mut *self.tx).await.map(drop)
    }

    /// Sends CSV to the table `into`.
    pub(crate) async fn copy(
        &mut self,
        into: &str,
        columns: &str,
        csv: Vec<u8>,
    ) -> sqlx::Result<u64> {
        let statement = format!("copy {into} ({columns}) from stdin with (format csv)");
        let mut copy = self.tx.copy_in_raw(&statement).await?;
        copy.send(csv).await?;
        copy.finish().await
    }

    /// Makes the table `incoming` with columns like those of `table`, for this transaction.
    pub(crate) async fn prepare(&mut self, table: &str, columns: &str) -> sqlx::Result<()> {
        self.run_built(format!(
            "create temp table incoming on commit drop as select {columns} from {table} with no data"
        ))
        .await
        .map(drop)
    }

    /// Adds the rows of `csv` that are not there yet; answers how many those were.
    pub(crate) async fn load(
        &mut self,
        table: &str,
        columns: &str,
        csv: Vec<u8>,
    ) -> sqlx::Result<u64> {
        self.prepare(table, columns).await?;
        self.copy("incoming", columns, csv).await?;
        let added = self
            .run_built(format!(
                "insert into {table} ({columns}, created_at, updated_at) \
                 select {columns}, audit_moment(), audit_moment() from incoming \
                 on conflict do nothing"
            ))
            .await?;
        self.run("drop table incoming").await?;
        Ok(added)
    }

    /// For SQL put together from names that stand in this program.
    async fn run_built(&mut self, sql: String) -> sqlx::Result<u64> {
        let done = sqlx::raw_sql(AssertSqlSafe(sql))
            .execute(&mut *self.tx)
            .await?;
        Ok(done.rows_affected())
    }

    /// Makes it so.
    pub(crate) async fn commit(self) -> sqlx::Result<()> {
        self.tx.commit().await
    }
}
