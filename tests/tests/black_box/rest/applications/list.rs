//! The list: scope, pages, filters, order.

use chrono::TimeDelta;
use uuid::Uuid;

use super::super::{P, Q, VERSIONS, ids};
use super::{participant_of, untouched_since};
use crate::support::{TestApp, an_application};

/// Applications made so many minutes ago.
async fn made_minutes_ago<const N: usize>(app: &TestApp, minutes: [i64; N]) -> [Uuid; N] {
    let mut made = [Uuid::nil(); N];
    for (slot, minutes) in made.iter_mut().zip(minutes) {
        let id = an_application().in_cohort("2023a").create(app).await;
        untouched_since(app, id, app.now() - TimeDelta::minutes(minutes)).await;
        *slot = id;
    }
    made
}

/// S3
#[tokio::test]
async fn a_lead_provider_sees_its_own_applications_oldest_first() {
    let app = TestApp::start().await;
    let [newer, older] = made_minutes_ago(&app, [10, 20]).await;
    an_application().with_lead_provider(Q).create(&app).await;
    let client = app.lead_provider(P).await;
    for version in VERSIONS {
        let answer = client
            .get(&format!("/api/{version}/npq-applications"))
            .await;
        assert_eq!(ids(&answer), [older, newer]);
        assert_eq!(answer.header("content-type"), "application/json");
        assert_eq!(answer.header("cache-control"), "no-store");
    }
}

/// S4
#[tokio::test]
async fn no_applications_are_an_empty_list() {
    let app = TestApp::start().await;
    let client = app.lead_provider(P).await;
    let answer = client.get("/api/v3/npq-applications").await;
    assert_eq!(
        (answer.status.as_u16(), answer.text().as_str()),
        (200, r#"{"data":[]}"#)
    );
}

/// S5
#[tokio::test]
async fn pages_split_the_list_without_gap_or_repetition() {
    let app = TestApp::start().await;
    // Two made at the same moment, to be told apart by their ids alone.
    let mut made = made_minutes_ago(&app, [80, 70, 60, 50, 50, 30, 20, 10])
        .await
        .to_vec();
    if made[3] > made[4] {
        made.swap(3, 4);
    }
    let client = app.lead_provider(P).await;
    let mut seen = Vec::new();
    for (page, rows) in [(1, 5), (2, 3), (3, 0)] {
        let path = format!("/api/v3/npq-applications?page[per_page]=5&page[page]={page}");
        let found = ids(&client.get(&path).await);
        assert_eq!(found.len(), rows, "page {page}");
        seen.extend(found);
    }
    assert_eq!(seen, made);
}

/// S8, S9
#[tokio::test]
async fn the_cohort_filter_takes_start_years_and_matches_every_suffix() {
    let app = TestApp::start().await;
    for cohort in ["2023a", "2024a", "2025a", "2025b"] {
        an_application().in_cohort(cohort).create(&app).await;
    }
    let client = app.lead_provider(P).await;
    for version in VERSIONS {
        for (cohorts, rows) in [("2023,2024", 2), ("2025", 2), ("0000", 0), ("2025b", 0)] {
            let path = format!("/api/{version}/npq-applications?filter[cohort]={cohorts}");
            assert_eq!(
                ids(&client.get(&path).await).len(),
                rows,
                "{version} {cohorts}"
            );
        }
    }
}

/// S10, S12
#[tokio::test]
async fn updated_since_compares_the_application_and_its_participants_significant_changes() {
    let app = TestApp::start().await;
    let [quiet, fresh, person] = made_minutes_ago(&app, [120, 1, 120]).await;
    app.write(
        "update users set significantly_updated_at = $2 where id = $1",
        [participant_of(&app, person).await.into(), app.now().into()],
    )
    .await;
    app.write(
        "update users set email_updates_status = 'senco', updated_at = $2 where id = $1",
        [participant_of(&app, quiet).await.into(), app.now().into()],
    )
    .await;
    let client = app.lead_provider(P).await;
    let hour_ago = app.now() - TimeDelta::hours(1);
    for form in [
        "%Y-%m-%dT%H:%M:%SZ",
        "%Y-%m-%dT%H:%M:%S+00:00",
        "%Y-%m-%dT%H:%M:%S",
    ] {
        let since = hour_ago.format(form);
        for version in VERSIONS {
            let path = format!("/api/{version}/npq-applications?filter[updated_since]={since}");
            assert_eq!(ids(&client.get(&path).await), [person, fresh], "{since}");
        }
    }
}

#[tokio::test]
async fn updated_since_is_inclusive() {
    let app = TestApp::start().await;
    let id = an_application().create(&app).await;
    let moment = "2024-05-13T11:21:55Z";
    untouched_since(&app, id, moment.parse().expect("a moment")).await;
    let client = app.lead_provider(P).await;
    for (since, rows) in [(moment, 1), ("2024-05-13T11:21:56Z", 0), ("2024-05-13", 1)] {
        let path = format!("/api/v3/npq-applications?filter[updated_since]={since}");
        assert_eq!(ids(&client.get(&path).await).len(), rows, "{since}");
    }
}

/// S14
#[tokio::test]
async fn the_participant_filter_is_known_in_v3_alone() {
    let app = TestApp::start().await;
    let [first, second, third] = made_minutes_ago(&app, [30, 20, 10]).await;
    let wanted = format!(
        "{},{}",
        participant_of(&app, first).await,
        participant_of(&app, third).await.to_string().to_uppercase()
    );
    let client = app.lead_provider(P).await;
    for (version, expected) in [
        ("v1", vec![first, second, third]),
        ("v2", vec![first, second, third]),
        ("v3", vec![first, third]),
    ] {
        let path = format!("/api/{version}/npq-applications?filter[participant_id]={wanted}");
        assert_eq!(ids(&client.get(&path).await), expected, "{version}");
    }
}

/// S16; Q6, Q7
#[tokio::test]
async fn sort_is_honoured_in_v3_alone_and_only_for_its_columns() {
    let app = TestApp::start().await;
    let [a, b, c] = made_minutes_ago(&app, [30, 20, 10]).await;
    app.write(
        "update applications set updated_at = $2 where id = $1",
        [a.into(), app.now().into()],
    )
    .await;
    let client = app.lead_provider(P).await;
    for (version, sort, expected) in [
        ("v3", "-created_at", [c, b, a]),
        ("v3", "created_at", [a, b, c]),
        ("v3", "%2Bupdated_at", [b, c, a]),
        ("v3", "+updated_at", [b, c, a]),
        ("v3", "-updated_at,created_at", [a, c, b]),
        ("v3", "teacher_catchment", [a, b, c]),
        ("v3", "-unknown,-created_at", [c, b, a]),
        ("v3", "", [a, b, c]),
        ("v1", "-created_at", [a, b, c]),
        ("v2", "-created_at", [a, b, c]),
    ] {
        let path = format!("/api/{version}/npq-applications?sort={sort}");
        assert_eq!(ids(&client.get(&path).await), expected, "{version} {sort}");
    }
}

#[tokio::test]
async fn a_list_is_compressed_for_who_can_read_it() {
    use openidconnect::reqwest::Method;

    let app = TestApp::start().await;
    made_minutes_ago(&app, [3, 2, 1]).await;
    let client = app.lead_provider(P).await;
    let request = client
        .request(Method::GET, "/api/v3/npq-applications")
        .header("Accept-Encoding", "gzip");
    let answer = client.send(request).await;
    assert_eq!(answer.header("content-encoding"), "gzip");
    assert_eq!(answer.body[..2], [0x1f, 0x8b]);
}
