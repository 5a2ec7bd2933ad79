//! npq
