//! Which limit holds where.

use graphql::Deed;

/// How many requests, or executions of a field, are answered in a window of five minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Of the provider API, under one value of the `Authorization` header.
    pub per_token: u32,
    /// Of everything else, from one address with one session.
    pub per_visitor: u32,
    /// Of everything, from one address.
    pub per_address: u32,
    /// Executions of a step of the staff sign-in, from one address.
    pub staff_sign_in: u32,
    /// Executions of the workplace search, from one address.
    pub workplace_search: u32,
}

impl Limits {
    /// integrations-and-operations.md §5.7, and 600 searches.
    pub const STANDARD: Self = Self {
        per_token: 1000,
        per_visitor: 300,
        per_address: 1500,
        staff_sign_in: 10,
        workplace_search: 600,
    };

    /// The rules behind a door, the cheapest to break first.
    pub(super) fn rules(self, door: Door) -> Vec<Rule> {
        let all = Rule::new("all requests", Key::Address, self.per_address);
        match door {
            Door::Health => Vec::new(),
            Door::Provider => vec![
                all,
                Rule::new("provider API", Key::Authorization, self.per_token),
            ],
            Door::Graphql | Door::Web => {
                vec![all, Rule::new("web", Key::Visitor, self.per_visitor)]
            }
        }
    }

    pub(super) fn of_deed(self, deed: Deed) -> u32 {
        match deed {
            Deed::StaffSignIn => self.staff_sign_in,
            Deed::WorkplaceSearch => self.workplace_search,
        }
    }
}

/// What callers are told apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    /// Where they come from.
    Address,
    /// Where they come from, and their session cookies: a school shares one address.
    Visitor,
    /// The value of the `Authorization` header; requests without are not counted.
    Authorization,
}

/// One line of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rule {
    /// As the log names it.
    pub(super) name: &'static str,
    pub(super) key: Key,
    pub(super) limit: u32,
}

impl Rule {
    const fn new(name: &'static str, key: Key, limit: u32) -> Self {
        Self { name, key, limit }
    }
}

/// The class of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Door {
    /// `/up`, `/ready`, `/healthcheck`: never limited, so that nobody restarts a busy server.
    Health,
    /// `/api/…`
    Provider,
    /// `/graphql`
    Graphql,
    /// Everything else.
    Web,
}

impl Door {
    pub(super) fn of(path: &str) -> Self {
        match path {
            "/up" | "/ready" | "/healthcheck" => Self::Health,
            "/graphql" => Self::Graphql,
            "/api" => Self::Provider,
            _ if path.starts_with("/api/") => Self::Provider,
            _ => Self::Web,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_has_its_door() {
        for (path, door) in [
            ("/up", Door::Health),
            ("/up/", Door::Web),
            ("/graphql", Door::Graphql),
            ("/api", Door::Provider),
            ("/api/v3/npq-applications", Door::Provider),
            ("/apiary", Door::Web),
            ("/users/auth/teacher_auth", Door::Web),
            ("/nothing", Door::Web),
        ] {
            assert_eq!(Door::of(path), door, "{path}");
        }
    }
}
