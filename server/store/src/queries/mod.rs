//! Reads. Each collection is one statement; none decides anything.
