//! Courses that would be funded with the same answers (registration.md §4.8, F18).

use super::code::FundingStatusCode;
use super::facts::FundingFacts;
use super::previously::{EarlierApplication, previously_funded};
use super::verdict::decide;
use crate::courses::CourseIdentifier;

/// A course worth a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suggestion {
    /// The course.
    pub course: CourseIdentifier,
    /// What would have to be true besides.
    pub conditional: Option<&'static str>,
}

/// The suggestions below a refusal, in the order of `offered`: the courses offered in the chosen
/// cohort, in catalogue order.
pub fn suggestions(
    facts: &FundingFacts,
    code: FundingStatusCode,
    offered: &[CourseIdentifier],
    earlier: &[EarlierApplication],
) -> Vec<Suggestion> {
    offered
        .iter()
        .copied()
        .filter(|course| *course != facts.course)
        .filter_map(|course| {
            let funded_before = previously_funded(course, earlier).is_some();
            let instead = FundingFacts {
                course,
                previously_funded: funded_before,
                ..facts.clone()
            };
            if decide(&instead).funded() {
                return Some(Suggestion {
                    course,
                    conditional: None,
                });
            }
            let for_new_heads = code == FundingStatusCode::IneligibleEstablishmentNotAPp50
                && course == CourseIdentifier::EarlyHeadshipCoachingOffer
                && !funded_before;
            for_new_heads.then_some(Suggestion {
                course,
                conditional: Some("if you became a head within the last 5 years"),
            })
        })
        .collect()
}
