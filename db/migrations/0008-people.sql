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
  constraint record_batches__state check (state in ('loading', 'current', 'superseded', 'withdrawing')),
  constraint record_batches__successor check ((state = 'superseded') = (superseded_by is not null))
);
comment on table record_batches is 'One edition of one agency''s list, as far as people are concerned. It comes and goes as a whole: its records never change singly.';
comment on column record_batches.series_id is 'The list that this is an edition of. No foreign key: lists are a later room.';
comment on column record_batches.created_by is 'A user''s id, or that of the system, who is none; so here and in every column of who did what.';
comment on column record_batches.as_of is 'The day the list speaks of; ages count from it.';
comment on column record_batches.state is 'loading: rows are still being written and nobody sees them. superseded: a corrected edition took its place; its records stay as evidence, its services no longer count. withdrawing: its rows are being taken away.';
create index record_batches__series on record_batches (region_id, series_id, as_of);
create index record_batches__of_agency on record_batches (region_id, agency_id);
create index record_batches__successors on record_batches (region_id, superseded_by) where superseded_by is not null;
call guard_region('record_batches');

create table source_records (
  region_id text not null,
  id uuid not null,
  batch_id uuid not null,
  sheet text collate "C" not null default '',
  row_number integer not null,
  name text not null,
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
  nik_hash text collate "C",
  nik_sex text,
  kk_hash text collate "C",
  phone_hash text collate "C",
  identifiers bytea,
  source bytea not null,
  constraint source_records__pk primary key (region_id, id),
  constraint source_records__batch foreign key (region_id, batch_id) references record_batches (region_id, id) on delete cascade,
  constraint source_records__row unique (region_id, batch_id, sheet, row_number),
  constraint source_records__sex check (sex in ('L', 'P')),
  constraint source_records__nik_sex check (nik_sex in ('L', 'P'))
);
comment on table source_records is 'A row of a list about one person, kept as it came.';
comment on column source_records.name is 'As written, stray spaces removed.';
comment on column source_records.birth_date is 'As the row says, default days included; null when it names no day of the calendar.';
comment on column source_records.facts is 'What else the row says, understood: relation (in the family), marital, education, occupation, disability, decile …';
comment on column source_records.family_key is 'Rows of one batch with the same key stand in one family block.';
comment on column source_records.identifiers is 'Sealed JSON {nik, kk, phone}: digits as far as they could be read; null when the row has none. Sealed for `source_records.identifiers <id>`.';
comment on column source_records.source is 'Sealed JSON of the cells as they came. Sealed for `source_records.source <id>`.';
comment on column source_records.nik_hash is 'Keyed hash; only of 16 digits that can be a NIK.';
comment on column source_records.nik_sex is 'As the NIK says, of women the day + 40; only of a NIK that the row''s birth date or age bears out.';
comment on column source_records.kk_hash is 'Keyed hash; only of 16 digits.';
create index source_records__nik on source_records (region_id, nik_hash) where nik_hash is not null;
create index source_records__kk on source_records (region_id, kk_hash) where kk_hash is not null;
create index source_records__family on source_records (region_id, batch_id, family_key) where family_key is not null;
call guard_region('source_records');

create table households (
  region_id text not null,
  id uuid not null,
  origin text collate "C" not null,
  village_code text,
  district_code text,
  address text not null default '',
  constraint households__pk primary key (region_id, id),
  constraint households__origin unique (region_id, origin)
);
comment on table households is 'People who stand on one family card, in one family block of a list, or, as far as any list says, alone.';
comment on column households.origin is '`kk <hash of the card>`, `block <batch> <family key>` or `person <id>`: what keeps a household the same from run to run.';
call guard_region('households');

create table persons (
  region_id text not null,
  id uuid not null,
  household_id uuid,
  name text not null,
  name_key text collate "C" not null,
  sex text,
  sex_from_nik boolean not null default false,
  birth_date date,
  age integer,
  age_on date,
  village_code text,
  district_code text,
  agencies integer not null default 0,
  records integer not null default 0,
  died_on date,
  died_source text not null default '',
  moved_on date,
  moved_to text not null default '',
  updated_at timestamptz not null,
  constraint persons__pk primary key (region_id, id),
  constraint persons__household foreign key (region_id, household_id) references households (region_id, id),
  constraint persons__sex check (sex in ('L', 'P')),
  constraint persons__moved check (moved_on is not null or moved_to = ''),
  constraint persons__died check (died_on is not null or died_source = '')
);
comment on table persons is 'One person, as the records linked to it say; name, sex, birth and place are the best of them and are written anew with each change of links.';
comment on column persons.sex_from_nik is 'No list says the sex; a NIK does.';
comment on column persons.age is 'Where no record has a birth date: years on age_on.';
comment on column persons.agencies is 'How many agencies have a record of the person.';
comment on column persons.id is 'Random: a UUIDv7 would tell when somebody first wrote of the person. An agency knows the person by another one, `person_views.shown_id`.';
comment on column persons.died_on is 'As told of one of the records (`told_lives`): the region''s word first.';
create index persons__name on persons (region_id, name_key, id);
-- The order people read; the key above is the order of sounds.
create index persons__written on persons (region_id, lower(name), id);
create index persons__village on persons (region_id, village_code, name_key, id);
create index persons__district on persons (region_id, district_code, name_key, id);
create index persons__household on persons (region_id, household_id);
call guard_region('persons');

