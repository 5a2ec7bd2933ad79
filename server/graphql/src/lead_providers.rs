//! Lead providers.

use async_graphql::{ID, SimpleObject};
use store::entities::lead_providers;

use crate::access::{Access, auth};

/// An organisation that runs NPQs.
#[derive(SimpleObject, Debug, Clone, PartialEq, Eq)]
#[graphql(directive = auth::apply(Access::Anyone))]
pub struct LeadProvider {
    /// Its row.
    pub id: ID,
    /// Its name.
    pub name: String,
    /// One line under the option.
    pub hint: Option<String>,
}

impl From<lead_providers::Model> for LeadProvider {
    fn from(row: lead_providers::Model) -> Self {
        Self {
            id: row.id.into(),
            name: row.name,
            hint: row.hint,
        }
    }
}

impl From<&domain::registration::LeadProvider> for LeadProvider {
    fn from(provider: &domain::registration::LeadProvider) -> Self {
        Self {
            id: provider.id.0.into(),
            name: provider.name.clone(),
            hint: provider.hint.clone(),
        }
    }
}
