//! What somebody hostile sends, and what no answer to it may show.

use crate::support::{Answer, TestApp};

/// Texts that try to be something else: SQL, script, a formula, a path, a byte that ends strings.
pub fn texts() -> Vec<String> {
    [
        "'; drop table applications; --",
        "\" or \"1\"=\"1",
        "1) union select id, email from users --",
        "<script>alert(document.cookie)</script>",
        "\"><img src=x onerror=alert(1)>",
        "{{7*7}}${7*7}#{7*7}",
        "=HYPERLINK(\"http://demo.example\")",
        "../../../../etc/passwd",
        "a\u{0}b",
        "\u{202e}gpj.exe\u{feff}",
        "\\",
        "%00%ff",
        "",
        "   ",
    ]
    .into_iter()
    .map(str::to_owned)
    .chain(["1".repeat(100), "é".repeat(20_000)])
    .collect()
}

/// The answer is no server's failure and tells nothing of what stands behind the door.
#[track_caller]
pub fn assert_calm(answer: &Answer, sent: &str) {
    let sent: String = sent.chars().take(200).collect();
    let text = answer.text();
    assert!(
        answer.status.as_u16() < 500,
        "{} for {sent:?}: {text}",
        answer.status
    );
    for internal in [
        "sqlx",
        "sea_orm",
        "DbErr",
        "Postgres",
        "postgres://",
        "panicked",
        "syntax error at",
        "invalid input syntax",
        "relation \\\"",
        "violates",
        ".rs:",
        "backtrace",
        // A resolver's fault is answered with 200.
        "\"INTERNAL\"",
        "\"TIMED_OUT\"",
        "Something went wrong on our side",
    ] {
        assert!(
            !text.contains(internal),
            "{internal:?} is shown for {sent:?}: {text}"
        );
    }
}

/// How many rows there are that only a registration or a decision writes.
pub async fn rows_that_matter(app: &TestApp) -> i64 {
    app.value(
        "select (select count(*) from applications) + (select count(*) from users)
              + (select count(*) from staff) + (select count(*) from api_tokens)
              + (select count(*) from audit_events where table_name in ('applications', 'users', 'staff'))",
        [],
    )
    .await
}
