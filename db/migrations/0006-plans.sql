-- Priorities → indicators → programmes → activities; the nomenclature they are coded by; imports and their undoing.

create table nomenclature_versions (
  version text not null,
  title text not null,
  legal_text text not null,
  valid_from date,
  imported_at timestamptz not null,
  constraint nomenclature_versions__pk primary key (version)
);
grant select on nomenclature_versions to selaras_app;

create table nomenclature (
  version text not null,
  gov_level text not null,
  code text not null,
  kind text not null,
  title text not null,
  parent_code text,
  affair_code text not null,
  output text not null default '',
  indicator text not null default '',
  unit text not null default '',
  predecessor_code text,
  predecessor_title text,
  search_key text not null,
  constraint nomenclature__pk primary key (version, gov_level, code),
  constraint nomenclature__version foreign key (version) references nomenclature_versions on delete cascade,
  constraint nomenclature__level check (gov_level in ('province', 'regency')),
  constraint nomenclature__kind check (kind in ('urusan', 'bidang', 'program', 'kegiatan', 'subkegiatan'))
);
comment on table nomenclature is 'A code alone is no key: the same code means different things on the provincial and the regency list, and in another version.';
create index nomenclature__search on nomenclature using gin (search_key gin_trgm_ops);
create index nomenclature__affair on nomenclature (version, affair_code, kind);
grant select on nomenclature to selaras_app;

create table priorities (
  region_id text not null,
  id uuid not null,
  year integer not null,
  code text not null default '',
  name text not null,
  source text not null default '',
  constraint priorities__pk primary key (region_id, id),
  constraint priorities__region foreign key (region_id) references regions,
  constraint priorities__name unique (region_id, year, name)
);
comment on column priorities.source is 'The document it stands in: RPJMD, RKPD, with its number.';
call guard_region('priorities');

create table needs (
  region_id text not null,
  id uuid not null,
  source_id text not null,
  year integer not null,
  priority_id uuid,
  title text not null,
  area_text text not null default '',
  area_codes text[] not null default '{}',
  target_text text not null default '',
  target jsonb,
  expected_output text not null default '',
  expected_people integer,
  unit text not null default 'orang',
  constraint needs__pk primary key (region_id, id),
  constraint needs__source unique (region_id, year, source_id),
  constraint needs__priority foreign key (region_id, priority_id) references priorities (region_id, id)
);
comment on table needs is 'One cell of priority × area × target group that somebody should serve.';
call guard_region('needs');

create table programmes (
  region_id text not null,
  id uuid not null,
  agency_id uuid not null,
  priority_id uuid,
  year integer not null,
  code text,
  name text not null,
  outcome text not null default '',
  version integer not null default 1,
  constraint programmes__pk primary key (region_id, id),
  constraint programmes__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint programmes__priority foreign key (region_id, priority_id) references priorities (region_id, id),
  constraint programmes__name unique (region_id, agency_id, year, name)
);
call guard_region('programmes');

create table indicators (
  region_id text not null,
  id uuid not null,
  priority_id uuid,
  programme_id uuid,
  agency_id uuid,
  code text not null default '',
  name text not null,
  definition text not null default '',
  formula text not null default '',
  unit text not null,
  level text not null,
  polarity text not null,
  aggregation text not null,
  period text not null,
  by_sex boolean not null default false,
  baseline numeric,
  baseline_year integer,
  source text not null default '',
  constraint indicators__pk primary key (region_id, id),
  constraint indicators__priority foreign key (region_id, priority_id) references priorities (region_id, id) on delete cascade,
  constraint indicators__programme foreign key (region_id, programme_id) references programmes (region_id, id) on delete cascade,
  constraint indicators__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint indicators__owner check (priority_id is not null or programme_id is not null),
  constraint indicators__level check (level in ('impact', 'outcome', 'output')),
  constraint indicators__polarity check (polarity in ('up', 'down', 'range')),
  constraint indicators__aggregation check (aggregation in ('cumulative', 'latest', 'average', 'ratio')),
  constraint indicators__period check (period in ('quarter', 'semester', 'year'))
);
comment on table indicators is 'The card of an indicator: what it means, how it is counted, who answers for it. Fields of the card: Permendagri 86/2017, PermenPANRB 53/2014.';
comment on column indicators.polarity is 'up: more is better; down: less is better; range: within limits is best.';
call guard_region('indicators');

