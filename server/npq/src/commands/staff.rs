//! `npq staff`: accounts of the department's staff, and their personal tokens.

use clap::{Subcommand, ValueEnum};
use domain::people::EmailAddress;
use domain::staff::StaffRole;
use service::secrets::Token;
use service::sessions::STAFF_TOKEN_PREFIX;
use service::staff::{self, AddStaff};

use super::{context, refusal};

/// A role as the command line spells it.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Role {
    #[value(name = "analyst")]
    Analyst,
    #[value(name = "admin")]
    Admin,
    #[value(name = "super_admin")]
    SuperAdmin,
}

impl From<Role> for StaffRole {
    fn from(role: Role) -> Self {
        match role {
            Role::Analyst => Self::Analyst,
            Role::Admin => Self::Admin,
            Role::SuperAdmin => Self::SuperAdmin,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Add a member of staff
    #[command(
        after_help = "Example:\n  npq staff add --email a.b@education.gov.uk --name 'A B' --role admin"
    )]
    Add {
        /// Where sign-in codes are sent
        #[arg(long)]
        email: EmailAddress,
        /// As the history of an application shows it
        #[arg(long)]
        name: String,
        /// What they may do
        #[arg(long)]
        role: Role,
    },
    /// Archive a member of staff: no more codes, and every session ends at once
    #[command(after_help = "Example:\n  npq staff archive --email a.b@education.gov.uk")]
    Archive {
        /// Whose account it is
        #[arg(long)]
        email: EmailAddress,
    },
    /// Make a personal read-only token for GraphQL and print it alone, once
    #[command(after_help = "Example:\n  npq staff token --email a.b@education.gov.uk")]
    Token {
        /// Whose token it is
        #[arg(long)]
        email: EmailAddress,
        /// What the token is for, to tell it from others
        #[arg(long, default_value = "issued at the command line")]
        label: String,
    },
}

pub(super) async fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Add { email, name, role } => {
            let ctx = context("staff add").await?;
            let account = AddStaff {
                email,
                full_name: name,
                role: role.into(),
            };
            let id = staff::add(&ctx, account).await.map_err(refusal)?;
            println!("added {id}");
        }
        Command::Archive { email } => {
            let ctx = context("staff archive").await?;
            let archived = staff::archive(&ctx, &email).await?;
            anyhow::ensure!(
                archived,
                "no member of staff who is not archived has that address"
            );
            println!("archived");
        }
        Command::Token { email, label } => {
            let ctx = context("staff token").await?;
            let token = Token::random(STAFF_TOKEN_PREFIX);
            staff::issue_token(&ctx, &email, &label, &token)
                .await
                .map_err(refusal)?;
            println!("{}", token.reveal());
        }
    }
    Ok(())
}
