//! Health (integrations-and-operations.md §6.2).

use crate::support::TestApp;

#[tokio::test]
async fn a_server_with_its_database_is_alive_and_ready() {
    let app = TestApp::start().await;
    for path in ["/up", "/ready"] {
        assert_eq!(app.anonymous().get(path).await.status, 200, "{path}");
    }
}
