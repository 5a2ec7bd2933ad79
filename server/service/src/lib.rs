//! Use cases: one function, one transaction, one audit trail. A use case loads, decides by a
//! pure rule of `domain`, and writes; nothing decides after the first write.

pub mod applications;
mod clock;
mod context;
pub mod declarations;
pub mod outcomes;
pub mod participants;
mod refusal;
pub mod registration;
pub mod secrets;
pub mod sessions;
pub mod sign_in;
pub mod staff;
pub mod tokens;
mod training_mail;

pub use clock::Clock;
pub use context::{Ctx, UseCaseError, UseCaseResult};
pub use refusal::Refusal;
