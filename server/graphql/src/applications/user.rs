//! The applicant as staff see them.

use async_graphql::{ID, SimpleObject};
use chrono::{DateTime, Utc};
use store::entities::users;

use crate::access::{Access, auth};

/// Somebody who registered.
#[derive(SimpleObject, Debug, Clone)]
#[graphql(directive = auth::apply(Access::Admin))]
pub(crate) struct User {
    /// The participant id that providers see.
    id: ID,
    /// As verified at sign-in.
    full_name: String,
    /// As they want to be called.
    preferred_name: Option<String>,
    /// Absent once another account took it over.
    email: Option<String>,
    /// Teacher reference number, seven digits.
    trn: Option<String>,
    /// Whether the sign-in or staff vouched for the TRN.
    trn_verified: bool,
    /// When the account was made.
    created_at: DateTime<Utc>,
}

impl From<users::Model> for User {
    fn from(row: users::Model) -> Self {
        Self {
            id: row.id.into(),
            full_name: row.full_name,
            preferred_name: row.preferred_name,
            email: row.email,
            trn: row.trn,
            trn_verified: row.trn_verified,
            created_at: row.created_at,
        }
    }
}
