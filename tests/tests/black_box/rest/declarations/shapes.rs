//! The declaration's shape to the byte, in each version (provider-api.md §3.3).

use super::super::VERSIONS;
use super::super::training::{Training, shape};
use crate::support::{a_declaration, a_statement};

#[tokio::test]
async fn a_declaration_that_is_clawed_back_has_the_contracts_keys_in_order() {
    let training = Training::open().await;
    let enrolled = training.funded().await;
    training
        .app
        .write(
            "update applications set targeted_delivery_funding_eligibility = true where id = $1",
            [enrolled.application.into()],
        )
        .await;
    let paid_on = a_statement()
        .called(2024, 11)
        .closing_on("2024-10-25")
        .create(&training.app)
        .await;
    let id = a_declaration(enrolled.application)
        .in_state("paid")
        .on(paid_on)
        .create(&training.app)
        .await;
    training.app.close_statement(paid_on).await;
    training.app.pay_statement(paid_on).await;
    training.void("v1", id).await;
    let ids = [
        (id, "declaration"),
        (enrolled.participant, "participant"),
        (paid_on, "statement"),
        (training.statement, "next statement"),
    ];
    for version in VERSIONS {
        let path = format!("/api/{version}/participant-declarations/{id}");
        let answer = training.client.get(&path).await;
        insta::assert_snapshot!(
            format!("declaration_{version}"),
            shape(&answer.text(), &ids)
        );
    }
}
