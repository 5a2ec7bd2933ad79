//! Statements, in v3 (provider-api.md §3.5).

use chrono::TimeDelta;

use super::training::{Training, shape};
use super::{Q, assert_not_found, ids};
use crate::support::a_statement;

/// S125 and §3.5
#[tokio::test]
async fn v3_shows_the_statements_that_pay_for_declarations_by_the_day_of_payment() {
    let training = Training::open().await;
    let app = &training.app;
    let earlier = a_statement()
        .called(2024, 12)
        .closing_on("2024-11-25")
        .create(app)
        .await;
    let fees = a_statement()
        .called(2025, 2)
        .closing_on("2025-01-25")
        .for_service_fees()
        .create(app)
        .await;
    let foreign = a_statement().of(Q).create(app).await;
    app.write(
        "update statements set updated_at = $2 where id = $1",
        [
            training.statement.into(),
            (app.now() - TimeDelta::hours(2)).into(),
        ],
    )
    .await;
    for (query, expected) in [
        ("", vec![earlier, training.statement]),
        ("?filter[cohort]=2024", vec![earlier, training.statement]),
        ("?filter[cohort]=2023", vec![]),
        ("?filter[updated_since]=2024-11-26T11:00:00Z", vec![earlier]),
        ("?page[per_page]=1&page[page]=2", vec![training.statement]),
    ] {
        let path = format!("/api/v3/statements{query}");
        assert_eq!(ids(&training.client.get(&path).await), expected, "{path}");
    }
    for hidden in [fees.to_string(), foreign.to_string(), "123XXX".into()] {
        let path = format!("/api/v3/statements/{hidden}");
        assert_not_found(&training.client.get(&path).await);
    }
    for version in ["v1", "v2"] {
        let path = format!("/api/{version}/statements");
        assert_not_found(&training.client.get(&path).await);
    }
    app.close_statement(earlier).await;
    app.pay_statement(earlier).await;
    let path = format!("/api/v3/statements/{earlier}");
    let answer = training.client.get(&path).await;
    insta::assert_snapshot!(
        "statement_v3",
        shape(&answer.text(), &[(earlier, "statement")])
    );
}
