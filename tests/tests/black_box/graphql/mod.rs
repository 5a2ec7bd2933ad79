//! The GraphQL door over HTTP: guards, limits, the journey, the console.

mod analytics;
mod applications;
mod attacks;
mod history;
mod staff_sign_in;
mod statements;
mod teacher_sign_in;
mod wrong_actors;
