//! The signed-in member of staff.

use async_graphql::{Context, Enum, ID, Object, SimpleObject};
use chrono::{DateTime, Utc};
use domain::ids::StaffId;
use domain::staff::StaffRole as Role;
use store::DbErr;
use store::queries::staff;

use crate::access::{Access, auth, own};
use crate::caller::StaffSession;
use crate::request::RequestContext;

/// What staff may do; each may do what the ones before it may, except that analysts see figures
/// alone.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "Role")]
pub(crate) enum StaffRole {
    /// Figures without persons.
    Analyst,
    /// Applications and everything about them.
    Admin,
    /// Also the catalogue, the switches and other staff.
    SuperAdmin,
}

/// The signed-in member of staff. Only ever the caller's own.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Analyst))]
pub(crate) struct StaffViewer {
    /// Who.
    staff: Staff,
    /// What they may do, for showing and hiding pages: `analytics`, `applications`, `catalogue`,
    /// `staff`.
    permissions: Vec<&'static str>,
    /// When the session began.
    signed_in_at: DateTime<Utc>,
    /// When it ends: with the UTC day.
    expires_at: DateTime<Utc>,
}

/// A member of staff.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Analyst))]
pub(crate) struct Staff {
    /// The account.
    id: ID,
    /// As history shows it.
    full_name: String,
    /// Where codes are sent.
    email: String,
    /// What they may do.
    role: StaffRole,
}

/// What staff read about themselves.
#[derive(Default)]
pub(crate) struct StaffQuery;

#[Object]
impl StaffQuery {
    /// The signed-in member of staff; null when nobody is.
    #[graphql(
        directive = auth::apply(Access::Anyone),
        directive = own::apply(Access::Analyst)
    )]
    async fn staff_viewer(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<StaffViewer>> {
        let request = RequestContext::of(ctx);
        let Some(staff) = request.caller.staff else {
            return Ok(None);
        };
        let span = request.caller.staff_session.unwrap_or(StaffSession {
            began_at: request.now,
            ends_at: request.now,
        });
        Ok(viewer_of(request, staff.id, span).await?)
    }
}

/// The viewer with the account `id`.
pub(super) async fn viewer_of(
    request: &RequestContext,
    id: StaffId,
    session: StaffSession,
) -> Result<Option<StaffViewer>, DbErr> {
    let accounts = staff::by_ids(request.db.reader(), vec![id.0]).await?;
    Ok(accounts.into_iter().next().map(|account| StaffViewer {
        permissions: permissions(account.role),
        staff: Staff {
            id: account.id.0.into(),
            full_name: account.full_name,
            email: account.email,
            role: account.role.into(),
        },
        signed_in_at: session.began_at,
        expires_at: session.ends_at,
    }))
}

fn permissions(role: Role) -> Vec<&'static str> {
    let mut permissions = vec!["analytics"];
    if role >= Role::Admin {
        permissions.push("applications");
    }
    if role >= Role::SuperAdmin {
        permissions.extend(["catalogue", "staff"]);
    }
    permissions
}
