//! What the list is narrowed to (admin.md §3.2).

use async_graphql::{Enum, ID, InputObject};
use store::DbErr;
use store::queries::applications;
use uuid::Uuid;

use super::statuses::{ApprovalStatus, TrainingStatus};
use crate::request::RequestContext;

/// Which cohorts.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CohortScope {
    /// The current one; every one while there is none.
    Current,
    /// Every one.
    All,
}

/// What the list is narrowed to; everything given must hold.
#[derive(InputObject, Debug, Clone)]
pub(crate) struct ApplicationFilter {
    /// Part of the applicant's name or preferred name, or the whole id of the application or of
    /// one of its declarations.
    search: Option<String>,
    /// Where the participant stands in training.
    training_status: Option<TrainingStatus>,
    /// What the provider decided.
    approval_status: Option<ApprovalStatus>,
    /// As stored, one of the filter options.
    work_setting: Option<String>,
    /// Which cohorts.
    #[graphql(default_with = "CohortScope::Current")]
    cohort: CohortScope,
    /// One cohort; wins over `cohort`.
    cohort_id: Option<ID>,
}

impl Default for ApplicationFilter {
    fn default() -> Self {
        Self {
            search: None,
            training_status: None,
            approval_status: None,
            work_setting: None,
            cohort: CohortScope::Current,
            cohort_id: None,
        }
    }
}

/// A filter whose cohort is settled.
#[derive(Debug, Clone)]
pub(super) struct SettledFilter {
    pub(super) conditions: applications::Filter,
    /// An id was searched for, under the current cohort because no other was chosen.
    pub(super) id_under_default_cohort: bool,
}

impl ApplicationFilter {
    /// Finds the cohort that is meant.
    pub(super) async fn settled(self, request: &RequestContext) -> Result<SettledFilter, DbErr> {
        let search = self
            .search
            .map(|search| search.trim().to_owned())
            .filter(|search| !search.is_empty());
        let (cohort, by_default) = match (&self.cohort_id, self.cohort) {
            // What is no id matches nothing.
            (Some(id), _) => (Some(id.parse().unwrap_or(Uuid::nil())), false),
            (None, CohortScope::All) => (None, false),
            (None, CohortScope::Current) => (request.current_cohort().await?, true),
        };
        let is_id = search
            .as_deref()
            .is_some_and(|search| applications::searched_id(search).is_some());
        Ok(SettledFilter {
            id_under_default_cohort: is_id && by_default && cohort.is_some(),
            conditions: applications::Filter {
                search,
                training_status: self.training_status.map(Into::into),
                approval_status: self.approval_status.map(Into::into),
                work_setting: self.work_setting.filter(|setting| !setting.is_empty()),
                cohort,
            },
        })
    }
}
