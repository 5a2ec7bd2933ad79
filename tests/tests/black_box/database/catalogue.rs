//! Cohorts, courses, lead providers, schedules and delivery partners.

use super::attempts::{Attempts, CHECK, FOREIGN_KEY, NOT_NULL, UNIQUE};

const COHORT: &str =
    "insert into cohorts (start_year, suffix, description, registration_starts_at, funding) values";

#[tokio::test]
async fn a_year_has_one_cohort_of_each_letter() {
    let mut db = Attempts::on_reference_data().await;
    let twice = format!("{COHORT} (2026, 'b', 'Once more', '2026-05-01', 'full')");
    db.refused(UNIQUE, "cohorts_start_year_suffix_key", &twice)
        .await;
}

#[tokio::test]
async fn a_cohort_is_described_by_nothing_else() {
    let mut db = Attempts::on_reference_data().await;
    let same = format!("{COHORT} (2027, 'b', 'AUTUMN 2026', '2027-05-01', 'full')");
    db.refused(UNIQUE, "cohorts_description_key", &same).await;
    let short = format!("{COHORT} (2027, 'b', 'Next', '2027-05-01', 'full')");
    db.refused(CHECK, "cohorts_description_length", &short)
        .await;
}

#[tokio::test]
async fn a_cohort_s_suffix_is_a_small_letter() {
    let mut db = Attempts::on_reference_data().await;
    for suffix in ["A", "1", " "] {
        let odd = format!("{COHORT} (2027, '{suffix}', 'Some time', '2027-05-01', 'full')");
        db.refused(CHECK, "cohorts_suffix_is_a_letter", &odd).await;
    }
}

#[tokio::test]
async fn a_cohort_starts_between_2021_and_2099() {
    let mut db = Attempts::on_reference_data().await;
    for year in [2020, 2100] {
        let odd = format!("{COHORT} ({year}, 'b', 'Some time', '2027-05-01', 'full')");
        db.refused(CHECK, "cohorts_start_year_in_range", &odd).await;
    }
}

#[tokio::test]
async fn registration_for_the_first_cohort_of_a_year_starts_in_that_year_in_london() {
    let mut db = Attempts::on_reference_data().await;
    let rule = "cohorts_registration_starts_in_its_year";
    let early = format!("{COHORT} (2027, 'a', 'Spring 2027', '2026-12-31T23:59:59Z', 'full')");
    db.refused(CHECK, rule, &early).await;
    db.run(&format!(
        "{COHORT} (2027, 'b', 'Autumn 2027', '2026-12-31T23:59:59Z', 'full')"
    ))
    .await;
}

#[tokio::test]
async fn the_funding_of_a_cohort_stands_once_somebody_registered_for_it() {
    let mut db = Attempts::on_the_story().await;
    db.refused(
        CHECK,
        "cohorts_funding_is_fixed_once_used",
        "update cohorts set funding = 'full' where identifier = '2026b'",
    )
    .await;
    db.run("update cohorts set funding = 'capped' where identifier = '2026a'")
        .await;
}

#[tokio::test]
async fn courses_groups_and_lead_providers_go_by_their_names() {
    let mut db = Attempts::on_reference_data().await;
    db.refused(
        UNIQUE,
        "course_groups_name_key",
        "insert into course_groups (name) values ('leadership')",
    )
    .await;
    db.refused(
        UNIQUE,
        "courses_identifier_key",
        "insert into courses (identifier, name, label, course_group_id, equivalence)
         select identifier, 'x', 'x', course_group_id, 'x' from courses limit 1",
    )
    .await;
    db.refused(
        UNIQUE,
        "lead_providers_name_key",
        "insert into lead_providers (name) values ('Teach First')",
    )
    .await;
    db.refused(
        CHECK,
        "lead_providers_name_check",
        "insert into lead_providers (name) values ('')",
    )
    .await;
    db.refused(
        NOT_NULL,
        "",
        "insert into courses (identifier, name, label, equivalence) values ('x', 'x', 'x', 'x')",
    )
    .await;
}

#[tokio::test]
async fn a_provider_offers_a_course_to_a_cohort_once() {
    let mut db = Attempts::on_reference_data().await;
    db.refused(
        UNIQUE,
        "course_offerings_pkey",
        "insert into course_offerings (cohort_id, course_id, lead_provider_id)
         select cohort_id, course_id, lead_provider_id from course_offerings limit 1",
    )
    .await;
    db.refused(
        CHECK,
        "course_offerings_come_and_go",
        "update course_offerings set updated_at = now()",
    )
    .await;
}

#[tokio::test]
async fn a_cohort_holds_a_schedule_of_each_identifier_once() {
    let mut db = Attempts::on_reference_data().await;
    db.refused(
        UNIQUE,
        "schedules_identifier_cohort_id_key",
        "insert into schedules
           (cohort_id, course_group_id, identifier, name, applies_from, applies_to)
         select cohort_id, course_group_id, identifier, name, applies_from, applies_to
         from schedules limit 1",
    )
    .await;
}

#[tokio::test]
async fn a_schedule_s_dates_are_in_order_and_its_window_whole() {
    let mut db = Attempts::on_reference_data().await;
    db.refused(
        CHECK,
        "schedules_from_before_to",
        "update schedules set applies_from = applies_to + 1",
    )
    .await;
    db.refused(
        CHECK,
        "schedules_acceptance_both_or_neither",
        "update schedules set acceptance_from = '2026-01-01', acceptance_to = null",
    )
    .await;
    db.refused(
        CHECK,
        "schedules_acceptance_from_before_to",
        "update schedules set acceptance_from = '2026-01-02', acceptance_to = '2026-01-01'",
    )
    .await;
}

#[tokio::test]
async fn a_schedule_has_one_milestone_of_each_type() {
    let mut db = Attempts::on_reference_data().await;
    db.refused(
        UNIQUE,
        "milestones_schedule_id_declaration_type_key",
        "insert into milestones (schedule_id, declaration_type)
         select schedule_id, declaration_type from milestones limit 1",
    )
    .await;
    db.refused(
        FOREIGN_KEY,
        "milestones_schedule_id_fkey",
        "delete from schedules where identifier = 'npq-ehco-june'",
    )
    .await;
}

#[tokio::test]
async fn delivery_partners_and_their_partnerships_are_there_once() {
    let mut db = Attempts::on_reference_data().await;
    db.run("insert into delivery_partners (name) values ('The Partner')")
        .await;
    db.refused(
        UNIQUE,
        "delivery_partners_name_key",
        "insert into delivery_partners (name) values ('the partner')",
    )
    .await;
    let partnership = "insert into delivery_partnerships
          (delivery_partner_id, lead_provider_id, cohort_id)
        select d.id, p.id, c.id from delivery_partners d, lead_providers p, cohorts c
        where p.name = 'LLSE' and c.identifier = '2026b'";
    db.run(partnership).await;
    db.refused(UNIQUE, "delivery_partnerships_key", partnership)
        .await;
}
