//! What every mutation's payload shares.

use async_graphql::SimpleObject;

use crate::access::{Access, auth};

/// Something the person can mend.
#[derive(SimpleObject, Debug, Clone, PartialEq, Eq)]
#[graphql(directive = auth::apply(Access::Anyone))]
pub struct UserError {
    /// For programs, e.g. `CODE_EXPIRED`.
    pub code: String,
    /// The path of the input field, where one is to blame.
    pub field: Option<Vec<String>>,
    /// For people.
    pub message: String,
}

impl UserError {
    /// An error of the input field `field`.
    pub fn of_field(code: &str, field: &str, message: &str) -> Self {
        Self {
            code: code.into(),
            field: Some(vec![field.into()]),
            message: message.into(),
        }
    }
}
