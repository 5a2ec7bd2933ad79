//! What no request about training should hold, in every place where one could: a clear answer,
//! never a 500, nothing written; and nothing to see without the right token (provider-api.md §1.2,
//! §1.4–1.6).

use openidconnect::reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use super::training::{COURSE, Enrolled, Training};
use super::{Q, VERSIONS, assert_not_found, but, with_attributes};
use crate::support::{Client, a_declaration};

const LISTS: [&str; 5] = [
    "participants/npq",
    "participants/npq/outcomes",
    "participant-declarations",
    "statements",
    "delivery-partners",
];

fn hostile_values() -> Vec<Value> {
    vec![
        json!("\0"),
        json!("a\0b"),
        json!("'; drop table declarations; --"),
        json!("a".repeat(200_000)),
        json!("\u{202e}\u{1f4a3}é"),
        json!(0),
        json!(-1.5e300),
        json!(true),
        json!([1, 2]),
        json!({ "a": { "b": {} } }),
        json!(" "),
    ]
}

/// Every write about an enrolment and a declaration, with attributes that are in order.
fn writes(of: Enrolled, declaration: Uuid) -> Vec<(Method, String, Value)> {
    let reason = json!({ "course_identifier": COURSE, "reason": "other" });
    let participant = of.participant;
    let action = |name: &str| format!("participants/npq/{participant}/{name}");
    vec![
        (Method::PUT, action("defer"), reason.clone()),
        (Method::PUT, action("withdraw"), reason),
        (
            Method::PUT,
            action("resume"),
            json!({ "course_identifier": COURSE }),
        ),
        (
            Method::PUT,
            action("change-schedule"),
            json!({ "course_identifier": COURSE, "schedule_identifier": "npq-leadership-spring",
                    "cohort": "2024" }),
        ),
        (
            Method::POST,
            action("outcomes"),
            json!({ "course_identifier": COURSE, "state": "passed",
                    "completion_date": "2024-11-20" }),
        ),
        (
            Method::POST,
            "participant-declarations".to_owned(),
            json!({ "participant_id": participant, "declaration_type": "completed",
                    "declaration_date": "2024-11-20T00:00:00Z", "course_identifier": COURSE,
                    "has_passed": "perhaps", "delivery_partner_id": Uuid::now_v7(),
                    "secondary_delivery_partner_id": Uuid::now_v7() }),
        ),
        (
            Method::PUT,
            format!("participant-declarations/{declaration}/change-delivery-partner"),
            json!({ "delivery_partner_id": Uuid::now_v7(),
                    "secondary_delivery_partner_id": Uuid::now_v7() }),
        ),
    ]
}

async fn written(training: &Training) -> i64 {
    training
        .app
        .value(
            "select (select count(*) from declarations) + (select count(*) from training_states)
               + (select count(*) from participant_outcomes) + (select count(*) from statement_items)",
            [],
        )
        .await
}

#[tokio::test]
async fn hostile_values_in_any_attribute_are_refused_and_nothing_is_written() {
    let training = Training::open().await;
    let enrolled = training.funded().await;
    let declaration = a_declaration(enrolled.application)
        .create(&training.app)
        .await;
    let before = written(&training).await;
    for (method, path, attributes) in writes(enrolled, declaration) {
        let names: Vec<String> = attributes
            .as_object()
            .map(|all| all.keys().cloned().collect())
            .unwrap_or_default();
        for name in names.iter().filter(|name| *name != "cohort") {
            for value in hostile_values() {
                // Whether somebody passed may be told by a plain yes.
                if name == "has_passed" && value == json!(true) {
                    continue;
                }
                let body = with_attributes(&but(attributes.clone(), &json!({ name: value })));
                let path = format!("/api/v3/{path}");
                let answer = training.client.json(method.clone(), &path, &body).await;
                assert_eq!(answer.status, 422, "{path} {name}: {}", answer.text());
            }
        }
    }
    assert_eq!(written(&training).await, before);
}

