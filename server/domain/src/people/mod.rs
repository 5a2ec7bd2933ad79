//! Users, their TRN and their sign-in (registration.md §3).

pub mod account;
mod email;

pub use email::{EmailAddress, NotAnEmailAddress};

use crate::closed_list;

closed_list! {
    /// What the teacher-record look-up once said (registration.md §9.2).
    pub enum TrnLookupStatus ("TRN lookup status") {
        Found = "Found",
        Pending = "Pending",
        Failed = "Failed",
        None = "None",
    }
}

closed_list! {
    /// Which NPQ someone wants to hear of (registration.md §6.5).
    pub enum EmailUpdatesStatus ("email updates status") {
        Empty = "empty",
        Senco = "senco",
        OtherNpq = "other_npq",
    }
}

closed_list! {
    /// Whose sign-in is under way.
    pub enum SignInKind ("sign-in kind") {
        Teacher = "teacher",
        Staff = "staff",
    }
}
