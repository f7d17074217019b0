-- Who received what from whom and when; rules of combination and cool-down; checks of candidates; the figures drawn from the ledger.

alter table jobs add column not_before timestamptz;
comment on column jobs.not_before is 'A job that waits so that several wishes become one begins then.';

create table service_kinds (
  region_id text not null,
  id uuid not null,
  code text not null,
  name text not null,
  name_en text not null default '',
  kind_group text not null,
  unit text not null default 'person',
  need text not null default '',
  created_at timestamptz not null,
  constraint service_kinds__pk primary key (region_id, id),
  constraint service_kinds__region foreign key (region_id) references regions,
  constraint service_kinds__code unique (region_id, code),
  constraint service_kinds__group check (kind_group in ('other', 'register', 'aid', 'housing', 'training', 'business', 'event')),
  constraint service_kinds__unit check (unit in ('person', 'family', 'house')),
  constraint service_kinds__need check (need in ('', 'listed', 'deciles-1-4'))
);
comment on table service_kinds is 'Kinds of service met in this region. What the catalogue (seed/services) knows and nobody recorded yet is not here.';
comment on column service_kinds.kind_group is 'register: being listed is a state and no aid; it never counts as served.';
comment on column service_kinds.unit is 'Who receives it: one person, a family, or a house with whoever lives in it.';
comment on column service_kinds.need is 'Whether being in this register says that a family should be reached: whoever is listed, or deciles 1 to 4 of it; empty: it says nothing of need.';
call guard_region('service_kinds');

create table services (
  region_id text not null,
  id uuid not null,
  record_id uuid not null,
  agency_id uuid not null,
  kind text not null,
  state text not null default 'delivered',
  given_on date,
  period_from date,
  period_until date,
  value bigint,
  quantity numeric,
  unit text not null default '',
  giver text not null default '',
  fund_source text not null default '',
  activity_id uuid,
  detail text not null default '',
  constraint services__pk primary key (region_id, id),
  constraint services__record foreign key (region_id, record_id) references source_records (region_id, id) on delete cascade,
  constraint services__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint services__kind foreign key (region_id, kind) references service_kinds (region_id, code),
  constraint services__activity foreign key (region_id, activity_id) references activities (region_id, id) on delete set null (activity_id),
  constraint services__state check (state in ('proposed', 'decided', 'delivered', 'cancelled')),
  constraint services__period check (period_from <= period_until),
  constraint services__value check (value >= 0)
);
comment on table services is 'What one row of a list says was given to the person of that row. It counts while the edition of the list is the current one.';
comment on column services.agency_id is 'Whose list says so.';
comment on column services.state is 'proposed: asked for; decided: by decree or letter; delivered: in hand. Only decided and delivered count as served.';
comment on column services.given_on is 'Null where only a period is known; where neither is known the day of the list stands in.';
comment on column services.value is 'Whole rupiah.';
comment on column services.detail is 'Programme, course, event or stage as the list writes it.';
create index services__record on services (region_id, record_id);
create index services__kind on services (region_id, kind);
create index services__activity on services (region_id, activity_id) where activity_id is not null;
call guard_region('services');

-- The ledger is read family by family.
create index persons__family on persons (region_id, coalesce(household_id, id), id);

-- What services know of people: three views, so that how people keep their records may change without this room.
create view person_families with (security_invoker = true) as
  select region_id, id as person_id, coalesce(household_id, id) as family_id from persons;
comment on view person_families is 'The family of each person: the household, or the person alone.';

create view person_records with (security_invoker = true) as
  select p.region_id, p.id as person_id, coalesce(p.household_id, p.id) as family_id,
    (p.died_on is not null or p.moved_on is not null) as is_gone, p.name as person_name, p.sex as person_sex,
    p.village_code as person_village, p.district_code as person_district, r.id as record_id, r.batch_id, r.name, r.sex, r.village_code,
    r.district_code, r.facts ->> 'decile' as decile,
    coalesce(r.facts ->> 'relation' = 'head', false) as is_head, l.shown_id
  from persons p
    join record_links l on l.region_id = p.region_id and l.person_id = p.id
    join source_records r on r.region_id = l.region_id and r.id = l.record_id;
comment on view person_records is 'Rows of lists with the person they are linked to; shown_id: the person as the agency of the list knows them.';

create view person_lists with (security_invoker = true) as
  select region_id, id, agency_id, title, as_of, state = 'current' as is_current from record_batches;
comment on view person_lists is 'Editions of lists; a superseded one counts nowhere.';
grant select on person_families, person_records, person_lists to selaras_app;

