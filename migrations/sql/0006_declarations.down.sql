drop table outcome_deliveries;
drop table participant_outcomes;
drop table declarations;
drop function declarations_state_machine;
