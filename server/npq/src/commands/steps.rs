//! How long work tells how far it is.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// Steps that have been done, each on a line; on a terminal a spinner says that work goes on.
pub(super) struct Steps(ProgressBar);

impl Steps {
    pub(super) fn begin() -> Self {
        let bar = ProgressBar::new_spinner();
        bar.set_style(ProgressStyle::default_spinner());
        bar.enable_steady_tick(Duration::from_millis(120));
        Self(bar)
    }

    pub(super) fn done(&self, step: &str) {
        self.0.suspend(|| println!("{step}"));
    }

    pub(super) fn end(self) {
        self.0.finish_and_clear();
    }
}
