//! The registration journey as a pure state function (registration.md §1).
