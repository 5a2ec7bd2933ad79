//! Why somebody is funded or not, in words (registration.md §4.3).

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use async_graphql::{Context, SimpleObject};
use domain::funding::{FundingStatusCode, FundingVerdict, assess};
use store::DbErr;
use store::queries::{applications, funding_facts};
use uuid::Uuid;

use crate::access::{Access, auth};
use crate::funding::RuleTrial;
use crate::loaders::{Rows, load};

/// Why somebody is funded or not.
#[derive(SimpleObject, Debug, Clone)]
#[graphql(directive = auth::apply(Access::Admin))]
pub(crate) struct FundingReason {
    /// In one sentence.
    summary: String,
    /// The rule's number; absent where staff decided, or where today's lists and registers no
    /// longer lead to the stored decision.
    decided_by: Option<String>,
    /// The rules that were tried, in order; empty where none can be told.
    rules: Vec<RuleTrial>,
}

/// Whether an application's funding was used up by another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct PreviouslyFundedKey(pub(super) Uuid);

impl Loader<PreviouslyFundedKey> for Rows {
    type Value = bool;
    type Error = Arc<DbErr>;

    async fn load(
        &self,
        keys: &[PreviouslyFundedKey],
    ) -> Result<HashMap<PreviouslyFundedKey, bool>, Self::Error> {
        let ids = keys.iter().map(|key| key.0).collect();
        let funded = applications::previously_funded(self.db.reader(), ids).await?;
        Ok(funded
            .into_iter()
            .map(|id| (PreviouslyFundedKey(id), true))
            .collect())
    }
}

/// Why an application is funded or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct ReasonKey(Uuid);

impl Loader<ReasonKey> for Rows {
    type Value = FundingReason;
    type Error = Arc<DbErr>;

    async fn load(
        &self,
        keys: &[ReasonKey],
    ) -> Result<HashMap<ReasonKey, FundingReason>, Self::Error> {
        let ids = keys.iter().map(|key| key.0).collect();
        let stored = funding_facts::of_applications(self.db.reader(), ids).await?;
        Ok(stored
            .into_iter()
            .filter_map(|stored| {
                let code = stored.code?;
                let verdict = stored.facts.as_ref().map(assess);
                Some((
                    ReasonKey(stored.application),
                    FundingReason::from_verdict(code, verdict),
                ))
            })
            .collect())
    }
}

impl FundingReason {
    /// The reason for one application; `None` without a stored code.
    pub(super) async fn of(
        ctx: &Context<'_>,
        application: Uuid,
    ) -> async_graphql::Result<Option<Self>> {
        load(ctx, ReasonKey(application)).await
    }

    fn from_verdict(code: FundingStatusCode, verdict: Option<FundingVerdict>) -> Self {
        let summary = in_words(code).to_owned();
        match verdict.filter(|verdict| verdict.code == code) {
            Some(verdict) => Self {
                summary,
                decided_by: Some(verdict.decided_by.to_string()),
                rules: verdict
                    .rules_tried
                    .into_iter()
                    .map(|trial| RuleTrial::shown(trial, true))
                    .collect(),
            },
            None => Self {
                summary,
                decided_by: None,
                rules: Vec::new(),
            },
        }
    }
}

/// A code as staff read it.
fn in_words(code: FundingStatusCode) -> &'static str {
    use FundingStatusCode as Code;
    match code {
        Code::Funded => "The workplace, role and course qualify for scholarship funding.",
        Code::UnfundedCohort => "The cohort has no scholarship funding.",
        Code::NotInEngland => "The applicant does not work in England.",
        Code::PreviouslyFunded => "The applicant was funded for this course before.",
        Code::NotNewHeadteacherRequestingEhco => {
            "The early headship coaching offer is for headteachers in their first five years."
        }
        Code::NotEntitledChildminder => {
            "The childminder is not on the list of funded childminders."
        }
        Code::EarlyYearsInvalidNpq => "The course is not funded in this early years setting.",
        Code::IneligibleEstablishmentType => "The kind of establishment does not qualify.",
        Code::IneligibleEstablishmentNotAPp50 => {
            "The establishment is not on the list of those with the most pupils in need."
        }
        Code::NotLeadMentorCourse => "Lead mentors are funded for another course alone.",
        Code::SubjectToReview => "The department decides after a look at the applicant's job.",
        Code::ReferredByReturnToTeachingAdviser => {
            "A return to teaching adviser sent the applicant: the department decides."
        }
        Code::MarkedFundedByPolicy => "Staff marked it as funded by policy.",
        Code::MarkedIneligibleByPolicy => "Staff marked it as not eligible by policy.",
        Code::NoInstitution => "No workplace was known.",
        Code::IneligibleInstitutionType => "The kind of institution did not qualify.",
        Code::SchoolOutsideCatchment => "The school was outside the catchment.",
        Code::EarlyYearsOutsideCatchment => "The early years setting was outside the catchment.",
        Code::NotOnEarlyYearsRegister => "The setting was not on the early years register.",
        Code::NotEntitledEyInstitution => "The early years institution was not entitled.",
    }
}
