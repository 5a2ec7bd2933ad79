-- Two workplaces that the published schools lack, so that their branches of the journey can be
-- shown: a college on the further education list, and an independent school.
insert into schools
  (urn, name, la_code, la_name, establishment_type_code, establishment_type_name,
   establishment_status_code, establishment_status_name, phase_code, phase_name, address_1, town,
   postcode, ukprn, number_of_pupils, details_invented, created_at, updated_at)
values
  ('900101', 'Demo Further Education College', '202', 'Camden', '18', 'Further education',
   '1', 'Open', 6, '16 plus', '1 Demo Street', 'London', 'NW1 1ZZ',
   coalesce((select min(identifier) from eligibility_list_entries
     where list = 'pp50_further_education'), '19000101'),
   2400, true, audit_moment(), audit_moment()),
  ('900102', 'Demo Independent School', '202', 'Camden', '11', 'Other independent school',
   '1', 'Open', 7, 'All-through', '2 Demo Street', 'London', 'NW1 2ZZ', '19000102', 410, true,
   audit_moment(), audit_moment())
on conflict do nothing;
