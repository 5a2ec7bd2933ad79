//! The teacher's registration journey (registration.md §8): the front end renders what these
//! say, and knows no order of steps and no rule.

mod answer;
mod catalogue;
mod draft;
mod eligibility;
mod eligibility_preview;
mod field;
mod panel;
mod redirect;
mod registrations;
mod search;
mod service_state;
mod start;
mod step;
mod submit;
mod visit;

use async_graphql::MergedObject;

/// What a teacher reads.
#[derive(MergedObject, Default)]
pub struct RegistrationQuery(
    service_state::ServiceQuery,
    visit::VisitQuery,
    search::SearchQuery,
    catalogue::OfferQuery,
    registrations::RegistrationsQuery,
    eligibility_preview::PreviewQuery,
);

/// What a teacher changes.
#[derive(MergedObject, Default)]
pub struct RegistrationMutation(
    start::StartMutation,
    answer::AnswerMutation,
    visit::VisitMutation,
    submit::SubmitMutation,
);