create table combination_rules (
  region_id text not null,
  id uuid not null,
  title text not null,
  rule_kind text not null,
  subjects text[] not null,
  others text[] not null default '{}',
  unit text not null,
  months integer,
  most integer,
  source text not null,
  is_example boolean not null default false,
  note text not null default '',
  valid_from date not null,
  valid_until date,
  created_by text not null,
  created_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  end_reason text not null default '',
  constraint combination_rules__pk primary key (region_id, id),
  constraint combination_rules__region foreign key (region_id) references regions,
  constraint combination_rules__kind check (rule_kind in ('cool_down', 'not_together', 'at_most', 'may_combine')),
  constraint combination_rules__unit check (unit in ('person', 'family', 'house')),
  constraint combination_rules__months check (months between 0 and 1200),
  constraint combination_rules__most check (most between 1 and 1000),
  constraint combination_rules__period check (valid_from <= valid_until),
  constraint combination_rules__ended check ((ended_at is null) = (ended_by is null))
);
comment on table combination_rules is 'Which services exclude each other, and for how long. A rule is never rewritten: it ends, and another begins.';
comment on column combination_rules.created_by is 'A user, or `system` at the terminal: no foreign key; so ended_by.';
comment on column combination_rules.subjects is 'Kinds and groups of kinds: `kind:house-repair`, `group:aid`.';
comment on column combination_rules.others is 'The other side of not_together and may_combine; empty: the subjects among themselves.';
comment on column combination_rules.months is 'cool_down: from the end of one to the start of the next; not_together: gap below which two meet (0: only what overlaps); at_most: length of the sliding window.';
comment on column combination_rules.source is 'The legal text, with its date.';
comment on column combination_rules.is_example is 'Taken from the examples, which have no legal text of the region behind them yet.';
comment on column combination_rules.valid_until is 'Last day on which a service can break the rule; what was given before stays judged as it was.';
create index combination_rules__standing on combination_rules (region_id, created_at desc);
call guard_region('combination_rules');

create table figure_runs (
  region_id text not null,
  id uuid not null,
  is_current boolean not null default false,
  job_id uuid,
  persons integer not null default 0,
  services integer not null default 0,
  computed_at timestamptz not null,
  constraint figure_runs__pk primary key (region_id, id),
  constraint figure_runs__region foreign key (region_id) references regions
);
comment on table figure_runs is 'One count over the whole ledger, written in steps while the one before it is still current.';
comment on column figure_runs.job_id is 'Jobs are thrown away after a while: no foreign key.';
create unique index figure_runs__current on figure_runs (region_id) where is_current;
call guard_region('figure_runs');

create table served_sets (
  region_id text not null,
  run_id uuid not null,
  viewer text not null,
  number integer not null,
  marks text[] not null,
  is_served boolean not null,
  is_proposed boolean not null,
  is_multiple boolean not null,
  is_repeated boolean not null,
  constraint served_sets__pk primary key (region_id, run_id, viewer, number)
);
comment on table served_sets is 'What people received from whom, each combination once: some hundred, where persons are a hundred thousand.';
comment on column served_sets.run_id is 'Derived and thrown away with its run, in steps: no foreign key; so in served_profiles and served_persons.';
comment on column served_sets.viewer is 'The id of an agency, whose sets are made of its own services alone; `region`: of all.';
comment on column served_sets.marks is '`<letter>|<agency id>|<kind>`, with `*` for any agency or kind; s served, m the same kind more than once, p proposed, r listed in a register.';
comment on column served_sets.is_multiple is 'Served by two agencies or more.';
comment on column served_sets.is_repeated is 'Served more than once with the same kind.';
call guard_region('served_sets');

create table served_profiles (
  region_id text not null,
  run_id uuid not null,
  viewer text not null,
  number integer not null,
  set_number integer not null,
  district_code text,
  sex text,
  decile integer,
  is_missed boolean not null,
  persons integer not null,
  families integer not null,
  services integer not null,
  value bigint not null,
  constraint served_profiles__pk primary key (region_id, run_id, viewer, number)
);
comment on table served_profiles is 'How many persons are alike in everything that can be asked about. Each person is in exactly one profile of a viewer, so that sums over profiles are exact under any filter and never count a person twice.';
comment on column served_profiles.set_number is 'What they received: served_sets.';
comment on column served_profiles.is_missed is 'In a register, and nobody of the family was ever served.';
comment on column served_profiles.families is 'Families whose head (else first member) is of this profile.';
call guard_region('served_profiles');

create table served_persons (
  region_id text not null,
  run_id uuid not null,
  viewer text not null,
  person_id uuid not null,
  profile integer not null,
  name text not null,
  name_lower text collate "C" not null,
  sex text,
  village_code text,
  district_code text,
  services integer not null,
  last_on date,
  value bigint not null,
  constraint served_persons__pk primary key (region_id, run_id, viewer, person_id)
);
comment on table served_persons is 'The rows behind the figures. Derived and thrown away with their run: no foreign keys.';
comment on column served_persons.name is 'For an agency as its own lists write it.';
comment on column served_persons.name_lower is 'The order that people read.';
create index served_persons__profile on served_persons (region_id, run_id, viewer, profile);
create index served_persons__name on served_persons (region_id, run_id, viewer, name_lower, person_id);
call guard_region('served_persons');

