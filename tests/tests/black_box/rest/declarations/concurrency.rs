//! Many hands on one milestone and one statement at once (provider-api.md Q14; finance.md §4.8).

use std::time::Duration;

use futures_util::future::{join, join_all};
use sea_orm::{DbBackend, Statement};
use store::ConnectionTrait;
use tokio::sync::Notify;
use uuid::Uuid;

use super::super::training::{COURSE, Training, id_of};
use super::super::{assert_refused, attribute};
use super::started;
use crate::support::{TestApp, a_declaration, a_statement, a_teacher};

const TAKEN: &str =
    "base: A declaration has already been submitted that will be, or has been, paid for this event";
const ENDED: &str = "cohort: You cannot submit or void declarations for the 2024 cohort. The funding contract for this cohort has ended. Get in touch if you need to discuss this with us.";

async fn crowded() -> Training {
    Training::configured(|config| config.database_pool = 12).await
}

/// Ruling 21: everybody but the winner is answered as if they had come second.
#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_equal_declarations_make_one_and_ninety_nine_answers() {
    let training = crowded().await;
    let enrolled = training.funded().await;
    let attributes = started(enrolled.participant);
    let answers = join_all((0..100).map(|n| {
        let version = ["v1", "v2", "v3"][n % 3];
        training.declare(version, &attributes)
    }))
    .await;
    let made = answers.iter().filter(|answer| answer.status == 200).count();
    assert_eq!(made, 1);
    for answer in answers.iter().filter(|answer| answer.status != 200) {
        assert_refused(answer, &[TAKEN]);
    }
    let rows: i64 = training
        .app
        .value("select count(*) from declarations", [])
        .await;
    let items: i64 = training
        .app
        .value("select count(*) from statement_items", [])
        .await;
    assert_eq!((rows, items), (1, 1));
}

/// No unique index stands behind this one: without the advisory lock it fails.
#[tokio::test(flavor = "multi_thread")]
async fn of_a_persons_two_accounts_declared_at_once_one_is_eligible_and_one_a_duplicate() {
    let training = crowded().await;
    for n in 0..12 {
        let trn = format!("76543{n:02}");
        let mut twins = Vec::new();
        for _ in 0..2 {
            let user = a_teacher().with_trn(&trn).create(&training.app).await;
            twins.push(training.enrolled(user, COURSE, true).await);
        }
        let declared = [started(twins[0].participant), started(twins[1].participant)];
        let (one, other) = join(
            training.declare("v3", &declared[0]),
            training.declare("v3", &declared[1]),
        )
        .await;
        let mut states = [attribute(&one, "state"), attribute(&other, "state")];
        states.sort_by_key(ToString::to_string);
        assert_eq!(states, ["eligible", "ineligible"], "pair {n}");
    }
}

