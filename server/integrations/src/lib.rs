//! Partner systems: each a port's other side, speaking the partner's protocol.

pub mod sign_in;