#[tokio::test]
async fn a_body_that_is_no_json_or_too_deep_is_a_bad_request_on_every_route() {
    let training = Training::open().await;
    let enrolled = training.funded().await;
    let declaration = a_declaration(enrolled.application)
        .create(&training.app)
        .await;
    let deep = format!(
        r#"{{"data":{{"attributes":{{"course_identifier":{}"#,
        "[".repeat(50_000)
    );
    for (method, path, _) in writes(enrolled, declaration) {
        let path = format!("/api/v3/{path}");
        for body in ["", "{", "\0", "[]", r#"{"data":1}"#, deep.as_str()] {
            let sent = body.to_owned();
            let answer = training
                .client
                .raw(method.clone(), &path, Some("application/json"), sent)
                .await;
            assert_eq!(answer.status, 400, "{path} {}", &body[..body.len().min(40)]);
        }
        let whole = json!({ "data": { "attributes": { "course_identifier": COURSE } } });
        let answer = training
            .client
            .raw(method, &path, Some("text/plain"), whole.to_string())
            .await;
        assert_eq!(answer.status, 400, "{path}, as plain text");
    }
}

#[tokio::test]
async fn a_strange_query_of_any_list_is_answered() {
    let training = Training::open().await;
    training.funded().await;
    for list in LISTS {
        for (query, status) in [
            ("page[page]=%00", 400),
            ("page[per_page]=-5", 400),
            ("page[page]=99999999999999999999", 200),
            ("filter=abc", 400),
            ("filter[]=abc", 400),
            ("filter[cohort]=%00,99999999999999999999", 200),
            ("filter[cohort][]=2024", 200),
            ("filter[participant_id]=%00,'%20or%20true--", 200),
            ("filter[from_participant_id][]=x", 200),
            ("filter[unknown]=%FF%FE", 200),
            ("sort=%00;drop%20table%20users", 200),
            ("%FF%FE=%FF&&&===", 200),
        ] {
            let path = format!("/api/v3/{list}?{query}");
            let answer = training.client.get(&path).await;
            assert_eq!(answer.status, status, "{path}");
        }
    }
    for list in ["participants/npq", "participant-declarations", "statements"] {
        for value in ["%00", "invalid", "2021-13-01"] {
            let path = format!("/api/v3/{list}?filter[updated_since]={value}");
            assert_eq!(training.client.get(&path).await.status, 400, "{path}");
        }
    }
    let path = "/api/v3/participants/npq?filter[training_status][]=active";
    assert_eq!(training.client.get(path).await.status, 422);
}

/// S1 on every route, and §1.2: another lead provider's record is not found, never forbidden.
#[tokio::test]
async fn nothing_of_training_is_seen_or_changed_without_the_right_token() {
    let training = Training::open().await;
    let enrolled = training.funded().await;
    let declaration = a_declaration(enrolled.application)
        .create(&training.app)
        .await;
    let before = written(&training).await;
    let stranger = training.app.lead_provider(Q).await;
    let nobody: [Client; 2] = [
        training.app.anonymous(),
        training.app.anonymous().with_bearer("npq_test_unknown"),
    ];
    let mut requests = writes(enrolled, declaration);
    let participant = enrolled.participant;
    requests.push((
        Method::PUT,
        format!("participant-declarations/{declaration}/void"),
        json!({}),
    ));
    for path in [
        format!("participants/npq/{participant}"),
        format!("participants/npq/{participant}/outcomes"),
        format!("participant-declarations/{declaration}"),
        format!("statements/{}", training.statement),
    ] {
        requests.push((Method::GET, path, json!({})));
    }
    for (method, path, attributes) in &requests {
        let path = format!("/api/v3/{path}");
        let body = with_attributes(attributes);
        for client in &nobody {
            let answer = client.json(method.clone(), &path, &body).await;
            assert_eq!(answer.status, 401, "{path}");
            assert_eq!(answer.text(), r#"{"error":"HTTP Token: Access denied"}"#);
        }
        if !path.ends_with("participant-declarations") {
            assert_not_found(&stranger.json(method.clone(), &path, &body).await);
        }
    }
    for list in LISTS {
        let path = format!("/api/v3/{list}");
        assert_eq!(nobody[0].get(&path).await.status, 401);
        assert_eq!(stranger.get(&path).await.json(), json!({ "data": [] }));
    }
    for version in VERSIONS {
        let path = format!("/api/{version}/participant-declarations.csv");
        let answer = nobody[0].get(&path).await;
        assert_eq!(answer.status, 401);
        assert_eq!(answer.header("content-type"), "application/json");
    }
    assert_eq!(written(&training).await, before);
}
