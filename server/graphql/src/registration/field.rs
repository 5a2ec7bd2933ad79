//! The field of a question, and what is wrong with what was given.

use async_graphql::{Enum, SimpleObject};
use domain::registration::{
    Choice, Field as DomainField, FieldError as DomainFieldError, WorkplaceSearch,
};

use crate::access::{Access, auth};

/// How a field is filled in.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "domain::registration::FieldKind")]
pub enum FieldKind {
    /// One of the options.
    Radio,
    /// One line of text.
    Text,
    /// A month of a year: sent as `2025-09`, or as it was typed.
    Month,
    /// One box to tick: its option's value when ticked.
    Checkbox,
    /// A workplace's identifier, picked from `workplaceSearch`.
    Workplace,
    /// An ITT provider's legal name, picked from `ittProviders`.
    IttProvider,
}

/// Where a workplace is searched.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkplaceKind {
    /// Schools, then local authorities: by words of name, address, postcode or URN.
    SchoolsAndLas,
    /// Childcare providers: by URN.
    ChildcareProviders,
}

/// The field of a question.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Teacher))]
pub struct Field {
    /// What its value is sent under.
    name: String,
    /// How it is filled in.
    kind: FieldKind,
    /// The question.
    label: String,
    /// Help under the question.
    hint: Option<String>,
    /// It cannot be left out.
    required: bool,
    /// Radios and the checkbox.
    options: Vec<StepOption>,
    /// The stored answer; a month as its first day.
    value: Option<String>,
    /// How the stored value reads, e.g. the workplace's label.
    display: Option<String>,
    /// Characters at most; text only.
    max_length: Option<i32>,
    /// Workplaces only.
    search: Option<WorkplaceKind>,
}

/// One option.
#[derive(SimpleObject)]
#[graphql(name = "Option", directive = auth::apply(Access::Teacher))]
pub struct StepOption {
    /// What is sent.
    value: String,
    /// What is read.
    label: String,
    /// Paragraphs under the label.
    hint: Vec<String>,
    /// An "or" stands before it.
    divider_before: bool,
}

/// What is wrong with a field; it has one error at most.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Teacher))]
pub struct FieldError {
    /// The field's name.
    field: String,
    /// For programs.
    code: FieldErrorCode,
    /// For people.
    message: String,
}

/// What is wrong with a field.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "domain::registration::FieldErrorCode")]
pub enum FieldErrorCode {
    /// Nothing was given.
    Required,
    /// Not one of the options.
    NotAnOption,
    /// Registration for the cohort is not open.
    NotOpen,
    /// The course or provider is not offered for the cohort.
    NotOffered,
    /// No such workplace.
    NotFound,
    /// Not a workplace's identifier.
    BadFormat,
    /// Too many characters.
    TooLong,
    /// Not a month of a year.
    NotADate,
    /// Later than today.
    InFuture,
    /// Before 1960.
    TooEarly,
    /// The consent was not given.
    NotAccepted,
}

impl From<DomainField> for Field {
    fn from(field: DomainField) -> Self {
        Self {
            name: field.name.to_string(),
            kind: field.kind.into(),
            label: field.label,
            hint: field.hint,
            required: true,
            options: field.options.into_iter().map(StepOption::from).collect(),
            value: field.value,
            display: field.display,
            max_length: field.max_length.and_then(|max| i32::try_from(max).ok()),
            search: field.search.map(|search| match search {
                WorkplaceSearch::SchoolsAndLocalAuthorities => WorkplaceKind::SchoolsAndLas,
                WorkplaceSearch::ChildcareProviders => WorkplaceKind::ChildcareProviders,
            }),
        }
    }
}

impl From<Choice> for StepOption {
    fn from(choice: Choice) -> Self {
        Self {
            value: choice.value.into_owned(),
            label: choice.label.into_owned(),
            hint: choice.hint.into_iter().map(Into::into).collect(),
            divider_before: choice.divider_before,
        }
    }
}

impl From<DomainFieldError> for FieldError {
    fn from(error: DomainFieldError) -> Self {
        Self {
            field: error.field.to_string(),
            code: error.code.into(),
            message: error.message,
        }
    }
}
