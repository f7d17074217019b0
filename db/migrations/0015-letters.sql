-- Office letters: the paper of each agency, how its numbers are made, the register of numbers taken, and what was issued under them.

create table letterheads (
  region_id text not null,
  agency_id uuid not null,
  authority text not null,
  agency_name text not null,
  address text not null default '',
  postal_code text not null default '',
  phone text not null default '',
  website text not null default '',
  email text not null default '',
  city text not null default '',
  paper text not null default 'F4',
  typeface text not null default 'times',
  emblem bytea,
  updated_by text not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  constraint letterheads__pk primary key (region_id, agency_id),
  constraint letterheads__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint letterheads__paper check (paper in ('A4', 'F4')),
  constraint letterheads__typeface check (typeface in ('times', 'bookman', 'arial'))
);
comment on table letterheads is 'The head of an agency''s letters as it was entered; an agency without a row writes under its own name.';
comment on column letterheads.emblem is 'PNG or JPEG, at most 1 MB, drawn once before it was kept.';
call guard_region('letterheads', 'select, insert, update');

create table letter_numberings (
  region_id text not null,
  agency_id uuid not null,
  template text not null,
  padding integer not null default 3,
  unit_code text not null default '',
  per_kind boolean not null default false,
  updated_by text not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  constraint letter_numberings__pk primary key (region_id, agency_id),
  constraint letter_numberings__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint letter_numberings__padding check (padding between 1 and 6)
);
comment on column letter_numberings.per_kind is 'Whether every kind of letter counts for itself; else all kinds share one count.';
call guard_region('letter_numberings', 'select, insert, update');

create table letter_signers (
  region_id text not null,
  agency_id uuid not null,
  position_id uuid not null,
  on_behalf_of text not null default '',
  rank text not null default '',
  rank_of text not null default '',
  updated_by text not null,
  updated_at timestamptz not null,
  constraint letter_signers__pk primary key (region_id, agency_id, position_id),
  constraint letter_signers__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint letter_signers__position foreign key (region_id, position_id) references positions (region_id, id)
);
comment on table letter_signers is 'What a signature needs beyond the post and its holder: in whose name, and the holder''s rank.';
comment on column letter_signers.rank_of is 'The holder the rank was written for: another holder''s letters do not carry it.';
call guard_region('letter_signers', 'select, insert, update');

create table letter_counters (
  region_id text not null,
  agency_id uuid not null,
  year integer not null,
  series text not null default '',
  began_after integer not null default 0,
  last integer not null default 0,
  constraint letter_counters__pk primary key (region_id, agency_id, year, series),
  constraint letter_counters__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint letter_counters__order check (began_after >= 0 and last >= began_after)
);
comment on table letter_counters is 'One row is locked by whoever takes a number of it, so that no two take the same.';
comment on column letter_counters.series is 'The kind of letter where kinds count for themselves, else empty.';
comment on column letter_counters.began_after is 'The last number of the paper register that this one goes on from.';
call guard_region('letter_counters', 'select, insert, update');

create table letters (
  region_id text not null,
  id uuid not null,
  agency_id uuid not null,
  year integer not null,
  series text not null,
  serial integer not null,
  suffix text not null default '',
  number text not null,
  kind text not null,
  classification text not null default '',
  urgency text not null default 'Biasa',
  subject text not null,
  recipient text not null default '',
  dated_on date not null,
  is_internal boolean not null default false,
  is_out_of_order boolean not null default false,
  source_kind text,
  source_id text,
  state text not null default 'reserved',
  reason text not null default '',
  revision integer not null default 0,
  created_by text not null,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint letters__pk primary key (region_id, id),
  constraint letters__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint letters__serial unique (region_id, agency_id, year, series, serial, suffix),
  constraint letters__number unique (region_id, agency_id, year, number),
  constraint letters__urgency check (urgency in ('Biasa', 'Segera', 'Sangat Segera', 'Penting', 'Rahasia')),
  constraint letters__state check (state in ('reserved', 'issued', 'voided')),
  constraint letters__voided check ((state = 'voided') <= (reason <> ''))
);
comment on table letters is 'The register of numbers. A row is never deleted: a number that was not used is voided with its reason.';
comment on column letters.suffix is 'Letters inserted between two numbers after the fact: 123.a, 123.b.';
comment on column letters.is_internal is 'About an internal gathering of the agency: nobody else reads it, the coordinator neither.';
comment on column letters.is_out_of_order is 'Taken in turn although its day is before that of an earlier number.';
comment on column letters.revision is 'How often Selaras issued it; 0 for a letter that was written elsewhere. Each correction (ralat) adds one.';
create unique index letters__source on letters (region_id, agency_id, kind, source_kind, source_id) where source_id is not null and state <> 'voided';
create index letters__newest on letters (region_id, agency_id, year desc, serial desc, suffix desc);
call guard_region('letters', 'select, insert, update');

create table letter_revisions (
  region_id text not null,
  letter_id uuid not null,
  revision integer not null,
  content_hash text not null,
  data_version text not null,
  reason text not null default '',
  by_user text not null,
  at timestamptz not null,
  constraint letter_revisions__pk primary key (region_id, letter_id, revision),
  constraint letter_revisions__letter foreign key (region_id, letter_id) references letters (region_id, id)
);
comment on table letter_revisions is 'What was issued under a number: the sha256 of what it said, so that another text under the same number shows.';
comment on column letter_revisions.data_version is 'The version of the record the letter was written from, as the room that wrote it counts.';
call guard_region('letter_revisions', 'select, insert');
