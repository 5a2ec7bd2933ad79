//! What the versions of the API differ in. Everything else they share.

/// A version of the API.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Version {
    /// The first.
    V1,
    /// Adds the enrolments export.
    V2,
    /// The one that grows.
    V3,
}

impl Version {
    /// Every version, oldest first.
    pub const ALL: [Self; 3] = [Self::V1, Self::V2, Self::V3];

    /// Its path segment.
    pub const fn segment(self) -> &'static str {
        match self {
            Self::V1 => "v1",
            Self::V2 => "v2",
            Self::V3 => "v3",
        }
    }

    /// What is switched on in it.
    pub const fn switches(self) -> Switches {
        match self {
            Self::V1 | Self::V2 => Switches {
                csv_exports: true,
                enrolments_export: matches!(self, Self::V2),
                sorting: false,
                participant_filter: false,
                training_filters: false,
                cohort_filter_of_declarations: false,
                schedules_of_applications: false,
                statements: false,
                delivery_partners: false,
                later_withdrawal_reasons: false,
            },
            Self::V3 => Switches {
                csv_exports: false,
                enrolments_export: false,
                sorting: true,
                participant_filter: true,
                training_filters: true,
                cohort_filter_of_declarations: true,
                schedules_of_applications: true,
                statements: true,
                delivery_partners: true,
                later_withdrawal_reasons: true,
            },
        }
    }
}

/// The table of differences (provider-api.md §1.6, §1.7, §1.9, §2, §3.1, §7).
#[derive(Debug, Clone, Copy)]
pub struct Switches {
    /// Whether `.csv` gives a CSV file rather than the JSON body.
    pub csv_exports: bool,
    /// Whether accepted applications can be had as a CSV file of enrolments.
    pub enrolments_export: bool,
    /// Whether `sort` is honoured.
    pub sorting: bool,
    /// Whether applications can be filtered by participant.
    pub participant_filter: bool,
    /// Whether participants can be filtered by training status and by a former id.
    pub training_filters: bool,
    /// Whether declarations can be filtered by cohort.
    pub cohort_filter_of_declarations: bool,
    /// Whether an application shows its schedule, and may be accepted into a named one.
    pub schedules_of_applications: bool,
    /// Whether statements can be read.
    pub statements: bool,
    /// Whether there are delivery partners, and declarations may name them (§7.6).
    pub delivery_partners: bool,
    /// Whether the reasons to withdraw that came later are known (§7.5).
    pub later_withdrawal_reasons: bool,
}