create table person_views (
  region_id text not null,
  agency_id uuid not null,
  person_id uuid not null,
  shown_id uuid not null,
  family text collate "C" not null,
  name text not null,
  name_key text collate "C" not null,
  sex text,
  sex_from_nik boolean not null default false,
  birth_date date,
  age integer,
  age_on date,
  village_code text,
  district_code text,
  died_on date,
  died_source text not null default '',
  moved_on date,
  moved_to text not null default '',
  records integer not null,
  constraint person_views__pk primary key (region_id, agency_id, shown_id),
  constraint person_views__person foreign key (region_id, person_id) references persons (region_id, id) on delete cascade,
  constraint person_views__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint person_views__sex check (sex in ('L', 'P'))
);
comment on table person_views is 'A person as one agency knows them: what those of its own records say that hang together by themselves (linking/group-own.ts), so that no other agency''s list shows through. One person of the region may be several to an agency.';
comment on column person_views.shown_id is 'What the agency knows the person by: the oldest of these records. It changes with its own records only, whatever others'' lists make of the person.';
comment on column person_views.family is 'The card or the family block that the newest of these records names, else the person alone: who of one agency''s people are one family to it.';
comment on column person_views.died_on is 'As the agency itself or the region told.';
create index person_views__person on person_views (region_id, person_id);
create index person_views__name on person_views (region_id, agency_id, name_key, shown_id);
create index person_views__written on person_views (region_id, agency_id, lower(name), shown_id);
create index person_views__family on person_views (region_id, agency_id, family, shown_id);
call guard_region('person_views');

create table person_words (
  region_id text not null,
  agency_id uuid not null,
  word text collate "C" not null,
  person_id uuid not null,
  shown_id uuid not null,
  constraint person_words__pk primary key (region_id, agency_id, word, shown_id),
  constraint person_words__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint person_words__person foreign key (region_id, person_id) references persons (region_id, id) on delete cascade
);
comment on table person_words is 'Words of every name a person bears in an agency''s records, folded (name-key.ts). Rows and not an array or trigrams: such indexes are unusable behind row-level security, since their operators are not leakproof.';
create index person_words__word on person_words (region_id, word, person_id);
create index person_words__person on person_words (region_id, person_id);
call guard_region('person_words');

create table household_members (
  region_id text not null,
  household_id uuid not null,
  person_id uuid not null,
  valid_from date not null,
  valid_until date,
  constraint household_members__pk primary key (region_id, person_id, valid_from),
  constraint household_members__household foreign key (region_id, household_id) references households (region_id, id),
  constraint household_members__person foreign key (region_id, person_id) references persons (region_id, id) on delete cascade,
  constraint household_members__period check (valid_until is null or valid_until >= valid_from)
);
comment on table household_members is 'Who belonged to which household from when to when, as the days of the lists say; both days included.';
create index household_members__of_household on household_members (region_id, household_id);
call guard_region('household_members');

create table record_links (
  region_id text not null,
  record_id uuid not null,
  person_id uuid not null,
  shown_id uuid not null,
  household_id uuid,
  origin text not null,
  score double precision,
  evidence jsonb,
  run_id uuid,
  linked_by text not null,
  linked_at timestamptz not null,
  constraint record_links__pk primary key (region_id, record_id),
  constraint record_links__record foreign key (region_id, record_id) references source_records (region_id, id) on delete cascade,
  constraint record_links__person foreign key (region_id, person_id) references persons (region_id, id),
  constraint record_links__household foreign key (region_id, household_id) references households (region_id, id),
  constraint record_links__origin check (origin in ('alone', 'machine', 'staff'))
);
comment on table record_links is 'Which person a source record belongs to, and why. alone: no other record is known to be the same person. staff: said by people; no run moves it.';
comment on column record_links.shown_id is 'The person this is to the agency whose record it is: `person_views.shown_id`.';
comment on column record_links.run_id is 'The run that made it. No foreign key: a link outlives the run, and is written before it ends.';
comment on column record_links.household_id is 'The household on the day of the record''s list.';
comment on column record_links.score is 'Probability (0 to 1) of the link that ties the record to the rest of the person.';
comment on column record_links.evidence is 'The record it was tied to and the levels of the comparison; codes and weights, no values.';
create index record_links__person on record_links (region_id, person_id);
create index record_links__shown on record_links (region_id, shown_id);
create index record_links__household on record_links (region_id, household_id);
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
  constraint record_verdicts__answer check (answer in ('same', 'different')),
  constraint record_verdicts__undone check ((undone_by is null) = (undone_at is null))
);
comment on table record_verdicts is 'What staff said of two records; binding for every run while it is not undone.';
create unique index record_verdicts__standing on record_verdicts (region_id, record_a, record_b) where undone_at is null;
create index record_verdicts__b_record on record_verdicts (region_id, record_b);
create index record_verdicts__a_record on record_verdicts (region_id, record_a);
call guard_region('record_verdicts');

