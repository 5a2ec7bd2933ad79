//! The same person's milestone declared under another account (provider-api.md §0.3;
//! finance.md §3.4).

use chrono::{DateTime, Utc};

use super::{DeclarationState, DeclarationType};
use crate::ids::{DeclarationId, UserId};

/// The declaration that is being made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newcomer {
    /// Whose it is.
    pub user_id: UserId,
    /// Their teacher reference number, verified or not.
    pub trn: Option<String>,
    /// The milestone.
    pub declaration_type: DeclarationType,
    /// Equal for courses that stand in for one another.
    pub equivalence: String,
}

/// A declaration made before, by whichever lead provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// The declaration.
    pub id: DeclarationId,
    /// Whose it is.
    pub user_id: UserId,
    /// Their teacher reference number, verified or not.
    pub trn: Option<String>,
    /// The milestone.
    pub declaration_type: DeclarationType,
    /// Equal for courses that stand in for one another.
    pub equivalence: String,
    /// Where it stands.
    pub state: DeclarationState,
    /// Whether it is itself a duplicate.
    pub superseded: bool,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

/// The declaration that the newcomer repeats, if there is one: the oldest.
pub fn original(of: &Newcomer, earlier: &[Earlier]) -> Option<DeclarationId> {
    let trn = of.trn.as_ref()?;
    earlier
        .iter()
        .filter(|other| {
            other.user_id != of.user_id
                && other.trn.as_ref() == Some(trn)
                && other.declaration_type == of.declaration_type
                && other.equivalence == of.equivalence
                && other.state.is_live()
                && !other.superseded
        })
        .min_by_key(|other| (other.created_at, other.id))
        .map(|other| other.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn newcomer(trn: Option<&str>) -> Newcomer {
        Newcomer {
            user_id: Uuid::from_u128(1).into(),
            trn: trn.map(str::to_owned),
            declaration_type: DeclarationType::Started,
            equivalence: "npq-headship".into(),
        }
    }

    fn twins(number: u128, created_at: &str) -> Earlier {
        Earlier {
            id: Uuid::from_u128(number).into(),
            user_id: Uuid::from_u128(2).into(),
            trn: Some("1234567".into()),
            declaration_type: DeclarationType::Started,
            equivalence: "npq-headship".into(),
            state: DeclarationState::Paid,
            superseded: false,
            created_at: created_at.parse().unwrap(),
        }
    }

    #[test]
    fn a_live_declaration_of_a_twin_for_the_milestone_is_the_original() {
        type Change = fn(&mut Earlier);
        let rows: [(&str, Change, bool); 12] = [
            ("same in everything but the account", |_| (), true),
            ("submitted", |e| e.state = DeclarationState::Submitted, true),
            ("eligible", |e| e.state = DeclarationState::Eligible, true),
            ("voided", |e| e.state = DeclarationState::Voided, false),
            (
                "ineligible",
                |e| e.state = DeclarationState::Ineligible,
                false,
            ),
            (
                "awaiting claw-back",
                |e| e.state = DeclarationState::AwaitingClawback,
                false,
            ),
            (
                "the same account",
                |e| e.user_id = Uuid::from_u128(1).into(),
                false,
            ),
            ("another TRN", |e| e.trn = Some("7654321".into()), false),
            ("no TRN", |e| e.trn = None, false),
            (
                "another milestone",
                |e| e.declaration_type = DeclarationType::Completed,
                false,
            ),
            (
                "another course",
                |e| e.equivalence = "npq-senco".into(),
                false,
            ),
            ("itself a duplicate", |e| e.superseded = true, false),
        ];
        for (why, change, found) in rows {
            let mut earlier = twins(7, "2024-10-01T00:00:00Z");
            change(&mut earlier);
            assert_eq!(
                original(&newcomer(Some("1234567")), &[earlier]).is_some(),
                found,
                "{why}"
            );
        }
    }

    #[test]
    fn without_a_trn_nobody_is_a_twin() {
        let mut earlier = twins(7, "2024-10-01T00:00:00Z");
        earlier.trn = None;
        assert_eq!(original(&newcomer(None), &[earlier]), None);
    }

    #[test]
    fn the_oldest_is_the_original() {
        let earlier = [
            twins(9, "2024-10-02T00:00:00Z"),
            twins(8, "2024-10-01T00:00:00Z"),
            twins(7, "2024-10-01T00:00:00Z"),
        ];
        assert_eq!(
            original(&newcomer(Some("1234567")), &earlier),
            Some(Uuid::from_u128(7).into())
        );
    }
}
