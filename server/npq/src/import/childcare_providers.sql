-- Merges `incoming` into the childcare providers; a row that is already so is left alone.
with done as (
  insert into childcare_providers as p
    (urn, name, kind, status, registered_on, registered_person_name, registered_person_urn,
     address_1, address_2, address_3, town, postcode, region, ofsted_region, local_authority, places,
     early_years_register, compulsory_childcare_register, voluntary_childcare_register,
     created_at, updated_at)
  select urn, name, kind, status, registered_on, registered_person_name, registered_person_urn,
    address_1, address_2, address_3, town, postcode, region, ofsted_region, local_authority, places,
    early_years_register, compulsory_childcare_register, voluntary_childcare_register,
    audit_moment(), audit_moment()
  from incoming
  on conflict (urn) do update set
    name = excluded.name, kind = excluded.kind, status = excluded.status,
    registered_on = excluded.registered_on,
    registered_person_name = excluded.registered_person_name,
    registered_person_urn = excluded.registered_person_urn,
    address_1 = excluded.address_1, address_2 = excluded.address_2, address_3 = excluded.address_3,
    town = excluded.town, postcode = excluded.postcode, region = excluded.region,
    ofsted_region = excluded.ofsted_region, local_authority = excluded.local_authority,
    places = excluded.places, early_years_register = excluded.early_years_register,
    compulsory_childcare_register = excluded.compulsory_childcare_register,
    voluntary_childcare_register = excluded.voluntary_childcare_register,
    updated_at = excluded.updated_at
  where $1::bool and
    (p.name, p.kind, p.status, p.registered_on, p.registered_person_name, p.registered_person_urn,
     p.address_1, p.address_2, p.address_3, p.town, p.postcode, p.region, p.ofsted_region,
     p.local_authority, p.places, p.early_years_register, p.compulsory_childcare_register,
     p.voluntary_childcare_register)
    is distinct from
    (excluded.name, excluded.kind, excluded.status, excluded.registered_on,
     excluded.registered_person_name, excluded.registered_person_urn, excluded.address_1,
     excluded.address_2, excluded.address_3, excluded.town, excluded.postcode, excluded.region,
     excluded.ofsted_region, excluded.local_authority, excluded.places,
     excluded.early_years_register, excluded.compulsory_childcare_register,
     excluded.voluntary_childcare_register)
  returning p.xmax = 0 as added
)
select count(*) filter (where added), count(*) filter (where not added) from done
