//! Fixed windows of five minutes, aligned to the clock, counted in this process's memory. With
//! several processes behind one address each counts for itself, so the limit of the whole is at
//! most the sum.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Utc};

const SECONDS: i64 = 300;
/// Beyond this many different callers in one window, new ones are not counted: memory is worth
/// more than an exact limit for somebody who comes from everywhere at once.
const MOST_CALLERS: usize = 200_000;

/// The counts of the current window.
#[derive(Debug, Default)]
pub(super) struct Window(Mutex<Counts>);

#[derive(Debug, Default)]
struct Counts {
    number: i64,
    by_key: HashMap<u64, u32>,
}

impl Window {
    /// Counts one more under `key`: how many that makes, or `None` when too many callers are
    /// known to count a new one.
    pub(super) fn count(&self, key: u64, now: DateTime<Utc>) -> Option<u32> {
        let number = now.timestamp().div_euclid(SECONDS);
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.number != number {
            counts.number = number;
            counts.by_key = HashMap::new();
        }
        if counts.by_key.len() >= MOST_CALLERS && !counts.by_key.contains_key(&key) {
            return None;
        }
        let count = counts.by_key.entry(key).or_default();
        *count = count.saturating_add(1);
        Some(*count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    #[test]
    fn a_count_begins_anew_with_every_fifth_minute_of_the_clock() {
        let window = Window::default();
        assert_eq!(window.count(1, at(600)), Some(1));
        assert_eq!(window.count(1, at(899)), Some(2));
        assert_eq!(window.count(2, at(899)), Some(1));
        assert_eq!(window.count(1, at(900)), Some(1));
    }

    #[test]
    fn callers_beyond_the_memory_are_not_counted_but_known_ones_are() {
        let window = Window::default();
        for key in 0..MOST_CALLERS as u64 {
            window.count(key, at(600));
        }
        assert_eq!(window.count(u64::MAX, at(600)), None);
        assert_eq!(window.count(7, at(600)), Some(2));
    }
}
