-- Lists of people: the files agencies send, which list each is an edition of, and what was found in their rows. The people themselves are in 0008.

create table list_series (
  region_id text not null,
  id uuid not null,
  agency_id uuid not null,
  service_kind text not null,
  title text not null,
  title_key text not null,
  created_at timestamptz not null,
  constraint list_series__pk primary key (region_id, id),
  constraint list_series__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint list_series__title unique (region_id, agency_id, service_kind, title_key)
);
comment on table list_series is 'A list that an agency keeps, whatever its period: known by agency, kind of service and title.';
comment on column list_series.service_kind is 'Code of the kind of service its rows are about.';
comment on column list_series.title_key is 'The title folded: small letters, no period, no words such as revisi or final.';
call guard_region('list_series');

create table list_editions (
  region_id text not null,
  id uuid not null,
  series_id uuid,
  agency_id uuid,
  new_agency text not null default '',
  title text not null,
  service_kind text not null default '',
  period text not null default '',
  as_of date,
  giver text not null default '',
  fund_source text not null default '',
  basis jsonb not null default '{}',
  file_name text not null,
  file_sha256 text not null,
  content bytea,
  layout jsonb not null,
  corrections jsonb not null default '[]',
  remarks jsonb not null default '[]',
  samples bytea,
  signatures text[] not null,
  row_count integer not null,
  state text not null,
  counts jsonb,
  supersedes uuid,
  comparison jsonb,
  job_id uuid,
  created_by text not null,
  created_at timestamptz not null,
  committed_at timestamptz,
  undone_at timestamptz,
  constraint list_editions__pk primary key (region_id, id),
  constraint list_editions__region foreign key (region_id) references regions,
  constraint list_editions__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint list_editions__series foreign key (region_id, series_id) references list_series (region_id, id),
  constraint list_editions__supersedes foreign key (region_id, supersedes) references list_editions (region_id, id),
  constraint list_editions__state check (state in ('uploaded', 'checked', 'committing', 'committed', 'undoing', 'undone', 'failed', 'discarded')),
  constraint list_editions__whole check (state <> 'committed' or (series_id is not null and agency_id is not null and as_of is not null))
);
comment on table list_editions is 'One file of a list. Committed, it is the batch of the same id in record_batches.';
comment on column list_editions.agency_id is 'Whose list it is; null until somebody has said, and where the agency is registered only by the commit (new_agency).';
comment on column list_editions.period is 'As the agency names it: 2025, TW II 2025.';
comment on column list_editions.as_of is 'The day the list speaks of.';
comment on column list_editions.basis is 'For title, kind, period, day, giver and fund: told by the file, kept from an earlier edition, or said by a person.';
comment on column list_editions.content is 'The file as it came, gzipped and sealed for `list_editions.content <id>`; only until the list is committed or discarded.';
comment on column list_editions.layout is 'Sheets, headers and what each column means; without examples.';
comment on column list_editions.corrections is 'Where a person said that headers stand.';
comment on column list_editions.remarks is 'What somebody should know of its sheets before going on: code and name of the sheet.';
comment on column list_editions.samples is 'Sealed JSON: up to three values of each column, kept as long as the file. Sealed for `list_editions.samples <id>`.';
comment on column list_editions.signatures is 'Signatures of the headers of its tables.';
comment on column list_editions.supersedes is 'The edition it takes the place of: a corrected re-issue of the same period.';
comment on column list_editions.comparison is 'Which earlier edition of the period it was compared with, and how many rows are the same, changed, new and gone.';
create index list_editions__newest on list_editions (region_id, created_at desc);
create index list_editions__file on list_editions (region_id, file_sha256);
create index list_editions__of_series on list_editions (region_id, series_id);
create index list_editions__superseding on list_editions (region_id, supersedes) where supersedes is not null;
call guard_region('list_editions');

create table list_rows (
  region_id text not null,
  edition_id uuid not null,
  sheet integer not null,
  row_number integer not null,
  is_rejected boolean not null,
  codes text[] not null,
  problems jsonb not null,
  row bytea,
  constraint list_rows__pk primary key (region_id, edition_id, sheet, row_number),
  constraint list_rows__edition foreign key (region_id, edition_id) references list_editions (region_id, id) on delete cascade
);
comment on table list_rows is 'Rows of an edition with something wrong, as the check found them: kept out, or taken with a warning.';
comment on column list_rows.problems is 'Codes, columns and data that hold nothing of a person.';
comment on column list_rows.row is 'Sealed JSON {name, cells} as it stood in the file. Sealed for `list_rows.row <edition> <sheet> <row>`; gone once the list was taken back.';
call guard_region('list_rows');

create table list_prints (
  region_id text not null,
  edition_id uuid not null,
  part integer not null,
  prints bytea not null,
  constraint list_prints__pk primary key (region_id, edition_id, part),
  constraint list_prints__edition foreign key (region_id, edition_id) references list_editions (region_id, id) on delete cascade
);
comment on table list_prints is 'What the rows of an edition are recognised by in the next one.';
comment on column list_prints.prints is 'Sealed JSON, one entry a row of some hundred. Sealed for `list_prints.prints <edition> <part>`.';
call guard_region('list_prints');

create table list_changes (
  region_id text not null,
  edition_id uuid not null,
  number integer not null,
  change text not null,
  sheet text not null,
  row_number integer not null,
  fields text[] not null,
  name bytea,
  constraint list_changes__pk primary key (region_id, edition_id, number),
  constraint list_changes__edition foreign key (region_id, edition_id) references list_editions (region_id, id) on delete cascade,
  constraint list_changes__change check (change in ('new', 'changed', 'gone'))
);
comment on table list_changes is 'What a corrected edition changes of the one it takes the place of, row by row.';
comment on column list_changes.row_number is 'Row of this edition; of a row that is gone, of the earlier one.';
comment on column list_changes.fields is 'Which fields differ.';
comment on column list_changes.name is 'Sealed for `list_changes.name <edition> <number>`; gone once the list was taken back.';
create index list_changes__of_kind on list_changes (region_id, edition_id, change, number);
call guard_region('list_changes');
