//! Staff: who is signed in, and signing in and out (admin.md §1.2).

mod cookies;
mod request_code;
mod sign_in;
mod sign_out;
mod viewer;

use async_graphql::MergedObject;

pub(crate) use viewer::StaffQuery;

/// What staff change about their own sign-in.
#[derive(MergedObject, Default)]
pub(crate) struct StaffMutation(
    request_code::RequestCodeMutation,
    sign_in::SignInMutation,
    sign_out::SignOutMutation,
);
