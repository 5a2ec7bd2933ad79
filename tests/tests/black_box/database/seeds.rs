//! Seeds: run again they change nothing; what they make keeps every rule.

use chrono::{DateTime, NaiveDate, Utc};
use npq::seed::{self, Workplaces, sample};

use super::attempts::Attempts;

fn now() -> DateTime<Utc> {
    "2026-08-31T09:00:00Z".parse().expect("a moment")
}

fn today() -> NaiveDate {
    now().date_naive()
}

const EVENTS: &str = "select count(*)::text from audit_events";

#[tokio::test]
async fn the_reference_seed_run_again_changes_nothing() {
    let mut db = Attempts::on_reference_data().await;
    let pool = db.database().pool().await;
    let before = db.value(EVENTS).await;
    seed::reference(&pool, Workplaces::Sample, now(), &|_| ())
        .await
        .expect("it runs again");
    assert_eq!(db.value(EVENTS).await, before);
}

#[tokio::test]
async fn the_cohorts_are_offered_and_funded_as_specified() {
    let mut db = Attempts::on_reference_data().await;
    let found = db
        .value(
            "select string_agg(line, '; ' order by line) from (
               select c.identifier || ' ' || c.funding || ' ' || count(distinct o.course_id)
                 || ' ' || count(o.*) as line
               from cohorts c left join course_offerings o on o.cohort_id = c.id
               where c.start_year >= 2025 group by c.id) lines",
        )
        .await;
    assert_eq!(
        found,
        "2025a capped 11 69; 2025b capped 11 69; 2026a zero 9 16; 2026b capped 11 69"
    );
}

#[tokio::test]
async fn the_sample_holds_the_workplaces_of_the_worked_examples() {
    let mut db = Attempts::on_reference_data().await;
    for school in sample::SCHOOLS {
        let found = db
            .value(&format!(
                "select coalesce(establishment_type_code, '') from schools where urn = '{}'",
                school.urn
            ))
            .await;
        assert_eq!(found, school.type_code, "{}", school.fixture);
        if let Some((list, identifier)) = school.listed {
            let listed = db
                .value(&format!(
                    "select count(*)::text from eligibility_list_entries
                     where list = '{list}' and identifier = '{identifier}'"
                ))
                .await;
            assert_eq!(listed, "1", "{}", school.fixture);
        }
    }
}

#[tokio::test]
async fn the_demonstration_shows_every_state_and_is_played_once() {
    let mut db = Attempts::on_reference_data().await;
    let pool = db.database().pool().await;
    seed::demo(&pool, today(), &|_| ())
        .await
        .expect("it is played");
    for (kind, table, column) in [
        ("approval_status", "applications", "approval_status"),
        ("training_status", "applications", "training_status"),
        ("declaration_state", "declarations", "state"),
        ("statement_state", "statements", "state"),
    ] {
        let missing = db
            .value(&format!(
                "select coalesce(string_agg(v::text, ', '), 'none')
                 from unnest(enum_range(null::{kind})) v
                 where v not in (select {column} from {table} where {column} is not null)"
            ))
            .await;
        assert_eq!(missing, "none", "{table}.{column}");
    }
    assert_eq!(
        db.value("select count(*)::text from statement_item_mismatches")
            .await,
        "0"
    );
    let before = db.value(EVENTS).await;
    seed::demo(&pool, today(), &|_| ())
        .await
        .expect("it looks again");
    assert_eq!(db.value(EVENTS).await, before);
}

#[tokio::test]
async fn a_hundredth_of_the_volume_is_what_it_says() {
    let mut db = Attempts::on_reference_data().await;
    let pool = db.database().pool().await;
    seed::volume(&pool, 0.01, now(), &|_| ())
        .await
        .expect("it is made");
    for (table, rows) in [
        ("users", "1800"),
        ("applications", "2250"),
        ("declarations", "3650"),
    ] {
        let found = db
            .value(&format!("select count(*)::text from {table}"))
            .await;
        assert_eq!(found, rows, "{table}");
    }
    assert_eq!(
        db.value("select count(*)::text from statement_item_mismatches")
            .await,
        "0"
    );
}
