-- Pairs of plans that meet, needs nobody covers, plans of the wrong agency; what was decided; what the region adds to the lexicon.

create table overlap_runs (
  region_id text not null,
  id uuid not null,
  year integer not null,
  revision uuid not null,
  is_current boolean not null default false,
  job_id uuid,
  inputs jsonb not null,
  inputs_hash text not null,
  compared bigint not null default 0,
  all_pairs bigint not null default 0,
  computed_at timestamptz not null,
  constraint overlap_runs__pk primary key (region_id, id),
  constraint overlap_runs__region foreign key (region_id) references regions
);
comment on table overlap_runs is 'One computation of all plans of a year. Its rows are written in steps while the run before it is still the current one, so that nobody reads half a result.';
comment on column overlap_runs.revision is 'Another one after every change of the run: an index in memory that bears it holds exactly the activities of the run.';
comment on column overlap_runs.inputs is 'Lexicon terms and lessons as they were: a changed activity is computed again with the same ones.';
comment on column overlap_runs.inputs_hash is 'sha256 over terms, needs and mandates; another one now means that the run is stale.';
create unique index overlap_runs__current on overlap_runs (region_id, year) where is_current;
call guard_region('overlap_runs');

create table assessed_activities (
  region_id text not null,
  run_id uuid not null,
  activity_id uuid not null,
  agency_id uuid not null,
  content_hash text not null,
  target_class text not null,
  areas text[] not null,
  wrong_agency jsonb,
  constraint assessed_activities__pk primary key (region_id, run_id, activity_id),
  constraint assessed_activities__run foreign key (region_id, run_id) references overlap_runs (region_id, id) on delete cascade
);
comment on table assessed_activities is 'Every activity of a run with the content it was computed from; another content now, or an activity that is gone, means that it is to be computed again. Hence no foreign key to activities: the row must outlive the activity until then.';
comment on column assessed_activities.areas is 'Districts it reaches, or the code of the region itself.';
comment on column assessed_activities.wrong_agency is 'Affair, who holds it and by which text, when the activity lies outside the mandates of its agency.';
create index assessed_activities__wrong on assessed_activities (region_id, run_id) where wrong_agency is not null;
call guard_region('assessed_activities');

create table assessed_needs (
  region_id text not null,
  run_id uuid not null,
  need_id uuid not null,
  target_class text not null,
  areas text[] not null,
  is_covered boolean not null,
  activity_ids text[] not null default '{}',
  why text not null,
  constraint assessed_needs__pk primary key (region_id, run_id, need_id),
  constraint assessed_needs__run foreign key (region_id, run_id) references overlap_runs (region_id, id) on delete cascade,
  constraint assessed_needs__need foreign key (region_id, need_id) references needs (region_id, id) on delete cascade
);
call guard_region('assessed_needs');

create table overlap_pairs (
  region_id text not null,
  run_id uuid not null,
  activity_a uuid not null,
  activity_b uuid not null,
  agency_a uuid not null,
  agency_b uuid not null,
  class_a text not null,
  class_b text not null,
  areas text[] not null,
  label text not null,
  score real not null,
  money bigint not null default 0,
  reasons jsonb not null,
  state text not null default 'open',
  computed_at timestamptz not null,
  constraint overlap_pairs__pk primary key (region_id, run_id, activity_a, activity_b),
  constraint overlap_pairs__order check (activity_a < activity_b),
  constraint overlap_pairs__run foreign key (region_id, run_id) references overlap_runs (region_id, id) on delete cascade,
  constraint overlap_pairs__label check (label in ('duplicate', 'complementary', 'sequence_gap')),
  constraint overlap_pairs__state check (state in ('open', 'decided', 'reopened', 'gone'))
);
comment on table overlap_pairs is 'Pairs of a run that meet. Those below the threshold are not stored: the engine ranks them when asked. Derived rows, thrown away with their run: no foreign keys to activities, whose checks would be half the cost of writing tens of thousands.';
comment on column overlap_pairs.reasons is 'What the engine says of the pair: the four parts with sentences and words, why, which must come first, concepts, links.';
comment on column overlap_pairs.state is 'gone: the pair no longer meets since a plan changed, kept because something was decided on it.';
comment on column overlap_pairs.money is 'Both budgets together, whole rupiah.';
-- Lists filter and count by the narrow columns; the words of the reasons are read for a page at most, so they stay out of the way.
alter table overlap_pairs alter column reasons set storage external, alter column reasons set statistics 0;
alter table overlap_pairs set (toast_tuple_target = 256);
create index overlap_pairs__by_score on overlap_pairs (region_id, run_id, score desc, activity_a, activity_b);
create index overlap_pairs__by_money on overlap_pairs (region_id, run_id, money desc, activity_a, activity_b);
create index overlap_pairs__b_side on overlap_pairs (region_id, run_id, activity_b);
call guard_region('overlap_pairs');

