//! Finds and locks the application that a lead provider speaks of. It is read in a statement of
//! its own afterwards: what a statement joins to a row that it had to wait for is as old as the
//! statement, not as new as the row.

use domain::courses::CourseIdentifier;
use domain::ids::{ApplicationId, LeadProviderId, UserId};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::rows::sql;
use crate::Tx;

/// Which course an application must be for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ForCourse {
    /// Exactly this one.
    Exactly(CourseIdentifier),
    /// This one, or one that stands in for it.
    OrEquivalent(CourseIdentifier),
}

/// The newest accepted application of somebody with this lead provider, locked until the
/// transaction ends.
pub(super) async fn lock(
    tx: &Tx,
    lead_provider: LeadProviderId,
    participant: UserId,
    course: ForCourse,
) -> Result<Option<ApplicationId>, DbErr> {
    let (condition, course) = match course {
        ForCourse::Exactly(course) => (
            "course_id = (select id from courses where identifier = $3)",
            course,
        ),
        ForCourse::OrEquivalent(course) => (
            "course_equivalence = (select equivalence from courses where identifier = $3)",
            course,
        ),
    };
    let row = tx
        .query_one_raw(sql(
            format!(
                "select id from applications \
                 where user_id = $1 and lead_provider_id = $2 and approval_status = 'accepted' \
                   and {condition} \
                 order by created_at desc, id desc limit 1 for no key update"
            ),
            [
                participant.0.into(),
                lead_provider.0.into(),
                course.as_str().into(),
            ],
        ))
        .await?;
    row.map(|row| Ok(row.try_get_by_index::<Uuid>(0)?.into()))
        .transpose()
}
