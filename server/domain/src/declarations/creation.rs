//! A lead provider declares that a milestone was reached (provider-api.md §4.7; finance.md
//! §3.2–3.4).

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::delivery_partners::{check, not_found, wanted};
use super::{
    DeclarationEvent, DeclarationState, DeclarationStateReason, DeclarationType,
    DeliveryPartnerRefusal, GivenDate, Partners, PartnersChange, PartnersFacts, transition,
};
use crate::courses::CourseIdentifier;
use crate::ids::{DeclarationId, StatementId};
use crate::outcomes::OutcomeState;

/// The milestone as a lead provider named it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GivenType {
    /// Not at all.
    Absent,
    /// As none of the four.
    Unknown,
    /// One of the four.
    Known(DeclarationType),
}

/// What the lead provider says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclareRequest {
    /// Whether a participant was named.
    pub names_participant: bool,
    /// The milestone.
    pub declaration_type: GivenType,
    /// When it was reached.
    pub declaration_date: GivenDate,
    /// The course; `None` when it was not named, or nobody knows it.
    pub course: Option<CourseIdentifier>,
    /// Whether the course was passed; `None` when that was not answered with yes or no.
    pub has_passed: Option<bool>,
    /// The delivery partners.
    pub partners: Partners,
}

/// A schedule as far as declaring on it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScheduleWindow {
    /// Declarations count from the beginning of this day on.
    pub applies_from: NaiveDate,
    /// What can be declared on it.
    pub allowed_types: Vec<DeclarationType>,
    /// The start year of its cohort.
    pub cohort_start_year: i32,
}

/// The accepted application that the declaration is about: this lead provider's, for the course
/// or one that stands in for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclaredApplication {
    /// When the participant withdrew, if the latest thing that this lead provider said about
    /// their training is that they did.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// Absent on some old records.
    pub schedule: Option<ScheduleWindow>,
    /// Whether the lead provider has a contract for the application's course on any statement of
    /// the schedule's cohort.
    pub has_contract: bool,
    /// The statement that the declaration would go on.
    pub next_statement: Option<StatementId>,
    /// Whether the department pays for the place (finance.md §3.3).
    pub fundable: bool,
    /// The state of a submitted, eligible, payable or paid declaration that equals this one in
    /// participant, course, date, milestone and lead provider.
    pub identical: Option<DeclarationState>,
    /// Whether the milestone is taken: by a live declaration on this application, or, with
    /// whichever lead provider, on one of the same participant for the course that was named.
    pub milestone_taken: bool,
    /// The live declaration that this one repeats under another account of the same person.
    pub original: Option<DeclarationId>,
    /// What the delivery partners are checked against.
    pub partners: PartnersFacts,
}

/// What a decision to declare rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclareFacts {
    /// Whether the participant has an accepted application with this lead provider.
    pub participant_known: bool,
    /// The application, if there is one for the course.
    pub application: Option<DeclaredApplication>,
    /// The moment of the decision.
    pub now: DateTime<Utc>,
}

/// What declaring writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declared {
    /// The milestone.
    pub declaration_type: DeclarationType,
    /// When it was reached.
    pub declaration_date: DateTime<Utc>,
    /// Where the declaration stands at once.
    pub state: DeclarationState,
    /// Why.
    pub state_reason: Option<DeclarationStateReason>,
    /// What it repeats.
    pub superseded_by: Option<DeclarationId>,
    /// The statement that it goes on.
    pub attach_to: Option<StatementId>,
    /// The outcome to record with it, on the day of the declaration.
    pub outcome: Option<OutcomeState>,
    /// The delivery partners.
    pub partners: PartnersChange,
}

/// Why nothing can be declared. The numbers are those of the contract's table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeclareRefusal {
    /// 1.
    ParticipantMissing,
    /// 2.
    ParticipantNotRecognised,
    /// 3: the participant had withdrawn by then.
    Withdrawn {
        /// When they did.
        at: DateTime<Utc>,
    },
    /// 4.
    CourseNotRecognised,
    /// 5.
    DateInWrongForm,
    /// 6.
    BeforeScheduleStart,
    /// 7.
    DateMissing,
    /// 8.
    TypeMissing,
    /// An old record without a schedule (Q17).
    ScheduleMissing,
    /// 9.
    NoContract,
    /// 10: no statement of the cohort is open.
    NoStatement {
        /// The start year of the schedule's cohort.
        cohort_start_year: i32,
    },
    /// 11.
    HasPassedMissing,
    /// 12.
    TypeNotOnSchedule,
    /// 13.
    MilestoneTaken,
    /// 14.
    DateInFuture,
    /// About the delivery partners.
    Partner(DeliveryPartnerRefusal),
}

