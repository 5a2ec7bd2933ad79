//! The roots: one small struct a concept, merged.

use async_graphql::{EmptySubscription, MergedObject, SDLExportOptions, Schema};

use crate::analytics::AnalyticsQuery;
use crate::applications::ApplicationQuery;
use crate::cohorts::CatalogueQuery;
use crate::registration::{RegistrationMutation, RegistrationQuery};
use crate::staff::{StaffMutation, StaffQuery};

/// What can be read.
#[derive(MergedObject, Default)]
pub(crate) struct Query(
    RegistrationQuery,
    StaffQuery,
    CatalogueQuery,
    ApplicationQuery,
    AnalyticsQuery,
);

/// What can be changed.
#[derive(MergedObject, Default)]
pub(crate) struct Mutation(RegistrationMutation, StaffMutation);

pub(crate) type ApiSchema = Schema<Query, Mutation, EmptySubscription>;

/// Builds the schema. Depth, cost and permissions are [`crate::inspection`]'s; the library's own
/// limits stand behind them.
pub(crate) fn build(introspection: bool) -> ApiSchema {
    let builder = Schema::build(Query::default(), Mutation::default(), EmptySubscription)
        .disable_suggestions()
        .limit_directives(20);
    if introspection {
        builder.finish()
    } else {
        builder.disable_introspection().finish()
    }
}

/// The contract: `schema.graphql` as `npq schema` prints it.
pub fn sdl() -> String {
    build(true).sdl_with_options(
        SDLExportOptions::new()
            .prefer_single_line_descriptions()
            .use_space_ident(),
    )
}

#[cfg(test)]
mod tests {
    use crate::access::Access;
    use crate::schema_index::SchemaIndex;

    /// What has nothing to do with a person: the catalogue, the registers, the state of the
    /// service, where to go instead, and the answers of signing in and out.
    const OPEN: [&str; 14] = [
        "CohortOption",
        "Course",
        "IttProvider",
        "LeadProvider",
        "Mutation",
        "Query",
        "Redirect",
        "RequestSignInCodePayload",
        "ServiceState",
        "SignInPayload",
        "SignOutPayload",
        "UserError",
        "Workplace",
        "WorkplaceSearchResult",
    ];

    #[test]
    fn every_field_of_every_object_says_who_may_use_it() {
        let undeclared = SchemaIndex::read(&super::sdl()).undeclared();
        assert!(
            undeclared.is_empty(),
            "fields without @auth on themselves or their object: {undeclared:#?}"
        );
    }

    #[test]
    fn every_field_at_the_root_says_so_itself() {
        let sdl = super::sdl();
        for root in ["type Mutation", "type Query"] {
            assert!(!sdl.contains(&format!("{root} @auth")), "{root}");
        }
    }

    #[test]
    fn nothing_about_a_person_is_open_to_anyone() {
        let index = SchemaIndex::read(&super::sdl());
        let open = index.fields(|field| field.access == Some(Access::Anyone));
        let mut objects: Vec<&str> = open
            .iter()
            .filter_map(|field| field.split('.').next())
            .collect();
        objects.dedup();
        assert_eq!(objects, OPEN);
    }

    #[test]
    fn few_fields_answer_with_the_callers_own_and_to_others_with_nothing() {
        let index = SchemaIndex::read(&super::sdl());
        for (access, fields) in [
            (
                Access::Teacher,
                &["Query.draft", "Query.step", "Query.viewer"][..],
            ),
            (
                Access::Analyst,
                &["Query.staffViewer", "SignInPayload.viewer"],
            ),
        ] {
            assert_eq!(index.fields(|field| field.own == Some(access)), fields);
        }
        assert_eq!(index.fields(|field| field.own.is_some()).len(), 5);
    }
}
