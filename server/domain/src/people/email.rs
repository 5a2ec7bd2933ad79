//! E-mail addresses, in one spelling (registration.md §3.1, §6.5).

use std::fmt;
use std::str::FromStr;

/// An address that mail can be sent to: trimmed, lower-cased, within the mail service's rules.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct EmailAddress(String);

/// A text that is no address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not an e-mail address")]
pub struct NotAnEmailAddress;

impl EmailAddress {
    /// The address itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Shows that there is an address, not whose.
impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EmailAddress(…)")
    }
}

impl FromStr for EmailAddress {
    type Err = NotAnEmailAddress;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let address = text.trim().to_lowercase();
        let (local, host) = address.rsplit_once('@').ok_or(NotAnEmailAddress)?;
        let is_address = address.len() <= 320
            && !address.contains("..")
            && is_local_part(local)
            && is_host(host);
        if is_address {
            Ok(Self(address))
        } else {
            Err(NotAnEmailAddress)
        }
    }
}

fn is_local_part(local: &str) -> bool {
    !local.is_empty()
        && local
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c))
}

fn is_host(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    let Some((top, rest)) = labels.split_last() else {
        return false;
    };
    let is_label = |label: &&str| {
        (1..=63).contains(&label.len())
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let is_top = (2..=63).contains(&top.len())
        && (top.chars().all(|c| c.is_ascii_alphabetic()) || top.starts_with("xn--"));
    host.len() <= 253 && !rest.is_empty() && rest.iter().all(is_label) && is_top
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_one_spelling() {
        let address: EmailAddress = "  Admin@Demo.Example ".parse().unwrap();
        assert_eq!(address.as_str(), "admin@demo.example");
        assert_eq!(format!("{address:?}"), "EmailAddress(…)");
    }

    #[test]
    fn what_mail_cannot_reach_is_no_address() {
        for text in [
            "",
            "a",
            "@b.cd",
            "a@",
            "a@b",
            "a@b.c",
            "a b@c.de",
            "a..b@c.de",
            "a@-b.de",
            "a@b.d1",
            "a@b..cd",
            "a@b@",
            "a\u{0}@b.cd",
        ] {
            assert_eq!(
                text.parse::<EmailAddress>(),
                Err(NotAnEmailAddress),
                "{text:?}"
            );
        }
        for text in ["a@b.cd", "o'neil+npq@sub.school-1.sch.uk", "a@b.xn--p1ai"] {
            assert!(text.parse::<EmailAddress>().is_ok(), "{text:?}");
        }
    }
}
