//! Delivery partners, in v3 (provider-api.md §7.1).

use uuid::Uuid;

use super::training::{Training, shape};
use super::{P, Q, assert_not_found, ids};

async fn partner(training: &Training, name: &str, partnerships: &[(&str, &str)]) -> Uuid {
    let id = Uuid::now_v7();
    training
        .app
        .write(
            "insert into delivery_partners (id, name, created_at, updated_at)
             values ($1, $2, '2025-03-25T02:21:32Z', '2025-03-25T02:22:32Z')",
            [id.into(), name.into()],
        )
        .await;
    for (lead_provider, cohort) in partnerships {
        training
            .app
            .write(
                "insert into delivery_partnerships
                   (delivery_partner_id, lead_provider_id, cohort_id)
                 select $1, l.id, k.id from lead_providers l, cohorts k
                 where l.name = $2 and k.identifier = $3",
                [id.into(), (*lead_provider).into(), (*cohort).into()],
            )
            .await;
    }
    id
}

#[tokio::test]
async fn v3_lists_the_lead_providers_delivery_partners_by_name() {
    let training = Training::open().await;
    let birch = partner(
        &training,
        "Birch Demo Trust",
        &[(P, "2025a"), (P, "2025b"), (P, "2024a"), (Q, "2023a")],
    )
    .await;
    let alder = partner(&training, "Alder Demo Trust", &[(P, "2024a")]).await;
    let foreign = partner(&training, "Cedar Demo Trust", &[(Q, "2024a")]).await;
    for (query, expected) in [
        ("", vec![alder, birch]),
        ("?sort=-name", vec![birch, alder]),
        ("?sort=nonsense", vec![alder, birch]),
        ("?filter[cohort]=2025", vec![birch]),
        ("?filter[cohort]=2023", vec![]),
        ("?filter[cohort]=nonsense", vec![]),
        ("?page[per_page]=1&page[page]=2", vec![birch]),
    ] {
        let path = format!("/api/v3/delivery-partners{query}");
        assert_eq!(ids(&training.client.get(&path).await), expected, "{path}");
    }
    let path = format!("/api/v3/delivery-partners/{birch}");
    let answer = training.client.get(&path).await;
    insta::assert_snapshot!(
        "delivery_partner_v3",
        shape(&answer.text(), &[(birch, "partner")])
    );
    for hidden in [foreign.to_string(), "123XXX".into()] {
        let path = format!("/api/v3/delivery-partners/{hidden}");
        assert_not_found(&training.client.get(&path).await);
    }
    for version in ["v1", "v2"] {
        let path = format!("/api/{version}/delivery-partners");
        assert_not_found(&training.client.get(&path).await);
    }
}
