//! What the database itself refuses, tried in plain SQL (design: data model). One file a room of
//! the schema; one test a rule marked **DB** there.

mod applications;
mod attempts;
mod audit;
mod catalogue;
mod declarations;
mod entities;
mod imports;
mod migrations;
mod outcomes;
mod paid_statements;
mod people;
mod seeds;
mod statements;
mod workplaces;
