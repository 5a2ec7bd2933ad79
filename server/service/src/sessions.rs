//! Sessions: opening, finding, renewing, ending (integrations-and-operations.md §5.1).

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use domain::ids::StaffId;
use domain::staff::StaffRole;
use store::changes::sessions as changes;
use store::queries::sessions as queries;
use store::{ConnectionTrait, DbErr};

pub use store::changes::sessions::Subject;
pub use store::queries::sessions::{Bearer, LiveSession};

use crate::Ctx;
use crate::secrets::Token;

/// How long a teacher stays signed in after the last visit.
pub const TEACHER_LIFETIME: TimeDelta = TimeDelta::days(14);
/// How long a sign-in may take.
pub const ATTEMPT_LIFETIME: TimeDelta = TimeDelta::minutes(15);
/// A visit within this time of the noted one is not noted again.
const NOTED_EVERY: TimeDelta = TimeDelta::hours(1);
/// What personal tokens of staff begin with, so that scanners find leaked ones.
pub const STAFF_TOKEN_PREFIX: &str = "npq_staff_";

/// When a session that begins or is renewed `now` ends: a teacher's after fourteen days, staff's
/// with the UTC day.
pub fn ends(subject: Subject, now: DateTime<Utc>) -> DateTime<Utc> {
    match subject {
        Subject::Teacher(_) => now + TEACHER_LIFETIME,
        Subject::Staff(_) => end_of_day(now),
    }
}

fn end_of_day(now: DateTime<Utc>) -> DateTime<Utc> {
    let tomorrow = now.date_naive() + TimeDelta::days(1);
    tomorrow.and_time(NaiveTime::MIN).and_utc()
}

/// The live sessions behind these cookies, in one query.
pub async fn find(
    conn: &impl ConnectionTrait,
    tokens: &[Token],
    now: DateTime<Utc>,
) -> Result<Vec<LiveSession>, DbErr> {
    if tokens.is_empty() {
        return Ok(Vec::new());
    }
    queries::live(conn, tokens.iter().map(Token::hash).collect(), now).await
}

/// The owner of a personal token that can be used.
pub async fn token_owner(
    conn: &impl ConnectionTrait,
    token: &Token,
    now: DateTime<Utc>,
) -> Result<Option<(StaffId, StaffRole)>, DbErr> {
    queries::token_owner(conn, token.hash(), now).await
}

/// Whether the teacher's session should be moved on, so that it ends two weeks after the last visit.
pub fn is_due_for_renewal(session: &LiveSession, now: DateTime<Utc>) -> bool {
    matches!(session.bearer, Bearer::Teacher(_)) && now - session.last_seen_at >= NOTED_EVERY
}

/// Moves a teacher's session on; answers its new end.
pub async fn renew(ctx: &Ctx, session: &LiveSession) -> Result<DateTime<Utc>, DbErr> {
    let expires_at = ctx.now + TEACHER_LIFETIME;
    let tx = ctx.begin().await?;
    changes::touch(&tx, session.id, expires_at).await?;
    tx.commit().await?;
    Ok(expires_at)
}

/// Ends the sessions behind these cookies; answers the identity token of the last teacher's, for
/// signing out at the provider as well.
pub async fn sign_out(ctx: &Ctx, tokens: &[Token]) -> Result<Option<String>, DbErr> {
    if tokens.is_empty() {
        return Ok(None);
    }
    let tx = ctx.begin().await?;
    let ended = changes::revoke(&tx, tokens.iter().map(Token::hash).collect()).await?;
    tx.commit().await?;
    Ok(ended.into_iter().flatten().next_back())
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone as _;
    use domain::ids::UserId;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn staff_are_signed_in_until_the_utc_day_ends_and_teachers_for_two_weeks() {
        let now = Utc.with_ymd_and_hms(2026, 6, 30, 23, 59, 59).unwrap();
        let staff = Subject::Staff(StaffId(Uuid::nil()));
        let teacher = Subject::Teacher(UserId(Uuid::nil()));
        assert_eq!(
            ends(staff, now),
            Utc.with_ymd_and_hms(2026, 7, 1, 0, 0, 0).unwrap()
        );
        assert_eq!(
            ends(teacher, now),
            Utc.with_ymd_and_hms(2026, 7, 14, 23, 59, 59).unwrap()
        );
    }
}
