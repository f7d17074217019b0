-- Persons and households, the source records they are built from, and the links between them.

create table record_batches (
  region_id text not null,
  id uuid not null,
  series_id uuid not null,
  agency_id uuid not null,
  title text not null,
  file_name text not null,
  period text not null default '',
  as_of date not null,
  state text not null default 'loading',
  superseded_by uuid,
  created_by text not null,
  created_at timestamptz not null,
  constraint record_batches__pk primary key (region_id, id),
  constraint record_batches__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint record_batches__superseded_by foreign key (region_id, superseded_by) references record_batches (region_id, id),
  constraint record_batches__state check (state in ('loading', 'current', 'superseded'))
);
comment on table record_batches is 'One edition of one agency''s list, as far as people are concerned. It comes and goes as a whole: its records never change singly.';
comment on column record_batches.series_id is 'The list that this is an edition of.';
comment on column record_batches.as_of is 'The day the list speaks of; ages count from it.';
comment on column record_batches.state is 'loading: rows are still being written and nobody sees them. superseded: a corrected edition took its place; its records stay as evidence, its services no longer count.';
create index record_batches__series on record_batches (region_id, series_id, as_of);
call guard_region('record_batches');

create table source_records (
  region_id text not null,
  id uuid not null,
  batch_id uuid not null,
  sheet text not null default '',
  row_number integer not null,
  name text not null,
  name_key text not null,
  sex text,
  birth_date date,
  age integer,
  birth_place text not null default '',
  address text not null default '',
  rt text not null default '',
  rw text not null default '',
  village_code text,
  district_code text,
  relation text not null default '',
  family_key text,
  facts jsonb not null default '{}',
  nik_hash text,
  kk_hash text,
  phone_hash text,
  identifiers bytea,
  source bytea not null,
  constraint source_records__pk primary key (region_id, id),
  constraint source_records__batch foreign key (region_id, batch_id) references record_batches (region_id, id) on delete cascade,
  constraint source_records__row unique (region_id, batch_id, sheet, row_number),
  constraint source_records__sex check (sex in ('L', 'P'))
);
comment on table source_records is 'A row of a list about one person, kept as it came.';
comment on column source_records.name is 'As written, stray spaces removed.';
comment on column source_records.name_key is 'Folded for search that forgives spelling.';
comment on column source_records.birth_date is 'As the row says, default days included; null when it names no day of the calendar.';
comment on column source_records.facts is 'What else the row says, understood: marital, education, occupation, disability, decile …';
comment on column source_records.family_key is 'Rows of one batch with the same key stand in one family block.';
comment on column source_records.identifiers is 'Sealed JSON {nik, kk, phone}: digits as far as they could be read. Sealed for `source_records.identifiers <id>`.';
comment on column source_records.source is 'Sealed JSON of the cells as they came. Sealed for `source_records.source <id>`.';
comment on column source_records.nik_hash is 'Keyed hash; only of 16 digits that can be a NIK.';
create index source_records__nik on source_records (region_id, nik_hash) where nik_hash is not null;
create index source_records__kk on source_records (region_id, kk_hash) where kk_hash is not null;
call guard_region('source_records');

create table households (
  region_id text not null,
  id uuid not null,
  kk_hash text,
  village_code text,
  district_code text,
  address text not null default '',
  constraint households__pk primary key (region_id, id)
);
create index households__kk on households (region_id, kk_hash) where kk_hash is not null;
call guard_region('households');

create table persons (
  region_id text not null,
  id uuid not null,
  household_id uuid,
  name text not null,
  name_key text not null,
  sex text,
  birth_date date,
  village_code text,
  district_code text,
  died_on date,
  moved_on date,
  moved_to text not null default '',
  version integer not null default 1,
  updated_at timestamptz not null,
  constraint persons__pk primary key (region_id, id),
  constraint persons__household foreign key (region_id, household_id) references households (region_id, id),
  constraint persons__sex check (sex in ('L', 'P'))
);
comment on table persons is 'One person, as the records linked to it say; name, sex, birth and place are the best of them and are written anew with each change of links.';
create index persons__name on persons (region_id, name_key, id);
create index persons__village on persons (region_id, village_code, name_key, id);
create index persons__household on persons (region_id, household_id);
call guard_region('persons');

create table record_links (
  region_id text not null,
  record_id uuid not null,
  person_id uuid not null,
  origin text not null,
  score double precision,
  evidence jsonb,
  run_id uuid,
  linked_by text not null,
  linked_at timestamptz not null,
  constraint record_links__pk primary key (region_id, record_id),
  constraint record_links__record foreign key (region_id, record_id) references source_records (region_id, id) on delete cascade,
  constraint record_links__person foreign key (region_id, person_id) references persons (region_id, id),
  constraint record_links__origin check (origin in ('alone', 'machine', 'staff'))
);
comment on table record_links is 'Which person a source record belongs to, and why. alone: no other record is known to be the same person.';
comment on column record_links.score is 'Probability (0 to 1) of the link that ties the record to the rest of the person.';
comment on column record_links.evidence is 'The record it was tied to and the levels of the comparison; codes and weights, no values.';
create index record_links__person on record_links (region_id, person_id);
call guard_region('record_links');

create table record_verdicts (
  region_id text not null,
  id uuid not null,
  record_a uuid not null,
  record_b uuid not null,
  answer text not null,
  reason text not null default '',
  decided_by text not null,
  decided_at timestamptz not null,
  undone_by text,
  undone_at timestamptz,
  constraint record_verdicts__pk primary key (region_id, id),
  constraint record_verdicts__a foreign key (region_id, record_a) references source_records (region_id, id) on delete cascade,
  constraint record_verdicts__b foreign key (region_id, record_b) references source_records (region_id, id) on delete cascade,
  constraint record_verdicts__order check (record_a < record_b),
  constraint record_verdicts__answer check (answer in ('same', 'different'))
);
comment on table record_verdicts is 'What staff said of two records; binding for every run while it is not undone.';
create unique index record_verdicts__standing on record_verdicts (region_id, record_a, record_b) where undone_at is null;
call guard_region('record_verdicts');
