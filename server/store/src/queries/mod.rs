//! Reads. Each collection is one statement; none decides anything.

pub mod analytics;
pub mod application_decisions;
pub mod applications;
pub mod catalogue;
pub mod declaration_decisions;
pub mod declarations;
pub mod delivery_partners;
pub mod drafts;
mod enrolment_lock;
pub mod funding_facts;
pub mod history;
pub mod next_statement;
mod order;
pub mod outcome_decisions;
pub mod outcomes;
pub mod participants;
pub mod provider_applications;
pub mod provider_statements;
pub mod reference;
pub mod registrations;
mod rows;
pub mod sessions;
pub mod staff;
pub mod tokens;
pub mod training_decisions;
pub mod workplace_search;
pub mod workplaces;
