//! The mail with the one-time code.

use chrono::{DateTime, Utc};
use domain::staff::sign_in_code::{CODES_SPAN, LIFETIME, SignInCode};
use serde_json::json;
use store::changes::mail::{Mail, blank, queue};
use store::queries::outbox;
use store::{DbErr, Tx};
use uuid::{Uuid, uuid};

const TEMPLATE_ID: Uuid = uuid!("8c9ef29c-8db2-44d2-84ff-ff062485a893");

const TEMPLATE_KEY: &str = "staff_sign_in_code";

/// How many codes were sent to an address within the span that is limited.
pub(super) async fn sent_lately(
    tx: &Tx,
    recipient: &str,
    now: DateTime<Utc>,
) -> Result<i64, DbErr> {
    outbox::written_lately(tx, recipient, TEMPLATE_KEY, CODES_SPAN, now).await
}

/// Takes the code out of the mails that were sent before: it is spent, locked or replaced.
pub(super) async fn forget(tx: &Tx, recipient: &str) -> Result<(), DbErr> {
    let instead = "This mail held a sign-in code that can no longer be used.";
    blank(tx, recipient, TEMPLATE_KEY, instead).await.map(drop)
}

/// Queues the code for its owner. The mail holds it until it is used, locked or replaced.
pub(super) async fn send(tx: &Tx, recipient: &str, code: &SignInCode) -> Result<(), DbErr> {
    let body = format!(
        "Your code for Manage NPQs is {}\n\nIt works once, for {} minutes. \
         If you did not ask for it, you can ignore this mail.",
        code.as_str(),
        LIFETIME.num_minutes(),
    );
    queue(
        tx,
        Mail {
            recipient,
            template_key: TEMPLATE_KEY,
            template_id: Some(TEMPLATE_ID),
            personalisation: json!({ "code": code.as_str() }),
            reference: &format!("staff-sign-in-code-{}", Uuid::now_v7()),
            subject: "Your sign-in code",
            body: &body,
            user_id: None,
            application_id: None,
        },
    )
    .await
    .map(drop)
}
