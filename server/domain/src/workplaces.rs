//! Schools, childcare providers, local authorities and the eligibility lists
//! (registration.md §4.5, §6.6).

pub mod establishment_types;
mod identifier;
mod search;
mod workplace;

pub use identifier::WorkplaceIdentifier;
pub use search::{SearchRefusal, itt_provider_query, workplace_query};
pub use workplace::{SchoolFacts, Workplace, WorkplaceKind};

use crate::closed_list;

closed_list! {
    /// What kind of childcare provider a register row is.
    pub enum ChildcareProviderKind ("childcare provider kind") {
        PrivateNursery = "private_nursery",
        Childminder = "childminder",
        ChildminderAgency = "childminder_agency",
        HomeChildcarer = "home_childcarer",
        Other = "other",
    }
}

closed_list! {
    /// The six funding-eligibility lists (registration.md §4.5).
    pub enum EligibilityListType ("eligibility list") {
        Pp50School = "pp50_school",
        Pp50FurtherEducation = "pp50_further_education",
        Childminder = "childminder",
        DisadvantagedEarlyYearsSchool = "disadvantaged_early_years_school",
        LocalAuthorityNursery = "local_authority_nursery",
        RiseSchool = "rise_school",
    }
}

closed_list! {
    /// What an eligibility list names its workplaces by.
    pub enum ListIdentifierType ("list identifier type") {
        Urn = "urn",
        Ukprn = "ukprn",
    }
}
