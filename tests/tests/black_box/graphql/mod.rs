//! The GraphQL door over HTTP: guards, limits, the journey, the console.
