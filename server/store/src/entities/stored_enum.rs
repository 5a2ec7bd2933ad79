//! How a closed list of the domain is stored as a PostgreSQL enum.
//!
//! By hand and not by sea-orm's derive, because that makes an identifier of every spelling, and
//! `self` is a spelling here (who pays).

/// Defines stored enums, each the twin of a domain type, with the traits that rows need.
macro_rules! stored_enums {
    ($($name:ident: $pg:literal = domain::$room:ident {
        $($variant:ident = $text:literal),+ $(,)?
    })+) => { $(
        /// The stored form of the domain's closed list of the same name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sea_orm::EnumIter)]
        pub enum $name {
            $($variant),+
        }

        impl $name {
            /// The stored spelling.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }

        impl From<domain::$room::$name> for $name {
            fn from(value: domain::$room::$name) -> Self {
                match value { $(domain::$room::$name::$variant => Self::$variant),+ }
            }
        }

        impl From<$name> for domain::$room::$name {
            fn from(value: $name) -> Self {
                match value { $($name::$variant => Self::$variant),+ }
            }
        }

        impl sea_orm::ActiveEnum for $name {
            type Value = String;
            type ValueVec = Vec<String>;

            fn name() -> sea_orm::sea_query::DynIden {
                sea_orm::sea_query::Alias::new($pg).into()
            }

            fn to_value(&self) -> String {
                self.as_str().to_owned()
            }

            fn try_from_value(text: &String) -> Result<Self, sea_orm::DbErr> {
                match text.as_str() {
                    $($text => Ok(Self::$variant),)+
                    _ => Err(sea_orm::DbErr::Type(format!("{text:?} is no {}", $pg))),
                }
            }

            fn db_type() -> sea_orm::ColumnDef {
                sea_orm::prelude::ColumnTypeTrait::def(sea_orm::ColumnType::Enum {
                    name: Self::name(),
                    variants: vec![$(sea_orm::sea_query::Alias::new($text).into()),+],
                })
            }
        }

        impl From<$name> for sea_orm::Value {
            fn from(value: $name) -> Self {
                value.as_str().into()
            }
        }

        impl sea_orm::sea_query::Nullable for $name {
            fn null() -> sea_orm::Value {
                <String as sea_orm::sea_query::Nullable>::null()
            }
        }

        impl sea_orm::sea_query::ValueType for $name {
            fn try_from(value: sea_orm::Value) -> Result<Self, sea_orm::sea_query::ValueTypeErr> {
                let text = <String as sea_orm::sea_query::ValueType>::try_from(value)?;
                <Self as sea_orm::ActiveEnum>::try_from_value(&text)
                    .map_err(|_| sea_orm::sea_query::ValueTypeErr)
            }

            fn type_name() -> String {
                stringify!($name).to_owned()
            }

            fn array_type() -> sea_orm::sea_query::ArrayType {
                <String as sea_orm::sea_query::ValueType>::array_type()
            }

            fn column_type() -> sea_orm::ColumnType {
                <Self as sea_orm::ActiveEnum>::db_type().get_column_type().clone()
            }

            fn enum_type_name() -> Option<&'static str> {
                Some($pg)
            }
        }

        impl sea_orm::sea_query::postgres_array::NotU8 for $name {}

        impl sea_orm::TryGetable for $name {
            // An entity's select casts enums to text; a query written by hand may not.
            fn try_get_by<I: sea_orm::ColIdx>(
                row: &sea_orm::QueryResult,
                index: I,
            ) -> Result<Self, sea_orm::TryGetError> {
                if let Some(found) = row.try_get_from_sqlx_postgres::<Self, I>(index) {
                    return found;
                }
                let text = <String as sea_orm::TryGetable>::try_get_by(row, index)?;
                <Self as sea_orm::ActiveEnum>::try_from_value(&text).map_err(Into::into)
            }
        }

        impl sqlx::Type<sqlx::Postgres> for $name {
            fn type_info() -> sqlx::postgres::PgTypeInfo {
                sqlx::postgres::PgTypeInfo::with_name($pg)
            }
        }

        impl<'row> sqlx::Decode<'row, sqlx::Postgres> for $name {
            fn decode(
                value: sqlx::postgres::PgValueRef<'row>,
            ) -> Result<Self, sqlx::error::BoxDynError> {
                let text = <String as sqlx::Decode<'row, sqlx::Postgres>>::decode(value)?;
                Ok(<Self as sea_orm::ActiveEnum>::try_from_value(&text)?)
            }
        }
    )+

        /// The stored enums' names and spellings, for the comparison with the live catalogue.
        pub fn spellings() -> Vec<(&'static str, Vec<&'static str>)> {
            vec![$(($pg, vec![$($text),+])),+]
        }

        #[cfg(test)]
        mod tests {
            #[test]
            fn every_stored_enum_is_spelt_as_the_domain_spells_it() {
                $(
                    let domain: Vec<_> =
                        domain::$room::$name::ALL.iter().map(|value| value.as_str()).collect();
                    assert_eq!(domain, [$($text),+], $pg);
                )+
            }
        }
    };
}
pub(super) use stored_enums;
