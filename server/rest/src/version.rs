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
                sorting: false,
                participant_filter: false,
                schedules_of_applications: false,
            },
            Self::V3 => Switches {
                csv_exports: false,
                sorting: true,
                participant_filter: true,
                schedules_of_applications: true,
            },
        }
    }
}

/// The table of differences (provider-api.md §1.6, §1.7, §1.9, §2, §3.1).
#[derive(Debug, Clone, Copy)]
pub struct Switches {
    /// Whether `.csv` gives a CSV file rather than the JSON body.
    pub csv_exports: bool,
    /// Whether `sort` is honoured.
    pub sorting: bool,
    /// Whether applications can be filtered by participant.
    pub participant_filter: bool,
    /// Whether an application shows its schedule, and may be accepted into a named one.
    pub schedules_of_applications: bool,
}
