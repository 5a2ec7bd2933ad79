//! A lead provider says what came of a completed course (provider-api.md §4.6; finance.md §8.1).

use chrono::NaiveDate;

use super::OutcomeState;
use crate::courses::CourseIdentifier;

/// The course as it was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GivenCourse {
    /// Not at all.
    Absent,
    /// As none that anybody knows.
    Unknown,
    /// A course.
    Known(CourseIdentifier),
}

/// The outcome as it was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GivenState {
    /// Not at all.
    Absent,
    /// As neither passed nor failed.
    Unknown,
    /// Passed or failed.
    Known(OutcomeState),
}

impl GivenState {
    /// Reads `passed` or `failed`. A voided outcome comes of voiding the declaration alone.
    pub fn parse(text: Option<&str>) -> Self {
        match text.filter(|text| !text.trim().is_empty()) {
            None => Self::Absent,
            Some("passed") => Self::Known(OutcomeState::Passed),
            Some("failed") => Self::Known(OutcomeState::Failed),
            Some(_) => Self::Unknown,
        }
    }
}

/// The completion date as it was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GivenCompletionDate {
    /// Not at all.
    Absent,
    /// Without anything of the form `dddd-dd-dd` in it.
    WithoutForm,
    /// In that form, but no day of the calendar.
    Impossible,
    /// A day.
    Day(NaiveDate),
}

impl GivenCompletionDate {
    /// Reads the first `dddd-dd-dd` in the text; what stands around it, such as a time, is dropped.
    pub fn parse(text: Option<&str>) -> Self {
        let Some(text) = text.filter(|text| !text.trim().is_empty()) else {
            return Self::Absent;
        };
        let shape = "dddd-dd-dd";
        let found = text
            .char_indices()
            .filter_map(|(start, _)| text.get(start..start + shape.len()))
            .find(|part| crate::declarations::has_shape(part, shape));
        match found {
            None => Self::WithoutForm,
            Some(day) => day.parse().map_or(Self::Impossible, Self::Day),
        }
    }
}

/// What the lead provider says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutcomeRequest {
    /// For which course.
    pub course: GivenCourse,
    /// Passed or failed.
    pub state: GivenState,
    /// On which day.
    pub completion_date: GivenCompletionDate,
}

/// An outcome that stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordedOutcome {
    /// What came of it.
    pub state: OutcomeState,
    /// On which day.
    pub completion_date: NaiveDate,
}

/// What a decision to record rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutcomeFacts {
    /// Whether this lead provider declared the course completed, and the declaration still counts.
    pub is_completed: bool,
    /// The newest outcome on the newest such declaration.
    pub latest: Option<RecordedOutcome>,
    /// The day of the decision.
    pub today: NaiveDate,
}

/// What recording writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recording {
    /// Nothing: the newest outcome says the same.
    AsItStands,
    /// A new outcome.
    New(RecordedOutcome),
}

/// Why an outcome cannot be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutcomeRefusal {
    /// O1: not a course with outcomes.
    CourseNotRecognised,
    /// O2.
    CourseMissing,
    /// O3.
    StateNotRecognised,
    /// O4.
    StateMissing,
    /// O5.
    DateMissing,
    /// O6.
    DateInWrongForm,
    /// O7.
    NotCompleted,
    /// O8.
    DateInFuture,
}

/// Decides; refusals come in the contract's order.
pub fn record(
    facts: &OutcomeFacts,
    request: &OutcomeRequest,
) -> Result<Recording, Vec<OutcomeRefusal>> {
    use OutcomeRefusal as R;
    let mut refusals = Vec::new();
    match request.course {
        GivenCourse::Known(course) if course.has_outcomes() => {}
        GivenCourse::Known(_) | GivenCourse::Unknown => refusals.push(R::CourseNotRecognised),
        GivenCourse::Absent => refusals.extend([R::CourseNotRecognised, R::CourseMissing]),
    }
    match request.state {
        GivenState::Known(_) => {}
        GivenState::Unknown => refusals.push(R::StateNotRecognised),
        GivenState::Absent => refusals.extend([R::StateNotRecognised, R::StateMissing]),
    }
    match request.completion_date {
        GivenCompletionDate::Absent => refusals.extend([R::DateMissing, R::DateInWrongForm]),
        GivenCompletionDate::WithoutForm => refusals.push(R::DateInWrongForm),
        GivenCompletionDate::Impossible | GivenCompletionDate::Day(_) => {}
    }
    if !facts.is_completed {
        refusals.push(R::NotCompleted);
    }
    match request.completion_date {
        GivenCompletionDate::Impossible => refusals.push(R::DateInWrongForm),
        GivenCompletionDate::Day(day) if day > facts.today => refusals.push(R::DateInFuture),
        GivenCompletionDate::Day(_)
        | GivenCompletionDate::Absent
        | GivenCompletionDate::WithoutForm => {}
    }
    match (request.state, request.completion_date) {
        (GivenState::Known(state), GivenCompletionDate::Day(completion_date))
            if refusals.is_empty() =>
        {
            let wanted = RecordedOutcome {
                state,
                completion_date,
            };
            Ok(if facts.latest == Some(wanted) {
                Recording::AsItStands
            } else {
                Recording::New(wanted)
            })
        }
        _ => Err(refusals),
    }
}

