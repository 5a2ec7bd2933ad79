//! Accepting (provider-api.md §4.1, §7.4).

use chrono::TimeDelta;
use serde_json::{Value, json};
use uuid::Uuid;

use super::super::{P, Q, VERSIONS, assert_refused, attribute, messages};
use super::{accept, accept_with, participant_of, show, status_of, untouched_since};
use crate::support::{TestApp, a_teacher, an_application};

const ACCEPTED_ELSEWHERE: &str =
    "application: The participant has already had an application accepted for this course.";
const SET_FUNDED_PLACE: &str = "funded_place: Set '#/funded_place' to true or false.";

/// S28
#[tokio::test]
async fn accepting_sets_status_schedule_and_training_and_tells_the_applicant() {
    let app = TestApp::at("2023-11-26T10:00:00Z".parse().expect("a moment")).await;
    let client = app.lead_provider(P).await;
    for version in VERSIONS {
        let id = an_application().in_cohort("2023a").create(&app).await;
        untouched_since(&app, id, app.now() - TimeDelta::days(1)).await;
        let answer = accept(&client, version, id, &json!({})).await;
        assert_eq!(attribute(&answer, "status"), json!("accepted"));
        assert_eq!(attribute(&answer, "funded_place"), Value::Null);
        assert_eq!(
            attribute(&answer, "updated_at"),
            json!("2023-11-26T10:00:00Z")
        );
        assert_eq!(
            attribute(&show(&client, "v3", id).await, "schedule_identifier"),
            json!("npq-specialist-autumn")
        );
        let written: bool = app
            .value(
                "select a.training_status = 'active' and a.accepted_at = $2 and a.updated_at = $2
                   and u.significantly_updated_at = $2 and u.updated_at = $2
                   and (select count(*) = 1 from training_states t
                        where t.application_id = a.id and t.state = 'active' and t.reason is null
                          and t.lead_provider_id = a.lead_provider_id)
                   and (select count(*) = 1 from email_messages m
                        where m.application_id = a.id and m.template_key = 'accepted'
                          and m.recipient = u.email and m.status = 'queued')
                   and exists (select from audit_events e
                        where e.row_id = a.id and e.actor = 'lead_provider:' || a.lead_provider_id
                          and e.changes -> 'approval_status' = '[\"pending\", \"accepted\"]')
                 from applications a join users u on u.id = a.user_id where a.id = $1",
                [id.into(), app.now().into()],
            )
            .await;
        assert!(written, "{version}");
    }
}

/// S29, S30, S31, S32, S33
#[tokio::test]
async fn a_capped_cohort_needs_a_plain_yes_or_no_and_yes_needs_eligibility() {
    let app = TestApp::start().await;
    let client = app.lead_provider(P).await;
    let capped = || an_application().in_cohort("2024a");
    for funded in [true, false] {
        let id = capped().eligible_for_funding().create(&app).await;
        let answer = accept_with(&client, "v1", id, json!({ "funded_place": funded })).await;
        assert_eq!(attribute(&answer, "funded_place"), json!(funded));
    }
    let id = capped().eligible_for_funding().create(&app).await;
    for value in [
        json!("true"),
        json!("false"),
        json!(""),
        json!("null"),
        json!(null),
        json!(1),
    ] {
        let answer = accept_with(&client, "v3", id, json!({ "funded_place": value })).await;
        assert_refused(&answer, &[SET_FUNDED_PLACE]);
    }
    assert_refused(
        &accept(&client, "v2", id, &json!({})).await,
        &[SET_FUNDED_PLACE],
    );
    let ineligible = capped().create(&app).await;
    assert_refused(
        &accept_with(&client, "v3", ineligible, json!({ "funded_place": true })).await,
        &[
            "application: The participant is not eligible for funding, so '#/funded_place' cannot be set to true.",
        ],
    );
    assert_eq!(status_of(&app, ineligible).await, "pending");
}

/// §7.4: a cohort without funding, which the contract of 2024 did not know.
#[tokio::test]
async fn a_cohort_without_funding_takes_no_funded_place() {
    let app = TestApp::start().await;
    let client = app.lead_provider(P).await;
    let id = an_application().in_cohort("2026a").create(&app).await;
    let refusal = "funded_place: The '#/funded_place' field should be false for unfunded cohorts.";
    for value in [json!(true), json!(null), json!("false")] {
        let answer = accept_with(&client, "v3", id, json!({ "funded_place": value })).await;
        assert_refused(&answer, &[refusal]);
    }
    assert_refused(&accept(&client, "v3", id, &json!({})).await, &[refusal]);
    let answer = accept_with(&client, "v3", id, json!({ "funded_place": false })).await;
    assert_eq!(attribute(&answer, "funded_place"), json!(false));
}

