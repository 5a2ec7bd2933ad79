//! The service's switches (admin.md §3.15). An unknown one does not compile.

use crate::closed_list;

closed_list! {
    /// A named switch, off until staff turn it on.
    pub enum FeatureFlag ("feature flag") {
        RegistrationOpen = "registration_open",
        ClosedRegistrationEnabled = "closed_registration_enabled",
        MaintenanceBanner = "maintenance_banner",
    }
}

impl FeatureFlag {
    /// What staff know it by, and type to switch it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::RegistrationOpen => "Registration open",
            Self::ClosedRegistrationEnabled => "Closed registration enabled",
            Self::MaintenanceBanner => "Maintenance banner",
        }
    }
}
