//! The provider API over HTTP (provider-api.md).