#[tokio::test]
async fn a_funded_place_is_ignored_where_the_cohort_has_no_cap() {
    let app = TestApp::start().await;
    let client = app.lead_provider(P).await;
    for value in [json!(true), json!(false), json!("nonsense")] {
        let id = an_application().in_cohort("2023a").create(&app).await;
        let answer = accept_with(&client, "v3", id, json!({ "funded_place": value })).await;
        assert_eq!(attribute(&answer, "funded_place"), Value::Null);
    }
    // Nor does one survive that was stored before, say under another cohort.
    let id = an_application()
        .in_cohort("2023a")
        .funded_place(false)
        .create(&app)
        .await;
    let answer = accept(&client, "v1", id, &json!({})).await;
    assert_eq!(attribute(&answer, "funded_place"), Value::Null);
}

/// S36, S37
#[tokio::test]
async fn what_is_decided_cannot_be_accepted() {
    let app = TestApp::start().await;
    let client = app.lead_provider(P).await;
    let pending = an_application().in_cohort("2023a").create(&app).await;
    assert_eq!(accept(&client, "v3", pending, &json!({})).await.status, 200);
    assert_refused(
        &accept(&client, "v3", pending, &json!({})).await,
        &["application: This NPQ application has already been accepted"],
    );
    let rejected = an_application()
        .in_cohort("2023a")
        .rejected()
        .create(&app)
        .await;
    assert_refused(
        &accept(&client, "v3", rejected, &json!({})).await,
        &["application: Once rejected an application cannot change state"],
    );
    let capped = an_application()
        .in_cohort("2024a")
        .rejected()
        .create(&app)
        .await;
    assert_refused(
        &accept(&client, "v3", capped, &json!({})).await,
        &[
            SET_FUNDED_PLACE,
            "application: Once rejected an application cannot change state",
        ],
    );
}

/// S38, S40
#[tokio::test]
async fn accepting_rejects_the_persons_other_pending_applications_for_course_and_cohort() {
    let app = TestApp::start().await;
    let client = app.lead_provider(P).await;
    let user = a_teacher().create(&app).await;
    let at_q = || {
        an_application()
            .of(user)
            .with_lead_provider(Q)
            .in_cohort("2023a")
    };
    let same = at_q().create(&app).await;
    let other_course = at_q().for_course("npq-senco").create(&app).await;
    let other_cohort = at_q().in_cohort("2022a").create(&app).await;
    let stranger = an_application()
        .with_lead_provider(Q)
        .in_cohort("2023a")
        .create(&app)
        .await;
    let mine = an_application()
        .of(user)
        .in_cohort("2023a")
        .create(&app)
        .await;
    let yesterday = app.now() - TimeDelta::days(1);
    for id in [same, other_course, other_cohort, stranger] {
        untouched_since(&app, id, yesterday).await;
    }
    assert_eq!(accept(&client, "v3", mine, &json!({})).await.status, 200);
    for (id, status) in [
        (mine, "accepted"),
        (same, "rejected"),
        (other_course, "pending"),
        (other_cohort, "pending"),
        (stranger, "pending"),
    ] {
        assert_eq!(status_of(&app, id).await, status);
    }
    let written: bool = app
        .value(
            "select rejection_reason = 'other_application_in_this_cohort_accepted'
               and updated_at > $2 from applications where id = $1",
            [same.into(), yesterday.into()],
        )
        .await;
    assert!(written);
}

/// S41
#[tokio::test]
async fn one_person_has_one_accepted_application_for_a_course_wherever_it_is() {
    let app = TestApp::start().await;
    let client = app.lead_provider(P).await;
    let ehco = "npq-early-headship-coaching-offer";
    for (accepted_course, accepted_cohort, course) in [
        ("npq-headship", "2023a", "npq-headship"),
        ("npq-headship", "2022a", "npq-headship"),
        ("npq-additional-support-offer", "2021a", ehco),
    ] {
        let user = a_teacher().create(&app).await;
        an_application()
            .of(user)
            .with_lead_provider(Q)
            .for_course(accepted_course)
            .in_cohort(accepted_cohort)
            .accepted()
            .create(&app)
            .await;
        let mine = an_application()
            .of(user)
            .for_course(course)
            .in_cohort("2023a")
            .create(&app)
            .await;
        let answer = accept(&client, "v3", mine, &json!({})).await;
        assert_refused(&answer, &[ACCEPTED_ELSEWHERE]);
        assert_eq!(status_of(&app, mine).await, "pending");
    }
}

