//! What a draft stores of a chosen workplace (registration.md §1.3, §6.6).

/// A workplace's identifier, by kind. The row behind it may be missing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WorkplaceIdentifier {
    /// `School-{urn}`: six or seven digits.
    School(String),
    /// `LocalAuthority-{code}`: digits.
    LocalAuthority(String),
    /// `PrivateChildcareProvider-{urn}`.
    ChildcareProvider(String),
}

impl WorkplaceIdentifier {
    /// Reads the stored form; `None` when it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |value: &str| !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit());
        let (kind, key) = text.split_once('-')?;
        match kind {
            "School" if digits(key) && (6..=7).contains(&key.len()) => {
                Some(Self::School(key.to_owned()))
            }
            "LocalAuthority" if digits(key) => Some(Self::LocalAuthority(key.to_owned())),
            "PrivateChildcareProvider" if !key.is_empty() => {
                Some(Self::ChildcareProvider(key.to_owned()))
            }
            _ => None,
        }
    }
}

impl std::fmt::Display for WorkplaceIdentifier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::School(urn) => write!(f, "School-{urn}"),
            Self::LocalAuthority(code) => write!(f, "LocalAuthority-{code}"),
            Self::ChildcareProvider(urn) => write!(f, "PrivateChildcareProvider-{urn}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::WorkplaceIdentifier as W;

    #[test]
    fn an_identifier_is_read_back_as_it_was_written() {
        for text in [
            "School-123456",
            "LocalAuthority-201",
            "PrivateChildcareProvider-EY12-3",
        ] {
            assert_eq!(W::parse(text).map(|w| w.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn anything_else_is_not_an_identifier() {
        for text in [
            "",
            "School-",
            "School-12345",
            "School-12345678",
            "School-12345a",
            "school-123456",
            "LocalAuthority-x",
            "PrivateChildcareProvider-",
            "other",
            "123456",
        ] {
            assert_eq!(W::parse(text), None, "{text}");
        }
    }
}
