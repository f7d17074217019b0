-- Agencies, their units, positions with holders over time, mandates with their legal text, succession.

create table agencies (
  region_id text not null,
  id uuid not null,
  short_name text not null,
  name text not null,
  kind text not null,
  parent_id uuid,
  area_code text,
  valid_from date not null default '2000-01-01',
  valid_until date,
  created_at timestamptz not null default now(),
  constraint agencies__pk primary key (region_id, id),
  constraint agencies__region foreign key (region_id) references regions,
  constraint agencies__parent foreign key (region_id, parent_id) references agencies (region_id, id),
  constraint agencies__kind check (kind in ('perangkat_daerah', 'kecamatan', 'kelurahan', 'uptd', 'unit', 'dwp', 'lembaga')),
  constraint agencies__period check (valid_until is null or valid_until >= valid_from)
);
comment on table agencies is 'OPD, kecamatan, UPTD and units, DWP units (parent_id = the agency they stand beside), and bodies that are no agency of the region (BAZNAS, TP-PKK: lembaga).';
create unique index agencies__short_name on agencies (region_id, lower(short_name)) where valid_until is null;
call guard_region('agencies');
create policy own_agencies on agencies for select
  using (exists (select from grants g where g.region_id = agencies.region_id and g.agency_id = agencies.id and g.user_id = app_person() and g.revoked_at is null));

alter table grants add constraint grants__agency foreign key (region_id, agency_id) references agencies (region_id, id);
alter table invitations add constraint invitations__agency foreign key (region_id, agency_id) references agencies (region_id, id);

create table agency_former_names (
  region_id text not null,
  id uuid not null,
  agency_id uuid not null,
  short_name text not null,
  name text not null,
  valid_until date not null,
  constraint agency_former_names__pk primary key (region_id, id),
  constraint agency_former_names__agency foreign key (region_id, agency_id) references agencies (region_id, id)
);
comment on table agency_former_names is 'What an agency was called until a day: a renamed agency stays the same row, and old lists still find it.';
create index agency_former_names__of_agency on agency_former_names (region_id, agency_id);
call guard_region('agency_former_names');

create table mandates (
  region_id text not null,
  id uuid not null,
  agency_id uuid not null,
  affair_code text not null,
  affair_name text not null,
  function_text text not null default '',
  legal_text text not null,
  note text not null default '',
  valid_from date not null,
  valid_until date,
  constraint mandates__pk primary key (region_id, id),
  constraint mandates__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint mandates__affair check (affair_code ~ '^[1-9][.][0-9]{2}$'),
  constraint mandates__period check (valid_until is null or valid_until >= valid_from)
);
comment on table mandates is 'Which affair (bidang urusan) an agency has, by which legal text, from when to when.';
create unique index mandates__current on mandates (region_id, agency_id, affair_code) where valid_until is null;
create index mandates__of_affair on mandates (region_id, affair_code);
call guard_region('mandates');

create table positions (
  region_id text not null,
  id uuid not null,
  agency_id uuid not null,
  title text not null,
  rank text not null default '',
  is_head boolean not null default false,
  valid_from date not null,
  valid_until date,
  constraint positions__pk primary key (region_id, id),
  constraint positions__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint positions__period check (valid_until is null or valid_until >= valid_from)
);
create index positions__of_agency on positions (region_id, agency_id);
call guard_region('positions');

create table position_holders (
  region_id text not null,
  id uuid not null,
  position_id uuid not null,
  person_name text not null,
  nip text,
  sex text,
  capacity text not null,
  user_id text,
  legal_text text not null default '',
  valid_from date not null,
  valid_until date,
  constraint position_holders__pk primary key (region_id, id),
  constraint position_holders__position foreign key (region_id, position_id) references positions (region_id, id),
  constraint position_holders__capacity check (capacity in ('definitif', 'plt', 'plh', 'pj')),
  constraint position_holders__sex check (sex in ('L', 'P')),
  constraint position_holders__period check (valid_until is null or valid_until >= valid_from)
);
comment on column position_holders.capacity is 'Plt: the post is vacant. Plh: its holder is away (both rows then hold at once). Pj: acting head of region.';
create index position_holders__of_position on position_holders (region_id, position_id, valid_from);
call guard_region('position_holders');

create table successions (
  region_id text not null,
  id uuid not null,
  from_agency_id uuid not null,
  to_agency_id uuid not null,
  kind text not null,
  affair_codes text[] not null default '{}',
  legal_text text not null,
  effective_on date not null,
  recorded_at timestamptz not null,
  constraint successions__pk primary key (region_id, id),
  constraint successions__from foreign key (region_id, from_agency_id) references agencies (region_id, id),
  constraint successions__to foreign key (region_id, to_agency_id) references agencies (region_id, id),
  constraint successions__kind check (kind in ('gabung', 'pecah', 'ganti_nama', 'pindah_urusan'))
);
comment on table successions is 'What became of an agency: one row for each way from one to another; a rename leads from the agency to itself.';
comment on column successions.affair_codes is 'The affairs that went this way.';
call guard_region('successions');
