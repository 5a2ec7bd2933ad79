//! What the service offers at the moment, and to whom.

use async_graphql::{Context, Enum, ID, Object, SimpleObject};
use chrono::{DateTime, Utc};
use domain::funding::SUPPORT_EMAIL;
use domain::people::EmailUpdatesStatus;
use service::registration::reference_for;
use store::queries::reference::maintenance_banner;
use store::queries::registrations::teacher;

use crate::access::{Access, auth, own};
use crate::cohorts::CohortFunding;
use crate::request::RequestContext;

/// What the service offers at the moment, for this viewer.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Anyone))]
pub struct ServiceState {
    /// For this viewer, exceptions included.
    registration_open: bool,
    /// The cohorts that one can register for now, in order.
    open_options: Vec<CohortOption>,
    /// What the maintenance banner says, while it is switched on.
    maintenance_banner: Option<String>,
    /// Where people write to.
    support_email: String,
    /// The server's clock.
    now: DateTime<Utc>,
}

/// A cohort that one can register for.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Anyone))]
pub struct CohortOption {
    /// E.g. `2026b`.
    cohort: String,
    /// E.g. `Autumn 2026`.
    description: String,
    /// The option's label.
    label: String,
    /// The option's hint.
    hint: Option<String>,
    /// Its scholarship funding.
    funding: CohortFunding,
}

/// Which NPQ somebody wants to hear of.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmailUpdateStatus {
    /// The SENCO NPQ.
    Senco,
    /// Another NPQ.
    OtherNpq,
}

/// A signed-in teacher. Only ever the caller.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Teacher))]
pub struct Viewer {
    /// The participant id that providers see.
    id: ID,
    /// As the sign-in provider verified it.
    full_name: String,
    /// Where mail is sent.
    email: Option<String>,
    /// A TRN is known.
    has_trn: bool,
    /// How many registrations they have.
    registration_count: i32,
    /// Registration is open to them.
    may_register: bool,
    /// Which updates they asked for.
    email_updates: Option<EmailUpdateStatus>,
}

/// What everybody reads first.
#[derive(Default)]
pub struct ServiceQuery;

#[Object]
impl ServiceQuery {
    /// What the service offers at the moment, for this viewer.
    #[graphql(directive = auth::apply(Access::Anyone))]
    async fn service(&self, ctx: &Context<'_>) -> async_graphql::Result<ServiceState> {
        let request = RequestContext::of(ctx);
        let context = request.as_service("service_state");
        let reference = reference_for(&context, request.caller.teacher).await?;
        let open_options = reference
            .open_options()
            .map(|(option, cohort)| CohortOption {
                cohort: option.cohort.clone(),
                description: cohort.description.clone(),
                label: option.label.clone(),
                hint: option.hint.clone(),
                funding: cohort.funding.into(),
            });
        Ok(ServiceState {
            registration_open: reference.may_register,
            open_options: open_options.collect(),
            maintenance_banner: maintenance_banner(request.db.reader()).await?,
            support_email: SUPPORT_EMAIL.into(),
            now: request.now,
        })
    }

    /// The signed-in teacher; null when nobody is signed in.
    #[graphql(
        directive = auth::apply(Access::Anyone),
        directive = own::apply(Access::Teacher)
    )]
    async fn viewer(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<Viewer>> {
        let request = RequestContext::of(ctx);
        let Some(id) = request.caller.teacher else {
            return Ok(None);
        };
        let Some(row) = teacher(request.db.reader(), id).await? else {
            return Ok(None);
        };
        let context = request.as_service("service_state");
        Ok(Some(Viewer {
            id: id.0.into(),
            full_name: row.full_name,
            email: row.email,
            has_trn: row.has_trn,
            registration_count: i32::try_from(row.registrations).unwrap_or(i32::MAX),
            may_register: reference_for(&context, Some(id)).await?.may_register,
            email_updates: match row.email_updates {
                EmailUpdatesStatus::Empty => None,
                EmailUpdatesStatus::Senco => Some(EmailUpdateStatus::Senco),
                EmailUpdatesStatus::OtherNpq => Some(EmailUpdateStatus::OtherNpq),
            },
        }))
    }
}
