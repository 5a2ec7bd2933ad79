//! What came of completed courses (provider-api.md §4.6; finance.md §8).

mod create;

pub use create::create;

use domain::outcomes::OutcomeState;
use store::queries::training_decisions::Addressee;
use store::{DbErr, Tx};

use crate::training_mail::{self, News};

/// Queues the mail that tells of a new outcome; of a voided one nobody is told.
pub(crate) async fn tell(tx: &Tx, state: OutcomeState, to: &Addressee) -> Result<(), DbErr> {
    match state {
        OutcomeState::Passed => training_mail::queue(tx, News::Passed, to).await,
        OutcomeState::Failed => training_mail::queue(tx, News::Failed, to).await,
        OutcomeState::Voided => Ok(()),
    }
}
