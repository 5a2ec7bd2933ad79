//! Identifiers. Each is the row's own UUID and the public one (design: data model, keys).

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub uuid::Uuid);

        impl From<uuid::Uuid> for $name {
            fn from(id: uuid::Uuid) -> Self { Self(id) }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
    )+ };
}

ids! {
    /// A person who registers; the participant id that providers see.
    UserId,
    /// A member of the department's staff.
    StaffId,
    /// A lead provider.
    LeadProviderId,
    /// One registration for one course.
    ApplicationId,
    /// A teacher's unfinished registration.
    DraftId,
    /// A cohort.
    CohortId,
    /// A course.
    CourseId,
    /// A schedule.
    ScheduleId,
    /// A declaration of training.
    DeclarationId,
    /// A lead provider's statement.
    StatementId,
    /// One declaration's presence on one statement.
    StatementItemId,
    /// What came of a completed course.
    OutcomeId,
    /// A delivery partner.
    DeliveryPartnerId,
}
