//! Limits on requests (provider-api.md §1.4, §7.9).

use super::{P, Q};
use crate::support::TestApp;

#[tokio::test]
async fn the_request_after_the_thousandth_of_a_token_is_told_to_come_later() {
    let app = TestApp::configured(|config| {
        config.rate_limits = true;
        config.clock = service::Clock::fixed("2026-11-24T10:00:00Z".parse().expect("a moment"));
    })
    .await;
    let [first, second] = [app.lead_provider(P).await, app.lead_provider(Q).await];
    // Throttling comes before everything, so the cheapest answer serves to count.
    for _ in 0..1000 {
        assert_eq!(first.get("/api/v3/nothing").await.status, 404);
    }
    let refused = first.get("/api/v3/npq-applications").await;
    assert_eq!(refused.status, 429);
    assert_eq!(refused.text(), "Retry later\n");
    assert_eq!(refused.header("content-type"), "text/plain");
    assert_eq!(refused.header("retry-after"), "");
    assert_eq!(second.get("/api/v3/npq-applications").await.status, 200);
}
