//! `npq import`: registers and lists that others publish.

use std::path::PathBuf;

use clap::{Subcommand, ValueHint};

use super::connect;
use super::steps::Steps;
use crate::import::{self, Refresh};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Schools, from the national register's own file
    #[command(after_help = "Example:\n  npq import schools edubasealldata.csv")]
    Schools {
        #[arg(value_hint = ValueHint::FilePath)]
        file: PathBuf,
        /// Bring every school up to date, not only those that the register says have changed
        #[arg(long)]
        everything: bool,
    },
    /// Childcare providers, from Ofsted's register
    #[command(after_help = "Example:\n  npq import childcare-providers register.csv")]
    ChildcareProviders {
        #[arg(value_hint = ValueHint::FilePath)]
        file: PathBuf,
    },
    /// Accredited providers of initial teacher training; those missing from the file lose approval
    #[command(after_help = "Example:\n  npq import itt-providers providers.csv")]
    IttProviders {
        #[arg(value_hint = ValueHint::FilePath)]
        file: PathBuf,
    },
    /// One of the six eligibility lists, told by its column; it replaces the list whole
    #[command(after_help = "Example:\n  npq import eligibility-list pp50-schools.csv")]
    EligibilityList {
        #[arg(value_hint = ValueHint::FilePath)]
        file: PathBuf,
    },
}

pub(super) async fn run(command: Command) -> anyhow::Result<()> {
    let db = connect().await?;
    let now = crate::clock::system().now();
    let steps = Steps::begin();
    let told = |step: &str| steps.done(step);
    let line = match command {
        Command::Schools { file, everything } => {
            let refresh = if everything {
                Refresh::Everything
            } else {
                Refresh::Changed
            };
            import::schools(&db, &file, refresh, now, &told)
                .await?
                .to_string()
        }
        Command::ChildcareProviders { file } => import::childcare_providers(&db, &file, now, &told)
            .await?
            .to_string(),
        Command::IttProviders { file } => import::itt_providers(&db, &file, now).await?.to_string(),
        Command::EligibilityList { file } => {
            let (list, imported) = import::eligibility_list(&db, &file, now).await?;
            format!("{list}: {imported}")
        }
    };
    steps.end();
    println!("{line}");
    Ok(())
}
