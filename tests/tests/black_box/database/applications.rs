//! Applications, drafts and the history of training.

use super::attempts::{Attempts, CHECK, FOREIGN_KEY, UNIQUE};

#[tokio::test]
async fn a_teacher_has_one_open_draft() {
    let mut db = Attempts::on_the_story().await;
    let draft = "insert into registration_drafts (user_id) values (uma())";
    db.run(draft).await;
    db.refused(UNIQUE, "registration_drafts_one_open_per_user", draft)
        .await;
    db.run("update registration_drafts set submitted_application_id = pending()")
        .await;
    db.run(draft).await;
}

#[tokio::test]
async fn a_schedule_of_another_cohort_cannot_be_stored() {
    let mut db = Attempts::on_the_story().await;
    let rule = "applications_schedule_id_cohort_id_fkey";
    db.refused(
        FOREIGN_KEY,
        rule,
        "update applications set schedule_id = schedule('npq-specialist-autumn', '2026b')
         where id = accepted()",
    )
    .await;
    db.refused(
        FOREIGN_KEY,
        rule,
        "update applications set cohort_id = cohort('2026b') where id = accepted()",
    )
    .await;
}

#[tokio::test]
async fn an_accepted_application_has_its_moment_its_status_and_its_schedule() {
    let mut db = Attempts::on_the_story().await;
    for column in ["accepted_at", "training_status", "schedule_id"] {
        let sql = format!("update applications set {column} = null where id = accepted()");
        db.refused(CHECK, "applications_accepted_is_complete", &sql)
            .await;
    }
}

#[tokio::test]
async fn an_application_that_is_not_accepted_has_no_moment_of_acceptance() {
    let mut db = Attempts::on_the_story().await;
    db.refused(
        CHECK,
        "applications_accepted_at_only_when_accepted",
        "update applications set accepted_at = now() where id = pending()",
    )
    .await;
    db.refused(
        CHECK,
        "applications_training_only_after_acceptance",
        "update applications set training_status = 'active' where id = pending()",
    )
    .await;
    db.refused(
        CHECK,
        "applications_accepted_at_only_when_accepted",
        "update applications set approval_status = 'rejected', funded_place = null
         where id = accepted()",
    )
    .await;
}

#[tokio::test]
async fn a_rejected_application_is_not_funded() {
    let mut db = Attempts::on_the_story().await;
    db.refused(
        CHECK,
        "applications_rejected_is_not_funded",
        "update applications
         set approval_status = 'rejected', eligible_for_funding = true, funded_place = true
         where id = pending()",
    )
    .await;
    db.refused(
        CHECK,
        "applications_rejection_reason_only_when_rejected",
        "update applications set rejection_reason = 'registration_expired' where id = pending()",
    )
    .await;
}

#[tokio::test]
async fn a_funded_place_needs_eligibility() {
    let mut db = Attempts::on_the_story().await;
    db.refused(
        CHECK,
        "applications_funded_place_needs_eligibility",
        "update applications set eligible_for_funding = false where id = accepted()",
    )
    .await;
}

#[tokio::test]
async fn an_application_has_at_most_one_workplace() {
    let mut db = Attempts::on_the_story().await;
    db.refused(
        CHECK,
        "applications_at_most_one_workplace",
        "update applications
         set school_id = (select id from schools limit 1),
             local_authority_id = (select id from local_authorities limit 1)
         where id = pending()",
    )
    .await;
}

/// A second application of Abe's, accepted, for a course.
fn also_accepted(course: &str) -> String {
    format!(
        "insert into applications
           (user_id, course_id, lead_provider_id, cohort_id, schedule_id, approval_status,
            accepted_at, training_status, funded_place)
         select abe(), c.id, provider('LLSE'), s.cohort_id, s.id, 'accepted', now(), 'active', false
         from courses c join schedules s using (course_group_id)
         where c.identifier = '{course}' and s.cohort_id = cohort('2024a')
         order by s.identifier limit 1"
    )
}

#[tokio::test]
async fn a_person_is_accepted_for_a_course_once_in_whatever_cohort() {
    let mut db = Attempts::on_the_story().await;
    let rule = "applications_one_accepted_per_course";
    db.refused(UNIQUE, rule, &also_accepted("npq-leading-teaching"))
        .await;
    db.run(&also_accepted("npq-leading-literacy")).await;
}

#[tokio::test]
async fn the_two_offers_to_new_headteachers_count_as_one_course() {
    let mut db = Attempts::on_the_story().await;
    db.run(&also_accepted("npq-early-headship-coaching-offer"))
        .await;
    db.run("insert into schedules (cohort_id, course_group_id, identifier, name, applies_from, applies_to)
            select cohort('2024a'), id, 'npq-aso-december', 'NPQ ASO December', '2024-12-01', '2024-12-01'
            from course_groups where name = 'support'")
        .await;
    let rule = "applications_one_accepted_per_course";
    db.refused(UNIQUE, rule, &also_accepted("npq-additional-support-offer"))
        .await;
}

#[tokio::test]
async fn a_row_is_excused_by_the_ecf_migration_alone() {
    let mut db = Attempts::on_the_story().await;
    for (table, flag) in [
        ("applications", "legacy_duplicate"),
        ("applications", "legacy_exception"),
        ("declarations", "legacy_duplicate"),
        ("statement_items", "legacy_duplicate"),
    ] {
        let sql = format!("update {table} set {flag} = true");
        db.refused(CHECK, &format!("{table}_legacy_flags_come_from_ecf"), &sql)
            .await;
    }
    db.run("begin; set local npq.history = 'ecf'").await;
    let flagged = also_accepted("npq-leading-teaching")
        .replace("funded_place)", "funded_place, legacy_duplicate)")
        .replace("'active', false", "'active', false, true");
    db.run(&flagged).await;
    db.run("rollback").await;
}

#[tokio::test]
async fn the_funded_place_goes_by_the_cohort_s_funding() {
    let mut db = Attempts::on_the_story().await;
    db.refused(
        CHECK,
        "applications_capped_cohort_needs_funded_place",
        "update applications set funded_place = null where id = accepted()",
    )
    .await;
    db.refused(
        CHECK,
        "applications_unfunded_cohort_has_no_funded_place",
        "update applications set cohort_id = cohort('2026a') where id = pending()",
    )
    .await;
    db.refused(
        CHECK,
        "applications_full_cohort_sets_no_funded_place",
        "update applications
         set cohort_id = cohort('2023a'), schedule_id = schedule('npq-specialist-autumn', '2023a')
         where id = accepted()",
    )
    .await;
}

#[tokio::test]
async fn an_accepted_application_s_schedule_is_for_its_course() {
    let mut db = Attempts::on_the_story().await;
    db.refused(
        CHECK,
        "applications_schedule_fits_the_course",
        "update applications set schedule_id = schedule('npq-leadership-autumn', '2025b')
         where id = accepted()",
    )
    .await;
}

#[tokio::test]
async fn the_history_of_training_only_grows() {
    let mut db = Attempts::on_the_story().await;
    let rule = "training_states_append_only";
    db.refused(
        CHECK,
        rule,
        "update training_states set state = 'withdrawn'",
    )
    .await;
    db.refused(CHECK, rule, "delete from training_states").await;
}
