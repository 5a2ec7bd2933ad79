//! The GraphQL door over HTTP: guards, limits, the journey, the console.

mod analytics;
mod applications;
mod attacks;
mod history;
mod staff_sign_in;
mod statements;
mod wrong_actors;
