//! API tokens (integrations-and-operations.md §5.5).

use crate::closed_list;

closed_list! {
    /// What a bearer token opens.
    pub enum TokenScope ("token scope") {
        LeadProvider = "lead_provider",
        TeacherRecordService = "teacher_record_service",
    }
}
