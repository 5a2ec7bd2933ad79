//! Request-scoped loaders: children of many rows in one statement a kind.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::{DataLoader, HashMapCache, Loader};
use async_graphql::{Context, Error};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use store::entities::{
    childcare_providers, cohorts, courses, itt_providers, lead_providers, local_authorities,
    schedules, schools, users,
};
use store::{Db, DbErr};
use uuid::Uuid;

/// Loads rows of the database.
pub(crate) struct Rows {
    pub(crate) db: Db,
}

/// The loader of one request.
pub(crate) type RowLoader = DataLoader<Rows, HashMapCache>;

/// A loader that lives as long as one request.
pub(crate) fn loader(db: Db) -> RowLoader {
    DataLoader::with_cache(Rows { db }, tokio::spawn, HashMapCache::default())
}

/// The row or figure behind `key`, if there is one.
pub(crate) async fn load<K>(
    ctx: &Context<'_>,
    key: K,
) -> async_graphql::Result<Option<<Rows as Loader<K>>::Value>>
where
    K: Send + Sync + Clone + Eq + std::hash::Hash + 'static,
    Rows: Loader<K, Error = Arc<DbErr>>,
{
    let loader: &RowLoader = ctx.data_unchecked();
    loader.load_one(key).await.map_err(Error::new_with_source)
}

/// The row behind `key`, which a foreign key says is there.
pub(crate) async fn load_certain<K>(
    ctx: &Context<'_>,
    key: K,
) -> async_graphql::Result<<Rows as Loader<K>>::Value>
where
    K: Send + Sync + Clone + Eq + std::hash::Hash + 'static,
    Rows: Loader<K, Error = Arc<DbErr>>,
{
    load(ctx, key).await?.ok_or_else(|| {
        Error::new_with_source(DbErr::RecordNotFound("a foreign key leads nowhere".into()))
    })
}

macro_rules! by_id {
    ($($(#[$meta:meta])* $key:ident => $table:ident),+ $(,)?) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(crate) struct $key(pub(crate) Uuid);

        impl Loader<$key> for Rows {
            type Value = $table::Model;
            type Error = Arc<DbErr>;

            async fn load(&self, keys: &[$key]) -> Result<HashMap<$key, Self::Value>, Self::Error> {
                let rows = $table::Entity::find()
                    .filter($table::Column::Id.eq_any(keys.iter().map(|key| key.0)))
                    .all(self.db.reader())
                    .await?;
                Ok(rows.into_iter().map(|row| ($key(row.id), row)).collect())
            }
        }
    )+ };
}

by_id! {
    /// A user by id.
    UserKey => users,
    /// A course by id.
    CourseKey => courses,
    /// A lead provider by id.
    LeadProviderKey => lead_providers,
    /// A cohort by id.
    CohortKey => cohorts,
    /// A schedule by id.
    ScheduleKey => schedules,
    /// A school by id.
    SchoolKey => schools,
    /// A childcare provider by id.
    ChildcareProviderKey => childcare_providers,
    /// A local authority by id.
    LocalAuthorityKey => local_authorities,
    /// An ITT provider by id.
    IttProviderKey => itt_providers,
}
