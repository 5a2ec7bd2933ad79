//! `npq serve`.

use tokio::signal::unix::{SignalKind, signal};

use crate::config::Config;
use crate::server;

pub(super) async fn run() -> anyhow::Result<()> {
    let running = server::start(Config::from_environment()?).await?;
    tracing::info!(address = %running.addr, "serving");
    let stop = running.stopper();
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::spawn(async move {
        tokio::select! {
            _ = terminate.recv() => {},
            _ = interrupt.recv() => {},
        }
        tracing::info!("stopping: requests under way are finished first");
        stop();
    });
    running.finished().await
}
