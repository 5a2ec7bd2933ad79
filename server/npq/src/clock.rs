//! The one door to the machine's clock.

use chrono::Utc;
use service::Clock;

/// The machine's clock.
#[expect(clippy::disallowed_methods, reason = "this is the one door")]
pub fn system() -> Clock {
    Clock::new(Utc::now)
}
