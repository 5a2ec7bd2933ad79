//! What the provider says about a person.

use domain::people::account::SignedInPerson;
use openidconnect::core::CoreGenderClaim;
use openidconnect::{AdditionalClaims, IdTokenClaims, UserInfoClaims};
use serde::{Deserialize, Serialize};

/// Claims beyond the standard ones.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct TeacherClaims {
    /// Absent for who has none yet.
    #[serde(default)]
    trn: Option<String>,
    /// Parts of the name, in order.
    #[serde(default)]
    verified_name: Option<Vec<String>>,
}

impl AdditionalClaims for TeacherClaims {}

/// Why the claims cannot be used. Never says what they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ClaimsProblem {
    /// There is none, or mail cannot reach it.
    #[error("the claims have no usable e-mail address")]
    Email,
    /// There is none.
    #[error("the claims have no verified name")]
    Name,
    /// It has not seven digits.
    #[error("the claims have a TRN that is not seven digits")]
    Trn,
}

/// One claim set: the user info's claims where it has them, else the id token's.
pub(super) fn person(
    id_token: &IdTokenClaims<TeacherClaims, CoreGenderClaim>,
    user_info: Option<&UserInfoClaims<TeacherClaims, CoreGenderClaim>>,
) -> Result<SignedInPerson, ClaimsProblem> {
    let first = user_info.map(UserInfoClaims::additional_claims);
    let second = id_token.additional_claims();
    let email = user_info
        .and_then(UserInfoClaims::email)
        .or(id_token.email())
        .and_then(|email| email.as_str().parse().ok())
        .ok_or(ClaimsProblem::Email)?;
    let trn = first
        .and_then(|claims| claims.trn.as_deref())
        .or(second.trn.as_deref());
    let name = first
        .and_then(|claims| claims.verified_name.as_deref())
        .or(second.verified_name.as_deref());
    Ok(SignedInPerson {
        subject: id_token.subject().to_string(),
        email,
        trn: checked_trn(trn)?,
        full_name: joined(name)?,
    })
}

fn checked_trn(trn: Option<&str>) -> Result<Option<String>, ClaimsProblem> {
    let Some(trn) = trn.map(str::trim).filter(|trn| !trn.is_empty()) else {
        return Ok(None);
    };
    if trn.len() == 7 && trn.chars().all(|digit| digit.is_ascii_digit()) {
        Ok(Some(trn.to_owned()))
    } else {
        Err(ClaimsProblem::Trn)
    }
}

fn joined(parts: Option<&[String]>) -> Result<String, ClaimsProblem> {
    let parts: Vec<&str> = parts
        .unwrap_or_default()
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() {
        Err(ClaimsProblem::Name)
    } else {
        Ok(parts.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_its_parts_joined_by_one_space() {
        let parts = [" Terry ", "", "Demo-Withtrn"].map(String::from);
        assert_eq!(joined(Some(&parts)).as_deref(), Ok("Terry Demo-Withtrn"));
        assert_eq!(joined(Some(&[])), Err(ClaimsProblem::Name));
        assert_eq!(joined(None), Err(ClaimsProblem::Name));
    }

    #[test]
    fn a_trn_has_seven_digits_or_is_absent() {
        assert_eq!(checked_trn(None), Ok(None));
        assert_eq!(checked_trn(Some("")), Ok(None));
        assert_eq!(checked_trn(Some("1000001")), Ok(Some("1000001".into())));
        assert_eq!(checked_trn(Some("10/0001")), Err(ClaimsProblem::Trn));
    }
}
