//! Who stands behind a write. The database refuses a write that nobody stands behind.

use domain::ids::{LeadProviderId, StaffId, UserId};
use uuid::Uuid;

/// The author of a transaction, as `audit_events.actor` records it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Actor {
    /// A teacher in the registration journey.
    Teacher(UserId),
    /// A member of staff in the console, or with a personal token.
    Staff(StaffId),
    /// A lead provider over the REST API.
    LeadProvider(LeadProviderId),
    /// A background job, by its name.
    Job(&'static str),
    /// Somebody at the command line, by the command.
    CommandLine(&'static str),
    /// The service itself, where no person is known yet: sign-in, seeds.
    Service(&'static str),
}

impl Actor {
    /// The stored form: `kind:id` or `kind:name`.
    pub fn as_author(self) -> String {
        match self {
            Self::Teacher(id) => format!("teacher:{id}"),
            Self::Staff(id) => format!("staff:{id}"),
            Self::LeadProvider(id) => format!("lead_provider:{id}"),
            Self::Job(name) => format!("job:{name}"),
            Self::CommandLine(name) => format!("command_line:{name}"),
            Self::Service(name) => format!("service:{name}"),
        }
    }
}

/// An author read back from the audit trail.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Author {
    /// A teacher, by user id.
    Teacher(Uuid),
    /// A member of staff.
    Staff(Uuid),
    /// A lead provider.
    LeadProvider(Uuid),
    /// A background job.
    Job(String),
    /// The command line.
    CommandLine(String),
    /// The service itself.
    Service(String),
    /// Written by something this version does not know.
    Unknown(String),
}

impl Author {
    /// Reads the stored form; what cannot be read is kept as it is.
    pub fn parse(stored: &str) -> Self {
        let unknown = || Self::Unknown(stored.to_owned());
        let Some((kind, name)) = stored.split_once(':') else {
            return unknown();
        };
        let id = || Uuid::parse_str(name).ok();
        match kind {
            "teacher" => id().map_or_else(unknown, Self::Teacher),
            "staff" => id().map_or_else(unknown, Self::Staff),
            "lead_provider" => id().map_or_else(unknown, Self::LeadProvider),
            "job" => Self::Job(name.to_owned()),
            "command_line" => Self::CommandLine(name.to_owned()),
            "service" => Self::Service(name.to_owned()),
            _ => unknown(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_author_is_read_back_as_it_was_written() {
        let id = Uuid::from_u128(7);
        assert_eq!(
            Author::parse(&Actor::Staff(id.into()).as_author()),
            Author::Staff(id)
        );
        assert_eq!(
            Author::parse(&Actor::Job("close").as_author()),
            Author::Job("close".into())
        );
        assert_eq!(
            Author::parse("staff:nobody"),
            Author::Unknown("staff:nobody".into())
        );
    }
}