async fn twins(app: &TestApp, trn: &str, mine_verified: bool, theirs_verified: bool) -> Uuid {
    let mut users = [Uuid::nil(); 2];
    for (slot, verified) in users.iter_mut().zip([mine_verified, theirs_verified]) {
        *slot = a_teacher().with_trn(trn).create(app).await;
        app.write(
            "update users set trn_verified = $2 where id = $1",
            [(*slot).into(), verified.into()],
        )
        .await;
    }
    let [me, twin] = users;
    an_application()
        .of(twin)
        .with_lead_provider(Q)
        .in_cohort("2023a")
        .accepted()
        .create(app)
        .await;
    an_application().of(me).in_cohort("2023a").create(app).await
}

#[tokio::test]
async fn an_account_with_the_same_trn_is_the_same_person_if_the_applicants_trn_is_verified() {
    let app = TestApp::start().await;
    let client = app.lead_provider(P).await;
    for (trn, mine_verified, theirs_verified, refused) in [
        ("3000001", true, true, true),
        ("3000002", true, false, true),
        ("3000003", false, true, false),
        ("3000004", false, false, false),
    ] {
        let mine = twins(&app, trn, mine_verified, theirs_verified).await;
        let answer = accept(&client, "v3", mine, &json!({})).await;
        if refused {
            assert_refused(&answer, &[ACCEPTED_ELSEWHERE]);
        } else {
            assert_eq!(attribute(&answer, "status"), json!("accepted"), "{trn}");
        }
    }
}

/// S45, S46, S47
#[tokio::test]
async fn a_schedule_may_be_named_in_v3_if_it_is_one_of_cohort_and_course() {
    let app = TestApp::start().await;
    let client = app.lead_provider(P).await;
    let headship = || {
        an_application()
            .for_course("npq-headship")
            .in_cohort("2023a")
    };
    let named = |identifier: &str| json!({ "schedule_identifier": identifier });
    let id = headship().create(&app).await;
    for identifier in ["npq-ehco-november", "npq-specialist-autumn", "any-schedule"] {
        assert_refused(
            &accept_with(&client, "v3", id, named(identifier)).await,
            &["schedule_identifier: Selected schedule is not valid for the course"],
        );
    }
    for version in ["v1", "v2"] {
        let answer = accept_with(&client, version, id, named("npq-leadership-spring")).await;
        assert_eq!(answer.status, 400);
        assert_eq!(
            messages(&answer),
            ["Bad request: correct json data structure required. See API docs for reference"]
        );
    }
    let answer = accept_with(&client, "v3", id, named("npq-leadership-spring")).await;
    assert_eq!(
        attribute(&answer, "schedule_identifier"),
        json!("npq-leadership-spring")
    );
}

/// Q1
#[tokio::test]
async fn a_cohort_without_a_schedule_for_the_day_is_refused_and_nothing_is_written() {
    let app = TestApp::at("2026-02-01T10:00:00Z".parse().expect("a moment")).await;
    let client = app.lead_provider(P).await;
    // The 2024 cohort has no spring schedule.
    let id = an_application().in_cohort("2024a").create(&app).await;
    let answer = accept_with(&client, "v3", id, json!({ "funded_place": false })).await;
    assert_refused(&answer, &["schedule: Schedule cannot be determined"]);
    assert_eq!(status_of(&app, id).await, "pending");
}

#[tokio::test]
async fn an_applicant_without_an_address_is_accepted_without_a_mail() {
    let app = TestApp::start().await;
    let client = app.lead_provider(P).await;
    let id = an_application().in_cohort("2023a").create(&app).await;
    app.write(
        "update users set archived_at = now(), archived_email = email, email = null where id = $1",
        [participant_of(&app, id).await.into()],
    )
    .await;
    let answer = accept(&client, "v3", id, &json!({})).await;
    assert_eq!(attribute(&answer, "email"), Value::Null);
    let mails: i64 = app
        .value(
            "select count(*) from email_messages where application_id = $1",
            [id.into()],
        )
        .await;
    assert_eq!(mails, 0);
}
