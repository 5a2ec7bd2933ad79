//! Many decisions about one person at once (provider-api.md Q14): exactly one comes about, and
//! everybody else gets the contract's refusal.

use futures_util::future::join_all;
use sea_orm::{DbBackend, Statement};
use serde_json::json;
use store::{ConnectionTrait as _, Tx};
use uuid::Uuid;

use super::super::{P, Q, messages};
use super::{accept, reject, status_of};
use crate::support::{Answer, TestApp, a_teacher, an_application};

const ACCEPTED_ELSEWHERE: &str =
    "application: The participant has already had an application accepted for this course.";
const ALREADY_ACCEPTED: &str = "application: This NPQ application has already been accepted";
const ALREADY_REJECTED: &str = "application: Once rejected an application cannot change state";

/// Accepts both applications, each with its own lead provider, twenty-five times at once.
async fn fifty_accepts(app: &TestApp, at_p: Uuid, at_q: Uuid) -> Vec<Answer> {
    let clients = [app.lead_provider(P).await, app.lead_provider(Q).await];
    let body = json!({});
    join_all((0..50).map(|n| {
        let id = [at_p, at_q][n % 2];
        accept(&clients[n % 2], "v3", id, &body)
    }))
    .await
}

fn assert_one_accepted(answers: &[Answer], refusals: &[&[&str]]) {
    let accepted = answers.iter().filter(|answer| answer.status == 200).count();
    assert_eq!(accepted, 1);
    for answer in answers.iter().filter(|answer| answer.status != 200) {
        assert_eq!(answer.status, 422, "{}", answer.text());
        let said = messages(answer);
        assert!(
            refusals.iter().any(|refusal| said == *refusal),
            "an unexpected refusal: {said:?}"
        );
    }
}

async fn statuses(app: &TestApp, ids: [Uuid; 2]) -> Vec<String> {
    let mut found = vec![status_of(app, ids[0]).await, status_of(app, ids[1]).await];
    found.sort();
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_accepts_of_one_persons_two_applications_accept_one() {
    let app = TestApp::start().await;
    let user = a_teacher().create(&app).await;
    let at = |name| {
        an_application()
            .of(user)
            .in_cohort("2023a")
            .with_lead_provider(name)
    };
    let (at_p, at_q) = (at(P).create(&app).await, at(Q).create(&app).await);
    let answers = fifty_accepts(&app, at_p, at_q).await;
    assert_one_accepted(
        &answers,
        &[&[ALREADY_ACCEPTED], &[ALREADY_REJECTED, ACCEPTED_ELSEWHERE]],
    );
    assert_eq!(statuses(&app, [at_p, at_q]).await, ["accepted", "rejected"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_accepts_in_two_cohorts_accept_one() {
    let app = TestApp::start().await;
    let user = a_teacher().create(&app).await;
    let at = |name| an_application().of(user).with_lead_provider(name);
    let at_p = at(P).in_cohort("2022a").create(&app).await;
    let at_q = at(Q).in_cohort("2023a").create(&app).await;
    let answers = fifty_accepts(&app, at_p, at_q).await;
    assert_one_accepted(&answers, &[&[ALREADY_ACCEPTED], &[ACCEPTED_ELSEWHERE]]);
    assert_eq!(statuses(&app, [at_p, at_q]).await, ["accepted", "pending"]);
}

/// No unique index stands behind this one: without the lock it fails.
#[tokio::test(flavor = "multi_thread")]
async fn fifty_accepts_of_two_accounts_with_one_verified_trn_accept_one() {
    let app = TestApp::start().await;
    for trn in ["4000001", "4000002", "4000003"] {
        let mut made = [Uuid::nil(); 2];
        for (slot, name) in made.iter_mut().zip([P, Q]) {
            let user = a_teacher().with_trn(trn).create(&app).await;
            let application = an_application().of(user).in_cohort("2023a");
            *slot = application.with_lead_provider(name).create(&app).await;
        }
        let answers = fifty_accepts(&app, made[0], made[1]).await;
        assert_one_accepted(&answers, &[&[ALREADY_ACCEPTED], &[ACCEPTED_ELSEWHERE]]);
        assert_eq!(statuses(&app, made).await, ["accepted", "pending"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn accepting_and_rejecting_at_once_decides_once() {
    let app = TestApp::start().await;
    let client = app.lead_provider(P).await;
    for _ in 0..5 {
        let id = an_application().in_cohort("2023a").create(&app).await;
        let body = json!({});
        let (accepted, rejected) =
            tokio::join!(accept(&client, "v3", id, &body), reject(&client, id));
        let mut statuses = [accepted.status.as_u16(), rejected.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 422]);
        let mails: i64 = app
            .value(
                "select count(*) from email_messages where application_id = $1",
                [id.into()],
            )
            .await;
        assert_eq!(mails, 1);
    }
}

async fn merging(merge: &Tx, sql: &'static str, accounts: [sea_orm::Value; 2]) {
    let statement = Statement::from_sql_and_values(DbBackend::Postgres, sql, accounts);
    merge.execute_raw(statement).await.expect("it is merged");
}

/// The account is merged into another, as at a sign-in, while the decision waits for it.
#[tokio::test(flavor = "multi_thread")]
async fn a_decision_is_about_whoever_has_the_application_once_it_is_locked() {
    let app = TestApp::start().await;
    let (before, kept) = (
        a_teacher().without_trn().create(&app).await,
        a_teacher().create(&app).await,
    );
    let at_p = an_application().of(before).in_cohort("2023a");
    let at_p = at_p.with_lead_provider(P).create(&app).await;
    let at_q = an_application().of(kept).in_cohort("2023a");
    let at_q = at_q.with_lead_provider(Q).create(&app).await;

    let merge = app.begin().await;
    merging(
        &merge,
        "select from users where id in ($1, $2) order by id for update",
        [before.into(), kept.into()],
    )
    .await;
    let client = app.lead_provider(P).await;
    let body = json!({});
    let (answer, ()) = tokio::join!(accept(&client, "v3", at_p, &body), async {
        app.until_blocked().await;
        merging(
            &merge,
            "update applications set user_id = $2 where user_id = $1",
            [before.into(), kept.into()],
        )
        .await;
        merge.commit().await.expect("the transaction commits");
    });
    assert_eq!(answer.status, 200, "{}", answer.text());
    // The other application of the person as they are now gives way.
    assert_eq!(status_of(&app, at_q).await, "rejected");
}
