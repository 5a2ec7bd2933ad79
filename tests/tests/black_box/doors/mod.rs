//! Every door under bad input and bad luck: a clear answer, no 500, nothing half written, no
//! internals shown (integrations-and-operations.md §5.13, §5.14).

mod bad_requests;
mod every_argument;
mod hostile;
mod hostile_text;
mod limits;
mod power_cuts;
