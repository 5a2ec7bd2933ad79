//! A lead provider rejects an application (provider-api.md §4.2).

use super::ApprovalStatus;

/// Why an application cannot be rejected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RejectRefusal {
    /// It is rejected already.
    AlreadyRejected,
    /// It is accepted, and that cannot be taken back over the API.
    AlreadyAccepted,
}

/// Decides whether an application in this state may be rejected.
pub fn reject(approval: ApprovalStatus) -> Result<(), RejectRefusal> {
    match approval {
        ApprovalStatus::Pending => Ok(()),
        ApprovalStatus::Rejected => Err(RejectRefusal::AlreadyRejected),
        ApprovalStatus::Accepted => Err(RejectRefusal::AlreadyAccepted),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_pending_application_is_rejected() {
        for (approval, expected) in [
            (ApprovalStatus::Pending, Ok(())),
            (
                ApprovalStatus::Rejected,
                Err(RejectRefusal::AlreadyRejected),
            ),
            (
                ApprovalStatus::Accepted,
                Err(RejectRefusal::AlreadyAccepted),
            ),
        ] {
            assert_eq!(reject(approval), expected);
        }
    }
}