/// Decides. Refusals come in the contract's order; a guarded check is made only while nothing is
/// refused.
pub fn declare(
    facts: &DeclareFacts,
    request: &DeclareRequest,
) -> Result<Declared, Vec<DeclareRefusal>> {
    use DeclareRefusal as R;
    let mut refusals = Refusals::default();
    let application = facts.application.as_ref();
    let moment = request.declaration_date.moment();

    refusals.always(!request.names_participant, R::ParticipantMissing);
    refusals.guarded(!facts.participant_known, R::ParticipantNotRecognised);
    if let (Some(at), Some(moment)) = (application.and_then(|a| a.withdrawn_at), moment) {
        refusals.guarded(at <= moment, R::Withdrawn { at });
    }
    refusals.guarded(
        request.course.is_none() || application.is_none(),
        R::CourseNotRecognised,
    );
    let schedule = application.and_then(|a| a.schedule.as_ref());
    date_refusals(&mut refusals, request.declaration_date, schedule);
    refusals.always(
        request.declaration_type == GivenType::Absent,
        R::TypeMissing,
    );
    refusals.guarded(schedule.is_none(), R::ScheduleMissing);
    if let (Some(application), Some(schedule)) = (application, schedule) {
        refusals.guarded(!application.has_contract, R::NoContract);
        refusals.guarded(
            needs_statement(application) && application.next_statement.is_none(),
            R::NoStatement {
                cohort_start_year: schedule.cohort_start_year,
            },
        );
    }
    let has_outcome = request.declaration_type == GivenType::Known(DeclarationType::Completed)
        && request.course.is_some_and(CourseIdentifier::has_outcomes);
    refusals.always(
        has_outcome && request.has_passed.is_none(),
        R::HasPassedMissing,
    );
    refusals.guarded(
        !schedule.is_some_and(|schedule| allows(schedule, request.declaration_type)),
        R::TypeNotOnSchedule,
    );
    refusals.guarded(
        application.is_some_and(|a| a.milestone_taken),
        R::MilestoneTaken,
    );
    refusals.always(moment.is_some_and(|m| m > facts.now), R::DateInFuture);
    for refusal in not_found(request.partners) {
        refusals.always(true, R::Partner(refusal));
    }
    let partners = wanted(request.partners);
    if let Some(application) = application.filter(|_| refusals.none()) {
        for refusal in check(&application.partners, partners) {
            refusals.always(true, R::Partner(refusal));
        }
    }

    match (application, request.declaration_type, moment) {
        (Some(application), GivenType::Known(declaration_type), Some(declaration_date))
            if refusals.none() =>
        {
            let (state, state_reason) = state_of(application);
            Ok(Declared {
                declaration_type,
                declaration_date,
                state,
                state_reason,
                superseded_by: application.original,
                attach_to: application
                    .next_statement
                    .filter(|_| state != DeclarationState::Submitted),
                outcome: request.has_passed.filter(|_| has_outcome).map(outcome_of),
                partners,
            })
        }
        _ => Err(refusals.0),
    }
}

/// Only what will be billed needs a statement. A declaration that merely waits may be repeated.
fn needs_statement(application: &DeclaredApplication) -> bool {
    match application.identical {
        Some(DeclarationState::Submitted) => false,
        Some(identical) => identical.is_billable() || application.fundable,
        None => application.fundable,
    }
}

fn date_refusals(refusals: &mut Refusals, date: GivenDate, schedule: Option<&ScheduleWindow>) {
    use DeclareRefusal as R;
    match date {
        GivenDate::Absent => refusals.always(true, R::DateMissing),
        GivenDate::Unreadable => {
            refusals.guarded(true, R::DateInWrongForm);
            refusals.always(true, R::DateMissing);
        }
        GivenDate::OtherForm(_) => refusals.guarded(true, R::DateInWrongForm),
        GivenDate::Moment(moment) => {
            let early = schedule.is_some_and(|schedule| {
                moment < schedule.applies_from.and_time(NaiveTime::MIN).and_utc()
            });
            refusals.guarded(early, R::BeforeScheduleStart);
        }
    }
}

fn allows(schedule: &ScheduleWindow, given: GivenType) -> bool {
    match given {
        GivenType::Known(wanted) => schedule.allowed_types.contains(&wanted),
        GivenType::Absent | GivenType::Unknown => false,
    }
}

fn state_of(
    application: &DeclaredApplication,
) -> (DeclarationState, Option<DeclarationStateReason>) {
    let event = match application.original {
        Some(_) => DeclarationEvent::FoundDuplicate,
        None if application.fundable => DeclarationEvent::FoundFundable,
        None => return (DeclarationState::Submitted, None),
    };
    let state = transition(DeclarationState::Submitted, event)
        .expect("a new declaration is found fundable or a duplicate");
    let reason = application
        .original
        .map(|_| DeclarationStateReason::Duplicate);
    (state, reason)
}

fn outcome_of(has_passed: bool) -> OutcomeState {
    if has_passed {
        OutcomeState::Passed
    } else {
        OutcomeState::Failed
    }
}

/// Refusals so far, in order.
#[derive(Default)]
struct Refusals(Vec<DeclareRefusal>);

impl Refusals {
    fn none(&self) -> bool {
        self.0.is_empty()
    }

    fn always(&mut self, refused: bool, refusal: DeclareRefusal) {
        if refused {
            self.0.push(refusal);
        }
    }

    /// Only while nothing is refused.
    fn guarded(&mut self, refused: bool, refusal: DeclareRefusal) {
        self.always(refused && self.none(), refusal);
    }
}
