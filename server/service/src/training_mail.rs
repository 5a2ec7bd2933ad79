//! What people are told about their application and their training (registration.md §6.5;
//! integrations-and-operations.md §2.8), queued in the transaction that it happens in.

use serde_json::json;
use store::changes::mail::{self, Mail};
use store::queries::training_decisions::Addressee;
use store::{DbErr, Tx};
use uuid::{Uuid, uuid};

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// The lead provider accepted the application.
    Accepted,
    /// The lead provider rejected the application.
    Rejected,
    /// Training pauses.
    Deferred,
    /// Training goes on.
    Resumed,
    /// Training ended early.
    Withdrawn,
    /// The course was passed.
    Passed,
    /// The course was not passed.
    Failed,
}

impl News {
    const fn template(self) -> (&'static str, Uuid) {
        match self {
            Self::Accepted => ("accepted", uuid!("3ccfcf63-f2bd-498b-a1d2-7814bb8bede8")),
            Self::Rejected => ("rejected", uuid!("76a5eb0d-4510-4e26-87ca-dc375e4bf972")),
            Self::Deferred => ("deferred", uuid!("6e29f6f2-5c9d-4106-baa7-7fd9aeed63d6")),
            Self::Resumed => ("resumed", uuid!("5c648930-42e0-4b4a-9fc0-73617a9d6bdd")),
            Self::Withdrawn => ("withdrawn", uuid!("06c2b9f3-f7cb-4877-b2c1-595e68b7a86e")),
            Self::Passed => (
                "outcome_passed",
                uuid!("cd7f52db-1c61-4774-85db-ebedb8a77abf"),
            ),
            Self::Failed => (
                "outcome_failed",
                uuid!("a0c2bf2e-262e-4879-8485-5357e3bfb2f3"),
            ),
        }
    }

    fn subject(self, course: &str) -> String {
        match self {
            Self::Accepted => format!("Your application for the {course} has been accepted"),
            Self::Rejected => format!("Your application for the {course} was not accepted"),
            Self::Deferred => format!("Your training for the {course} is paused"),
            Self::Resumed => format!("Your training for the {course} goes on"),
            Self::Withdrawn => format!("You have been withdrawn from the {course}"),
            Self::Passed => format!("You have passed the {course}"),
            Self::Failed => format!("Your result for the {course}"),
        }
    }

    fn paragraph(self, provider: &str, course: &str) -> String {
        match self {
            Self::Accepted => format!(
                "{provider} has accepted your application for the {course}.\n\n\
                 They will contact you about how and when your course starts. If your plans \
                 change, tell {provider}."
            ),
            Self::Rejected => format!(
                "{provider} has not accepted your application for the {course}.\n\n\
                 If you do not know why, ask {provider}. You may register again."
            ),
            Self::Deferred => format!(
                "{provider} has told us that you are pausing your training for the {course}.\n\n\
                 When you are ready to go on, tell {provider}."
            ),
            Self::Resumed => format!(
                "{provider} has told us that you are going on with your training for the {course}."
            ),
            Self::Withdrawn => format!(
                "{provider} has told us that you are leaving the {course}.\n\n\
                 If this is wrong, or you want to come back, tell {provider}."
            ),
            Self::Passed => format!(
                "{provider} has told us that you have passed the {course}.\n\n\
                 It will appear in your teaching record."
            ),
            Self::Failed => format!(
                "{provider} has told us that you have not passed the {course}.\n\n\
                 {provider} can tell you what you may do next."
            ),
        }
    }
}

/// Queues the mail; nothing for a participant without an address.
pub async fn queue(tx: &Tx, news: News, to: &Addressee) -> Result<(), DbErr> {
    let Some(email) = &to.email else {
        return Ok(());
    };
    let (key, template) = news.template();
    let id = to.application_id.0;
    let personalisation = json!({
        "full_name": to.full_name,
        "provider_name": to.lead_provider_name,
        "course_name": to.course_name,
        "ecf_id": id,
    });
    let body = format!(
        "Dear {}\n\n{}\n\nApplication ID: {id}\n",
        to.full_name,
        news.paragraph(&to.lead_provider_name, &to.course_name)
    );
    // The request makes it unique: what happened once may happen again.
    let reference = format!("{key}/{id}/{}", tx.request_id());
    mail::queue(
        tx,
        Mail {
            recipient: email,
            template_key: key,
            template_id: Some(template),
            personalisation,
            reference: &reference,
            subject: &news.subject(&to.course_name),
            body: &body,
            user_id: Some(to.user_id.0),
            application_id: Some(id),
        },
    )
    .await
    .map(drop)
}
