//! Settings: environment variables, read once at start, refused with a line that names the
//! variable and says what would be right. The table of all of them is in docs/operations.md.

use std::fmt;
use std::net::SocketAddr;
use std::str::FromStr;

use service::Clock;
use url::Url;

use crate::http::limits::{Limits, Proxies};

/// Where the service runs; production refuses what only helps developers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Environment {
    /// A developer's machine: outbox page, introspection, server-date header.
    Development,
    /// For lead providers to try their software: server-date header.
    Sandbox,
    /// The real thing.
    Production,
}

impl Environment {
    /// Whether this is the real thing.
    pub fn is_production(self) -> bool {
        self == Self::Production
    }
}

impl FromStr for Environment {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "development" => Ok(Self::Development),
            "sandbox" => Ok(Self::Sandbox),
            "production" => Ok(Self::Production),
            _ => Err("use development, sandbox or production".into()),
        }
    }
}

/// A value that no log line shows.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// Wraps a value.
    pub fn new(value: impl Into<String>) -> Self {
        Self(value.into())
    }

    /// The value itself, for the one who needs it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// The teacher sign-in's OpenID Connect provider.
#[derive(Debug, Clone)]
pub struct Oidc {
    /// `NPQ_OIDC_ISSUER`; discovery starts here.
    pub issuer: Url,
    /// `NPQ_OIDC_CLIENT_ID`.
    pub client_id: String,
    /// `NPQ_OIDC_CLIENT_SECRET`.
    pub client_secret: Secret,
}

/// Everything that the server must be told.
#[derive(Debug, Clone)]
pub struct Config {
    /// `DATABASE_URL`.
    pub database_url: Secret,
    /// `NPQ_DATABASE_POOL`: connections at most.
    pub database_pool: u32,
    /// `NPQ_ANALYTICS_DATABASE_URL`: a read replica for analysts' queries.
    pub analytics_database_url: Option<Secret>,
    /// `NPQ_BIND`: address and port of the HTTP server; port 0 takes a free one.
    pub bind: SocketAddr,
    /// `NPQ_ENVIRONMENT`.
    pub environment: Environment,
    /// `NPQ_REGISTER_URL`: the teachers' front end as browsers see it.
    pub register_url: Url,
    /// `NPQ_ADMIN_URL`: the staff's front end as browsers see it.
    pub admin_url: Url,
    /// The teacher sign-in.
    pub oidc: Oidc,
    /// `NPQ_SECRET_KEY`: keys the hashes of tokens and codes; at least 32 characters.
    pub secret_key: Secret,
    /// `NPQ_SUPPRESS_SMALL_COUNTS`: withhold counts under five from analysts.
    pub suppress_small_counts: bool,
    /// `NPQ_RATE_LIMITS`: whether requests are limited; only development may turn it off.
    pub rate_limits: bool,
    /// How many requests are answered, where they are limited. No setting: tests take less.
    pub limits: Limits,
    /// `NPQ_TRUSTED_PROXIES` and `NPQ_WEB_TRUSTED_PROXIES`: how many proxies in front of `/api`,
    /// and of everything else, add to `X-Forwarded-For`.
    pub proxies: Proxies,
    /// What the doors take the time from.
    pub clock: Clock,
}

/// A setting that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// It must be set and is not.
    #[error("{name} is not set: {wanted}")]
    Missing {
        /// The environment variable.
        name: &'static str,
        /// What would be right.
        wanted: &'static str,
    },
    /// It is set to something that cannot be read.
    #[error("{name} cannot be used: {problem}")]
    Invalid {
        /// The environment variable.
        name: &'static str,
        /// What is wrong and what would be right. Never the value: it may be a secret.
        problem: String,
    },
}

/// Looks settings up; blank counts as absent.
pub struct Settings<F>(F);

