//! The closed lists of an application.

use async_graphql::Enum;
use domain::applications;

/// What the lead provider decided.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "applications::ApprovalStatus")]
pub(crate) enum ApprovalStatus {
    /// Nothing yet.
    Pending,
    /// The applicant has a place.
    Accepted,
    /// The applicant has none.
    Rejected,
}

/// Where the participant stands in training.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "applications::TrainingStatus")]
pub(crate) enum TrainingStatus {
    /// Takes part.
    Active,
    /// Takes a break.
    Deferred,
    /// Has left.
    Withdrawn,
}

/// Where the department's review of the funding stands.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "applications::ReviewStatus")]
pub(crate) enum ReviewStatus {
    /// Nobody has looked yet.
    NeedsReview,
    /// The applicant was asked for more.
    AwaitingInformation,
    /// The applicant was asked to register anew.
    Reregister,
    /// It is over.
    DecisionMade,
}
