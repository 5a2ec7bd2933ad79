//! Permissions, declared once on the field or its object and printed in the schema as
//! `@auth(role: …)`. [`crate::inspection`] reads them back from the printed schema and enforces
//! them before anything runs; a field without a declaration is refused, and a test finds it.

use async_graphql::{Enum, TypeDirective};
use domain::staff::StaffRole;

use crate::caller::Caller;
use crate::errors::{Code, Refusal};

/// Who may use a field; staff roles are ordered (admin.md §4.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(name = "AuthRole")]
pub enum Access {
    /// Everybody, signed in or not.
    Anyone,
    /// A signed-in teacher.
    Teacher,
    /// Staff of any role.
    Analyst,
    /// Staff who are admin or super admin.
    Admin,
    /// Super admins.
    SuperAdmin,
}

/// Who may use the field, or the fields of the object that do not say otherwise.
#[TypeDirective(location = "FieldDefinition", location = "Object")]
pub fn auth(role: Access) {}

impl Access {
    /// Every value, for reading the schema's print.
    pub(crate) const ALL: [(Self, &'static str); 5] = [
        (Self::Anyone, "ANYONE"),
        (Self::Teacher, "TEACHER"),
        (Self::Analyst, "ANALYST"),
        (Self::Admin, "ADMIN"),
        (Self::SuperAdmin, "SUPER_ADMIN"),
    ];

    /// Whether `caller` may; else why not.
    pub(crate) fn permits(self, caller: &Caller) -> Result<(), Refusal> {
        let wanted = match self {
            Self::Anyone => return Ok(()),
            Self::Teacher if caller.teacher.is_some() => return Ok(()),
            Self::Teacher => {
                return Err(Refusal::new(
                    Code::Unauthenticated,
                    "Sign in to register for an NPQ",
                ));
            }
            Self::Analyst => StaffRole::Analyst,
            Self::Admin => StaffRole::Admin,
            Self::SuperAdmin => StaffRole::SuperAdmin,
        };
        match caller.staff {
            None => Err(Refusal::new(
                Code::Unauthenticated,
                "Sign in with a staff account",
            )),
            Some(staff) if staff.role < wanted => Err(Refusal::new(
                Code::Forbidden,
                "Your staff account does not have permission for this",
            )),
            Some(_) => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::ids::{StaffId, UserId};
    use uuid::Uuid;

    use super::*;

    fn code(access: Access, caller: &Caller) -> Option<Code> {
        access.permits(caller).err().map(|refusal| refusal.code)
    }

    #[test]
    fn roles_are_ordered_and_a_teacher_is_not_staff() {
        let nobody = Caller::default();
        let teacher = Caller::teacher(UserId(Uuid::nil()));
        let staff = |role| Caller::staff(StaffId(Uuid::nil()), role);
        let (out, low) = (Some(Code::Unauthenticated), Some(Code::Forbidden));
        for (access, expected) in [
            (Access::Anyone, [None, None, None, None, None]),
            (Access::Teacher, [out, None, out, out, out]),
            (Access::Analyst, [out, out, None, None, None]),
            (Access::Admin, [out, out, low, None, None]),
            (Access::SuperAdmin, [out, out, low, low, None]),
        ] {
            let callers = [
                nobody,
                teacher,
                staff(StaffRole::Analyst),
                staff(StaffRole::Admin),
                staff(StaffRole::SuperAdmin),
            ];
            assert_eq!(
                callers.map(|caller| code(access, &caller)),
                expected,
                "{access:?}"
            );
        }
    }
}
