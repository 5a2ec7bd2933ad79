//! The participant's shape to the byte, in each version (provider-api.md §3.2).

use uuid::Uuid;

use super::super::VERSIONS;
use super::super::training::{COURSE, Training, shape};
use crate::support::{a_declaration, a_teacher};

#[tokio::test]
async fn a_withdrawn_participant_has_the_contracts_keys_in_order() {
    let training = Training::open().await;
    let user = a_teacher()
        .named("Isabelle Demo")
        .with_email("isabelle@demo.example")
        .with_trn("1234567")
        .create(&training.app)
        .await;
    let enrolled = training.enrolled(user, COURSE, true).await;
    a_declaration(enrolled.application)
        .create(&training.app)
        .await;
    training.an_hour_ago(enrolled).await;
    let former = Uuid::now_v7();
    training
        .app
        .write(
            "insert into participant_id_changes
               (user_id, from_participant_id, to_participant_id, created_at, updated_at)
             values ($1, $2, $1, '2024-05-31T02:22:32Z', '2024-05-31T02:22:32Z')",
            [user.into(), former.into()],
        )
        .await;
    training
        .app
        .write(
            "update applications set targeted_delivery_funding_eligibility = true,
               school_id = (select id from schools where urn = (select min(urn) from schools))
             where id = $1",
            [enrolled.application.into()],
        )
        .await;
    let urn: String = training.app.value("select min(urn) from schools", []).await;
    let reason = serde_json::json!({ "course_identifier": COURSE, "reason": "other" });
    training.act("v1", user, "withdraw", reason).await;
    for version in VERSIONS {
        let path = format!("/api/{version}/participants/npq/{user}");
        let answer = training.client.get(&path).await;
        let ids = [
            (user, "participant"),
            (enrolled.application, "application"),
            (former, "former id"),
        ];
        insta::assert_snapshot!(
            format!("participant_{version}"),
            shape(&answer.text(), &ids).replace(&format!("\"{urn}\""), "\"[urn]\"")
        );
    }
}
