//! What would be decided for given facts: for support, and for trying the rules.

use async_graphql::{Context, ID, InputObject, Object};
use domain::ids::UserId;
use domain::staff::StaffRole;
use service::UseCaseError;
use service::registration::{Preview, eligibility_preview};
use uuid::Uuid;

use super::eligibility::Eligibility;
use crate::access::{Access, auth};
use crate::errors::{Code, error};
use crate::request::RequestContext;

/// Any facts; the workplace's list memberships and the ITT provider's standing are looked up.
#[derive(InputObject)]
pub struct EligibilityInput {
    /// E.g. `2026b`.
    cohort: String,
    /// E.g. `npq-headship`.
    course: String,
    /// Works in England.
    in_england: bool,
    /// As stored, e.g. `a_school`.
    work_setting: Option<String>,
    /// As stored.
    kind_of_nursery: Option<String>,
    /// E.g. `School-100000`.
    workplace_identifier: Option<String>,
    /// As stored.
    employment_type: Option<String>,
    /// Legal name.
    itt_provider: Option<String>,
    /// Sent by a return to teaching adviser.
    #[graphql(default = false)]
    referred_by_adviser: bool,
    /// A headteacher within the first 5 years.
    #[graphql(default = false)]
    new_headteacher: bool,
    /// Whose history is read for previous funding; else the flag. Not for analysts, who see no
    /// facts about a person.
    user_id: Option<ID>,
    /// Funded for this course before.
    previously_funded: Option<bool>,
}

/// Trying the rules.
#[derive(Default)]
pub struct PreviewQuery;

#[Object]
impl PreviewQuery {
    /// What would be decided for these facts. Nothing is written.
    #[graphql(directive = auth::apply(Access::Analyst))]
    async fn eligibility_preview(
        &self,
        ctx: &Context<'_>,
        input: EligibilityInput,
    ) -> async_graphql::Result<Eligibility> {
        let (staff, context) = RequestContext::of(ctx).as_staff()?;
        let user = match input.user_id {
            Some(_) if staff.role < StaffRole::Admin => {
                return Err(error(
                    Code::Forbidden,
                    "Your staff account does not have permission to look at a person",
                ));
            }
            Some(id) => Some(UserId(Uuid::parse_str(&id).map_err(|_| unknown("userId"))?)),
            None => None,
        };
        let preview = Preview {
            cohort: input.cohort,
            course: input.course,
            in_england: input.in_england,
            work_setting: input.work_setting,
            kind_of_nursery: input.kind_of_nursery,
            workplace_identifier: input.workplace_identifier,
            employment_type: input.employment_type,
            itt_provider: input.itt_provider,
            referred_by_adviser: input.referred_by_adviser,
            new_headteacher: input.new_headteacher,
            user,
            previously_funded: input.previously_funded.unwrap_or(false),
        };
        match eligibility_preview(&context, &preview).await {
            Ok(verdict) => Ok(Eligibility::shown(verdict, true)),
            Err(UseCaseError::Refused(refusal)) => Err(unknown(refusal.0)),
            Err(UseCaseError::Failed(failure)) => Err(failure.into()),
        }
    }
}

fn unknown(field: &str) -> async_graphql::Error {
    error(
        Code::BadRequest,
        format!("There is nothing by that {field}"),
    )
}
