//! Random tokens and what is stored of them. A token has 256 random bits, so its plain SHA-256
//! is enough; a short code is hashed with the service's key.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac as _};
use rand::RngCore as _;
use rand::rngs::OsRng;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

/// A secret that is shown once and stored as a hash. Never shown by `Debug`.
#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// A new token that begins with `prefix`.
    pub fn random(prefix: &str) -> Self {
        let mut bits = [0; 32];
        OsRng.fill_bytes(&mut bits);
        Self(format!("{prefix}{}", URL_SAFE_NO_PAD.encode(bits)))
    }

    /// What somebody brought along.
    pub fn brought(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The secret itself: for the cookie, or to be shown once.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What is stored.
    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0.as_bytes()).to_vec()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// The service's key for hashing short codes.
#[derive(Clone)]
pub struct CodeKey(Vec<u8>);

impl CodeKey {
    /// From the configured secret.
    pub fn new(secret: &str) -> Self {
        Self(secret.as_bytes().to_vec())
    }

    /// What is stored of `code`, which was sent for `purpose`.
    pub fn hash(&self, purpose: &str, code: &str) -> Vec<u8> {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(code.as_bytes());
        mac.finalize().into_bytes().to_vec()
    }
}

impl fmt::Debug for CodeKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CodeKey(…)")
    }
}

/// Compares hashes in the same time whether or not they are equal.
pub fn same(one: &[u8], other: &[u8]) -> bool {
    one.ct_eq(other).into()
}

/// Forty random bits, for a one-time code.
pub fn random_code_bits() -> [u8; 5] {
    let mut bits = [0; 5];
    OsRng.fill_bytes(&mut bits);
    bits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_long_and_shown_to_no_log() {
        let token = Token::random("npq_staff_");
        assert_eq!(token.reveal().len(), "npq_staff_".len() + 43);
        assert_eq!(format!("{token:?}"), "Token(…)");
        assert_ne!(token.hash(), Token::random("npq_staff_").hash());
        assert_eq!(token.hash(), Token::brought(token.reveal()).hash());
    }

    #[test]
    fn a_code_is_hashed_with_the_key_and_its_purpose() {
        let key = CodeKey::new("one key");
        let hash = key.hash("staff@demo.example", "ABCD1234");
        assert!(same(&hash, &key.hash("staff@demo.example", "ABCD1234")));
        assert!(!same(&hash, &key.hash("other@demo.example", "ABCD1234")));
        assert!(!same(
            &hash,
            &CodeKey::new("another").hash("staff@demo.example", "ABCD1234")
        ));
    }
}
