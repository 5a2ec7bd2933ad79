//! Training once an application is accepted: deferring, resuming, withdrawing, changing the
//! schedule (provider-api.md §4.4, §4.5; finance.md §1.2, §2.5).

mod change_schedule;
mod reasons;
mod status;

pub use change_schedule::{
    ChangeScheduleFacts, ChangeScheduleRefusal, CohortFacts, DeclaredMilestone, ScheduleChange,
    ScheduleFacts, ScheduledApplication, change_schedule,
};
pub use reasons::{DeferralReason, WithdrawalReason};
pub use status::{
    TrainingEvent, TrainingFacts, TrainingRefusal, UndefinedTrainingStep, defer, resume,
    transition, withdraw,
};
