drop table api_tokens;
drop table staff_api_tokens;
drop table sign_in_attempts;
drop table sessions;
drop table staff;
drop table participant_id_changes;
drop table users;
