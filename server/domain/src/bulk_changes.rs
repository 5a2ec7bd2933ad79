//! What staff do to many rows at once, by a file (admin.md §3.9, §3.11).

use crate::closed_list;

closed_list! {
    /// What a file's rows ask for.
    pub enum BulkOperationKind ("bulk operation") {
        RevertApplicationsToPending = "revert_applications_to_pending",
        RejectApplications = "reject_applications",
        UpdateAndVerifyTrns = "update_and_verify_trns",
        SubmitDeclarations = "submit_declarations",
        BackfillDeclarationDeliveryPartners = "backfill_declaration_delivery_partners",
        UploadEligibilityList = "upload_eligibility_list",
    }
}
