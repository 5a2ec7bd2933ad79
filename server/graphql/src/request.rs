//! What every resolver finds in its context.

use std::net::IpAddr;
use std::sync::Arc;

use async_graphql::Context;
use chrono::{DateTime, Utc};
use domain::ids::UserId;
use service::Ctx;
use service::registration::{self, LoadedDraft};
use store::queries::catalogue;
use store::{Actor, Db, DbErr};
use tokio::sync::OnceCell;
use uuid::Uuid;

use crate::caller::{Caller, SignedInStaff};
use crate::errors::{Code, error};

/// One request: who asks, when, of which database. Get it by [`RequestContext::of`].
#[derive(Debug, Clone)]
pub struct RequestContext {
    /// The database; analysts' figures take [`RequestContext::analytics_db`].
    pub db: Db,
    /// Where analysts' figures are read from: a replica, or the same database.
    pub analytics_db: Db,
    /// Who asks.
    pub caller: Caller,
    /// From where, if the host knows.
    pub came_from: Option<IpAddr>,
    /// The request's clock.
    pub now: DateTime<Utc>,
    /// Ties the request's log lines and audit events together.
    pub request_id: Uuid,
    pub(crate) current_cohort: Arc<OnceCell<Option<Uuid>>>,
    pub(crate) open_draft: Arc<OnceCell<Option<Arc<LoadedDraft>>>>,
}

impl RequestContext {
    /// The request that `ctx` belongs to.
    pub fn of<'a>(ctx: &Context<'a>) -> &'a Self {
        ctx.data_unchecked()
    }

    /// The signed-in teacher and a use case's context on their behalf.
    pub fn as_teacher(&self) -> async_graphql::Result<(UserId, Ctx)> {
        let id = self
            .caller
            .teacher
            .ok_or_else(|| error(Code::Unauthenticated, "Sign in to register for an NPQ"))?;
        Ok((id, self.ctx(Actor::Teacher(id))))
    }

    /// The signed-in member of staff and a use case's context on their behalf.
    pub fn as_staff(&self) -> async_graphql::Result<(SignedInStaff, Ctx)> {
        let staff = self
            .caller
            .staff
            .ok_or_else(|| error(Code::Unauthenticated, "Sign in with a staff account"))?;
        Ok((staff, self.ctx(Actor::Staff(staff.id))))
    }

    /// The current cohort, asked for once a request.
    pub(crate) async fn current_cohort(&self) -> Result<Option<Uuid>, DbErr> {
        self.current_cohort
            .get_or_try_init(|| catalogue::current_cohort(self.db.reader(), self.now))
            .await
            .copied()
    }

    /// The teacher's open draft, loaded once a request. Not for mutations: they answer with the
    /// draft that they wrote.
    pub(crate) async fn open_draft(&self) -> Result<Option<Arc<LoadedDraft>>, DbErr> {
        let Some(teacher) = self.caller.teacher else {
            return Ok(None);
        };
        let ctx = self.ctx(Actor::Teacher(teacher));
        let load = || async {
            let open = registration::open_draft(&ctx, teacher).await?;
            Ok::<_, DbErr>(open.map(Arc::new))
        };
        self.open_draft.get_or_try_init(load).await.cloned()
    }

    /// A use case's context where no person is known yet.
    pub fn as_service(&self, name: &'static str) -> Ctx {
        self.ctx(Actor::Service(name))
    }

    pub(crate) fn ctx(&self, actor: Actor) -> Ctx {
        Ctx {
            db: self.db.clone(),
            actor,
            now: self.now,
            request_id: self.request_id,
        }
    }
}
