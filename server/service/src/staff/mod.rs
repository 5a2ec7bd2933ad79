//! Staff: their accounts, their tokens, and how they sign in.

mod accounts;
mod code_mail;
mod sign_in;

pub use accounts::{
    AddStaff, AddStaffRefusal, IssueTokenRefusal, TOKEN_LIFETIME, add, archive, issue_token,
};
pub use sign_in::{SignIn, SignInAnswer, request_code, sign_in};
