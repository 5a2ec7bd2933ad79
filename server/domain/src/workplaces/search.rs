//! What is searched for while somebody types (registration.md §6.6).

const SHORTEST: usize = 3;
const LONGEST: usize = 64;

/// Why nothing is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SearchRefusal {
    /// Fewer than 3 characters.
    #[error("fewer than {SHORTEST} characters")]
    TooShort,
    /// More than 64 characters.
    #[error("more than {LONGEST} characters")]
    TooLong,
}

/// The text to search workplaces for; `None` for a blank one, which finds nothing.
pub fn workplace_query(typed: &str) -> Result<Option<&str>, SearchRefusal> {
    let typed = typed.trim();
    match typed.chars().count() {
        0 => Ok(None),
        1..SHORTEST => Err(SearchRefusal::TooShort),
        SHORTEST..=LONGEST => Ok(Some(typed)),
        _ => Err(SearchRefusal::TooLong),
    }
}

/// The text to search ITT providers for: as far as any name can go.
pub fn itt_provider_query(typed: &str) -> String {
    typed.chars().take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn workplaces_are_searched_for_3_to_64_characters() {
        let (most, more) = ("é".repeat(64), "é".repeat(65));
        for (typed, expected) in [
            ("", Ok(None)),
            ("   ", Ok(None)),
            (" ab ", Err(SearchRefusal::TooShort)),
            (" abc ", Ok(Some("abc"))),
            (most.as_str(), Ok(Some(most.as_str()))),
            (more.as_str(), Err(SearchRefusal::TooLong)),
        ] {
            assert_eq!(workplace_query(typed), expected, "{typed}");
        }
        assert_eq!(itt_provider_query(&more), most);
    }
}
