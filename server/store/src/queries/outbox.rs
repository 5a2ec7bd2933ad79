//! Mails that were written, whether sent or not.

use chrono::{DateTime, TimeDelta, Utc};
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

/// How many mails of a template that are about no teacher an address was written within `span`
/// before `now`.
pub async fn written_lately(
    db: &impl ConnectionTrait,
    recipient: &str,
    template_key: &str,
    span: TimeDelta,
    now: DateTime<Utc>,
) -> Result<i64, DbErr> {
    let row = db
        .query_one_raw(statement(
            "select count(*) as written from email_messages
             where user_id is null and recipient = $1::citext and template_key = $2
               and created_at > $3",
            [recipient.into(), template_key.into(), (now - span).into()],
        ))
        .await?;
    row.map_or(Ok(0), |row| row.try_get("", "written"))
}