/// Closes a statement as a job does: the declarations first, then the statement, then again what
/// joined it meanwhile. Says when it holds the locks, and takes its time.
async fn close(app: &TestApp, statement: Uuid, holding: &Notify, dawdle: Duration) {
    let tx = app.begin().await;
    let run = async |sql: &'static str| {
        tx.execute_raw(Statement::from_sql_and_values(
            DbBackend::Postgres,
            sql,
            [statement.into()],
        ))
        .await
        .expect("the job runs")
    };
    run("select from declarations where id in
           (select declaration_id from statement_items where statement_id = $1)
         order by id for no key update")
    .await;
    run("select from statements where id = $1 for update").await;
    holding.notify_one();
    tokio::time::sleep(dawdle).await;
    run(
        "update declarations set state = 'payable' where state = 'eligible' and id in
           (select declaration_id from statement_items where statement_id = $1)",
    )
    .await;
    run("update statement_items set state = 'payable'
         where statement_id = $1 and state = 'eligible'")
    .await;
    run("update statements set state = 'payable' where id = $1").await;
    tx.commit().await.expect("the job commits");
}

/// Pays a closed statement as a job does.
async fn pay(app: &TestApp, statement: Uuid) {
    let tx = app.begin().await;
    let run = async |sql: &'static str| {
        tx.execute_raw(Statement::from_sql_and_values(
            DbBackend::Postgres,
            sql,
            [statement.into()],
        ))
        .await
        .expect("the job runs")
    };
    run("select from declarations where id in
           (select declaration_id from statement_items where statement_id = $1)
         order by id for no key update")
    .await;
    run("select from statements where id = $1 for update").await;
    run(
        "update declarations set state = 'paid' where state = 'payable' and id in
           (select declaration_id from statement_items where statement_id = $1)",
    )
    .await;
    run("update statement_items set state = 'paid'
         where statement_id = $1 and state = 'payable'")
    .await;
    run("update statements set state = 'paid', paid_at = now() where id = $1").await;
    tx.commit().await.expect("the job commits");
}

/// How many declarations and items stand together as finance.md §1.8 forbids.
async fn illegal(app: &TestApp) -> i64 {
    app.value(
        "select count(*) from (
           select d.state::text as state, (
             select coalesce(string_agg(i.state || '/' || s.state, ',' order by i.created_at, i.id), '')
             from statement_items i join statements s on s.id = i.statement_id
             where i.declaration_id = d.id) as items
           from declarations d) as standing
         where (state, items) not in (
           ('submitted', ''), ('eligible', 'eligible/open'), ('payable', 'payable/payable'),
           ('paid', 'paid/paid'), ('voided', ''), ('voided', 'voided/open'),
           ('voided', 'voided/payable'), ('voided', 'voided/paid'),
           ('awaiting_clawback', 'paid/paid,awaiting_clawback/open'))",
        [],
    )
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_declaration_that_meets_a_closing_statement_goes_on_the_next() {
    let training = crowded().await;
    let next = a_statement()
        .called(2025, 2)
        .closing_on("2025-01-25")
        .create(&training.app)
        .await;
    let enrolled = training.funded().await;
    let attributes = started(enrolled.participant);
    let holding = Notify::new();
    let late = async {
        holding.notified().await;
        training.declare("v3", &attributes).await
    };
    let dawdle = Duration::from_millis(500);
    let closing = close(&training.app, training.statement, &holding, dawdle);
    let ((), answer) = join(closing, late).await;
    assert_eq!(
        attribute(&answer, "statement_id"),
        serde_json::json!(next),
        "it waited, and chose again"
    );
    training.app.close_statement(next).await;
    let enrolled = training.funded().await;
    assert_refused(
        &training.declare("v3", &started(enrolled.participant)).await,
        &[ENDED],
    );
}

/// What was locked is read again behind the lock, the schedule included.
#[tokio::test(flavor = "multi_thread")]
async fn a_declaration_and_an_action_that_meet_a_change_of_schedule_follow_the_new_one() {
    let training = crowded().await;
    a_statement()
        .in_cohort("2025a")
        .closing_on("2025-01-25")
        .with_contract_for(COURSE)
        .create(&training.app)
        .await;
    let enrolled = training.funded().await;
    a_declaration(enrolled.application)
        .in_state("voided")
        .create(&training.app)
        .await;
    let moved = Notify::new();
    let moving = async {
        let tx = training.app.begin().await;
        tx.execute_raw(Statement::from_sql_and_values(
            DbBackend::Postgres,
            "update applications a set cohort_id = k.id, schedule_id = s.id
             from cohorts k join schedules s on s.cohort_id = k.id
             where a.id = $1 and k.identifier = '2025a' and s.identifier = 'npq-leadership-spring'",
            [enrolled.application.into()],
        ))
        .await
        .expect("the application moves");
        moved.notify_one();
        tokio::time::sleep(Duration::from_millis(500)).await;
        tx.commit().await.expect("the move commits");
    };
    let attributes = started(enrolled.participant);
    let late = async {
        moved.notified().await;
        let reason = serde_json::json!({ "course_identifier": COURSE, "reason": "other" });
        join(
            training.declare("v3", &attributes),
            training.act("v3", enrolled.participant, "defer", reason),
        )
        .await
    };
    let ((), (declared, deferred)) = join(moving, late).await;
    assert_refused(
        &declared,
        &["declaration_date: Enter a '#/declaration_date' that's on or after the schedule start."],
    );
    assert_eq!(deferred.status, 200, "{}", deferred.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn declarations_and_closing_at_once_leave_nothing_half_closed() {
    let training = crowded().await;
    a_statement()
        .called(2025, 2)
        .closing_on("2025-01-25")
        .create(&training.app)
        .await;
    let mut declarations = Vec::new();
    for _ in 0..24 {
        declarations.push(started(training.funded().await.participant));
    }
    let declaring = join_all(declarations.iter().map(|d| training.declare("v3", d)));
    let closing = async {
        tokio::time::sleep(Duration::from_millis(60)).await;
        let dawdle = Duration::from_millis(20);
        close(&training.app, training.statement, &Notify::new(), dawdle).await;
    };
    let (answers, ()) = join(declaring, closing).await;
    for answer in &answers {
        assert_eq!(answer.status, 200, "{}", answer.text());
    }
    assert_eq!(illegal(&training.app).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn voiding_and_paying_at_once_either_voids_or_claws_back() {
    let training = crowded().await;
    let paying = a_statement()
        .called(2024, 11)
        .closing_on("2024-10-25")
        .create(&training.app)
        .await;
    let mut declarations = Vec::new();
    for _ in 0..16 {
        let enrolled = training.funded().await;
        let declaration = a_declaration(enrolled.application)
            .in_state("payable")
            .on(paying);
        declarations.push(declaration.create(&training.app).await);
    }
    training.app.close_statement(paying).await;
    let voiding = join_all(declarations.iter().map(|id| training.void("v3", *id)));
    let job = async {
        tokio::time::sleep(Duration::from_millis(40)).await;
        pay(&training.app, paying).await;
    };
    let (answers, ()) = join(voiding, job).await;
    for answer in &answers {
        let state = attribute(answer, "state");
        assert!(state == "voided" || state == "awaiting-clawback", "{state}");
    }
    assert_eq!(illegal(&training.app).await, 0);
}

/// finance.md §4.8: two voids of a paid declaration.
#[tokio::test(flavor = "multi_thread")]
async fn of_twenty_claw_backs_at_once_one_comes_about() {
    let training = crowded().await;
    let paid_on = a_statement()
        .called(2024, 11)
        .closing_on("2024-10-25")
        .create(&training.app)
        .await;
    let enrolled = training.funded().await;
    let id = a_declaration(enrolled.application)
        .in_state("paid")
        .on(paid_on)
        .create(&training.app)
        .await;
    training.app.close_statement(paid_on).await;
    training.app.pay_statement(paid_on).await;
    let answers = join_all((0..20).map(|_| training.void("v3", id))).await;
    let done: Vec<_> = answers.iter().filter(|a| a.status == 200).collect();
    assert_eq!(done.len(), 1);
    assert_eq!(id_of(done[0]), id);
    for answer in answers.iter().filter(|answer| answer.status != 200) {
        assert_refused(
            answer,
            &["declaration: The declaration will or has been be refunded."],
        );
    }
    assert_eq!(training.items(id).await, "paid, awaiting_clawback");
}
