//! The real server in this process, on a database of its own.

use chrono::{DateTime, Utc};
use npq::config::Config;
use npq::server::{self, Running};
use service::Clock;
use store::Db;

use super::client::Client;
use super::database::TestDatabase;

/// The teachers' front end as the tests' browsers would see it.
pub const REGISTER: &str = "http://localhost:4001";
/// The staff's front end as the tests' browsers would see it.
pub const ADMIN: &str = "http://localhost:4002";

/// A server, its database, and everybody who may talk to it.
pub struct TestApp {
    running: Running,
    config: Config,
    db: Db,
    // Last, so that the connections are gone before the database is dropped.
    database: TestDatabase,
}

impl TestApp {
    /// The service as it is.
    pub async fn start() -> Self {
        Self::configured(|_| ()).await
    }

    /// The service at a moment.
    pub async fn at(now: DateTime<Utc>) -> Self {
        Self::configured(|config| config.clock = Clock::fixed(now)).await
    }

    /// The service with other settings.
    pub async fn configured(change: impl FnOnce(&mut Config)) -> Self {
        super::log::watch();
        let database = TestDatabase::create().await;
        let mut config = settings(database.url());
        change(&mut config);
        let db = database.pool().await;
        let running = server::start(config.clone())
            .await
            .expect("the server starts on a fresh database");
        Self {
            running,
            config,
            db,
            database,
        }
    }

    /// The database, to look behind the doors.
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// The same database, for plain SQL.
    pub fn database(&self) -> &TestDatabase {
        &self.database
    }

    /// What the server was told.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// The present instant as the server sees it.
    pub fn now(&self) -> DateTime<Utc> {
        self.config.clock.now()
    }

    /// Where the server listens.
    pub fn address(&self) -> std::net::SocketAddr {
        self.running.addr
    }

    /// Somebody unknown, who comes by no page.
    pub fn anonymous(&self) -> Client {
        Client::anonymous(self.running.addr)
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        self.running.stopper()();
        if !std::thread::panicking() {
            super::log::assert_discreet();
        }
    }
}

/// Settings of a server for tests: a free port, no limits on requests.
pub fn settings(database_url: &str) -> Config {
    Config::read(|name| {
        let value = match name {
            "DATABASE_URL" => database_url,
            "NPQ_BIND" => "127.0.0.1:0",
            "NPQ_DATABASE_POOL" => "8",
            "NPQ_ENVIRONMENT" => "development",
            "NPQ_REGISTER_URL" => REGISTER,
            "NPQ_ADMIN_URL" => ADMIN,
            "NPQ_OIDC_ISSUER" => "http://localhost:4003",
            "NPQ_OIDC_CLIENT_ID" => "register-npq",
            "NPQ_OIDC_CLIENT_SECRET" => "a secret that only tests share",
            "NPQ_SECRET_KEY" => "a key that only the tests use, long enough",
            "NPQ_RATE_LIMITS" => "off",
            _ => return None,
        };
        Some(value.to_owned())
    })
    .expect("the tests' settings are right")
}
