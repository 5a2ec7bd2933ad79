//! Migrations forward and backward.

use migrations::{Migrator, MigratorTrait as _};

use crate::support::TestDatabase;

/// Everything of the schema that can be told apart, in one text.
const CATALOGUE: &str = r#"
    select coalesce(string_agg(line, E'\n' order by line collate "C"), '') from (
      select format('column %s.%s %s %s %s', c.relname, a.attname,
        format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid)) as line
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v')
        and c.relname <> 'seaql_migrations'
      union all
      select format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      from pg_constraint where connamespace = 'public'::regnamespace
        and conrelid::regclass::text <> 'seaql_migrations'
      union all
      select format('index %s', indexdef) from pg_indexes
      where schemaname = 'public' and tablename <> 'seaql_migrations'
      union all
      select format('trigger %s', pg_get_triggerdef(t.oid)) from pg_trigger t where not tgisinternal
      union all
      select format('function %s', pg_get_functiondef(p.oid)) from pg_proc p
      where pronamespace = 'public'::regnamespace and prokind = 'f'
        and not exists (select from pg_depend where objid = p.oid and deptype = 'e')
      union all
      select format('view %s %s', viewname, definition) from pg_views where schemaname = 'public'
      union all
      select format('enum %s %s', t.typname, string_agg(enumlabel, ',' order by enumsortorder))
      from pg_type t join pg_enum e on e.enumtypid = t.oid group by t.typname
      union all
      select format('extension %s', extname) from pg_extension where extname <> 'plpgsql'
    ) lines"#;

async fn catalogue(database: &TestDatabase) -> String {
    sqlx::query_scalar(CATALOGUE)
        .fetch_one(&mut database.connection().await)
        .await
        .expect("the catalogue can be read")
}

#[tokio::test]
async fn down_leaves_nothing_and_up_again_the_same_schema() {
    let database = TestDatabase::create().await;
    let pool = database.pool().await;
    let before = catalogue(&database).await;
    assert!(before.contains("applications_one_accepted_per_course"));

    Migrator::down(pool.reader(), None)
        .await
        .expect("every migration goes down");
    assert_eq!(catalogue(&database).await, "");

    Migrator::up(pool.reader(), None)
        .await
        .expect("and up again");
    assert_eq!(catalogue(&database).await, before);
}
