//! The mail with the one-time code.

use domain::staff::sign_in_code::{LIFETIME, SignInCode};
use serde_json::json;
use store::changes::mail::{Mail, queue};
use store::{DbErr, Tx};
use uuid::{Uuid, uuid};

const TEMPLATE_ID: Uuid = uuid!("8c9ef29c-8db2-44d2-84ff-ff062485a893");

/// Queues the code for its owner; the job that sends it blanks it afterwards.
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
            template_key: "staff_sign_in_code",
            template_id: Some(TEMPLATE_ID),
            personalisation: json!({ "code": code.as_str() }),
            reference: &format!("staff-sign-in-code-{}", tx.request_id()),
            subject: "Your sign-in code",
            body: &body,
            user_id: None,
            application_id: None,
        },
    )
    .await
    .map(drop)
}
