//! The outbox: mail is written in the transaction that it is about, and sent by a job.

use sea_orm::ConnectionTrait;
use serde_json::Value;
use uuid::Uuid;

use crate::statement::statement;
use crate::{DbErr, Tx};

/// A mail to be sent once.
#[derive(Debug, Clone)]
pub struct Mail<'a> {
    /// Where to.
    pub recipient: &'a str,
    /// Our name of the template, e.g. `staff_sign_in_code`.
    pub template_key: &'a str,
    /// The mail service's id of the template.
    pub template_id: Option<Uuid>,
    /// What the template is filled with: an object of texts.
    pub personalisation: Value,
    /// One mail a reference: a second is not written.
    pub reference: &'a str,
    /// As people read it where no mail service is used.
    pub subject: &'a str,
    /// As people read it where no mail service is used.
    pub body: &'a str,
    /// The teacher it is about.
    pub user_id: Option<Uuid>,
    /// The application it is about.
    pub application_id: Option<Uuid>,
}

/// Puts a mail into the outbox; `false` if its reference is there already.
pub async fn queue(tx: &Tx, mail: Mail<'_>) -> Result<bool, DbErr> {
    tx.execute_raw(statement(
        "insert into email_messages
           (recipient, template_key, template_id, personalisation, reference, subject, body,
            user_id, application_id, created_at, updated_at)
         values ($1::citext, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
         on conflict on constraint email_messages_reference_key do nothing",
        [
            mail.recipient.into(),
            mail.template_key.into(),
            mail.template_id.into(),
            mail.personalisation.into(),
            mail.reference.into(),
            mail.subject.into(),
            mail.body.into(),
            mail.user_id.into(),
            mail.application_id.into(),
            tx.now().into(),
        ],
    ))
    .await
    .map(|result| result.rows_affected() == 1)
}

/// Takes the secret out of earlier mails to `recipient`, once it is spent or worth nothing more:
/// what was written is replaced by `instead`.
pub async fn blank(
    tx: &Tx,
    recipient: &str,
    template_key: &str,
    instead: &str,
) -> Result<u64, DbErr> {
    tx.execute_raw(statement(
        "update email_messages
         set personalisation = '{}', body = $3, updated_at = $4
         where recipient = $1::citext and template_key = $2 and personalisation <> '{}'",
        [
            recipient.into(),
            template_key.into(),
            instead.into(),
            tx.now().into(),
        ],
    ))
    .await
    .map(|result| result.rows_affected())
}
