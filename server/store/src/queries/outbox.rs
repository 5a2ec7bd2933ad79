//! Mails that were written, whether sent or not.

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use crate::statement::statement;

/// A mail as its reader sees it.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct WrittenMail {
    /// Where to.
    pub recipient: String,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
    /// When it was written.
    pub created_at: DateTime<Utc>,
}

/// The newest mails first, `most` at most.
pub async fn newest(db: &impl ConnectionTrait, most: i64) -> Result<Vec<WrittenMail>, DbErr> {
    WrittenMail::find_by_statement(statement(
        "select recipient::text, subject, body, created_at from email_messages
         order by created_at desc, id desc limit $1",
        [most.into()],
    ))
    .all(db)
    .await
}
