//! Accounts of staff (admin.md §1).

use crate::people::EmailAddress;

/// Characters of a name or an address at most.
const LONGEST: usize = 64;

/// Why an account cannot be called that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AccountRefusal {
    /// Nothing in it.
    #[error("the name is blank")]
    NameBlank,
    /// Longer than 64 characters.
    #[error("the name or the address is longer than {LONGEST} characters")]
    TooLong,
}

/// The name of an account with this address, as it is stored.
pub fn account_name<'a>(name: &'a str, email: &EmailAddress) -> Result<&'a str, AccountRefusal> {
    let name = name.trim();
    if name.is_empty() {
        Err(AccountRefusal::NameBlank)
    } else if name.chars().count() > LONGEST || email.as_str().len() > LONGEST {
        Err(AccountRefusal::TooLong)
    } else {
        Ok(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_an_address_have_64_characters_at_most() {
        let (most, more) = ("é".repeat(64), "é".repeat(65));
        let short = "a@demo.example";
        let long = format!("{}@demo.example", "a".repeat(52));
        for (name, email, expected) in [
            (" Sam Demo ", short, Ok("Sam Demo")),
            ("  ", short, Err(AccountRefusal::NameBlank)),
            (most.as_str(), short, Ok(most.as_str())),
            (more.as_str(), short, Err(AccountRefusal::TooLong)),
            ("Sam Demo", long.as_str(), Err(AccountRefusal::TooLong)),
        ] {
            let email = email.parse().unwrap();
            assert_eq!(account_name(name, &email), expected, "{name}");
        }
    }
}
