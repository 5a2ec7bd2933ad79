//! Staff of the department and what they may do (admin.md §1).

pub mod sign_in_code;

use crate::closed_list;

closed_list! {
    /// Ordered: an analyst may do least, a super admin most (admin.md §1.4, §4.1).
    pub enum StaffRole ("staff role") {
        Analyst = "analyst",
        Admin = "admin",
        SuperAdmin = "super_admin",
    }
}