create table indicator_targets (
  region_id text not null,
  indicator_id uuid not null,
  year integer not null,
  quarter integer not null,
  value numeric not null,
  constraint indicator_targets__pk primary key (region_id, indicator_id, year, quarter),
  constraint indicator_targets__indicator foreign key (region_id, indicator_id) references indicators (region_id, id) on delete cascade,
  constraint indicator_targets__quarter check (quarter between 0 and 4)
);
comment on column indicator_targets.quarter is '0: the whole year; 1 to 4: what shall be reached by the end of that quarter.';
call guard_region('indicator_targets');

create table plan_imports (
  region_id text not null,
  id uuid not null,
  agency_id uuid,
  file_name text not null,
  file_sha256 text not null,
  content bytea,
  layout jsonb not null,
  row_count integer not null,
  state text not null,
  year integer not null,
  counts jsonb,
  new_agencies jsonb not null default '[]',
  kept jsonb not null default '[]',
  job_id uuid,
  created_by text not null,
  created_at timestamptz not null,
  committed_at timestamptz,
  undone_at timestamptz,
  constraint plan_imports__pk primary key (region_id, id),
  constraint plan_imports__region foreign key (region_id) references regions,
  constraint plan_imports__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint plan_imports__state check (state in ('uploaded', 'checked', 'committing', 'committed', 'undoing', 'undone', 'failed', 'discarded'))
);
comment on column plan_imports.agency_id is 'Whose rows it may hold; null: of all agencies (imported by the coordinator).';
comment on column plan_imports.content is 'The file as it came, gzipped, until the import is committed or discarded.';
comment on column plan_imports.layout is 'Sheet, header row, and what each column means.';
comment on column plan_imports.counts is 'What the check expects; after the commit, what was done.';
comment on column plan_imports.kept is 'After an undo: activities that somebody had changed since, and that stayed.';
create index plan_imports__newest on plan_imports (region_id, created_at desc);
create index plan_imports__file on plan_imports (region_id, file_sha256);
call guard_region('plan_imports');

create table plan_import_rows (
  region_id text not null,
  import_id uuid not null,
  row_number integer not null,
  action text not null,
  name text not null,
  agency text not null,
  activity_id uuid,
  severity text,
  codes text[] not null,
  problems jsonb not null,
  changes jsonb not null,
  cells jsonb not null,
  constraint plan_import_rows__pk primary key (region_id, import_id, row_number),
  constraint plan_import_rows__import foreign key (region_id, import_id) references plan_imports (region_id, id) on delete cascade,
  constraint plan_import_rows__action check (action in ('create', 'update', 'unchanged', 'reject')),
  constraint plan_import_rows__severity check (severity in ('error', 'warning'))
);
comment on table plan_import_rows is 'The rows of an import that somebody may want to look at: rejected, taken with a warning, or changing what was there. Written by the check, and again by the commit.';
comment on column plan_import_rows.codes is 'The codes of its problems, each once, to filter by.';
comment on column plan_import_rows.cells is 'The row as it stood in the file, for the spreadsheet of faulty rows.';
call guard_region('plan_import_rows');

create table import_mappings (
  region_id text not null,
  agency_key text not null,
  header_key text not null,
  mapping jsonb not null,
  updated_at timestamptz not null,
  constraint import_mappings__pk primary key (region_id, agency_key, header_key),
  constraint import_mappings__region foreign key (region_id) references regions
);
comment on table import_mappings is 'What somebody said the columns of a file with this header mean; proposed again next time.';
comment on column import_mappings.agency_key is 'The agency it was said for; empty: for the whole region.';
comment on column import_mappings.mapping is 'From each header, folded, to a field, or to null: not ours.';
call guard_region('import_mappings');

