//! The template database: migrated and seeded once, cloned for every test. Its name carries a
//! fingerprint of the migrations and the seed, so a change to either makes a new one.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use sqlx::PgConnection;
use tokio::sync::OnceCell;

use super::postgres;

static TEMPLATE: OnceCell<String> = OnceCell::const_new();

/// The lock that lets one process of the suite build while the others wait.
const BUILDING: i64 = 0x6e70_715f_7465_7374;

/// The name of the ready template.
pub async fn name() -> &'static str {
    TEMPLATE.get_or_init(build_if_absent).await
}

async fn build_if_absent() -> String {
    let name = format!("npq_template_{:016x}", fingerprint());
    let server = postgres::server();
    let mut connection = postgres::maintenance(&server).await;
    sqlx::query("select pg_advisory_lock($1)")
        .bind(BUILDING)
        .execute(&mut connection)
        .await
        .expect("the lock of the template is granted");
    if !exists(&mut connection, &name).await {
        sweep(&mut connection).await;
        build(&mut connection, &name).await;
    }
    name
}

async fn exists(connection: &mut PgConnection, name: &str) -> bool {
    sqlx::query_scalar("select exists (select from pg_database where datname = $1)")
        .bind(name)
        .fetch_one(connection)
        .await
        .expect("the catalogue can be read")
}

async fn build(connection: &mut PgConnection, name: &str) {
    let unfinished = format!("{name}_unfinished");
    let made = "the template can be made";
    postgres::run(
        connection,
        format!("drop database if exists {unfinished} with (force)"),
    )
    .await
    .expect(made);
    postgres::run(
        connection,
        format!("create database {unfinished} template template0"),
    )
    .await
    .expect(made);
    fill(&postgres::database_on(&postgres::server(), &unfinished)).await;
    postgres::run(
        connection,
        format!("alter database {unfinished} rename to {name}"),
    )
    .await
    .expect(made);
    postgres::run(
        connection,
        format!("alter database {name} allow_connections false"),
    )
    .await
    .expect(made);
}

/// Migrates and seeds an empty database.
pub async fn fill(url: &str) {
    use sea_orm_migration::MigratorTrait;

    let db = store::Db::connect(url, 2, None)
        .await
        .expect("the unfinished template answers");
    migrations::Migrator::up(db.reader(), None)
        .await
        .expect("every migration goes up");
    npq::seed::reference(
        &db,
        npq::seed::Workplaces::Sample,
        npq::clock::system().now(),
        &|_| (),
    )
    .await
    .expect("the reference data can be seeded");
    db.reader()
        .clone()
        .close()
        .await
        .expect("the pool closes, so that the template can be cloned");
}

/// Drops what earlier runs left behind: clones of an hour ago, templates of yesterday.
async fn sweep(connection: &mut PgConnection) {
    let stale: Vec<String> = sqlx::query_scalar(
        "select datname::text from pg_database, \
         lateral pg_stat_file('base/' || oid || '/PG_VERSION', true) as file \
         where datname like 'npq\\_clone\\_%' and file.modification < now() - interval '1 hour' \
            or datname like 'npq\\_template\\_%' and file.modification < now() - interval '1 day'",
    )
    .fetch_all(&mut *connection)
    .await
    .unwrap_or_default();
    for name in stale {
        // Another run may sweep at the same time; what is gone is gone.
        let _ = postgres::run(
            connection,
            format!("drop database if exists {name} with (force)"),
        )
        .await;
    }
}

fn fingerprint() -> u64 {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the tests stand in the workspace");
    let mut files = Vec::new();
    for room in [
        "migrations/sql",
        "migrations/src",
        "server/npq/src/seed",
        "server/npq/src/import",
        "server/npq/seed-data",
    ] {
        collect(&root.join(room), &mut files);
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        std::fs::read(&file)
            .expect("a file of the workspace can be read")
            .hash(&mut hasher);
    }
    hasher.finish()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push(path);
        }
    }
}
