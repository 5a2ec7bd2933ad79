//! The registration journey as a pure state function (registration.md §1): answers, reference
//! facts and the clock go in; path, pages, what must be cleared, summary and the application
//! come out. Nothing derived is kept in a draft.

mod account;
mod answer;
mod answers;
mod application;
mod clearing;
mod draft;
mod email_template;
mod field_error;
mod journey;
mod labels;
mod navigation;
mod opening;
mod page;
mod raw_data;
mod reference;
mod slug;
mod steps;
mod summary;
mod validation;
mod view;

#[cfg(test)]
mod tests;

pub use account::{ProviderStatus, has_targeted_support, works_in_england};
pub use answer::{AnswerRefusal, Answered, FieldValue, answer};
pub use answers::{AnswerKey, Answers};
pub use application::{ApplicationRecord, application_record};
pub use draft::DraftState;
pub use email_template::{SUBMITTED_TEMPLATE, submitted_template};
pub use field_error::{FieldError, FieldErrorCode};
pub use journey::{Journey, PathEntry};
pub use labels::stored_label;
pub use navigation::{Back, Mode, Visit};
pub use opening::{Opening, may_register};
pub use page::{
    Choice, CourseSuggestion, Disclosure, Field, FieldKind, FundingPanel, Link, LinkTarget, Page,
    WorkplaceSearch,
};
pub use reference::{
    CatalogueCourse, CohortFacts, IttProvider, LeadProvider, Reference, RegistrationOption,
};
pub use slug::{StepKind, StepSlug, UnknownStep};
pub use summary::SummaryRow;
pub use view::View;
