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
    /// A signed-in teacher, or staff of any role.
    SignedIn,
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

/// The field answers with the caller's own and with nothing of it to anybody else, so it can be
/// asked by everybody: what stands below it may ask for `role` although the caller has not signed
/// in as that, or only does so with this very request.
#[TypeDirective(location = "FieldDefinition")]
pub fn own(role: Access) {}

impl Access {
    /// Every value, for reading the schema's print.
    pub(crate) const ALL: [(Self, &'static str); 6] = [
        (Self::Anyone, "ANYONE"),
        (Self::SignedIn, "SIGNED_IN"),
        (Self::Teacher, "TEACHER"),
        (Self::Analyst, "ANALYST"),
        (Self::Admin, "ADMIN"),
        (Self::SuperAdmin, "SUPER_ADMIN"),
    ];

    /// Whether everything that asks for `self` is allowed to whoever has `held`.
    pub(crate) const fn is_covered_by(self, held: Self) -> bool {
        match self {
            Self::Anyone => true,
            Self::SignedIn => !matches!(held, Self::Anyone),
            Self::Teacher => matches!(held, Self::Teacher),
            Self::Analyst => matches!(held, Self::Analyst | Self::Admin | Self::SuperAdmin),
            Self::Admin => matches!(held, Self::Admin | Self::SuperAdmin),
            Self::SuperAdmin => matches!(held, Self::SuperAdmin),
        }
    }

    /// Whether `caller` may; else why not.
    pub(crate) fn permits(self, caller: &Caller) -> Result<(), Refusal> {
        let wanted = match self {
            Self::Anyone => return Ok(()),
            Self::SignedIn if caller.teacher.is_some() || caller.staff.is_some() => return Ok(()),
            Self::SignedIn => return Err(Refusal::new(Code::Unauthenticated, "Sign in first")),
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
            (Access::SignedIn, [out, None, None, None, None]),
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
