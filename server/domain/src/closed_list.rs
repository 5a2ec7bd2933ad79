//! One macro for every closed list of the specifications: an enum whose values have one
//! spelling, used alike on the wire, in the database and in CSV files.

/// A value that is not in a closed list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{value:?} is not known as {list}; use one of: {allowed}")]
pub struct UnknownValue {
    /// The list's name, e.g. `approval status`.
    pub list: &'static str,
    /// What was given.
    pub value: String,
    /// What would be right, separated by commas.
    pub allowed: String,
}

/// Defines an enum with `ALL`, `as_str`, `FromStr`, `Display` and serde by its spelling.
#[macro_export]
macro_rules! closed_list {
    ($(#[$meta:meta])* pub enum $name:ident ($list:literal) {
        $($(#[$vmeta:meta])* $variant:ident = $text:literal),+ $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every value, in the specification's order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stored and transmitted spelling.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::closed_list::UnknownValue;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($text => Ok(Self::$variant),)+
                    _ => Err($crate::closed_list::UnknownValue {
                        list: $list,
                        value: text.to_owned(),
                        allowed: [$($text),+].join(", "),
                    }),
                }
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(self.as_str())
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let text = <::std::borrow::Cow<'de, str> as ::serde::Deserialize>::deserialize(d)?;
                text.parse().map_err(::serde::de::Error::custom)
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use crate::applications::ApprovalStatus;

    #[test]
    fn a_value_is_read_back_from_its_spelling() {
        for value in ApprovalStatus::ALL {
            assert_eq!(value.as_str().parse(), Ok(*value));
        }
    }

    #[test]
    fn a_foreign_value_is_refused_with_the_list_of_right_ones() {
        let error = "Accepted".parse::<ApprovalStatus>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "\"Accepted\" is not known as approval status; use one of: pending, accepted, rejected"
        );
    }
}
