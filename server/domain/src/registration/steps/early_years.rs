//! Steps 8–12: nurseries, childminders and the Ofsted register (registration.md §1.5).

use super::workplace::{
    PICK_WORKPLACE, SCHOOLS_AND_LOCAL_AUTHORITIES, outside_england, workplace_content,
};
use super::{Input, Step, YES_OR_NO, dead_end, question};
use crate::registration::steps::Content;
use crate::registration::{AnswerKey, Choice, StepSlug, View, WorkplaceSearch};

const KINDS: &[Choice] = &[
    Choice::new(
        "local_authority_maintained_nursery",
        "Nursery maintained by a local authority",
    ),
    Choice::hinted(
        "preschool_class_as_part_of_school",
        "Pre-school class or nursery in a school",
        "Maintained or independent",
    ),
    Choice::new("private_nursery", "Private nursery"),
    Choice::new("childminder", "Childminder"),
    Choice::after_or(
        "another_early_years_setting",
        "Something else in early years",
    ),
];

fn early_years(view: &View<'_>) -> bool {
    view.english_early_years()
}

fn public(view: &View<'_>) -> bool {
    view.public_nursery()
}

fn private(view: &View<'_>) -> bool {
    view.private_nursery()
}

pub(super) const KIND_OF_NURSERY: Step = question(
    StepSlug::KindOfNursery,
    early_years,
    AnswerKey::KindOfNursery,
    Input::Fixed(KINDS),
    "Pick the kind of early years setting",
    |_| Content::titled("What kind of early years setting is it?"),
);

pub(super) const CHOOSE_CHILDCARE_PROVIDER: Step = question(
    StepSlug::ChooseChildcareProvider,
    public,
    AnswerKey::ChildcareIdentifier,
    SCHOOLS_AND_LOCAL_AUTHORITIES,
    PICK_WORKPLACE,
    workplace_content,
);

pub(super) const CHILDCARE_PROVIDER_NOT_IN_ENGLAND: Step = dead_end(
    StepSlug::ChildcareProviderNotInEngland,
    |view| public(view) && outside_england(view),
    |_| {
        Content::titled("You cannot register with this workplace")
            .paragraph("We can only register people whose nursery is in England, Guernsey, Jersey or the Isle of Man.")
            .paragraph("Ask whoever arranges your training about other ways to take an NPQ.")
            .step_link("Change your workplace", StepSlug::ChooseChildcareProvider)
    },
);

pub(super) const HAVE_OFSTED_URN: Step = question(
    StepSlug::HaveOfstedUrn,
    private,
    AnswerKey::HasOfstedUrn,
    Input::Fixed(YES_OR_NO),
    "Tell us if you or your employer has an Ofsted URN",
    |_| {
        Content::titled("Is there an Ofsted URN for you or your employer?")
            .hint("The unique reference number of your employer or of your childminder agency counts.")
            .details(
                "Help with the Ofsted URN",
                &[
                    "Search the public register of Ofsted for your employer or agency.",
                    "Nannies and childminders find the number on their certificate.",
                    "If nobody is registered, there is none.",
                ],
            )
            .link("Ofsted’s public register", "https://reports.ofsted.gov.uk/")
    },
);

pub(super) const CHOOSE_PRIVATE_CHILDCARE_PROVIDER: Step = question(
    StepSlug::ChoosePrivateChildcareProvider,
    |view| private(view) && view.is(AnswerKey::HasOfstedUrn, "yes"),
    AnswerKey::PrivateChildcareIdentifier,
    Input::Workplace {
        search: WorkplaceSearch::ChildcareProviders,
        bad_format: "Enter a URN from the list",
        not_found: no_such_urn,
    },
    "Enter the URN and pick the matching provider",
    |_| {
        Content::titled("What is the URN?")
            .hint("7 digits, or 6 digits that may start with EY")
            .details(
                "Cannot find it?",
                &[
                    "Check the number on the public register of Ofsted or on your certificate.",
                    "If it is right and we do not find it, email continuing-professional-development@digital.education.gov.uk.",
                ],
            )
    },
);

fn no_such_urn(value: &str) -> String {
    let urn = value
        .strip_prefix("PrivateChildcareProvider-")
        .unwrap_or(value);
    format!("No provider has the URN {urn}. Check it and try again")
}
