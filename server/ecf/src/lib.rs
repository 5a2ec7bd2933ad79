//! ecf
