//! What the applicant is told about a decision (registration.md §6.5), queued in the decision's
//! own transaction.

use sea_orm::{ConnectionTrait, DbBackend, Statement};
use serde_json::json;
use store::queries::application_decisions::Subject;
use store::{DbErr, Tx};
use uuid::{Uuid, uuid};

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// The lead provider accepted.
    Accepted,
    /// The lead provider rejected.
    Rejected,
}

impl Decision {
    const fn template(self) -> (&'static str, Uuid) {
        match self {
            Self::Accepted => ("accepted", uuid!("3ccfcf63-f2bd-498b-a1d2-7814bb8bede8")),
            Self::Rejected => ("rejected", uuid!("76a5eb0d-4510-4e26-87ca-dc375e4bf972")),
        }
    }

    fn text(self, subject: &Subject) -> (String, String) {
        let Subject {
            full_name,
            lead_provider_name,
            course_name,
            application,
            ..
        } = subject;
        let id = application.id;
        match self {
            Self::Accepted => (
                format!("Your application for the {course_name} has been accepted"),
                format!(
                    "Dear {full_name}\n\n{lead_provider_name} has accepted your application for \
                     the {course_name}.\n\nThey will contact you about how and when your course \
                     starts. If your plans change, tell {lead_provider_name}.\n\n\
                     Application ID: {id}\n"
                ),
            ),
            Self::Rejected => (
                format!("Your application for the {course_name} was not accepted"),
                format!(
                    "Dear {full_name}\n\n{lead_provider_name} has not accepted your application \
                     for the {course_name}.\n\nIf you do not know why, ask {lead_provider_name}. \
                     You may register again.\n\nApplication ID: {id}\n"
                ),
            ),
        }
    }
}

/// Queues the mail; nothing for an applicant without an address.
pub async fn queue(tx: &Tx, decision: Decision, about: &Subject) -> Result<(), DbErr> {
    let Some(email) = &about.email else {
        return Ok(());
    };
    let (key, template) = decision.template();
    let (subject, body) = decision.text(about);
    let id = about.application.id.0;
    let personalisation = json!({
        "full_name": about.full_name,
        "provider_name": about.lead_provider_name,
        "course_name": about.course_name,
        "ecf_id": id,
    });
    // The request makes it unique: staff may put a decision back, and it is taken again.
    let reference = format!("{key}/{id}/{}", tx.request_id());
    tx.execute_raw(Statement::from_sql_and_values(
        DbBackend::Postgres,
        "insert into email_messages \
           (recipient, template_key, template_id, personalisation, reference, subject, body, \
            user_id, application_id, created_at, updated_at) \
         values ($1::citext, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)",
        [
            email.clone().into(),
            key.into(),
            template.into(),
            personalisation.into(),
            reference.into(),
            subject.into(),
            body.into(),
            about.application.user_id.0.into(),
            id.into(),
            tx.now().into(),
        ],
    ))
    .await
    .map(drop)
}
