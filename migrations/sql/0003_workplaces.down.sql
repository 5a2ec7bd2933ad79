drop table eligibility_list_entries;
drop table itt_providers;
drop table childcare_providers;
drop table local_authorities;
drop table schools;
