//! Runs of the migration from ECF and of the comparison of both APIs (ecf-migration.md §4.3, §5).

use crate::closed_list;

closed_list! {
    /// What a run of the migration does to the target.
    pub enum MigrationMode ("migration mode") {
        DryRun = "dry_run",
        Apply = "apply",
        Rollback = "rollback",
    }
}

closed_list! {
    /// Whether a run goes on, came to its end, or broke.
    pub enum RunStatus ("run status") {
        Running = "running",
        Finished = "finished",
        Failed = "failed",
    }
}

closed_list! {
    /// Whether a row was not brought over, or was with a remark.
    pub enum MigrationIssueSeverity ("migration issue severity") {
        Failure = "failure",
        Warning = "warning",
    }
}
