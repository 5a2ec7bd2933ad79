-- Where teachers work, and the lists that decide about funding (data-model.md, reference data).

create table schools (
  id uuid primary key default new_id(),
  urn text not null check (urn <> ''),
  name text not null check (name <> ''),
  la_code text check (la_code <> ''),
  la_name text check (la_name <> ''),
  establishment_number text check (establishment_number <> ''),
  establishment_type_code text check (establishment_type_code <> ''),
  establishment_type_name text check (establishment_type_name <> ''),
  establishment_status_code text check (establishment_status_code <> ''),
  establishment_status_name text check (establishment_status_name <> ''),
  phase_code integer,
  phase_name text check (phase_name <> ''),
  address_1 text check (address_1 <> ''),
  address_2 text check (address_2 <> ''),
  address_3 text check (address_3 <> ''),
  town text check (town <> ''),
  county text check (county <> ''),
  postcode text check (postcode <> ''),
  region text check (region <> ''),
  country text check (country <> ''),
  easting integer,
  northing integer,
  ukprn text check (ukprn <> ''),
  number_of_pupils integer check (number_of_pupils >= 0),
  high_pupil_premium boolean not null default false,
  opened_on date,
  closed_on date,
  last_changed_on date,
  details_invented boolean not null default false,
  search tsvector not null generated always as (
    search_words('A', search_text(urn, name))
    || search_words('B', search_text(postcode, replace(postcode, ' ', ''), town))
    || search_words('C', search_text(la_name, address_1, address_2, address_3, county, region))
  ) stored,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint schools_urn_key unique (urn)
);
comment on column schools.details_invented is
  'The reference seed knows URN, name, local authority and roll alone; it made the rest up.';
create index schools_search_idx on schools using gin (search);
create index schools_name_trgm_idx on schools using gin (name gin_trgm_ops);
create index schools_town_trgm_idx on schools using gin (town gin_trgm_ops);
create index schools_postcode_trgm_idx on schools using gin (postcode gin_trgm_ops);
create index schools_postcode_without_spaces_idx on schools (upper(replace(postcode, ' ', '')));
create index schools_ukprn_idx on schools (ukprn);

create table local_authorities (
  id uuid primary key default new_id(),
  code text not null check (code <> ''),
  name text not null check (name <> ''),
  ukprn text check (ukprn <> ''),
  address_1 text check (address_1 <> ''),
  address_2 text check (address_2 <> ''),
  address_3 text check (address_3 <> ''),
  town text check (town <> ''),
  county text check (county <> ''),
  postcode text check (postcode <> ''),
  high_pupil_premium boolean not null default false,
  search tsvector not null generated always as (
    search_words('A', search_text(name))
    || search_words('B', search_text(postcode, replace(postcode, ' ', ''), town))
    || search_words('C', search_text(address_1, address_2, address_3, county))
  ) stored,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint local_authorities_code_key unique (code)
);
create index local_authorities_search_idx on local_authorities using gin (search);

create table childcare_providers (
  id uuid primary key default new_id(),
  urn text not null check (urn <> ''),
  name text not null check (name <> ''),
  kind childcare_provider_kind not null default 'other',
  status text check (status <> ''),
  registered_on date,
  registered_person_name text check (registered_person_name <> ''),
  registered_person_urn text check (registered_person_urn <> ''),
  address_1 text check (address_1 <> ''),
  address_2 text check (address_2 <> ''),
  address_3 text check (address_3 <> ''),
  town text check (town <> ''),
  postcode text check (postcode <> ''),
  region text check (region <> ''),
  ofsted_region text check (ofsted_region <> ''),
  local_authority text check (local_authority <> ''),
  places integer check (places >= 0),
  early_years_register boolean not null default false,
  compulsory_childcare_register boolean not null default false,
  voluntary_childcare_register boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint childcare_providers_urn_key unique (urn)
);
create index childcare_providers_urn_trgm_idx on childcare_providers using gin (urn gin_trgm_ops);
create index childcare_providers_name_trgm_idx on childcare_providers using gin (name gin_trgm_ops);

create table itt_providers (
  id uuid primary key default new_id(),
  legal_name text not null check (legal_name <> ''),
  operating_name text check (operating_name <> ''),
  approved boolean not null default true,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index itt_providers_legal_name_key on itt_providers (lower(legal_name));

create table eligibility_list_entries (
  id uuid primary key default new_id(),
  list eligibility_list_type not null,
  identifier_type list_identifier_type not null,
  identifier text not null check (identifier <> ''),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint eligibility_list_entries_key unique (list, identifier_type, identifier)
);
create index eligibility_list_entries_identifier_idx
  on eligibility_list_entries (identifier, identifier_type);
