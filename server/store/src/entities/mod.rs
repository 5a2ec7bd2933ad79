//! Entities: each mirrors one table of the live catalogue exactly. A test compares them.
//!
//! `created_at` and `updated_at` are set by the writer, from the request's clock.

pub mod adjustments;
pub mod api_tokens;
pub mod applications;
pub mod audit_events;
pub mod bulk_operation_rows;
pub mod bulk_operations;
pub mod childcare_providers;
pub mod closed_registration_users;
pub mod cohorts;
pub mod contract_templates;
pub mod contracts;
pub mod course_groups;
pub mod course_offerings;
pub mod courses;
pub mod declarations;
pub mod delivery_partners;
pub mod delivery_partnerships;
pub mod eligibility_list_entries;
pub mod email_messages;
pub mod enums;
pub mod feature_flags;
pub mod financial_change_logs;
pub mod glossary_terms;
pub mod itt_providers;
pub mod lead_providers;
pub mod local_authorities;
pub mod migration_entities;
pub mod migration_issues;
pub mod migration_provenance;
pub mod migration_runs;
pub mod milestone_statements;
pub mod milestones;
pub mod outcome_deliveries;
pub mod parity_comparisons;
pub mod parity_runs;
pub mod participant_id_changes;
pub mod participant_outcomes;
pub mod registration_drafts;
pub mod registration_interests;
pub mod registration_options;
pub mod schedules;
pub mod schools;
pub mod sessions;
pub mod sign_in_attempts;
pub mod staff;
pub mod staff_api_tokens;
pub mod statement_items;
pub mod statement_snapshots;
pub mod statements;
mod stored_enum;
pub mod training_states;
pub mod users;
pub mod webhook_messages;

/// Calls `$each!(module)` for every entity: for tests that walk them all.
#[macro_export]
macro_rules! for_each_entity {
    ($each:ident) => {
        $crate::for_each_entity!(@ $each:
            adjustments api_tokens applications audit_events bulk_operation_rows bulk_operations
            childcare_providers closed_registration_users cohorts contract_templates contracts
            course_groups course_offerings courses declarations delivery_partners
            delivery_partnerships eligibility_list_entries email_messages feature_flags
            financial_change_logs glossary_terms itt_providers lead_providers local_authorities
            migration_entities migration_issues migration_provenance migration_runs
            milestone_statements milestones outcome_deliveries parity_comparisons parity_runs
            participant_id_changes participant_outcomes registration_drafts registration_interests
            registration_options schedules schools sessions sign_in_attempts staff
            staff_api_tokens statement_items statement_snapshots statements training_states users
            webhook_messages
        );
    };
    (@ $each:ident: $($table:ident)+) => { $($each!($table);)+ };
}
