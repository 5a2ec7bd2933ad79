//! provider-api.md §4.7, row by row.

use uuid::Uuid;

use super::DeclareRefusal as R;
use super::*;
use crate::courses::CourseIdentifier;
use crate::ids::DeliveryPartnerId;
use crate::outcomes::OutcomeState;

type Change = fn(&mut DeclareFacts, &mut DeclareRequest);

/// A funded start in the cohort 2024, with everything in order.
fn in_order() -> (DeclareFacts, DeclareRequest) {
    let facts = DeclareFacts {
        participant_known: true,
        application: Some(DeclaredApplication {
            withdrawn_at: None,
            schedule: Some(ScheduleWindow {
                applies_from: "2024-10-01".parse().unwrap(),
                allowed_types: vec![
                    DeclarationType::Started,
                    DeclarationType::Retained1,
                    DeclarationType::Completed,
                ],
                cohort_start_year: 2024,
            }),
            has_contract: true,
            next_statement: Some(Uuid::from_u128(1).into()),
            fundable: true,
            identical: None,
            milestone_taken: false,
            original: None,
            partners: PartnersFacts {
                inside_catchment: true,
                confirmed: vec![partner(1)],
                current: PartnersChange::default(),
            },
        }),
        now: "2024-11-26T12:00:00Z".parse().unwrap(),
    };
    let request = DeclareRequest {
        names_participant: true,
        declaration_type: GivenType::Known(DeclarationType::Started),
        declaration_date: GivenDate::parse(Some("2024-10-31T02:21:32Z")),
        course: Some(CourseIdentifier::SeniorLeadership),
        has_passed: None,
        partners: Partners::default(),
    };
    (facts, request)
}

fn partner(number: u128) -> DeliveryPartnerId {
    Uuid::from_u128(number).into()
}

fn application(facts: &mut DeclareFacts) -> &mut DeclaredApplication {
    facts.application.as_mut().unwrap()
}

fn date(request: &mut DeclareRequest, text: &str) {
    request.declaration_date = GivenDate::parse(Some(text));
}

fn refusals(change: Change) -> Vec<R> {
    let (mut facts, mut request) = in_order();
    change(&mut facts, &mut request);
    declare(&facts, &request).err().unwrap_or_default()
}

fn declared(change: Change) -> Declared {
    let (mut facts, mut request) = in_order();
    change(&mut facts, &mut request);
    declare(&facts, &request).unwrap()
}

const COMPLETED: GivenType = GivenType::Known(DeclarationType::Completed);
const ENDED: R = R::NoStatement {
    cohort_start_year: 2024,
};

