//! Which account a person who signed in belongs to (registration.md §3.2).

use std::cmp::Reverse;

use chrono::{DateTime, Utc};

use super::EmailAddress;
use crate::ids::UserId;

/// The provider that teachers sign in with.
pub const TEACHER_AUTH: &str = "teacher_auth";
/// The provider that they once signed in with.
pub const DFE_IDENTITY: &str = "tra_openid_connect";

/// Who the identity provider says has signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedInPerson {
    /// Theirs for ever at the provider.
    pub subject: String,
    /// Where mail reaches them.
    pub email: EmailAddress,
    /// Seven digits, verified by the provider.
    pub trn: Option<String>,
    /// As verified by the provider.
    pub full_name: String,
}

/// An account that may be theirs: it has their subject, their TRN or their address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownAccount {
    /// The account.
    pub id: UserId,
    /// In lower case.
    pub email: Option<String>,
    /// Seven digits.
    pub trn: Option<String>,
    /// Whether somebody vouched for the TRN.
    pub trn_verified: bool,
    /// Provider and subject of the last sign-in.
    pub identity: Option<(String, String)>,
    /// When it was archived.
    pub archived_at: Option<DateTime<Utc>>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// Which row of the table matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matched {
    /// 1: a verified TRN.
    ByTrn,
    /// 2: the provider's subject.
    BySubject,
    /// 3: an unverified TRN and the same address, in the former provider's records.
    ByFormerIdentity,
    /// 4: nobody.
    Nobody,
}

/// What is to be done, in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolution {
    /// The row of the table.
    pub matched: Matched,
    /// The account that stays; a new one if none.
    pub keep: Option<UserId>,
    /// Accounts whose history moves to it, and which are archived.
    pub merge: Vec<UserId>,
    /// Accounts that lose the address to it: archived without one, their history stays.
    pub free_email_of: Vec<UserId>,
}

impl KnownAccount {
    fn has_verified(&self, trn: &str) -> bool {
        self.trn_verified && self.trn.as_deref() == Some(trn)
    }

    fn is_of(&self, provider: &str) -> bool {
        matches!(&self.identity, Some((known, _)) if known == provider)
    }

    fn has_subject(&self, subject: &str) -> bool {
        matches!(&self.identity, Some((provider, known)) if provider == TEACHER_AUTH && known == subject)
    }

    fn has_email(&self, email: &EmailAddress) -> bool {
        self.email.as_deref() == Some(email.as_str())
    }

    fn is_archived(&self) -> bool {
        self.archived_at.is_some()
    }
}

/// Finds the account. An unverified TRN or an address alone never links a person to one.
pub fn resolve(person: &SignedInPerson, known: &[KnownAccount]) -> Resolution {
    let (matched, keep) = keep(person, known);
    let merge: Vec<UserId> = if matched == Matched::ByTrn {
        known
            .iter()
            .filter(|account| Some(account.id) != keep)
            .filter(|account| {
                account.has_subject(&person.subject)
                    || person
                        .trn
                        .as_deref()
                        .is_some_and(|trn| account.has_verified(trn))
            })
            .map(|account| account.id)
            .collect()
    } else {
        Vec::new()
    };
    let free_email_of = known
        .iter()
        .filter(|account| account.has_email(&person.email))
        .map(|account| account.id)
        .filter(|id| Some(*id) != keep && !merge.contains(id))
        .collect();
    Resolution {
        matched,
        keep,
        merge,
        free_email_of,
    }
}

