//! Taking a declaration back (provider-api.md §4.8; finance.md §3.6).

use domain::cohorts::london_day;
use domain::declarations::{
    self, DeclarationEvent, DeclarationState, VoidFacts, VoidRefusal, transition,
};
use domain::ids::{DeclarationId, LeadProviderId};
use domain::outcomes::OutcomeState;
use domain::statements::StatementItemState;
use store::DbErr;
use store::queries::declaration_decisions as decisions;
use store::queries::declarations::ProviderDeclaration;
use store::queries::outcome_decisions;

use super::{reloaded, statement};
use crate::{Ctx, Refusal, UseCaseError, UseCaseResult};

/// The database's own word against two refunds of one declaration.
const ONE_REFUND: &str = "statement_items_one_refundable";

/// Voids a declaration, or claws back what was paid for it.
pub async fn void(
    ctx: &Ctx,
    lead_provider: LeadProviderId,
    id: DeclarationId,
) -> UseCaseResult<ProviderDeclaration, Refusal<VoidRefusal>> {
    let tx = ctx.begin().await?;
    let made = decisions::made(&tx, lead_provider, id)
        .await?
        .ok_or(Refusal::NotFound)?;
    let presence = decisions::presence(&tx, id).await?;
    let next_statement = match made.state {
        DeclarationState::Paid
        | DeclarationState::AwaitingClawback
        | DeclarationState::ClawedBack => {
            statement::next(&tx, lead_provider, made.cohort_id).await?
        }
        DeclarationState::Submitted
        | DeclarationState::Eligible
        | DeclarationState::Payable
        | DeclarationState::Ineligible
        | DeclarationState::Voided => None,
    };
    let facts = VoidFacts {
        state: made.state,
        declaration_type: made.declaration_type,
        declared_on: made.declaration_date.date_naive(),
        course: made.course,
        has_refund: presence.has_refund,
        being_paid: presence.being_paid,
        next_statement,
        cohort_start_year: made.cohort_start_year,
        today: london_day(tx.now()),
    };
    let voiding = declarations::void(&facts).map_err(Refusal::Rules)?;
    let state = transition(made.state, DeclarationEvent::Voided)
        .map_err(|undefined| DbErr::Custom(undefined.to_string()))?;

    decisions::set_state(&tx, id, made.state, state).await?;
    match voiding.refund_on {
        Some(statement) => {
            decisions::attach(&tx, id, statement, StatementItemState::AwaitingClawback)
                .await
                .map_err(refunded_or_failure)?;
        }
        None => decisions::void_item(&tx, id).await?,
    }
    if let Some(day) = voiding.voided_outcome_on {
        outcome_decisions::insert(&tx, id, OutcomeState::Voided, day).await?;
    }
    tx.commit().await?;
    Ok(reloaded(ctx, lead_provider, id).await?)
}

fn refunded_or_failure(error: DbErr) -> UseCaseError<Refusal<VoidRefusal>> {
    if store::violated_constraint(&error).as_deref() == Some(ONE_REFUND) {
        Refusal::Rules(vec![VoidRefusal::AlreadyRefunded]).into()
    } else {
        error.into()
    }
}
