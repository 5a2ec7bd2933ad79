//! Imports of what others publish (integrations-and-operations.md §2.9–2.12).

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use npq::import::{self, ImportError, Imported, Refresh};
use store::Db;

use super::attempts::Attempts;

fn now() -> DateTime<Utc> {
    "2026-08-31T09:00:00Z".parse().expect("a moment")
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/imports")
        .join(name)
}

/// A file of one's own, gone after the test.
struct Given(PathBuf);

impl Given {
    fn file(content: &[u8]) -> Self {
        let path = std::env::temp_dir().join(format!("npq-import-{}.csv", uuid::Uuid::now_v7()));
        std::fs::write(&path, content).expect("a temporary file can be written");
        Self(path)
    }
}

impl Drop for Given {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

async fn schools(db: &Db, file: &str, refresh: Refresh) -> Imported {
    import::schools(db, &fixture(file), refresh, now(), &|_| ())
        .await
        .expect("the register's sample is right")
}

#[tokio::test]
async fn the_school_register_is_read_and_later_changes_with_it() {
    let mut db = Attempts::on_reference_data().await;
    let pool = db.database().pool().await;
    let first = schools(&pool, "gias-sample.csv", Refresh::Changed).await;
    assert_eq!(first.read, first.added + first.changed);
    let details = "select establishment_type_code || '|' || postcode || '|' || last_changed_on
                   || '|' || details_invented from schools where urn = '100000'";
    assert_eq!(db.value(details).await, "2|EC3A 5DE|2021-05-04|false");

    let again = schools(&pool, "gias-sample.csv", Refresh::Changed).await;
    assert_eq!((again.added, again.changed), (0, 0));

    let update = schools(&pool, "gias-sample-update.csv", Refresh::Changed).await;
    assert_eq!((update.read, update.changed), (1, 1));
    let name = "select name || '|' || establishment_type_code from schools where urn = '100000'";
    assert_eq!(db.value(name).await, "The Aldgate School 2|2");
}

#[tokio::test]
async fn a_wrong_value_is_named_and_nothing_of_the_file_is_written() {
    let mut db = Attempts::on_reference_data().await;
    let pool = db.database().pool().await;
    let count = "select count(*)::text from childcare_providers";
    let before = db.value(count).await;
    let broken = std::fs::read_to_string(fixture("childcare-providers-sample.csv"))
        .expect("the fixture is there")
        .replacen("24/10/1983", "31/02/1983", 1);
    let error =
        import::childcare_providers(&pool, &Given::file(broken.as_bytes()).0, now(), &|_| ())
            .await
            .expect_err("there is no 31 February");
    let ImportError::Problems(problems) = &error else {
        panic!("{error}")
    };
    assert_eq!(
        (problems[0].line, problems[0].column),
        (2, "Registration date")
    );
    assert_eq!(problems[0].value, "31/02/1983");
    assert_eq!(db.value(count).await, before);
}

#[tokio::test]
async fn both_registers_of_early_years_providers_are_read() {
    let mut db = Attempts::on_reference_data().await;
    let pool = db.database().pool().await;
    for file in [
        "childcare-providers-sample.csv",
        "childminder-agencies-sample.csv",
    ] {
        let first = import::childcare_providers(&pool, &fixture(file), now(), &|_| ())
            .await
            .unwrap_or_else(|error| panic!("{file}: {error}"));
        assert_eq!(first.read, first.added, "{file}");
        let again = import::childcare_providers(&pool, &fixture(file), now(), &|_| ())
            .await
            .expect("it was right before");
        assert_eq!((again.added, again.changed), (0, 0), "{file}");
    }
    let agency = "select kind || '|' || postcode || '|' || early_years_register
                  from childcare_providers where urn = 'CA000006'";
    assert_eq!(db.value(agency).await, "childminder_agency|N7 7PH|true");
}

#[tokio::test]
async fn a_list_is_replaced_as_a_whole_and_no_other() {
    let mut db = Attempts::on_reference_data().await;
    let pool = db.database().pool().await;
    let others = "select count(*)::text from eligibility_list_entries where list <> 'rise_school'";
    let before = db.value(others).await;
    let file =
        Given::file(b"\xef\xbb\xbfName, rise school urn \nA, 100001 \nB,100002\nC,100001\nD,\n");
    let (list, done) = import::eligibility_list(&pool, &file.0, now())
        .await
        .expect("the file is right");
    assert_eq!(list.as_str(), "rise_school");
    assert_eq!((done.read, done.added), (4, 2));
    let listed = "select string_agg(identifier, ' ' order by identifier)
                  from eligibility_list_entries where list = 'rise_school'";
    assert_eq!(db.value(listed).await, "100001 100002");
    assert_eq!(db.value(others).await, before);
}

#[tokio::test]
async fn a_file_of_no_list_and_an_empty_one_are_refused() {
    let db = Attempts::on_reference_data().await;
    let pool = db.database().pool().await;
    let unknown = import::eligibility_list(&pool, &Given::file(b"URN\n1\n").0, now()).await;
    assert!(
        matches!(unknown, Err(ImportError::NoList(_))),
        "{unknown:?}"
    );
    let empty = import::eligibility_list(&pool, &Given::file(b"FE UKPRN\n").0, now()).await;
    assert!(matches!(empty, Err(ImportError::Empty)), "{empty:?}");
    let absent = import::itt_providers(&pool, Path::new("/no/such/file"), now()).await;
    assert!(
        matches!(absent, Err(ImportError::File { .. })),
        "{absent:?}"
    );
}

#[tokio::test]
async fn providers_of_teacher_training_gain_and_lose_their_accreditation() {
    let mut db = Attempts::on_reference_data().await;
    let pool = db.database().pool().await;
    let accredited = db
        .value(
            "select string_agg('\"' || legal_name || '\",x', E'\\n' order by legal_name)
                from itt_providers where approved",
        )
        .await;
    let mut lines: Vec<&str> = accredited.lines().collect();
    let gone = lines.pop().expect("some are accredited");
    lines.extend(["Sample Formerly Accredited Trust,x", "Quite New Trust,x"]);
    let file = format!(
        "Legal accredited name,Operating name\n{}\n",
        lines.join("\n")
    );
    let done = import::itt_providers(&pool, &Given::file(file.as_bytes()).0, now())
        .await
        .expect("one of many goes");
    assert_eq!(
        (done.added, done.changed, done.removed),
        (1, 1, 1),
        "{gone}"
    );

    let short = Given::file(b"Legal accredited name,Operating name\nQuite New Trust,x\n");
    let refused = import::itt_providers(&pool, &short.0, now()).await;
    assert!(
        matches!(refused, Err(ImportError::TooManyRemoved { .. })),
        "{refused:?}"
    );
}
