//! The one-time code that staff sign in with (admin.md §1.2, integrations-and-operations.md §5.6).

use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 8;

/// Wrong codes after which a code is erased.
pub const FAILURES_ALLOWED: i32 = 5;

/// Codes that an account is sent within [`CODES_SPAN`]; whoever asks for more gets the same
/// answer and no mail (integrations-and-operations.md, threat T6).
pub const CODES_ALLOWED: i64 = 5;

/// See [`CODES_ALLOWED`].
pub const CODES_SPAN: TimeDelta = TimeDelta::hours(1);

/// How long a code can be used.
pub const LIFETIME: TimeDelta = TimeDelta::minutes(5);

/// A code in its one spelling: 8 characters of Crockford's base 32. Never shown by `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct SignInCode(String);

/// What was typed cannot be a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotACode {
    /// Nothing was typed.
    Blank,
    /// Not eight characters.
    Length,
    /// Eight characters, of which one never occurs.
    Character,
}

impl SignInCode {
    /// A code from 40 random bits.
    pub fn from_random(bits: [u8; 5]) -> Self {
        let number = bits
            .iter()
            .fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
        let code = (0..LENGTH)
            .rev()
            .map(|position| {
                let digit = usize::try_from(number >> (5 * position) & 31).expect("it is below 32");
                char::from(ALPHABET[digit])
            })
            .collect();
        Self(code)
    }

    /// Reads what a person typed: upper-cased, `O` as `0`, `I` and `L` as `1`.
    pub fn typed(text: &str) -> Result<Self, NotACode> {
        let text = text.trim();
        if text.is_empty() {
            return Err(NotACode::Blank);
        }
        if text.chars().count() != LENGTH {
            return Err(NotACode::Length);
        }
        text.chars()
            .map(|typed| match typed.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            })
            .map(|c| u8::try_from(c).ok().filter(|c| ALPHABET.contains(c)))
            .map(|c| c.map(char::from))
            .collect::<Option<String>>()
            .map(Self)
            .ok_or(NotACode::Character)
    }

    /// The code itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for SignInCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SignInCode(…)")
    }
}

/// What is known of the code that was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SentCode {
    /// Whether the typed code is the one sent; false where none is stored.
    pub matches: bool,
    /// Until when the stored code can be used.
    pub expires_at: Option<DateTime<Utc>>,
    /// Wrong codes so far.
    pub failures: i32,
}

/// What happens to a typed code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeVerdict {
    /// Signed in; the code is used up.
    Accepted,
    /// Nothing was typed; not counted.
    Blank,
    /// Counted, and not eight characters.
    WrongLength,
    /// Counted.
    Incorrect,
    /// Counted: the right code, too late.
    Expired,
    /// Five wrong codes: this one, or an earlier one, was the fifth. The stored code is erased.
    Locked,
}

impl CodeVerdict {
    /// Whether one more failure is counted, given how many there were.
    pub fn counts(self, failures_before: i32) -> bool {
        match self {
            Self::Accepted | Self::Blank => false,
            Self::WrongLength | Self::Incorrect | Self::Expired => true,
            Self::Locked => failures_before < FAILURES_ALLOWED,
        }
    }
}

/// Judges a typed code in the order locked, incorrect, expired.
pub fn judge(typed: Result<(), NotACode>, sent: SentCode, now: DateTime<Utc>) -> CodeVerdict {
    if typed == Err(NotACode::Blank) {
        return CodeVerdict::Blank;
    }
    if sent.failures >= FAILURES_ALLOWED {
        return CodeVerdict::Locked;
    }
    let verdict = match (typed, sent.matches, sent.expires_at) {
        (Err(NotACode::Length), _, _) => CodeVerdict::WrongLength,
        (Ok(()), true, Some(expires_at)) if expires_at < now => CodeVerdict::Expired,
        (Ok(()), true, Some(_)) => CodeVerdict::Accepted,
        (Err(_) | Ok(()), _, _) => CodeVerdict::Incorrect,
    };
    if verdict != CodeVerdict::Accepted && sent.failures + 1 >= FAILURES_ALLOWED {
        CodeVerdict::Locked
    } else {
        verdict
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_eight_characters_of_the_alphabet() {
        assert_eq!(SignInCode::from_random([0; 5]).as_str(), "00000000");
        assert_eq!(SignInCode::from_random([255; 5]).as_str(), "ZZZZZZZZ");
        assert_eq!(
            SignInCode::from_random([0, 0, 0, 1, 42]).as_str(),
            "0000009A"
        );
    }

    #[test]
    fn a_typed_code_is_read_as_people_mistake_letters() {
        assert_eq!(
            SignInCode::typed(" olI0abcd ").unwrap().as_str(),
            "0110ABCD"
        );
        for (text, problem) in [
            ("", NotACode::Blank),
            ("  ", NotACode::Blank),
            ("1234567", NotACode::Length),
            ("123456789", NotACode::Length),
            ("1234567U", NotACode::Character),
            ("1234567é", NotACode::Character),
        ] {
            assert_eq!(SignInCode::typed(text), Err(problem), "{text:?}");
        }
    }

    #[test]
    fn a_code_is_judged_locked_before_incorrect_before_expired() {
        let now = DateTime::UNIX_EPOCH + TimeDelta::hours(1);
        let (live, late) = (Some(now), Some(now - TimeDelta::seconds(1)));
        for (typed, matches, expires_at, failures, expected) in [
            (Ok(()), true, live, 0, CodeVerdict::Accepted),
            (Ok(()), true, live, 4, CodeVerdict::Accepted),
            (Ok(()), true, live, 5, CodeVerdict::Locked),
            (Ok(()), true, late, 0, CodeVerdict::Expired),
            (Ok(()), true, late, 4, CodeVerdict::Locked),
            (Ok(()), false, late, 0, CodeVerdict::Incorrect),
            (Ok(()), false, None, 3, CodeVerdict::Incorrect),
            (Ok(()), false, None, 4, CodeVerdict::Locked),
            (
                Err(NotACode::Length),
                false,
                live,
                0,
                CodeVerdict::WrongLength,
            ),
            (
                Err(NotACode::Character),
                false,
                live,
                0,
                CodeVerdict::Incorrect,
            ),
            (Err(NotACode::Blank), false, live, 5, CodeVerdict::Blank),
        ] {
            let sent = SentCode {
                matches,
                expires_at,
                failures,
            };
            assert_eq!(judge(typed, sent, now), expected, "{typed:?} {sent:?}");
        }
    }

    #[test]
    fn a_blank_entry_is_not_counted_and_a_locked_one_no_more() {
        assert!(!CodeVerdict::Blank.counts(0));
        assert!(CodeVerdict::Locked.counts(4));
        assert!(!CodeVerdict::Locked.counts(5));
    }
}