fn keep(person: &SignedInPerson, known: &[KnownAccount]) -> (Matched, Option<UserId>) {
    if let Some(trn) = &person.trn {
        let verified = known.iter().filter(|account| account.has_verified(trn));
        // Live accounts of this provider first, then any live one, then the last archived.
        let best = verified.max_by_key(|account| {
            (
                !account.is_archived() && account.is_of(TEACHER_AUTH),
                !account.is_archived(),
                account.archived_at,
                account.updated_at,
                Reverse(account.id),
            )
        });
        if let Some(account) = best {
            return (Matched::ByTrn, Some(account.id));
        }
    }
    let by_subject = known
        .iter()
        .find(|account| account.has_subject(&person.subject));
    if let Some(account) = by_subject {
        return (Matched::BySubject, Some(account.id));
    }
    let by_former_identity = known.iter().find(|account| {
        !account.is_archived()
            && account.is_of(DFE_IDENTITY)
            && person.trn.is_some()
            && account.trn == person.trn
            && !account.trn_verified
            && account.has_email(&person.email)
    });
    match by_former_identity {
        Some(account) => (Matched::ByFormerIdentity, Some(account.id)),
        None => (Matched::Nobody, None),
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use uuid::Uuid;

    use super::*;

    const TRN: &str = "1000001";

    fn id(n: u128) -> UserId {
        UserId(Uuid::from_u128(n))
    }

    fn person(trn: Option<&str>) -> SignedInPerson {
        SignedInPerson {
            subject: "urn:me".into(),
            email: "me@demo.example".parse().unwrap(),
            trn: trn.map(Into::into),
            full_name: "Me Demo".into(),
        }
    }

    fn account(n: u128) -> KnownAccount {
        KnownAccount {
            id: id(n),
            email: Some(format!("{n}@demo.example")),
            trn: None,
            trn_verified: false,
            identity: None,
            archived_at: None,
            updated_at: DateTime::UNIX_EPOCH,
        }
    }

    impl KnownAccount {
        fn trn(mut self, trn: &str, verified: bool) -> Self {
            self.trn = Some(trn.into());
            self.trn_verified = verified;
            self
        }
        fn identity(mut self, provider: &str, subject: &str) -> Self {
            self.identity = Some((provider.into(), subject.into()));
            self
        }
        fn mine(self) -> Self {
            self.identity(TEACHER_AUTH, "urn:me")
        }
        fn email(mut self, email: &str) -> Self {
            self.email = Some(email.into());
            self
        }
        fn archived(mut self, hour: i64) -> Self {
            self.archived_at = Some(DateTime::UNIX_EPOCH + TimeDelta::hours(hour));
            self
        }
        fn updated(mut self, hour: i64) -> Self {
            self.updated_at = DateTime::UNIX_EPOCH + TimeDelta::hours(hour);
            self
        }
    }

    fn resolved(trn: Option<&str>, known: &[KnownAccount]) -> (Matched, Option<UserId>) {
        let resolution = resolve(&person(trn), known);
        (resolution.matched, resolution.keep)
    }

    #[test]
    fn a_stranger_gets_an_account_of_their_own() {
        assert_eq!(resolved(Some(TRN), &[]), (Matched::Nobody, None));
        assert_eq!(resolved(None, &[account(1)]), (Matched::Nobody, None));
    }

    #[test]
    fn a_verified_trn_comes_before_the_subject_and_live_accounts_before_archived_ones() {
        let former = |n| account(n).trn(TRN, true).identity(DFE_IDENTITY, "x");
        let current = |n| {
            account(n)
                .trn(TRN, true)
                .identity(TEACHER_AUTH, "urn:other")
        };
        for (known, expected) in [
            (vec![account(1).mine(), former(2)], id(2)),
            (vec![former(1).updated(9), current(2)], id(2)),
            (vec![current(1), current(2).updated(1)], id(2)),
            (vec![current(1).archived(9), former(2)], id(2)),
            (vec![former(1).archived(1), former(2).archived(2)], id(2)),
        ] {
            assert_eq!(
                resolved(Some(TRN), &known),
                (Matched::ByTrn, Some(expected)),
                "{known:?}"
            );
        }
    }

    #[test]
    fn every_account_with_the_verified_trn_or_the_subject_is_merged() {
        let known = [
            account(1)
                .trn(TRN, true)
                .identity(TEACHER_AUTH, "urn:other"),
            account(2).trn(TRN, true).archived(1),
            account(3).mine().email("me@demo.example"),
            account(4).trn(TRN, false),
        ];
        let resolution = resolve(&person(Some(TRN)), &known);
        assert_eq!(resolution.keep, Some(id(1)));
        assert_eq!(resolution.merge, [id(2), id(3)]);
        assert!(resolution.free_email_of.is_empty());
    }

    #[test]
    fn the_subject_matches_archived_accounts_too() {
        let known = [account(1).mine().archived(1)];
        assert_eq!(resolved(None, &known), (Matched::BySubject, Some(id(1))));
        assert_eq!(
            resolved(Some(TRN), &known),
            (Matched::BySubject, Some(id(1)))
        );
    }

    #[test]
    fn a_former_identity_matches_by_unverified_trn_and_address_together_alone() {
        let former = account(1)
            .identity(DFE_IDENTITY, "x")
            .trn(TRN, false)
            .email("me@demo.example");
        let matched = (Matched::ByFormerIdentity, Some(id(1)));
        assert_eq!(resolved(Some(TRN), std::slice::from_ref(&former)), matched);
        let nobody = (Matched::Nobody, None);
        assert_eq!(resolved(None, std::slice::from_ref(&former)), nobody);
        assert_eq!(
            resolved(Some(TRN), &[former.clone().email("other@demo.example")]),
            nobody
        );
        assert_eq!(resolved(Some(TRN), &[former.archived(1)]), nobody);
    }

    #[test]
    fn an_address_is_taken_over_never_the_account_behind_it() {
        let holder = account(1).email("me@demo.example");
        let resolution = resolve(&person(None), &[holder, account(2).mine()]);
        assert_eq!(resolution.keep, Some(id(2)));
        assert_eq!(resolution.free_email_of, [id(1)]);
    }
}