-- A run replaces most rows at once, and the embedded database has no autovacuum: without statistics the lists would be planned for empty tables.
-- Runs as the owner, since only the owner may; does nothing else.
create function refresh_overlap_statistics() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  analyze public.overlap_pairs;
  analyze public.assessed_activities;
  analyze public.assessed_needs;
end $$;
revoke all on function refresh_overlap_statistics() from public;
grant execute on function refresh_overlap_statistics() to selaras_app;

create table overlap_decisions (
  region_id text not null,
  id uuid not null,
  activity_a uuid not null,
  activity_b uuid not null,
  kind text not null,
  terms jsonb not null,
  effects jsonb not null default '[]',
  owner_agency_id uuid not null,
  due_on date not null,
  note text not null,
  followup_id uuid not null,
  label_then text not null,
  score_then real not null,
  concepts text[] not null default '{}',
  link_a text not null,
  link_b text not null,
  hash_a text not null,
  hash_b text not null,
  decided_by text not null,
  decided_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  end_note text not null default '',
  ended_by text,
  constraint overlap_decisions__pk primary key (region_id, id),
  constraint overlap_decisions__order check (activity_a < activity_b),
  constraint overlap_decisions__a foreign key (region_id, activity_a) references activities (region_id, id) on delete cascade,
  constraint overlap_decisions__b foreign key (region_id, activity_b) references activities (region_id, id) on delete cascade,
  constraint overlap_decisions__owner foreign key (region_id, owner_agency_id) references agencies (region_id, id),
  constraint overlap_decisions__followup foreign key (region_id, followup_id) references followups (region_id, id),
  constraint overlap_decisions__kind check (kind in ('join', 'divide', 'sequence', 'justify', 'withdraw')),
  constraint overlap_decisions__end check (end_reason in ('plan_changed', 'revised', 'withdrawn')),
  constraint overlap_decisions__ended check ((ended_at is null) = (end_reason is null))
);
comment on table overlap_decisions is 'History of a pair: a decision is never overwritten; it ends (by a change of plan, a revision, its withdrawal) and the next one follows.';
comment on column overlap_decisions.effects is 'What it changed in the plans (status, supporting agencies), so that its end can put it back.';
comment on column overlap_decisions.hash_a is 'Content of the first activity when it was decided; another content later ends the decision.';
create unique index overlap_decisions__current on overlap_decisions (region_id, activity_a, activity_b) where ended_at is null;
create index overlap_decisions__of_pair on overlap_decisions (region_id, activity_a, activity_b, id desc);
create index overlap_decisions__of_b on overlap_decisions (region_id, activity_b);
call guard_region('overlap_decisions', 'select, insert, update');

create table lexicon_terms (
  region_id text not null,
  id uuid not null,
  concept text not null,
  name text not null default '',
  forms text[] not null,
  is_a text[] not null default '{}',
  serves text[] not null default '{}',
  added_by text not null,
  added_at timestamptz not null,
  constraint lexicon_terms__pk primary key (region_id, id),
  constraint lexicon_terms__region foreign key (region_id) references regions
);
comment on table lexicon_terms is 'What a region adds to the shipped concept lexicon: more words for a concept, or a concept of its own.';
call guard_region('lexicon_terms');

create table lexicon_lessons (
  region_id text not null,
  concept text not null,
  link_a text not null,
  link_b text not null,
  joined integer not null default 0,
  justified integer not null default 0,
  constraint lexicon_lessons__pk primary key (region_id, concept, link_a, link_b),
  constraint lexicon_lessons__region foreign key (region_id) references regions,
  constraint lexicon_lessons__order check (link_a <= link_b),
  constraint lexicon_lessons__counts check (joined >= 0 and justified >= 0)
);
comment on table lexicon_lessons is 'What decisions taught: how often pairs that met in a concept were joined, divided, ordered or cut, and how often they were justified.';
call guard_region('lexicon_lessons');
