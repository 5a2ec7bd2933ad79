drop table statement_snapshots;
drop table milestone_statements;
drop table adjustments;
drop table contracts;
drop table contract_templates;
drop table statement_items;
drop table statements;