create table activities (
  region_id text not null,
  id uuid not null,
  year integer not null,
  source_id text,
  agency_id uuid not null,
  programme_id uuid,
  code text,
  nomenclature_version text,
  name text not null,
  purpose text not null default '',
  output_kind text,
  skill_field text not null default '',
  target_text text not null default '',
  target jsonb,
  area_text text not null default '',
  area_codes text[] not null default '{}',
  starts_on date,
  ends_on date,
  expected_people integer,
  expected_female integer,
  expected_male integer,
  split_reason text not null default '',
  unit text not null default 'orang',
  budget bigint,
  fund_source text not null default '',
  partner text not null default '',
  status text not null default 'planned',
  status_reason text not null default '',
  version integer not null default 1,
  content_hash text not null,
  search_key text not null,
  area_key text not null,
  import_id uuid,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint activities__pk primary key (region_id, id),
  constraint activities__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint activities__programme foreign key (region_id, programme_id) references programmes (region_id, id),
  constraint activities__import foreign key (region_id, import_id) references plan_imports (region_id, id),
  constraint activities__period check (starts_on is null or ends_on is null or starts_on <= ends_on),
  constraint activities__budget check (budget >= 0),
  constraint activities__people check (expected_people >= 0 and expected_female >= 0 and expected_male >= 0),
  constraint activities__status check (status in ('draft', 'planned', 'running', 'done', 'asleep', 'withdrawn')),
  constraint activities__reason check (status not in ('asleep', 'withdrawn') or status_reason <> ''),
  constraint activities__split check (
    status = 'draft' or expected_people is null or unit <> 'orang' or split_reason <> ''
    or coalesce(expected_female + expected_male = expected_people, false))
);
comment on table activities is 'What an agency intends to do in one year. A draft is seen by its own agency and the coordinator only.';
comment on column activities.source_id is 'The id in the file it came from; a re-import finds the row by it.';
comment on column activities.target is 'Target group, structured: only what restricts it (jk, usia_min, desil, pekka, disabilitas, kondisi, …).';
comment on column activities.budget is 'Whole rupiah.';
comment on column activities.content_hash is 'sha256 over what matters for an overlap; a decision reopens when it changes.';
comment on column activities.search_key is 'Name, code, purpose and target group, folded, for search that forgives.';
comment on column activities.area_key is 'The area codes as one text, `;35.07.13;35.07.14;`: whether a plan lies in an area is one comparison of text.';
comment on constraint activities__split on activities is 'A count of people is saved with its split by sex or with a written reason.';
create unique index activities__source on activities (region_id, year, agency_id, source_id) where source_id is not null;
create index activities__name on activities (region_id, year, lower(name), id);
-- An import asks for activities that have no id yet, for every row whose id is new.
create index activities__without_id on activities (region_id, year, agency_id, lower(name)) where source_id is null;
create index activities__agency_year on activities (region_id, year, agency_id);
create index activities__starts on activities (region_id, year, starts_on, lower(name), id);
create index activities__budget on activities (region_id, year, budget desc nulls last, lower(name), id);
create index activities__updated on activities (region_id, year, updated_at desc nulls last, lower(name), id);
create index activities__programme on activities (region_id, programme_id);
create index activities__import on activities (region_id, import_id);
call guard_region('activities');

create table supporting_agencies (
  region_id text not null,
  activity_id uuid not null,
  agency_id uuid not null,
  constraint supporting_agencies__pk primary key (region_id, activity_id, agency_id),
  constraint supporting_agencies__activity foreign key (region_id, activity_id) references activities (region_id, id) on delete cascade,
  constraint supporting_agencies__agency foreign key (region_id, agency_id) references agencies (region_id, id)
);
comment on table supporting_agencies is 'Who works along; the lead is activities.agency_id.';
create index supporting_agencies__agency_side on supporting_agencies (region_id, agency_id);
call guard_region('supporting_agencies');

create table activity_versions (
  region_id text not null,
  activity_id uuid not null,
  version integer not null,
  snapshot jsonb not null,
  changed jsonb not null,
  cause text not null,
  reason text not null default '',
  import_id uuid,
  changed_by text not null,
  changed_at timestamptz not null,
  constraint activity_versions__cause check (cause in ('create', 'edit', 'status', 'import', 'undo', 'restore')),
  constraint activity_versions__pk primary key (region_id, activity_id, version),
  constraint activity_versions__activity foreign key (region_id, activity_id) references activities (region_id, id) on delete cascade
);
comment on table activity_versions is 'Every state an activity was in, with what changed and why; undo of an import restores from here.';
comment on column activity_versions.changed is 'Names of the fields that differ from the version before.';
create index activity_versions__import on activity_versions (region_id, import_id, activity_id);
call guard_region('activity_versions', 'select, insert, delete');

create table saved_views (
  region_id text not null,
  id uuid not null,
  user_id text not null,
  page text not null,
  name text not null,
  address jsonb not null,
  created_at timestamptz not null,
  constraint saved_views__pk primary key (region_id, id),
  constraint saved_views__region foreign key (region_id) references regions,
  constraint saved_views__name unique (region_id, user_id, page, name)
);
comment on table saved_views is 'A person''s own choices of filters, as they stand in the address of a page.';
call guard_region('saved_views');

-- A table that has just grown has no figures for the planner, which then reads all of it. A server refreshes them by itself after a while; the
-- embedded database never does. So whoever writes many rows calls this, as the owner, since nobody else may.
create procedure refresh_plan_figures() language plpgsql security definer set search_path = public as $$
begin
  analyze activities;
  analyze activity_versions;
  analyze plan_import_rows;
end $$;
revoke all on procedure refresh_plan_figures() from public;
grant execute on procedure refresh_plan_figures() to selaras_app;
