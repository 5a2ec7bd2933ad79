//! Declaring (provider-api.md §4.7; finance.md §3).

use domain::cohorts::london_day;
use domain::courses::CourseIdentifier;
use domain::declarations::{
    self, Attempt, DeclarationState, DeclareFacts, DeclareRefusal, DeclareRequest,
    DeclaredApplication, GivenDate, GivenType, Newcomer, Partners, PartnersChange, PartnersFacts,
    ScheduleWindow, inside_catchment,
};
use domain::ids::{LeadProviderId, UserId};
use domain::statements::StatementItemState;
use store::queries::declaration_decisions::{self as decisions, Person, Subject};
use store::queries::declarations::ProviderDeclaration;
use store::queries::outcome_decisions;
use store::{DbErr, Tx};

use super::{NamedPartners, partners, reloaded, statement};
use crate::{Ctx, Refusal, UseCaseError, UseCaseResult, outcomes};

/// The database's own word against two live declarations of one milestone.
const ONE_LIVE_PER_TYPE: &str = "declarations_one_live_per_type";

/// What a lead provider declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declaration {
    /// Whether a participant was named at all.
    pub names_participant: bool,
    /// The participant, if what was named is an id.
    pub participant: Option<UserId>,
    /// The milestone.
    pub declaration_type: GivenType,
    /// When it was reached.
    pub declaration_date: GivenDate,
    /// The course; `None` when it was not named, or nobody knows it.
    pub course: Option<CourseIdentifier>,
    /// Whether the course was passed.
    pub has_passed: Option<bool>,
    /// The delivery partners.
    pub partners: NamedPartners,
}

/// Records that a milestone was reached.
pub async fn declare(
    ctx: &Ctx,
    lead_provider: LeadProviderId,
    declaration: &Declaration,
) -> UseCaseResult<ProviderDeclaration, Refusal<DeclareRefusal>> {
    let tx = ctx.begin().await?;
    let person = match declaration.participant {
        Some(id) => decisions::participant(&tx, lead_provider, id).await?,
        None => None,
    };
    let subject = match (&person, declaration.course) {
        (Some(person), Some(course)) => {
            queue_behind_equal_ones(&tx, person, declaration).await?;
            decisions::subject(&tx, lead_provider, person.user_id, course).await?
        }
        _ => None,
    };
    let (named, facts) = facts(
        &tx,
        lead_provider,
        person.as_ref(),
        subject.as_ref(),
        declaration,
    )
    .await?;
    let request = DeclareRequest {
        names_participant: declaration.names_participant,
        declaration_type: declaration.declaration_type,
        declaration_date: declaration.declaration_date,
        course: declaration.course,
        has_passed: declaration.has_passed,
        partners: named,
    };
    let declared = declarations::declare(&facts, &request).map_err(Refusal::Rules)?;

    let subject = subject.ok_or_else(|| gone("the application"))?;
    let schedule = subject
        .schedule
        .as_ref()
        .ok_or_else(|| gone("the schedule"))?;
    let id = decisions::insert(
        &tx,
        lead_provider,
        subject.id,
        schedule.cohort_id,
        &declared,
    )
    .await
    .map_err(taken_or_failure)?;
    if let (Some(statement), Some(state)) = (declared.attach_to, item_state(declared.state)) {
        decisions::attach(&tx, id, statement, state).await?;
    }
    if let Some(outcome) = declared.outcome {
        let day = declared
            .declaration_date
            .date_naive()
            .min(london_day(tx.now()));
        outcome_decisions::insert(&tx, id, outcome, day).await?;
        outcomes::tell(&tx, outcome, &subject.addressee).await?;
    }
    tx.commit().await?;
    Ok(reloaded(ctx, lead_provider, id).await?)
}

/// Makes declarations of one milestone of one person wait for one another, whichever of the
/// person's accounts they are about.
async fn queue_behind_equal_ones(
    tx: &Tx,
    person: &Person,
    declaration: &Declaration,
) -> Result<(), DbErr> {
    let (GivenType::Known(milestone), Some(course)) =
        (declaration.declaration_type, declaration.course)
    else {
        return Ok(());
    };
    let who = match &person.trn {
        Some(trn) => format!("trn {trn}"),
        None => format!("user {}", person.user_id),
    };
    // Courses that stand in for one another share their milestones.
    let Some(course) = decisions::equivalence(tx, course).await? else {
        return Ok(());
    };
    tx.advisory_lock(&format!("declarations of {milestone} of {course} of {who}"))
        .await
}