#[test]
fn each_row_refuses_what_it_says() {
    let withdrawn_at = "2024-10-31T02:21:32Z".parse().unwrap();
    let rows: [(&str, Change, &[R]); 24] = [
        ("in order", |_, _| (), &[]),
        (
            "1",
            |f, r| {
                r.names_participant = false;
                (f.participant_known, f.application) = (false, None);
            },
            &[R::ParticipantMissing],
        ),
        (
            "2",
            |f, _| (f.participant_known, f.application) = (false, None),
            &[R::ParticipantNotRecognised],
        ),
        (
            "3, at the very moment",
            |f, _| {
                application(f).withdrawn_at = Some("2024-10-31T02:21:32Z".parse().unwrap());
            },
            &[R::Withdrawn { at: withdrawn_at }],
        ),
        (
            "3, a second before they withdrew",
            |f, _| {
                application(f).withdrawn_at = Some("2024-10-31T02:21:33Z".parse().unwrap());
            },
            &[],
        ),
        (
            "3, without a date (Q16)",
            |f, r| {
                application(f).withdrawn_at = Some("2024-10-31T02:21:33Z".parse().unwrap());
                r.declaration_date = GivenDate::Absent;
            },
            &[R::DateMissing],
        ),
        (
            "4, unknown course",
            |f, r| (f.application, r.course) = (None, None),
            &[R::CourseNotRecognised],
        ),
        (
            "4, accepted with another lead provider alone (Q17)",
            |f, _| f.application = None,
            &[R::CourseNotRecognised],
        ),
        (
            "5 and 7",
            |_, r| date(r, "2023-19-01T11:21:55Z"),
            &[R::DateInWrongForm, R::DateMissing],
        ),
        (
            "5 alone",
            |_, r| date(r, "2024-10-01"),
            &[R::DateInWrongForm],
        ),
        (
            "6",
            |_, r| date(r, "2024-09-30T23:59:59Z"),
            &[R::BeforeScheduleStart],
        ),
        (
            "6, the first moment",
            |_, r| date(r, "2024-10-01T00:00:00Z"),
            &[],
        ),
        (
            "8",
            |_, r| r.declaration_type = GivenType::Absent,
            &[R::TypeMissing],
        ),
        (
            "no schedule (Q17)",
            |f, _| application(f).schedule = None,
            &[R::ScheduleMissing],
        ),
        (
            "9",
            |f, _| application(f).has_contract = false,
            &[R::NoContract],
        ),
        ("10", |f, _| application(f).next_statement = None, &[ENDED]),
        (
            "10, nothing to bill",
            |f, _| {
                application(f).next_statement = None;
                application(f).fundable = false;
            },
            &[],
        ),
        (
            "11",
            |_, r| r.declaration_type = COMPLETED,
            &[R::HasPassedMissing],
        ),
        (
            "11, no outcome on EHCO",
            |_, r| {
                r.declaration_type = COMPLETED;
                r.course = Some(CourseIdentifier::EarlyHeadshipCoachingOffer);
            },
            &[],
        ),
        (
            "12",
            |_, r| r.declaration_type = GivenType::Known(DeclarationType::Retained2),
            &[R::TypeNotOnSchedule],
        ),
        (
            "12, none of the four (Q18)",
            |_, r| r.declaration_type = GivenType::Unknown,
            &[R::TypeNotOnSchedule],
        ),
        (
            "13",
            |f, _| application(f).milestone_taken = true,
            &[R::MilestoneTaken],
        ),
        (
            "14",
            |_, r| date(r, "2024-11-26T12:00:01Z"),
            &[R::DateInFuture],
        ),
        ("14, now", |_, r| date(r, "2024-11-26T12:00:00Z"), &[]),
    ];
    for (why, change, expected) in rows {
        assert_eq!(refusals(change), expected, "row {why}");
    }
}

#[test]
fn guarded_rows_are_silent_once_something_is_refused() {
    let rows: [(&str, Change, &[R]); 7] = [
        (
            "2 silences 3 to 6 and 9 to 13, not 7, 8",
            |f, r| {
                (f.participant_known, f.application) = (false, None);
                (r.course, r.declaration_type) = (None, GivenType::Absent);
                date(r, "nonsense");
            },
            &[R::ParticipantNotRecognised, R::DateMissing, R::TypeMissing],
        ),
        (
            "the worked example of §4",
            |f, r| {
                (f.participant_known, f.application) = (false, None);
                (r.course, r.declaration_date) = (None, GivenDate::Absent);
            },
            &[R::ParticipantNotRecognised, R::DateMissing],
        ),
        (
            "4 silences 6, not 11 and 14",
            |f, r| {
                f.application = None;
                r.declaration_type = COMPLETED;
                date(r, "2024-12-24T00:00:00Z");
            },
            &[R::CourseNotRecognised, R::HasPassedMissing, R::DateInFuture],
        ),
        (
            "9 silences 10, 12 and 13, not 11 and 14",
            |f, r| {
                application(f).has_contract = false;
                application(f).next_statement = None;
                application(f).milestone_taken = true;
                r.declaration_type = COMPLETED;
                date(r, "2024-12-24T00:00:00Z");
            },
            &[R::NoContract, R::HasPassedMissing, R::DateInFuture],
        ),
        (
            "11 silences 12 and 13",
            |f, r| {
                application(f).milestone_taken = true;
                r.declaration_type = COMPLETED;
                application(f)
                    .schedule
                    .as_mut()
                    .unwrap()
                    .allowed_types
                    .clear();
            },
            &[R::HasPassedMissing],
        ),
        (
            "13 lets 14 speak",
            |f, r| {
                application(f).milestone_taken = true;
                date(r, "2024-12-24T00:00:00Z");
            },
            &[R::MilestoneTaken, R::DateInFuture],
        ),
        (
            "14 silences the partners' checks",
            |_, r| {
                date(r, "2024-12-24T00:00:00Z");
                r.partners.primary = GivenPartner::Known(partner(9));
            },
            &[R::DateInFuture],
        ),
    ];
    for (why, change, expected) in rows {
        assert_eq!(refusals(change), expected, "{why}");
    }
}

