//! What lead providers declare, and take back (provider-api.md §4.7, §4.8, §7.6). Locks are taken
//! in one order: the participant, the milestone, the application, the declaration, the statement.
//! Whoever closes or pays a statement keeps to it, too: the declarations first, then the statement.

mod change_delivery_partner;
mod declare;
mod partners;
mod statement;
mod void;

pub use change_delivery_partner::change_delivery_partner;
pub use declare::{Declaration, declare};
pub use partners::{NamedPartner, NamedPartners};
pub use void::void;

use domain::ids::{DeclarationId, LeadProviderId};
use store::DbErr;
use store::queries::declarations::{ProviderDeclaration, visible_to};

use crate::Ctx;

/// The declaration as the lead provider sees it afterwards.
async fn reloaded(
    ctx: &Ctx,
    lead_provider: LeadProviderId,
    id: DeclarationId,
) -> Result<ProviderDeclaration, DbErr> {
    visible_to(lead_provider)
        .find(ctx.db.reader(), id.0)
        .await?
        .ok_or_else(|| DbErr::RecordNotFound("a declaration does not go away".into()))
}