impl Config {
    /// Reads the process's environment.
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one door to the environment"
    )]
    pub fn from_environment() -> Result<Self, ConfigError> {
        Self::read(|name| std::env::var(name).ok())
    }

    /// Reads settings through `lookup`.
    pub fn read(lookup: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let settings = Settings(lookup);
        let environment = settings.environment()?;
        let secret_key = settings.secret("NPQ_SECRET_KEY", "at least 32 random characters")?;
        if secret_key.reveal().chars().count() < 32 {
            return Err(ConfigError::Invalid {
                name: "NPQ_SECRET_KEY",
                problem: "it is too short; use at least 32 random characters".into(),
            });
        }
        let register_url = settings.origin("NPQ_REGISTER_URL", "http://localhost:4001")?;
        let admin_url = settings.origin("NPQ_ADMIN_URL", "http://localhost:4002")?;
        if environment.is_production() {
            only_https("NPQ_REGISTER_URL", &register_url)?;
            only_https("NPQ_ADMIN_URL", &admin_url)?;
        }
        let rate_limits = settings.switch("NPQ_RATE_LIMITS", true)?;
        if !rate_limits && environment != Environment::Development {
            return Err(ConfigError::Invalid {
                name: "NPQ_RATE_LIMITS",
                problem: "only a development server may run without limits".into(),
            });
        }
        Ok(Self {
            database_url: settings.database_url()?,
            database_pool: settings.parsed(
                "NPQ_DATABASE_POOL",
                "16",
                "a number of connections from 1 to 500",
            )?,
            analytics_database_url: settings.optional("NPQ_ANALYTICS_DATABASE_URL").map(Secret),
            bind: settings.parsed(
                "NPQ_BIND",
                "127.0.0.1:4000",
                "an address and port such as 127.0.0.1:4000",
            )?,
            environment,
            register_url,
            admin_url,
            oidc: Oidc {
                issuer: settings.parsed(
                    "NPQ_OIDC_ISSUER",
                    "",
                    "the address of the OpenID Connect issuer",
                )?,
                client_id: settings.required(
                    "NPQ_OIDC_CLIENT_ID",
                    "the client id registered with the issuer",
                )?,
                client_secret: settings.secret(
                    "NPQ_OIDC_CLIENT_SECRET",
                    "the client secret registered with the issuer",
                )?,
            },
            secret_key,
            suppress_small_counts: settings.switch("NPQ_SUPPRESS_SMALL_COUNTS", true)?,
            rate_limits,
            limits: Limits::STANDARD,
            proxies: Proxies {
                provider: settings.parsed(
                    "NPQ_TRUSTED_PROXIES",
                    "0",
                    "how many proxies stand in front of /api, 0 for none",
                )?,
                web: settings.parsed(
                    "NPQ_WEB_TRUSTED_PROXIES",
                    "1",
                    "how many proxies pages come through, the front end's server among them",
                )?,
            },
            clock: crate::clock::system(),
        })
    }

    /// Whether cookies are marked `Secure`: wherever browsers come by https.
    pub fn secure_cookies(&self) -> bool {
        self.register_url.scheme() == "https" && self.admin_url.scheme() == "https"
    }
}

/// Without https a cookie could not be `Secure`.
fn only_https(name: &'static str, url: &Url) -> Result<(), ConfigError> {
    if url.scheme() == "https" {
        return Ok(());
    }
    Err(ConfigError::Invalid {
        name,
        problem: "production is served over https; use an address that begins with https://".into(),
    })
}

/// The database alone, for commands that need nothing else.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the one door to the environment"
)]
pub fn database_url() -> Result<Secret, ConfigError> {
    Settings(|name: &str| std::env::var(name).ok()).database_url()
}

/// `NPQ_ENVIRONMENT` alone, for commands that make tokens.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the one door to the environment"
)]
pub fn environment() -> Result<Environment, ConfigError> {
    Settings(|name: &str| std::env::var(name).ok()).environment()
}

/// `NPQ_LOG`: which events are logged, e.g. `info,npq=debug`.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the one door to the environment"
)]
pub fn log_filter() -> Option<String> {
    Settings(|name: &str| std::env::var(name).ok()).optional("NPQ_LOG")
}

impl<F: Fn(&str) -> Option<String>> Settings<F> {
    fn optional(&self, name: &str) -> Option<String> {
        (self.0)(name).filter(|value| !value.trim().is_empty())
    }

    fn required(&self, name: &'static str, wanted: &'static str) -> Result<String, ConfigError> {
        self.optional(name)
            .ok_or(ConfigError::Missing { name, wanted })
    }

    fn secret(&self, name: &'static str, wanted: &'static str) -> Result<Secret, ConfigError> {
        self.required(name, wanted).map(Secret)
    }

    fn database_url(&self) -> Result<Secret, ConfigError> {
        let wanted = "a PostgreSQL address such as postgres://user@localhost/npq";
        let url = self.secret("DATABASE_URL", wanted)?;
        let scheme = url.reveal().split(':').next().unwrap_or_default();
        if matches!(scheme, "postgres" | "postgresql") {
            Ok(url)
        } else {
            Err(ConfigError::Invalid {
                name: "DATABASE_URL",
                problem: format!("use {wanted}"),
            })
        }
    }

