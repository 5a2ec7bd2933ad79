//! Steps 13–17: advisers, employment outside schools, mentors (registration.md §1.5).

use super::{Input, Step, YES_OR_NO, question};
use crate::applications::{EmploymentType, WorkSetting};
use crate::registration::steps::Content;
use crate::registration::{AnswerKey, Choice, StepSlug, View};

pub(super) const REFERRED_BY_ADVISER: Step = question(
    StepSlug::ReferredByAdviser,
    |view| view.english(WorkSetting::Other),
    AnswerKey::ReferredByAdviser,
    Input::Fixed(YES_OR_NO),
    "Tell us if an adviser referred you",
    |_| {
        Content::titled("Were you sent here by a return to teaching adviser?").details(
            "What is a return to teaching adviser?",
            &["A service of the Department for Education that gives one-to-one help to find teaching jobs and to refresh skills."],
        )
    },
);

const EMPLOYMENTS: &[Choice] = &[
    Choice::new(
        "hospital_school",
        "Independent hospital education organisation",
    ),
    Choice::new(
        "lead_mentor_for_accredited_itt_provider",
        "Lead mentor for an accredited ITT provider",
    ),
    Choice::hinted(
        "local_authority_supply_teacher",
        "Local authority teacher working in more than one school",
        "Supply or peripatetic",
    ),
    Choice::hinted(
        "local_authority_virtual_school",
        "Virtual school",
        "The local authority’s team for children in care",
    ),
    Choice::new("young_offender_institution", "Young offender institution"),
];

pub(super) const YOUR_EMPLOYMENT: Step = question(
    StepSlug::YourEmployment,
    |view| view.english(WorkSetting::AnotherSetting),
    AnswerKey::EmploymentType,
    Input::Fixed(EMPLOYMENTS),
    "Pick how you are employed",
    |_| Content::titled("How are you employed?"),
);

pub(super) const ITT_PROVIDER: Step = question(
    StepSlug::IttProvider,
    |view| view.employed(is_mentor),
    AnswerKey::IttProvider,
    Input::IttProvider,
    "Pick the ITT provider you mentor for",
    |_| {
        Content::titled("Which ITT provider do you mentor for?")
            .hint("Initial teacher training (ITT): search by name and pick from the list")
    },
);

fn is_mentor(employment: EmploymentType) -> bool {
    employment == EmploymentType::LeadMentorForAccreditedIttProvider
}

/// Employments that are asked for the job title.
pub(in crate::registration) fn is_asked_for_role(employment: EmploymentType) -> bool {
    matches!(
        employment,
        EmploymentType::LocalAuthorityVirtualSchool | EmploymentType::LocalAuthoritySupplyTeacher
    )
}

const LINE: Input = Input::Text { max: 255 };

pub(super) const YOUR_ROLE: Step = question(
    StepSlug::YourRole,
    |view: &View<'_>| view.employed(is_asked_for_role),
    AnswerKey::EmploymentRole,
    LINE,
    "Enter your job title",
    |_| Content::titled("What is your job title?").hint("For example, administrator"),
);

pub(super) const YOUR_EMPLOYER: Step = question(
    StepSlug::YourEmployer,
    |view: &View<'_>| view.employed(EmploymentType::is_reviewable),
    AnswerKey::EmployerName,
    LINE,
    "Enter who employs you",
    |_| Content::titled("Who employs you?").hint("For example, a county council"),
);
