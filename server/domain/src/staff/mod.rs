//! Staff of the department and what they may do (admin.md §1).

mod account;
pub mod sign_in_code;

pub use account::{AccountRefusal, account_name};

use crate::closed_list;

closed_list! {
    /// Ordered: an analyst may do least, a super admin most (admin.md §1.4, §4.1).
    pub enum StaffRole ("staff role") {
        Analyst = "analyst",
        Admin = "admin",
        SuperAdmin = "super_admin",
    }
}