create table rule_conflicts (
  region_id text not null,
  id uuid not null,
  rule_id uuid not null,
  run_id uuid not null,
  fingerprint text not null,
  family_id uuid not null,
  person_ids text[] not null,
  service_ids text[] not null,
  agency_ids text[] not null,
  kinds text[] not null,
  district_code text,
  latest_on date not null,
  state text not null default 'open',
  note text not null default '',
  looked_by text,
  looked_at timestamptz,
  found_at timestamptz not null,
  constraint rule_conflicts__pk primary key (region_id, id),
  constraint rule_conflicts__rule foreign key (region_id, rule_id) references combination_rules (region_id, id),
  constraint rule_conflicts__once unique (region_id, rule_id, fingerprint),
  constraint rule_conflicts__state check (state in ('open', 'justified', 'handled', 'gone')),
  constraint rule_conflicts__looked check (state in ('open', 'gone') or looked_by is not null)
);
comment on table rule_conflicts is 'Services in the ledger that break a rule, to be looked at by the coordinator.';
comment on column rule_conflicts.family_id is 'A household, or a person without one: no foreign key. Persons and services stand in arrays; a count after they go takes the conflict away.';
comment on column rule_conflicts.looked_by is 'A user: no foreign key.';
comment on column rule_conflicts.run_id is 'No foreign key, since runs are thrown away. The last count that found it; one that no longer does makes it gone if somebody had looked at it, else removes it.';
comment on column rule_conflicts.fingerprint is 'sha256 over the records whose services meet; other records make another conflict.';
create index rule_conflicts__list on rule_conflicts (region_id, state, latest_on desc, id);
call guard_region('rule_conflicts');

create table check_admissions (
  region_id text not null,
  id uuid not null,
  asked_by text not null,
  agency_id uuid,
  asked_at timestamptz not null,
  candidates integer not null,
  is_list boolean not null,
  constraint check_admissions__pk primary key (region_id, id),
  constraint check_admissions__region foreign key (region_id) references regions,
  constraint check_admissions__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint check_admissions__candidates check (candidates > 0)
);
comment on table check_admissions is 'Candidates taken off the limits, once for each request and before any of them is answered. Append-only: what is not answered does not come back.';
comment on column check_admissions.asked_by is 'A user, or `system` at the terminal: no foreign key.';
create index check_admissions__of_asker on check_admissions (region_id, asked_by, asked_at desc);
create index check_admissions__of_agency on check_admissions (region_id, agency_id, asked_at desc);
call guard_region('check_admissions', 'select, insert');

create table candidate_checks (
  region_id text not null,
  id uuid not null,
  admission_id uuid,
  asked_by text not null,
  agency_id uuid,
  asked_at timestamptz not null,
  purpose text not null,
  kind text not null,
  given_on date not null,
  answer text not null,
  candidate_hash text not null,
  name_hash text not null,
  nik_hash text not null,
  kk_hash text not null,
  area_hash text not null,
  constraint candidate_checks__pk primary key (region_id, id),
  constraint candidate_checks__admission foreign key (region_id, admission_id) references check_admissions (region_id, id),
  constraint candidate_checks__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint candidate_checks__answer check (answer in ('none', 'conflict', 'ask', 'refused')),
  constraint candidate_checks__admitted check ((answer = 'refused') = (admission_id is null))
);
comment on table candidate_checks is 'Every question about a candidate, who asked it, why, and what was answered. Append-only: the application may insert and read, never change.';
comment on column candidate_checks.admission_id is 'Questions that were sent together; null: refused.';
comment on column candidate_checks.asked_by is 'A user, or `system` at the terminal: no foreign key.';
comment on column candidate_checks.answer is 'refused: a limit was reached; nothing was looked up.';
comment on column candidate_checks.candidate_hash is 'Keyed hash of all that was said of the candidate; tells two questions about the same apart from two others, and nothing else.';
comment on column candidate_checks.nik_hash is 'Keyed hash; without a NIK, of the empty text.';
comment on column candidate_checks.kk_hash is 'Keyed hash; without a family card, of the empty text.';
comment on column candidate_checks.area_hash is 'Keyed hash of the first 12 digits of the NIK: who tries one serial after another shows by it.';
create index candidate_checks__of_admission on candidate_checks (region_id, admission_id);
create index candidate_checks__of_asker on candidate_checks (region_id, asked_by, asked_at desc);
create index candidate_checks__of_agency on candidate_checks (region_id, agency_id, asked_at desc);
create index candidate_checks__latest on candidate_checks (region_id, asked_at desc, id);
call guard_region('candidate_checks', 'select, insert');

-- As refresh_people_figures: the planner learns of tables that have grown much.
create procedure refresh_service_figures() language plpgsql security definer set search_path = public as $$
declare
  grown regclass;
begin
  for grown in
    select c.oid from pg_class c
    where c.oid = any(array['services', 'served_persons', 'served_profiles', 'served_sets', 'rule_conflicts', 'candidate_checks']::regclass[])
      and pg_relation_size(c.oid) / current_setting('block_size')::int > 4 * greatest(c.relpages, 4)
  loop
    execute format('analyze %s', grown);
  end loop;
end $$;
revoke all on procedure refresh_service_figures() from public;
grant execute on procedure refresh_service_figures() to selaras_app;
