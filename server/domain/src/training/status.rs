//! Deferring, resuming and withdrawing (provider-api.md §4.4, §7.5; finance.md §1.2).

use super::{DeferralReason, WithdrawalReason};
use crate::applications::TrainingStatus;
use crate::courses::CourseIdentifier;

/// What happens to a participant's training.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrainingEvent {
    /// It pauses.
    Deferred,
    /// It goes on.
    Resumed,
    /// It ends early.
    Withdrawn,
}

impl TrainingEvent {
    /// Every event.
    pub const ALL: &'static [Self] = &[Self::Deferred, Self::Resumed, Self::Withdrawn];
}

/// A step that finance.md §1.2 does not draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("training that is {from} cannot be {event:?}")]
pub struct UndefinedTrainingStep {
    /// Where training stands.
    pub from: TrainingStatus,
    /// What was to happen.
    pub event: TrainingEvent,
}

/// Where training stands after `event`.
pub fn transition(
    from: TrainingStatus,
    event: TrainingEvent,
) -> Result<TrainingStatus, UndefinedTrainingStep> {
    use TrainingStatus as S;
    match (from, event) {
        (S::Active, TrainingEvent::Deferred) => Ok(S::Deferred),
        (S::Active | S::Deferred, TrainingEvent::Withdrawn) => Ok(S::Withdrawn),
        (S::Deferred | S::Withdrawn, TrainingEvent::Resumed) => Ok(S::Active),
        (S::Active, TrainingEvent::Resumed)
        | (S::Deferred | S::Withdrawn, TrainingEvent::Deferred)
        | (S::Withdrawn, TrainingEvent::Withdrawn) => Err(UndefinedTrainingStep { from, event }),
    }
}

/// The accepted application that an action is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrainingFacts {
    /// Where training stands.
    pub status: TrainingStatus,
    /// Whether anything was ever declared; voided declarations count.
    pub has_declarations: bool,
    /// Whether a start was ever declared; voided declarations count.
    pub has_started_declaration: bool,
}

/// Why training cannot be deferred, resumed or ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrainingRefusal {
    /// A3: no such course.
    CourseNotRecognised,
    /// A4: no accepted application with this lead provider for exactly this course.
    ParticipantNotRecognised,
    /// R1.
    AlreadyActive,
    /// D1, W1: not a reason of the list.
    ReasonNotRecognised,
    /// D2.
    AlreadyDeferred,
    /// D3, W2.
    AlreadyWithdrawn,
    /// D4: nothing was declared yet.
    NoDeclarations,
    /// W3: no start was declared yet.
    NoStartedDeclaration,
}

/// The rows that every action begins with (A3, A4).
pub(super) fn unrecognised(course: Option<CourseIdentifier>, found: bool) -> Vec<TrainingRefusal> {
    let mut refusals = Vec::new();
    if course.is_none() {
        refusals.push(TrainingRefusal::CourseNotRecognised);
    }
    if !found {
        refusals.push(TrainingRefusal::ParticipantNotRecognised);
    }
    refusals
}

/// Decides whether training may pause, and for which reason. `course` is `None` for a course that
/// nobody knows; `application` for one that is not found.
pub fn defer(
    course: Option<CourseIdentifier>,
    application: Option<TrainingFacts>,
    reason: Option<&str>,
) -> Result<DeferralReason, Vec<TrainingRefusal>> {
    use TrainingRefusal as R;
    let mut refusals = unrecognised(course, application.is_some());
    let reason: Option<DeferralReason> = reason.and_then(|text| text.parse().ok());
    if reason.is_none() {
        refusals.push(R::ReasonNotRecognised);
    }
    if let Some(application) = application {
        match application.status {
            TrainingStatus::Active => {}
            TrainingStatus::Deferred => refusals.push(R::AlreadyDeferred),
            TrainingStatus::Withdrawn => refusals.push(R::AlreadyWithdrawn),
        }
        if !application.has_declarations {
            refusals.push(R::NoDeclarations);
        }
    }
    match reason {
        Some(reason) if refusals.is_empty() => Ok(reason),
        Some(_) | None => Err(refusals),
    }
}

/// Decides whether training may go on; from a withdrawal, too.
pub fn resume(
    course: Option<CourseIdentifier>,
    application: Option<TrainingFacts>,
) -> Result<(), Vec<TrainingRefusal>> {
    let mut refusals = unrecognised(course, application.is_some());
    if application.is_some_and(|found| found.status == TrainingStatus::Active) {
        refusals.push(TrainingRefusal::AlreadyActive);
    }
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(refusals)
    }
}

/// Decides whether training may end, and for which reason.
pub fn withdraw(
    course: Option<CourseIdentifier>,
    application: Option<TrainingFacts>,
    reason: Option<&str>,
) -> Result<WithdrawalReason, Vec<TrainingRefusal>> {
    use TrainingRefusal as R;
    let mut refusals = unrecognised(course, application.is_some());
    let reason: Option<WithdrawalReason> = reason.and_then(|text| text.parse().ok());
    if reason.is_none() {
        refusals.push(R::ReasonNotRecognised);
    }
    if application.is_some_and(|found| found.status == TrainingStatus::Withdrawn) {
        refusals.push(R::AlreadyWithdrawn);
    }
    // An application that is not found has no started declaration either.
    if !application.is_some_and(|found| found.has_started_declaration) {
        refusals.push(R::NoStartedDeclaration);
    }
    match reason {
        Some(reason) if refusals.is_empty() => Ok(reason),
        Some(_) | None => Err(refusals),
    }
}

