//! Staff: who is signed in, and signing in and out.

mod sign_out;

pub(crate) use sign_out::SignOutMutation;
