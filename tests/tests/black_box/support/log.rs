//! The suite's log, read line by line while it is written: no name, e-mail address, TRN or token
//! may stand in it (integrations-and-operations.md §5.8). Whichever test is under way when a line
//! tells too much fails.

use std::io;
use std::sync::{Mutex, Once, PoisonError};

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

static LEAKS: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// More than production logs, so that what a debugging operator would see is read as well.
const FILTER: &str = "info,npq=debug,graphql=debug,rest=debug,service=debug,store=debug,integrations=debug,sqlx=warn";

/// Reads everything that is logged from here on.
pub fn watch() {
    static WATCHING: Once = Once::new();
    WATCHING.call_once(|| {
        tracing_subscriber::fmt()
            .json()
            .without_time()
            .with_env_filter(EnvFilter::new(FILTER))
            .with_writer(Reader)
            .init();
    });
}

/// Fails when a line told too much since the last time.
#[track_caller]
pub fn assert_discreet() {
    let leaks: Vec<String> = std::mem::take(&mut *leaks());
    assert!(leaks.is_empty(), "the log tells too much: {leaks:#?}");
}

fn leaks() -> std::sync::MutexGuard<'static, Vec<String>> {
    LEAKS.lock().unwrap_or_else(PoisonError::into_inner)
}

struct Reader;

impl MakeWriter<'_> for Reader {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        Self
    }
}

impl io::Write for Reader {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(line);
        if let Some(told) = told_by(&text) {
            leaks().push(format!("{told}: {}", text.trim_end()));
        }
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What a line tells of a person or a secret. Everybody in the tests is called Demo.
fn told_by(line: &str) -> Option<&'static str> {
    let is_number_of_seven =
        |word: &str| word.len() == 7 && word.bytes().all(|b| b.is_ascii_digit());
    if line.contains("Demo-") {
        Some("a name")
    } else if line.contains('@') {
        Some("an e-mail address")
    } else if ["npq_test_", "npq_live_", "npq_staff_", "Bearer "]
        .iter()
        .any(|token| line.contains(token))
    {
        Some("a token")
    } else if line
        // A fraction of a second is no TRN.
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '.')
        .any(|word| is_number_of_seven(word.trim_matches('.')))
    {
        Some("a TRN")
    } else {
        None
    }
}

#[test]
fn a_line_that_tells_of_a_person_is_noticed_and_others_are_not() {
    for (line, told) in [
        (
            r#"{"message":"signed in","name":"Tess Demo-Teacher 1"}"#,
            Some("a name"),
        ),
        (
            r#"{"message":"mail to tess@demo.example"}"#,
            Some("an e-mail address"),
        ),
        (r#"{"trn":"1234567"}"#, Some("a TRN")),
        ("the TRN is 1234567.", Some("a TRN")),
        (r#"{"acquired_after_secs":3.5133155}"#, None),
        (r#"{"token":"npq_test_abc"}"#, Some("a token")),
        (
            r#"{"id":"018f3b6e-7c1a-7def-8123-456789012345","status":200}"#,
            None,
        ),
        (r#"{"message":"serving","address":"127.0.0.1:54321"}"#, None),
    ] {
        assert_eq!(told_by(line), told, "{line}");
    }
}
