//! A declaration on the wire (provider-api.md §3.3): v2 is v1 without what follows from the
//! state; v3 says where it is paid and why it may not be.

use domain::declarations::{DeclarationState, DeclarationStateReason, DeclarationType};
use domain::outcomes::OutcomeState;
use serde::{Serialize, Serializer};
use store::queries::declarations::ProviderDeclaration;
use uuid::Uuid;

use crate::version::Version;
use crate::wire::Moment;

/// `{"id": …, "type": "participant-declaration", "attributes": {…}}`.
#[derive(Debug, Serialize)]
pub struct DeclarationResource<'a> {
    id: Uuid,
    #[serde(rename = "type")]
    kind: &'static str,
    attributes: Attributes<'a>,
}

/// In the order of the contract.
#[derive(Debug, Serialize)]
struct Attributes<'a> {
    participant_id: Uuid,
    declaration_type: DeclarationType,
    course_identifier: &'static str,
    declaration_date: Moment,
    state: State,
    has_passed: Option<bool>,
    #[serde(flatten)]
    version: PerVersion<'a>,
    updated_at: Moment,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum PerVersion<'a> {
    V1 {
        voided: bool,
        eligible_for_payment: bool,
    },
    V2 {},
    V3 {
        statement_id: Option<Uuid>,
        clawback_statement_id: Option<Uuid>,
        uplift_paid: bool,
        lead_provider_name: &'a str,
        ineligible_for_funding_reason: Option<&'static str>,
        created_at: Moment,
    },
}

/// A state with hyphens.
#[derive(Debug)]
struct State(DeclarationState);

impl Serialize for State {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(hyphenated(self.0))
    }
}

/// How a state is written: with hyphens.
pub fn hyphenated(state: DeclarationState) -> &'static str {
    match state {
        DeclarationState::AwaitingClawback => "awaiting-clawback",
        DeclarationState::ClawedBack => "clawed-back",
        DeclarationState::Submitted
        | DeclarationState::Eligible
        | DeclarationState::Payable
        | DeclarationState::Paid
        | DeclarationState::Voided
        | DeclarationState::Ineligible => state.as_str(),
    }
}

/// Whether the newest outcome is a pass; a voided one says nothing.
pub fn has_passed(declaration: &ProviderDeclaration) -> Option<bool> {
    match declaration.outcome? {
        OutcomeState::Passed => Some(true),
        OutcomeState::Failed => Some(false),
        OutcomeState::Voided => None,
    }
}

/// Whether it was taken back before it was paid.
pub fn is_voided(declaration: &ProviderDeclaration) -> bool {
    declaration.state == DeclarationState::Voided
}

/// Whether it waits to be paid.
pub fn is_eligible_for_payment(declaration: &ProviderDeclaration) -> bool {
    matches!(
        declaration.state,
        DeclarationState::Eligible | DeclarationState::Payable
    )
}

impl<'a> DeclarationResource<'a> {
    /// How `version` shows a declaration.
    pub fn new(version: Version, declaration: &'a ProviderDeclaration) -> Self {
        Self {
            id: declaration.id,
            kind: "participant-declaration",
            attributes: Attributes {
                participant_id: declaration.participant_id,
                declaration_type: declaration.declaration_type,
                course_identifier: declaration.course.as_str(),
                declaration_date: Moment(declaration.declaration_date),
                state: State(declaration.state),
                has_passed: has_passed(declaration),
                version: match version {
                    Version::V1 => PerVersion::V1 {
                        voided: is_voided(declaration),
                        eligible_for_payment: is_eligible_for_payment(declaration),
                    },
                    Version::V2 => PerVersion::V2 {},
                    Version::V3 => PerVersion::V3 {
                        statement_id: declaration.statement_id,
                        clawback_statement_id: declaration.clawback_statement_id,
                        uplift_paid: uplift_paid(declaration),
                        lead_provider_name: &declaration.lead_provider_name,
                        ineligible_for_funding_reason: ineligible_reason(declaration),
                        created_at: Moment(declaration.created_at),
                    },
                },
                updated_at: Moment(declaration.updated_at),
            },
        }
    }
}

/// Whether targeted delivery funding was paid with it; a claw-back does not change that.
fn uplift_paid(declaration: &ProviderDeclaration) -> bool {
    declaration.declaration_type == DeclarationType::Started
        && matches!(
            declaration.state,
            DeclarationState::Paid
                | DeclarationState::AwaitingClawback
                | DeclarationState::ClawedBack
        )
        && declaration.targeted_delivery_funding_eligibility
        && declaration.course.has_outcomes()
}

fn ineligible_reason(declaration: &ProviderDeclaration) -> Option<&'static str> {
    if declaration.state != DeclarationState::Ineligible {
        return None;
    }
    declaration.state_reason.map(|reason| match reason {
        DeclarationStateReason::Duplicate => "duplicate_declaration",
    })
}