#[cfg(test)]
mod tests {
    use super::TrainingRefusal as R;
    use super::TrainingStatus::{Active, Deferred, Withdrawn};
    use super::*;

    const HEADSHIP: Option<CourseIdentifier> = Some(CourseIdentifier::Headship);

    const fn facts(status: TrainingStatus, declared: bool, started: bool) -> TrainingFacts {
        TrainingFacts {
            status,
            has_declarations: declared,
            has_started_declaration: started,
        }
    }

    #[test]
    fn training_moves_as_finance_1_2_draws_it_and_in_no_other_way() {
        for (from, deferred, resumed, withdrawn) in [
            (Active, Some(Deferred), None, Some(Withdrawn)),
            (Deferred, None, Some(Active), Some(Withdrawn)),
            (Withdrawn, None, Some(Active), None),
        ] {
            for (event, expected) in TrainingEvent::ALL
                .iter()
                .zip([deferred, resumed, withdrawn])
            {
                assert_eq!(transition(from, *event).ok(), expected, "{from} {event:?}");
            }
        }
    }

    #[test]
    fn training_is_deferred_as_provider_api_4_4_says() {
        let other = Some("other");
        for (course, application, reason, expected) in [
            (
                HEADSHIP,
                Some(facts(Active, true, true)),
                other,
                Ok(DeferralReason::Other),
            ),
            (
                HEADSHIP,
                Some(facts(Active, true, false)),
                Some("bereavement"),
                Ok(DeferralReason::Bereavement),
            ),
            (
                HEADSHIP,
                Some(facts(Active, false, false)),
                other,
                Err(vec![R::NoDeclarations]),
            ),
            (
                HEADSHIP,
                Some(facts(Deferred, true, true)),
                other,
                Err(vec![R::AlreadyDeferred]),
            ),
            (
                HEADSHIP,
                Some(facts(Withdrawn, true, true)),
                other,
                Err(vec![R::AlreadyWithdrawn]),
            ),
            (
                HEADSHIP,
                Some(facts(Active, true, true)),
                Some("bad"),
                Err(vec![R::ReasonNotRecognised]),
            ),
            (
                HEADSHIP,
                Some(facts(Active, true, true)),
                Some("started-in-error"),
                Err(vec![R::ReasonNotRecognised]),
            ),
            (
                HEADSHIP,
                Some(facts(Active, true, true)),
                None,
                Err(vec![R::ReasonNotRecognised]),
            ),
            (
                HEADSHIP,
                Some(facts(Deferred, false, false)),
                None,
                Err(vec![
                    R::ReasonNotRecognised,
                    R::AlreadyDeferred,
                    R::NoDeclarations,
                ]),
            ),
            (
                HEADSHIP,
                None,
                other,
                Err(vec![R::ParticipantNotRecognised]),
            ),
            (
                None,
                None,
                None,
                Err(vec![
                    R::CourseNotRecognised,
                    R::ParticipantNotRecognised,
                    R::ReasonNotRecognised,
                ]),
            ),
        ] {
            assert_eq!(
                defer(course, application, reason),
                expected,
                "{application:?} {reason:?}"
            );
        }
    }

    #[test]
    fn training_is_resumed_as_provider_api_4_4_says() {
        for (course, application, expected) in [
            (HEADSHIP, Some(facts(Deferred, true, true)), Ok(())),
            (HEADSHIP, Some(facts(Withdrawn, true, true)), Ok(())),
            (
                HEADSHIP,
                Some(facts(Active, false, false)),
                Err(vec![R::AlreadyActive]),
            ),
            (HEADSHIP, None, Err(vec![R::ParticipantNotRecognised])),
            (
                None,
                None,
                Err(vec![R::CourseNotRecognised, R::ParticipantNotRecognised]),
            ),
        ] {
            assert_eq!(resume(course, application), expected, "{application:?}");
        }
    }

    #[test]
    fn training_ends_as_provider_api_4_4_says() {
        let other = Some("other");
        for (course, application, reason, expected) in [
            (
                HEADSHIP,
                Some(facts(Active, true, true)),
                other,
                Ok(WithdrawalReason::Other),
            ),
            (
                HEADSHIP,
                Some(facts(Deferred, true, true)),
                other,
                Ok(WithdrawalReason::Other),
            ),
            (
                HEADSHIP,
                Some(facts(Active, true, true)),
                Some("quality-of-programme-structure-not-suitable."),
                Ok(WithdrawalReason::QualityOfProgrammeStructureNotSuitable),
            ),
            (
                HEADSHIP,
                Some(facts(Active, true, true)),
                Some("quality-of-programme-structure-not-suitable"),
                Err(vec![R::ReasonNotRecognised]),
            ),
            (
                HEADSHIP,
                Some(facts(Withdrawn, true, true)),
                other,
                Err(vec![R::AlreadyWithdrawn]),
            ),
            (
                HEADSHIP,
                Some(facts(Active, true, false)),
                other,
                Err(vec![R::NoStartedDeclaration]),
            ),
            (
                HEADSHIP,
                None,
                other,
                Err(vec![R::ParticipantNotRecognised, R::NoStartedDeclaration]),
            ),
            (
                None,
                None,
                Some("career-break"),
                Err(vec![
                    R::CourseNotRecognised,
                    R::ParticipantNotRecognised,
                    R::ReasonNotRecognised,
                    R::NoStartedDeclaration,
                ]),
            ),
        ] {
            assert_eq!(
                withdraw(course, application, reason),
                expected,
                "{application:?} {reason:?}"
            );
        }
    }
}