create table person_changes (
  region_id text not null,
  id uuid not null,
  kind text not null,
  reason text not null,
  before jsonb not null,
  after jsonb not null,
  agency_id uuid,
  done_by text not null,
  done_at timestamptz not null,
  undone_by text,
  undone_at timestamptz,
  constraint person_changes__pk primary key (region_id, id),
  constraint person_changes__kind check (kind in ('merge', 'split', 'death', 'move')),
  constraint person_changes__undone check ((undone_by is null) = (undone_at is null)),
  constraint person_changes__agency foreign key (region_id, agency_id) references agencies (region_id, id)
);
comment on table person_changes is 'What staff did to persons, and how it was before, so that it can be undone exactly.';
comment on column person_changes.before is 'Links and verdicts as they were: ids and codes. Names stay in the records.';
comment on column person_changes.agency_id is 'For whom it was done; null: for the region.';
create index person_changes__at on person_changes (region_id, done_at);
call guard_region('person_changes');

create table person_change_records (
  region_id text not null,
  record_id uuid not null,
  change_id uuid not null,
  constraint person_change_records__pk primary key (region_id, record_id, change_id),
  constraint person_change_records__record foreign key (region_id, record_id) references source_records (region_id, id) on delete cascade,
  constraint person_change_records__change foreign key (region_id, change_id) references person_changes (region_id, id) on delete cascade
);
comment on table person_change_records is 'Every record that a change was about: the history of a person is that of the records that are now the person.';
create index person_change_records__change on person_change_records (region_id, change_id);
call guard_region('person_change_records');

create table told_lives (
  region_id text not null,
  change_id uuid not null,
  record_id uuid not null,
  agency_id uuid,
  kind text not null,
  on_day date not null,
  source text not null,
  moved_to text not null default '',
  constraint told_lives__pk primary key (region_id, record_id, change_id),
  constraint told_lives__change foreign key (region_id, change_id) references person_changes (region_id, id) on delete cascade,
  constraint told_lives__record foreign key (region_id, record_id) references source_records (region_id, id) on delete cascade,
  constraint told_lives__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint told_lives__kind check (kind in ('death', 'move'))
);
comment on table told_lives is 'Deaths and moves away that staff told, while they stand. Told of each record of the person that the teller knew, so that no run loses them; seen by the agency that told, and by all where the region told.';
comment on column told_lives.agency_id is 'Who told; null: the region.';
create index told_lives__change on told_lives (region_id, change_id);
call guard_region('told_lives');

create table former_persons (
  region_id text not null,
  id uuid not null,
  record_id uuid not null,
  constraint former_persons__pk primary key (region_id, id),
  constraint former_persons__record foreign key (region_id, record_id) references source_records (region_id, id) on delete cascade
);
comment on table former_persons is 'Persons that went into others: a record that was theirs leads to who it is now.';
create index former_persons__record on former_persons (region_id, record_id);
call guard_region('former_persons');

create table record_reveals (
  region_id text not null,
  id uuid not null,
  record_id uuid not null,
  fields text[] not null,
  purpose text not null,
  note text not null default '',
  agency_id uuid,
  shown_to text not null,
  shown_at timestamptz not null,
  constraint record_reveals__pk primary key (region_id, id),
  constraint record_reveals__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint record_reveals__record foreign key (region_id, record_id) references source_records (region_id, id) on delete cascade
);
comment on table record_reveals is 'Who was shown an unmasked value, of which record, and for what.';
create index record_reveals__of_record on record_reveals (region_id, record_id);
create index record_reveals__of_reader on record_reveals (region_id, shown_to, shown_at);
call guard_region('record_reveals', 'select, insert');

-- A table that has grown much since its last figures gets new ones, or the planner goes on reading all of it. A server does so by itself after a
-- while; the embedded database never does. Never after rows have gone: figures of emptied pages are worse than none.
create procedure refresh_people_figures() language plpgsql security definer set search_path = public as $$
declare
  grown regclass;
begin
  for grown in
    select c.oid from pg_class c
    where c.oid = any(array['record_batches', 'source_records', 'households', 'persons', 'person_views', 'person_words', 'household_members', 'record_links']::regclass[])
      and pg_relation_size(c.oid) / current_setting('block_size')::int > 4 * greatest(c.relpages, 4)
  loop
    execute format('analyze %s', grown);
  end loop;
end $$;
revoke all on procedure refresh_people_figures() from public;
grant execute on procedure refresh_people_figures() to selaras_app;
