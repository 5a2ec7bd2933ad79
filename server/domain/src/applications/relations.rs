//! Whose other applications bear on a decision, and how (finance.md §1.1.1, §1.1.2).

use super::ApprovalStatus;
use crate::ids::{ApplicationId, CohortId, CourseId, UserId};

/// The person who applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applicant {
    /// Their account.
    pub user_id: UserId,
    /// Their teacher reference number, verified or not.
    pub trn: Option<String>,
    /// Whether the number is known to be theirs.
    pub trn_verified: bool,
}

impl Applicant {
    /// The number under which other accounts count as this person: their own, if verified.
    /// Whether the other account's number is verified is not asked.
    pub fn shared_trn(&self) -> Option<&str> {
        self.trn.as_deref().filter(|_| self.trn_verified)
    }

    /// What decisions about one person queue behind: accounts that count as one person by
    /// [`Self::shared_trn`] share it.
    pub fn lock_key(&self) -> String {
        match self.shared_trn() {
            Some(trn) => format!("applications of trn {trn}"),
            None => format!("applications of user {}", self.user_id),
        }
    }
}

/// One application as far as its bearing on others goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// The application.
    pub id: ApplicationId,
    /// Who applied.
    pub user_id: UserId,
    /// For which course.
    pub course_id: CourseId,
    /// Equal for courses that stand in for one another (provider-api.md §0.1).
    pub equivalence: String,
    /// For which cohort.
    pub cohort_id: CohortId,
    /// What became of it.
    pub approval: ApprovalStatus,
}

/// The accepted application that stands in the way of accepting `this`, if there is one:
/// for an equivalent course, in any cohort, with any lead provider. `others` are the
/// applications of everybody who counts as the applicant.
pub fn rival<'a>(this: &Related, others: &'a [Related]) -> Option<&'a Related> {
    others.iter().find(|other| {
        other.id != this.id
            && other.equivalence == this.equivalence
            && other.approval == ApprovalStatus::Accepted
    })
}

/// The applications that are rejected when `this` is accepted: the same person's pending ones
/// for the very course and cohort.
pub fn siblings(this: &Related, others: &[Related]) -> Vec<ApplicationId> {
    others
        .iter()
        .filter(|other| {
            other.id != this.id
                && other.user_id == this.user_id
                && other.course_id == this.course_id
                && other.cohort_id == this.cohort_id
                && other.approval == ApprovalStatus::Pending
        })
        .map(|other| other.id)
        .collect()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use uuid::Uuid;

    fn id<T: From<Uuid>>(n: u128) -> T {
        Uuid::from_u128(n).into()
    }

    pub fn application(number: u128, approval: ApprovalStatus) -> Related {
        Related {
            id: id(number),
            user_id: id(1),
            course_id: id(1),
            equivalence: "npq-headship".into(),
            cohort_id: id(1),
            approval,
        }
    }

    fn applicant(trn: Option<&str>, trn_verified: bool) -> Applicant {
        Applicant {
            user_id: id(1),
            trn: trn.map(str::to_owned),
            trn_verified,
        }
    }

    #[test]
    fn only_a_verified_trn_makes_two_accounts_one_person() {
        for (trn, verified, shared) in [
            (Some("1234567"), true, Some("1234567")),
            (Some("1234567"), false, None),
            (None, false, None),
        ] {
            assert_eq!(applicant(trn, verified).shared_trn(), shared);
        }
        let mut twin = applicant(Some("1234567"), true);
        twin.user_id = id(2);
        assert_eq!(twin.lock_key(), applicant(Some("1234567"), true).lock_key());
        assert_ne!(
            twin.lock_key(),
            applicant(Some("1234567"), false).lock_key()
        );
    }

    #[test]
    fn an_accepted_application_for_an_equivalent_course_is_a_rival() {
        use ApprovalStatus::{Accepted, Pending, Rejected};
        let this = application(1, Pending);
        let other = |change: fn(&mut Related)| {
            let mut other = application(2, Accepted);
            change(&mut other);
            other
        };
        for (why, other, rivals) in [
            ("same in everything", other(|_| ()), true),
            (
                "other course that stands in",
                other(|o| o.course_id = id(2)),
                true,
            ),
            ("other cohort", other(|o| o.cohort_id = id(2)), true),
            (
                "other account of the person",
                other(|o| o.user_id = id(2)),
                true,
            ),
            ("pending", other(|o| o.approval = Pending), false),
            ("rejected", other(|o| o.approval = Rejected), false),
            ("itself", other(|o| o.id = id(1)), false),
            (
                "course that does not stand in",
                other(|o| o.equivalence = "npq-senco".into()),
                false,
            ),
        ] {
            assert_eq!(rival(&this, &[other]).is_some(), rivals, "{why}");
        }
    }

    #[test]
    fn only_pending_applications_for_the_very_course_and_cohort_are_siblings() {
        use ApprovalStatus::{Accepted, Pending, Rejected};
        let this = application(1, Pending);
        let other = |change: fn(&mut Related)| {
            let mut other = application(2, Pending);
            change(&mut other);
            other
        };
        for (why, other, sibling) in [
            ("same in everything", other(|_| ()), true),
            (
                "other course that stands in",
                other(|o| o.course_id = id(2)),
                false,
            ),
            ("other cohort", other(|o| o.cohort_id = id(2)), false),
            (
                "other account of the person",
                other(|o| o.user_id = id(2)),
                false,
            ),
            ("accepted", other(|o| o.approval = Accepted), false),
            ("rejected", other(|o| o.approval = Rejected), false),
            ("itself", other(|o| o.id = id(1)), false),
        ] {
            assert_eq!(!siblings(&this, &[other]).is_empty(), sibling, "{why}");
        }
    }
}
