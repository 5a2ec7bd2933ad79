//! Who asks.

use chrono::{DateTime, Utc};
use domain::ids::{StaffId, UserId};
use domain::staff::StaffRole;

/// A signed-in member of staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignedInStaff {
    /// Who.
    pub id: StaffId,
    /// What they may do.
    pub role: StaffRole,
}

/// A staff session's span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StaffSession {
    /// The sign-in.
    pub began_at: DateTime<Utc>,
    /// The end of its UTC day.
    pub ends_at: DateTime<Utc>,
}

/// Who asks: nobody, a teacher, a member of staff, or both (one browser, two sessions).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Caller {
    /// The teacher whose session came with the request.
    pub teacher: Option<UserId>,
    /// The member of staff whose session or personal token came with the request.
    pub staff: Option<SignedInStaff>,
    /// The staff session's span; none with a personal token.
    pub staff_session: Option<StaffSession>,
    /// Staff by a personal token: may read, may not change anything.
    pub by_token: bool,
}

impl Caller {
    /// A teacher with a session.
    pub fn teacher(id: UserId) -> Self {
        Self {
            teacher: Some(id),
            ..Self::default()
        }
    }

    /// A member of staff with a session.
    pub fn staff(id: StaffId, role: StaffRole) -> Self {
        Self {
            staff: Some(SignedInStaff { id, role }),
            ..Self::default()
        }
    }
}
