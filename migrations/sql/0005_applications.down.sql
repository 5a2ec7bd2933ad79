drop table training_states;
drop table registration_drafts;
drop trigger cohorts_funding_is_fixed_once_used on cohorts;
drop function cohorts_funding_is_fixed_once_used;
drop table applications;
drop function applications_cross_field_rules;
drop function applications_fill_course_equivalence;
