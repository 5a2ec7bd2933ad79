//! The real binary as a process of its own, for tests that kill it.

use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use tokio::process::{Child, Command};

use super::app::{ADMIN, REGISTER};
use super::client::Client;

/// A running `npq serve`.
pub struct ServerProcess {
    child: Child,
    address: SocketAddr,
    database_url: String,
}

impl ServerProcess {
    /// Starts the binary on a free port and waits until it is ready.
    pub async fn start(database_url: &str) -> Self {
        Self::start_at(free_port(), database_url).await
    }

    async fn start_at(address: SocketAddr, database_url: &str) -> Self {
        let child = Command::new(binary())
            .arg("serve")
            .env_clear()
            .envs([
                ("DATABASE_URL", database_url),
                ("NPQ_BIND", &address.to_string()),
                ("NPQ_DATABASE_POOL", "8"),
                ("NPQ_ENVIRONMENT", "development"),
                ("NPQ_REGISTER_URL", REGISTER),
                ("NPQ_ADMIN_URL", ADMIN),
                ("NPQ_OIDC_ISSUER", "http://localhost:4003"),
                ("NPQ_OIDC_CLIENT_ID", "register-npq"),
                ("NPQ_OIDC_CLIENT_SECRET", "a secret that only tests share"),
                (
                    "NPQ_SECRET_KEY",
                    "a key that only the tests use, long enough",
                ),
                ("NPQ_RATE_LIMITS", "off"),
                ("NPQ_LOG", "warn"),
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("the binary starts; `cargo build -p npq` makes it");
        let server = Self {
            child,
            address,
            database_url: database_url.to_owned(),
        };
        server.wait_until_ready().await;
        server
    }

    /// Ends the process as `kill -9` does: nothing is finished, nothing is said.
    pub async fn kill(&mut self) {
        self.child.kill().await.expect("the process can be killed");
    }

    /// Starts it again at the same address.
    pub async fn restart(&mut self) {
        let _ = self.child.kill().await;
        *self = Self::start_at(self.address, &self.database_url).await;
    }

    /// Somebody who talks to it.
    pub fn anonymous(&self) -> Client {
        Client::anonymous(self.address)
    }

    /// Waits until `/ready` says 200.
    pub async fn wait_until_ready(&self) {
        let client = self.anonymous();
        for _ in 0..200 {
            let asked = client.request("GET".parse().expect("a method"), "/ready");
            if let Ok(answer) = asked.send().await
                && answer.status().is_success()
            {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("the server at {} is not ready after 20 s", self.address);
    }
}

fn free_port() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .expect("a port is free")
}

/// Cargo puts the binary beside the folder of the test binaries.
fn binary() -> PathBuf {
    let this = std::env::current_exe().expect("a test knows its own binary");
    this.ancestors()
        .nth(2)
        .expect("test binaries stand in target/<profile>/deps")
        .join("npq")
}
