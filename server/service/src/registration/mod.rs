//! The teacher's registration: drafts, submission, and what became of it (registration.md §1, §6).

mod account;
mod answer_step;
mod draft;
mod eligibility_preview;
mod mail;
mod start_draft;
mod submit_draft;

pub use account::{
    RegistrationView, RegistrationsView, WorkRow, my_registration, my_registrations,
};
pub use answer_step::{Answer, Answered, answer_step};
pub use draft::{LoadedDraft, Refusal, load, open_draft, reference_for};
pub use eligibility_preview::{Preview, PreviewRefusal, eligibility_preview};
pub use start_draft::{discard_draft, start_draft};
pub use submit_draft::{Submission, Submitted, submit_draft};