#[test]
fn only_what_will_be_billed_needs_a_statement() {
    use DeclarationState as S;
    for (fundable, identical, expected) in [
        (true, None, true),
        (false, None, false),
        (true, Some(S::Submitted), false),
        (false, Some(S::Submitted), false),
        (false, Some(S::Eligible), true),
        (false, Some(S::Payable), true),
        (false, Some(S::Paid), true),
    ] {
        let (mut facts, request) = in_order();
        *application(&mut facts) = DeclaredApplication {
            next_statement: None,
            fundable,
            identical,
            ..application(&mut facts).clone()
        };
        let refused = declare(&facts, &request) == Err(vec![ENDED]);
        assert_eq!(
            refused, expected,
            "fundable {fundable}, identical {identical:?}"
        );
    }
}

#[test]
fn a_declaration_starts_as_finance_3_4_says() {
    use DeclarationState::{Eligible, Ineligible, Submitted};
    for (fundable, repeats, statement, state, attached) in [
        (true, false, true, Eligible, true),
        (false, false, true, Submitted, false),
        (true, true, true, Ineligible, true),
        (false, true, true, Ineligible, true),
        (false, true, false, Ineligible, false),
    ] {
        let (mut facts, request) = in_order();
        let application = application(&mut facts);
        application.fundable = fundable;
        application.original = repeats.then(|| Uuid::from_u128(5).into());
        application.next_statement = application.next_statement.filter(|_| statement);
        let made = declare(&facts, &request).unwrap();
        assert_eq!((made.state, made.attach_to.is_some()), (state, attached));
        assert_eq!(made.superseded_by.is_some(), repeats);
        assert_eq!(made.state_reason.is_some(), repeats);
    }
}

#[test]
fn a_completed_course_gets_its_outcome_with_the_declaration() {
    use CourseIdentifier::{EarlyHeadshipCoachingOffer, Senco};
    use DeclarationType::{Completed, Started};
    let outcome = |course, declaration_type, has_passed| {
        let (facts, mut request) = in_order();
        request.course = Some(course);
        request.declaration_type = GivenType::Known(declaration_type);
        request.has_passed = has_passed;
        declare(&facts, &request).unwrap().outcome
    };
    assert_eq!(
        outcome(Senco, Completed, Some(true)),
        Some(OutcomeState::Passed)
    );
    assert_eq!(
        outcome(Senco, Completed, Some(false)),
        Some(OutcomeState::Failed)
    );
    assert_eq!(outcome(Senco, Started, Some(true)), None);
    assert_eq!(
        outcome(EarlyHeadshipCoachingOffer, Completed, Some(true)),
        None
    );
}

#[test]
fn the_delivery_partners_are_checked_last() {
    use DeliveryPartnerRefusal as P;
    let rows: [(&str, Change, &[R]); 5] = [
        ("none named", |_, _| (), &[]),
        (
            "confirmed",
            |_, r| r.partners.primary = GivenPartner::Known(partner(1)),
            &[],
        ),
        (
            "nobody has the id",
            |_, r| {
                r.partners.primary = GivenPartner::Unknown;
                r.partners.secondary = GivenPartner::Unknown;
            },
            &[
                R::Partner(P::NotFound(PartnerRole::Primary)),
                R::Partner(P::NotFound(PartnerRole::Secondary)),
            ],
        ),
        (
            "not confirmed",
            |_, r| r.partners.primary = GivenPartner::Known(partner(2)),
            &[R::Partner(P::NotConfirmed(PartnerRole::Primary))],
        ),
        (
            "the second alone",
            |_, r| r.partners.secondary = GivenPartner::Known(partner(1)),
            &[R::Partner(P::SecondaryWithoutPrimary)],
        ),
    ];
    for (why, change, expected) in rows {
        assert_eq!(refusals(change), expected, "{why}");
    }
    let made = declared(|_, r| r.partners.primary = GivenPartner::Known(partner(1)));
    assert_eq!(made.partners.primary, Some(partner(1)));
}