    fn parsed<T: FromStr>(
        &self,
        name: &'static str,
        default: &str,
        wanted: &'static str,
    ) -> Result<T, ConfigError> {
        let text = match self.optional(name) {
            Some(text) => text,
            None if default.is_empty() => return Err(ConfigError::Missing { name, wanted }),
            None => default.to_owned(),
        };
        text.trim().parse().map_err(|_| ConfigError::Invalid {
            name,
            problem: format!("use {wanted}"),
        })
    }

    fn environment(&self) -> Result<Environment, ConfigError> {
        let wanted = "development, sandbox or production";
        self.parsed("NPQ_ENVIRONMENT", "production", wanted)
    }

    fn switch(&self, name: &'static str, default: bool) -> Result<bool, ConfigError> {
        match self.optional(name).as_deref() {
            None => Ok(default),
            Some("true" | "on" | "1") => Ok(true),
            Some("false" | "off" | "0") => Ok(false),
            Some(_) => Err(ConfigError::Invalid {
                name,
                problem: "use true or false".into(),
            }),
        }
    }

    fn origin(&self, name: &'static str, default: &str) -> Result<Url, ConfigError> {
        let url: Url = self.parsed(name, default, "an address such as https://register.example")?;
        let plain =
            matches!(url.scheme(), "http" | "https") && url.path() == "/" && url.query().is_none();
        if plain {
            Ok(url)
        } else {
            Err(ConfigError::Invalid {
                name,
                problem: "use scheme, host and port only, without a path".into(),
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(change: (&'static str, &'static str)) -> Result<Config, ConfigError> {
        Config::read(move |name| {
            if name == change.0 {
                return Some(change.1.to_owned());
            }
            let value = match name {
                "DATABASE_URL" => "postgres://localhost/npq",
                "NPQ_SECRET_KEY" => "0123456789abcdef0123456789abcdef",
                "NPQ_REGISTER_URL" => "https://register.example",
                "NPQ_ADMIN_URL" => "https://admin.example",
                "NPQ_OIDC_ISSUER" => "http://localhost:4003",
                "NPQ_OIDC_CLIENT_ID" => "register-npq",
                "NPQ_OIDC_CLIENT_SECRET" => "secret",
                _ => return None,
            };
            Some(value.to_owned())
        })
    }

    #[test]
    fn the_environment_is_production_unless_said_otherwise() {
        assert!(with(("", "")).unwrap().environment.is_production());
    }

    #[test]
    fn a_wrong_value_is_refused_with_its_name_and_what_would_be_right() {
        for (name, value, line) in [
            (
                "DATABASE_URL",
                "mysql://x",
                "DATABASE_URL cannot be used: use a PostgreSQL address such as postgres://user@localhost/npq",
            ),
            (
                "DATABASE_URL",
                " ",
                "DATABASE_URL is not set: a PostgreSQL address such as postgres://user@localhost/npq",
            ),
            (
                "NPQ_BIND",
                "4000",
                "NPQ_BIND cannot be used: use an address and port such as 127.0.0.1:4000",
            ),
            (
                "NPQ_ENVIRONMENT",
                "live",
                "NPQ_ENVIRONMENT cannot be used: use development, sandbox or production",
            ),
            (
                "NPQ_SECRET_KEY",
                "short",
                "NPQ_SECRET_KEY cannot be used: it is too short; use at least 32 random characters",
            ),
            (
                "NPQ_REGISTER_URL",
                "http://a/b",
                "NPQ_REGISTER_URL cannot be used: use scheme, host and port only, without a path",
            ),
            (
                "NPQ_ADMIN_URL",
                "http://admin.example",
                "NPQ_ADMIN_URL cannot be used: production is served over https; use an address that begins with https://",
            ),
            (
                "NPQ_SUPPRESS_SMALL_COUNTS",
                "perhaps",
                "NPQ_SUPPRESS_SMALL_COUNTS cannot be used: use true or false",
            ),
            (
                "NPQ_RATE_LIMITS",
                "off",
                "NPQ_RATE_LIMITS cannot be used: only a development server may run without limits",
            ),
            (
                "NPQ_OIDC_ISSUER",
                "",
                "NPQ_OIDC_ISSUER is not set: the address of the OpenID Connect issuer",
            ),
        ] {
            assert_eq!(
                with((name, value)).unwrap_err().to_string(),
                line,
                "{name}={value}"
            );
        }
    }

    #[test]
    fn no_secret_is_shown_by_debug() {
        assert!(!format!("{:?}", with(("", "")).unwrap()).contains("0123456789abcdef"));
    }
}
