//! A PostgreSQL of the test's own, which it may kill.

use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Command;

use url::Url;

/// A cluster under a temporary folder; stopped and removed at the end.
pub struct PrivatePostgres {
    folder: String,
    port: u16,
    address: String,
}

impl PrivatePostgres {
    /// Makes and starts a cluster on a free port.
    pub fn start() -> Self {
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|listener| listener.local_addr())
            .expect("a port is free")
            .port();
        let folder = format!("/var/tmp/npq-killed-{}-{port}", std::process::id());
        let mut cluster = Self {
            folder,
            port,
            address: String::new(),
        };
        cluster.address = cluster.run("start");
        cluster
    }

    /// Its maintenance database.
    pub fn url(&self) -> Url {
        Url::parse(&self.address).expect("a started cluster tells its address")
    }

    /// Ends every process of the cluster as `kill -9` does.
    pub fn kill(&self) {
        self.run("kill");
    }

    /// Starts it again; it recovers from its log.
    pub fn restart(&self) {
        self.run("start");
    }

    fn run(&self, order: &str) -> String {
        let done = Command::new("bash")
            .arg(workspace().join("bin/lib/cluster.sh"))
            .args([order, &self.folder, &self.port.to_string()])
            .output()
            .expect("bash runs");
        assert!(
            done.status.success(),
            "cluster {order}: {}",
            String::from_utf8_lossy(&done.stderr)
        );
        String::from_utf8_lossy(&done.stdout).trim().to_owned()
    }
}

impl Drop for PrivatePostgres {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.run("remove");
        }
    }
}

fn workspace() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}
