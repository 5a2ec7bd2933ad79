//! A database for one test: a clone of the template, dropped when the test is over.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use sqlx::{Connection, PgConnection};
use store::Db;

use super::{postgres, template};

/// A migrated and seeded database that nobody else uses.
pub struct TestDatabase {
    name: String,
    url: String,
}

impl TestDatabase {
    /// Clones the template; the first test of a run makes the template itself.
    pub async fn create() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);

        let template = template::name().await;
        let server = postgres::server();
        let moment = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .expect("the clock is past 1970")
            .as_millis();
        let name = format!(
            "npq_clone_{}_{}_{moment}",
            std::process::id(),
            NUMBER.fetch_add(1, Ordering::Relaxed),
        );
        let mut connection = postgres::maintenance(&server).await;
        postgres::run(
            &mut connection,
            format!("create database {name} template {template}"),
        )
        .await
        .expect("the template can be cloned");
        Self {
            url: postgres::database_on(&server, &name),
            name,
        }
    }

    /// What `DATABASE_URL` would be.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// A small pool, as the server has one.
    pub async fn pool(&self) -> Db {
        Db::connect(&self.url, 4, None)
            .await
            .expect("the clone answers")
    }

    /// One plain connection, for tests that speak SQL.
    pub async fn connection(&self) -> PgConnection {
        PgConnection::connect(&self.url)
            .await
            .expect("the clone answers")
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let statement = format!("drop database if exists {} with (force)", self.name);
        // The test's own runtime may be the one that is unwinding.
        let dropped = std::thread::spawn(|| {
            tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .expect("a runtime for one statement")
                .block_on(async {
                    let mut connection = postgres::maintenance(&postgres::server()).await;
                    postgres::run(&mut connection, statement).await
                })
        })
        .join();
        if !matches!(dropped, Ok(Ok(()))) {
            eprintln!("database {} is left for the next run to sweep", self.name);
        }
    }
}
