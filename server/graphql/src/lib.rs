//! The GraphQL door: schema, resolvers, loaders, permissions and the HTTP handler.
//!
//! The schema's type does not leave this crate: everybody else holds an [`Api`].

#![recursion_limit = "512"]

mod access;
mod analytics;
mod api;
mod applications;
mod caller;
mod cohorts;
mod courses;
mod errors;
mod funding;
mod gate;
mod http;
mod inspection;
mod lead_providers;
mod limits;
mod loaders;
mod payload;
mod registration;
mod request;
mod schema;
mod schema_index;
mod staff;
mod workplaces;

pub use api::{Answer, Api, Settings};
pub use caller::{Caller, SignedInStaff, StaffSession};
pub use errors::Code;
pub use gate::{CameFrom, Deed, Gate, OpenGate};
pub use http::{
    COOKIE_SIGN_IN, COOKIE_STAFF, COOKIE_TEACHER, CookieJar, cookie, expired_cookie, router,
    too_many_requests,
};
pub use limits::Limits;
pub use payload::UserError;
pub use request::RequestContext;
pub use schema::sdl;
