//! Entities against the live catalogue: columns, types, nullability, keys.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::sea_query::{ColumnType, StringLen};
use sea_orm::{
    ColumnTrait, EntityName, EntityTrait, IdenStatic, Iterable, PrimaryKeyToColumn,
    QueryFilter as _,
};
use sqlx::Row as _;
use store::{Db, entities};

use super::attempts::Attempts;
use crate::support::TestDatabase;

/// A table as its entity or the catalogue has it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Table {
    /// Column name to type and nullability.
    columns: BTreeMap<String, (String, bool)>,
    key: BTreeSet<String>,
}

fn described<E: EntityTrait + EntityName + Default>() -> (String, Table) {
    let columns = E::Column::iter()
        .map(|column| {
            let definition = column.def();
            let kind = catalogue_name(definition.get_column_type());
            (column.as_str().to_owned(), (kind, definition.is_null()))
        })
        .collect();
    let key = E::PrimaryKey::iter()
        .map(|part| part.into_column().as_str().to_owned())
        .collect();
    (E::default().table_name().to_owned(), Table { columns, key })
}

fn catalogue_name(kind: &ColumnType) -> String {
    match kind {
        ColumnType::Text | ColumnType::String(StringLen::None) => "text".into(),
        ColumnType::Char(Some(length)) => format!("character({length})"),
        ColumnType::Uuid => "uuid".into(),
        ColumnType::Integer => "integer".into(),
        ColumnType::BigInteger => "bigint".into(),
        ColumnType::Boolean => "boolean".into(),
        ColumnType::Date => "date".into(),
        ColumnType::TimestampWithTimeZone => "timestamp with time zone".into(),
        ColumnType::JsonBinary => "jsonb".into(),
        ColumnType::VarBinary(StringLen::None) => "bytea".into(),
        ColumnType::Decimal(Some((digits, places))) => format!("numeric({digits},{places})"),
        ColumnType::Array(of) => format!("{}[]", catalogue_name(of)),
        ColumnType::Enum { name, .. } | ColumnType::Custom(name) => name.to_string(),
        other => format!("{other:?}"),
    }
}

fn every_entity() -> BTreeMap<String, Table> {
    let mut tables = BTreeMap::new();
    macro_rules! describe {
        ($module:ident) => {{
            let (name, table) = described::<entities::$module::Entity>();
            tables.insert(name, table);
        }};
    }
    store::for_each_entity!(describe);
    tables
}

const COLUMNS: &str = "
    select c.relname::text, a.attname::text, format_type(a.atttypid, a.atttypmod),
      not a.attnotnull, a.attgenerated <> '',
      exists (select from pg_index i
              where i.indrelid = c.oid and i.indisprimary and a.attnum = any (i.indkey))
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and a.attnum > 0 and not a.attisdropped and c.relname <> 'seaql_migrations'";

#[tokio::test]
async fn every_entity_mirrors_its_table() {
    let database = TestDatabase::create().await;
    let mut catalogue: BTreeMap<String, Table> = BTreeMap::new();
    let mut generated = BTreeSet::new();
    for row in sqlx::query(COLUMNS)
        .fetch_all(&mut database.connection().await)
        .await
        .expect("the catalogue can be read")
    {
        let (table, column): (String, String) = (row.get(0), row.get(1));
        if row.get(4) {
            generated.insert((table.clone(), column.clone()));
        }
        let entry = catalogue.entry(table).or_default();
        if row.get(5) {
            entry.key.insert(column.clone());
        }
        entry.columns.insert(column, (row.get(2), row.get(3)));
    }
    let entities = every_entity();
    // What the database makes for itself may be left out of the rows.
    for (name, table) in &mut catalogue {
        table.columns.retain(|column, _| {
            !generated.contains(&(name.clone(), column.clone()))
                || entities[name].columns.contains_key(column)
        });
    }
    for (name, table) in &catalogue {
        assert_eq!(entities.get(name), Some(table), "{name}");
    }
    let both = |tables: &BTreeMap<String, Table>| tables.keys().cloned().collect::<Vec<_>>();
    assert_eq!(both(&entities), both(&catalogue));
}

#[tokio::test]
async fn every_stored_enum_mirrors_its_type() {
    let mut db = Attempts::on_reference_data().await;
    let in_catalogue = db
        .value(
            "select string_agg(line, E'\\n' order by line collate \"C\") from (
               select t.typname || ': ' || string_agg(e.enumlabel, ', ' order by e.enumsortorder) as line
               from pg_type t join pg_enum e on e.enumtypid = t.oid
               where t.typnamespace = 'public'::regnamespace group by t.typname) lines",
        )
        .await;
    let mut lines: Vec<String> = entities::enums::spellings()
        .into_iter()
        .map(|(name, spellings)| format!("{name}: {}", spellings.join(", ")))
        .collect();
    lines.sort();
    assert_eq!(lines.join("\n"), in_catalogue);
}

#[tokio::test]
async fn every_entity_reads_its_rows() {
    let db = Attempts::on_the_story().await;
    let pool: Db = db.database().pool().await;
    macro_rules! read {
        ($module:ident) => {
            entities::$module::Entity::find()
                .one(pool.reader())
                .await
                .unwrap_or_else(|error| panic!("{}: {error}", stringify!($module)))
        };
    }
    macro_rules! read_and_drop {
        ($module:ident) => {
            let _ = read!($module);
        };
    }
    store::for_each_entity!(read_and_drop);
    let cohort = read!(cohorts).expect("cohorts are seeded");
    assert_eq!(
        cohort.identifier,
        format!("{}{}", cohort.start_year, cohort.suffix)
    );
    assert!(read!(statement_items).is_some() && read!(audit_events).is_some());
}

#[tokio::test]
async fn an_address_is_found_in_any_case() {
    let db = Attempts::on_the_story().await;
    let pool = db.database().pool().await;
    let found = entities::users::Entity::find()
        .filter(entities::users::Column::Email.eq("UMA@Test.Example"))
        .one(pool.reader())
        .await
        .expect("users can be read");
    assert_eq!(
        found.map(|user| user.full_name).as_deref(),
        Some("Uma Test")
    );
}
