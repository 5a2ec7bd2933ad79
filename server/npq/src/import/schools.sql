-- Merges `incoming` into schools: those that changed since, or all of them ($1).
with done as (
  insert into schools as s
    (urn, name, la_code, la_name, establishment_number, establishment_type_code,
     establishment_type_name, establishment_status_code, establishment_status_name, phase_code,
     phase_name, address_1, address_2, address_3, town, county, postcode, region, country, easting,
     northing, ukprn, number_of_pupils, opened_on, closed_on, last_changed_on, details_invented,
     created_at, updated_at)
  select urn, name, la_code, la_name, establishment_number, establishment_type_code,
    establishment_type_name, establishment_status_code, establishment_status_name, phase_code,
    phase_name, address_1, address_2, address_3, town, county, postcode, region, country, easting,
    northing, ukprn, number_of_pupils, opened_on, closed_on, last_changed_on, false,
    audit_moment(), audit_moment()
  from incoming
  on conflict (urn) do update set
    name = excluded.name, la_code = excluded.la_code, la_name = excluded.la_name,
    establishment_number = excluded.establishment_number,
    establishment_type_code = excluded.establishment_type_code,
    establishment_type_name = excluded.establishment_type_name,
    establishment_status_code = excluded.establishment_status_code,
    establishment_status_name = excluded.establishment_status_name,
    phase_code = excluded.phase_code, phase_name = excluded.phase_name,
    address_1 = excluded.address_1, address_2 = excluded.address_2, address_3 = excluded.address_3,
    town = excluded.town, county = excluded.county, postcode = excluded.postcode,
    region = excluded.region, country = excluded.country, easting = excluded.easting,
    northing = excluded.northing, ukprn = excluded.ukprn,
    number_of_pupils = excluded.number_of_pupils, opened_on = excluded.opened_on,
    closed_on = excluded.closed_on, last_changed_on = excluded.last_changed_on,
    details_invented = false, updated_at = excluded.updated_at
  where $1::bool or s.details_invented or s.last_changed_on is null
    or s.last_changed_on < excluded.last_changed_on
  returning s.xmax = 0 as added
)
select count(*) filter (where added), count(*) filter (where not added) from done