#[cfg(test)]
mod tests {
    use super::OutcomeRefusal as R;
    use super::*;

    fn request(course: GivenCourse, state: Option<&str>, date: Option<&str>) -> OutcomeRequest {
        OutcomeRequest {
            course,
            state: GivenState::parse(state),
            completion_date: GivenCompletionDate::parse(date),
        }
    }

    fn outcome(state: OutcomeState, day: &str) -> RecordedOutcome {
        RecordedOutcome {
            state,
            completion_date: day.parse().unwrap(),
        }
    }

    fn facts(is_completed: bool, latest: Option<RecordedOutcome>) -> OutcomeFacts {
        OutcomeFacts {
            is_completed,
            latest,
            today: "2024-11-26".parse().unwrap(),
        }
    }

    #[test]
    fn each_row_of_provider_api_4_6_refuses_what_it_says() {
        use CourseIdentifier::{AdditionalSupportOffer, EarlyHeadshipCoachingOffer, Senco};
        let senco = GivenCourse::Known(Senco);
        let passed = Some("passed");
        let day = Some("2024-11-26");
        for (completed, course, state, date, expected) in [
            (true, senco, passed, day, vec![]),
            (
                true,
                senco,
                Some("failed"),
                Some("2024-05-31T00:00:00+00:00"),
                vec![],
            ),
            (
                true,
                GivenCourse::Unknown,
                passed,
                day,
                vec![R::CourseNotRecognised],
            ),
            (
                true,
                GivenCourse::Known(EarlyHeadshipCoachingOffer),
                passed,
                day,
                vec![R::CourseNotRecognised],
            ),
            (
                true,
                GivenCourse::Known(AdditionalSupportOffer),
                passed,
                day,
                vec![R::CourseNotRecognised],
            ),
            (
                true,
                GivenCourse::Absent,
                passed,
                day,
                vec![R::CourseNotRecognised, R::CourseMissing],
            ),
            (
                true,
                senco,
                Some("voided"),
                day,
                vec![R::StateNotRecognised],
            ),
            (
                true,
                senco,
                Some("Passed"),
                day,
                vec![R::StateNotRecognised],
            ),
            (
                true,
                senco,
                None,
                day,
                vec![R::StateNotRecognised, R::StateMissing],
            ),
            (
                true,
                senco,
                passed,
                None,
                vec![R::DateMissing, R::DateInWrongForm],
            ),
            (
                true,
                senco,
                passed,
                Some("31-05-2021"),
                vec![R::DateInWrongForm],
            ),
            (
                true,
                senco,
                passed,
                Some("2021-13-01"),
                vec![R::DateInWrongForm],
            ),
            (
                true,
                senco,
                passed,
                Some("2024-11-27"),
                vec![R::DateInFuture],
            ),
            (false, senco, passed, day, vec![R::NotCompleted]),
            (
                false,
                senco,
                passed,
                Some("31-05-2021"),
                vec![R::DateInWrongForm, R::NotCompleted],
            ),
            (
                false,
                senco,
                passed,
                Some("2021-13-01"),
                vec![R::NotCompleted, R::DateInWrongForm],
            ),
            (
                false,
                senco,
                passed,
                Some("2024-11-27"),
                vec![R::NotCompleted, R::DateInFuture],
            ),
            (
                false,
                GivenCourse::Absent,
                None,
                None,
                vec![
                    R::CourseNotRecognised,
                    R::CourseMissing,
                    R::StateNotRecognised,
                    R::StateMissing,
                    R::DateMissing,
                    R::DateInWrongForm,
                    R::NotCompleted,
                ],
            ),
        ] {
            let refusals = record(&facts(completed, None), &request(course, state, date));
            assert_eq!(
                refusals.err().unwrap_or_default(),
                expected,
                "{course:?} {state:?} {date:?}"
            );
        }
    }

    #[test]
    fn an_outcome_that_says_what_the_newest_says_writes_nothing() {
        use OutcomeState::{Failed, Passed, Voided};
        let wanted = outcome(Passed, "2024-05-31");
        for (latest, expected) in [
            (None, Recording::New(wanted)),
            (Some(wanted), Recording::AsItStands),
            (Some(outcome(Passed, "2024-05-30")), Recording::New(wanted)),
            (Some(outcome(Failed, "2024-05-31")), Recording::New(wanted)),
            (Some(outcome(Voided, "2024-05-31")), Recording::New(wanted)),
        ] {
            let request = request(
                GivenCourse::Known(CourseIdentifier::Senco),
                Some("passed"),
                Some("2024-05-31"),
            );
            assert_eq!(
                record(&facts(true, latest), &request),
                Ok(expected),
                "{latest:?}"
            );
        }
    }

    #[test]
    fn a_completion_date_is_found_in_what_stands_around_it() {
        use GivenCompletionDate::{Absent, Day, Impossible, WithoutForm};
        let day: NaiveDate = "2021-05-31".parse().unwrap();
        for (text, expected) in [
            ("2021-05-31", Day(day)),
            ("2021-05-31T00:00:00+00:00", Day(day)),
            (" 2021-05-31 ", Day(day)),
            ("2021-02-29", Impossible),
            ("2021-5-31", WithoutForm),
            ("\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}", WithoutForm),
            (" ", Absent),
        ] {
            assert_eq!(GivenCompletionDate::parse(Some(text)), expected, "{text}");
        }
    }
}