async fn facts(
    tx: &Tx,
    lead_provider: LeadProviderId,
    person: Option<&Person>,
    subject: Option<&Subject>,
    declaration: &Declaration,
) -> Result<(Partners, DeclareFacts), DbErr> {
    let cohort = subject
        .and_then(|subject| subject.schedule.as_ref())
        .map(|schedule| schedule.cohort_id);
    let (named, confirmed) =
        partners::recognise(tx, lead_provider, cohort, declaration.partners).await?;
    let application = match (person, subject) {
        (Some(person), Some(subject)) => {
            let mut application =
                application(tx, lead_provider, person, subject, declaration).await?;
            application.partners.confirmed = confirmed;
            Some(application)
        }
        _ => None,
    };
    let facts = DeclareFacts {
        participant_known: person.is_some(),
        application,
        now: tx.now(),
    };
    Ok((named, facts))
}

async fn application(
    tx: &Tx,
    lead_provider: LeadProviderId,
    person: &Person,
    subject: &Subject,
    declaration: &Declaration,
) -> Result<DeclaredApplication, DbErr> {
    let (mut identical, mut milestone_taken, mut original) = (None, false, None);
    if let (GivenType::Known(milestone), Some(course)) =
        (declaration.declaration_type, declaration.course)
    {
        let live = decisions::live(tx, person.user_id, milestone).await?;
        let attempt = Attempt {
            application_id: subject.id,
            lead_provider_id: lead_provider,
            course,
            declaration_date: declaration.declaration_date.moment(),
        };
        identical = attempt.identical(&live);
        milestone_taken = attempt.is_taken(&live);
        let twins = decisions::of_twins(tx, person, milestone, &subject.equivalence).await?;
        let newcomer = Newcomer {
            user_id: person.user_id,
            trn: person.trn.clone(),
            declaration_type: milestone,
            equivalence: subject.equivalence.clone(),
        };
        original = declarations::original(&newcomer, &twins);
    }
    let schedule = subject.schedule.as_ref();
    let next_statement = match schedule {
        Some(schedule) => statement::next(tx, lead_provider, schedule.cohort_id).await?,
        None => None,
    };
    let start_year = schedule.map_or(0, |schedule| schedule.cohort_start_year);
    let urn = subject.school_urn.as_deref();
    Ok(DeclaredApplication {
        withdrawn_at: subject.withdrawn_at,
        schedule: schedule.map(|schedule| ScheduleWindow {
            applies_from: schedule.applies_from,
            allowed_types: schedule.allowed_types.clone(),
            cohort_start_year: schedule.cohort_start_year,
        }),
        has_contract: schedule.is_some_and(|schedule| schedule.has_contract),
        next_statement,
        fundable: subject.funding.is_fundable(subject.funded_place),
        identical,
        milestone_taken,
        original,
        partners: PartnersFacts {
            inside_catchment: inside_catchment(subject.teacher_catchment, start_year, urn),
            confirmed: Vec::new(),
            current: PartnersChange::default(),
        },
    })
}

/// The state in which a new declaration stands on a statement; a submitted one does not.
fn item_state(state: DeclarationState) -> Option<StatementItemState> {
    match state {
        DeclarationState::Eligible => Some(StatementItemState::Eligible),
        DeclarationState::Ineligible => Some(StatementItemState::Ineligible),
        DeclarationState::Submitted
        | DeclarationState::Payable
        | DeclarationState::Paid
        | DeclarationState::Voided
        | DeclarationState::AwaitingClawback
        | DeclarationState::ClawedBack => None,
    }
}

fn taken_or_failure(error: DbErr) -> UseCaseError<Refusal<DeclareRefusal>> {
    if store::violated_constraint(&error).as_deref() == Some(ONE_LIVE_PER_TYPE) {
        Refusal::Rules(vec![DeclareRefusal::MilestoneTaken]).into()
    } else {
        error.into()
    }
}

fn gone(what: &str) -> DbErr {
    DbErr::RecordNotFound(format!("{what} of an allowed declaration"))
}
