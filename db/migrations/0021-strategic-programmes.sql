-- Strategic programmes: what the region wants to reach in some years, every agency's part in it, targets and their splits.

create table strategic_programmes (
  region_id text not null,
  id uuid not null,
  name text not null,
  question text not null default '',
  legal_basis text not null default '',
  measure text not null,
  counts_people boolean not null,
  unit text not null,
  first_year integer not null,
  last_year integer not null,
  priority_id uuid,
  state text not null default 'active',
  state_reason text not null default '',
  version integer not null default 1,
  constraint strategic_programmes__pk primary key (region_id, id),
  constraint strategic_programmes__region foreign key (region_id) references regions,
  constraint strategic_programmes__priority foreign key (region_id, priority_id) references priorities (region_id, id),
  constraint strategic_programmes__name unique (region_id, name),
  constraint strategic_programmes__years check (last_year between first_year and first_year + 9),
  constraint strategic_programmes__measure check (measure in ('houses', 'graduates_working', 'reported')),
  constraint strategic_programmes__state check (state in ('active', 'ended'))
);
comment on table strategic_programmes is 'Program strategis: a promise of the region, not the programme of one agency (see programmes). Never deleted; it ends, with a reason.';
comment on column strategic_programmes.question is 'The question that its figures answer, or the outcome it is for.';
comment on column strategic_programmes.measure is 'Who counts: the room houses, the room training, or the agencies by reports of each quarter. Never changed, or what was counted would count twice.';
comment on column strategic_programmes.counts_people is 'The unit is a person: targets and reports carry their split by sex or a reason.';
call guard_region('strategic_programmes');

create table strategic_targets (
  region_id text not null,
  programme_id uuid not null,
  year integer not null,
  target bigint not null,
  sex_reason text not null default '',
  constraint strategic_targets__pk primary key (region_id, programme_id, year),
  constraint strategic_targets__programme foreign key (region_id, programme_id) references strategic_programmes (region_id, id) on delete cascade,
  constraint strategic_targets__target check (target >= 0)
);
comment on table strategic_targets is 'What is to be reached within one year; years do not run on into each other.';
comment on column strategic_targets.sex_reason is 'Of a programme that counts people: why its target has no split by sex.';
call guard_region('strategic_targets');

create table strategic_target_splits (
  region_id text not null,
  programme_id uuid not null,
  year integer not null,
  kind text not null,
  key text not null,
  amount bigint not null,
  constraint strategic_target_splits__pk primary key (region_id, programme_id, year, kind, key),
  constraint strategic_target_splits__target foreign key (region_id, programme_id, year)
    references strategic_targets (region_id, programme_id, year) on delete cascade,
  constraint strategic_target_splits__kind check (kind in ('district', 'sex', 'disability')),
  constraint strategic_target_splits__key check (
    case kind when 'sex' then key in ('P', 'L') when 'disability' then key in ('yes', 'no') else key ~ '^[0-9]{2}[.][0-9]{2}[.][0-9]{2}$' end),
  constraint strategic_target_splits__amount check (amount >= 0)
);
comment on table strategic_target_splits is 'The parts of a target by one view; the rows of a kind add up to the target, or there are none.';
call guard_region('strategic_target_splits');

create table strategic_parts (
  region_id text not null,
  programme_id uuid not null,
  agency_id uuid not null,
  role text not null,
  locked_by text,
  locked_at timestamptz,
  lock_reason text not null default '',
  version integer not null default 1,
  constraint strategic_parts__pk primary key (region_id, programme_id, agency_id),
  constraint strategic_parts__programme foreign key (region_id, programme_id) references strategic_programmes (region_id, id) on delete cascade,
  constraint strategic_parts__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint strategic_parts__locked check ((locked_by is null) = (locked_at is null))
);
comment on table strategic_parts is 'What one agency does for a strategic programme: proposed by itself, until a coordinator locks it with a reason.';
create index strategic_parts__of_agency on strategic_parts (region_id, agency_id);
call guard_region('strategic_parts');

create table strategic_part_targets (
  region_id text not null,
  programme_id uuid not null,
  agency_id uuid not null,
  year integer not null,
  quarter integer not null,
  amount bigint not null,
  constraint strategic_part_targets__pk primary key (region_id, programme_id, agency_id, year, quarter),
  constraint strategic_part_targets__part foreign key (region_id, programme_id, agency_id)
    references strategic_parts (region_id, programme_id, agency_id) on delete cascade,
  constraint strategic_part_targets__quarter check (quarter between 1 and 4),
  constraint strategic_part_targets__amount check (amount >= 0)
);
comment on column strategic_part_targets.amount is 'Cumulative within the year, by the end of the quarter; the own share only, so that the parts of all agencies add up.';
call guard_region('strategic_part_targets');

create table strategic_part_activities (
  region_id text not null,
  programme_id uuid not null,
  agency_id uuid not null,
  activity_id uuid not null,
  weight integer not null default 1,
  constraint strategic_part_activities__pk primary key (region_id, programme_id, agency_id, activity_id),
  constraint strategic_part_activities__part foreign key (region_id, programme_id, agency_id)
    references strategic_parts (region_id, programme_id, agency_id) on delete cascade,
  constraint strategic_part_activities__activity foreign key (region_id, activity_id) references activities (region_id, id) on delete cascade,
  constraint strategic_part_activities__weight check (weight between 1 and 1000)
);
comment on table strategic_part_activities is 'Activities of the plans in which a part lies. An activity in the parts of several agencies is shared by them.';
comment on column strategic_part_activities.weight is 'The agency''s weight among those that share the activity: the share that a report proposes for it.';
create index strategic_part_activities__of_activity on strategic_part_activities (region_id, programme_id, activity_id);
call guard_region('strategic_part_activities');

create table strategic_changes (
  region_id text not null,
  id uuid not null,
  programme_id uuid not null,
  agency_id uuid,
  deed text not null,
  reason text not null default '',
  changes jsonb not null,
  by text not null,
  at timestamptz not null,
  constraint strategic_changes__pk primary key (region_id, id),
  constraint strategic_changes__programme foreign key (region_id, programme_id) references strategic_programmes (region_id, id) on delete cascade,
  constraint strategic_changes__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint strategic_changes__deed check (deed in ('defined', 'edited', 'ended', 'resumed', 'targets', 'part', 'part_removed', 'locked', 'unlocked'))
);
comment on table strategic_changes is 'Append-only: every change of a programme, its targets and its parts, as [{field, from, to}] in values that the web words.';
comment on column strategic_changes.agency_id is 'Whose part it was; null for the programme itself.';
create index strategic_changes__of_programme on strategic_changes (region_id, programme_id, id);
call guard_region('strategic_changes', 'select, insert');
