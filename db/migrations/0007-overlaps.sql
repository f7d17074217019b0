-- Pairs of plans that meet, what was decided on them, and what the region adds to the lexicon.

create table overlap_pairs (
  region_id text not null,
  activity_a uuid not null,
  activity_b uuid not null,
  label text,
  score real not null,
  parts jsonb not null,
  concepts text[] not null default '{}',
  money bigint not null default 0,
  hash_a text not null,
  hash_b text not null,
  state text not null default 'open',
  computed_at timestamptz not null,
  constraint overlap_pairs__pk primary key (region_id, activity_a, activity_b),
  constraint overlap_pairs__order check (activity_a < activity_b),
  constraint overlap_pairs__a foreign key (region_id, activity_a) references activities (region_id, id) on delete cascade,
  constraint overlap_pairs__b foreign key (region_id, activity_b) references activities (region_id, id) on delete cascade,
  constraint overlap_pairs__label check (label in ('duplicate', 'complementary', 'sequence_gap')),
  constraint overlap_pairs__state check (state in ('open', 'decided', 'reopened', 'gone'))
);
comment on column overlap_pairs.label is 'Null: below the threshold, kept for the ranking.';
comment on column overlap_pairs.state is 'gone: the pair no longer meets since a plan changed, kept because something was decided on it.';
create index overlap_pairs__list on overlap_pairs (region_id, state, label, score desc);
create index overlap_pairs__b_side on overlap_pairs (region_id, activity_b);
call guard_region('overlap_pairs');

create table overlap_decisions (
  region_id text not null,
  id uuid not null,
  activity_a uuid not null,
  activity_b uuid not null,
  kind text not null,
  terms jsonb not null default '{}',
  owner_agency_id uuid not null,
  due_on date not null,
  note text not null,
  followup_id uuid,
  label_then text,
  score_then real not null,
  hash_a text not null,
  hash_b text not null,
  decided_by text not null,
  decided_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  constraint overlap_decisions__pk primary key (region_id, id),
  constraint overlap_decisions__pair foreign key (region_id, activity_a, activity_b) references overlap_pairs (region_id, activity_a, activity_b) on delete cascade,
  constraint overlap_decisions__owner foreign key (region_id, owner_agency_id) references agencies (region_id, id),
  constraint overlap_decisions__followup foreign key (region_id, followup_id) references followups (region_id, id),
  constraint overlap_decisions__kind check (kind in ('join', 'divide', 'sequence', 'justify', 'withdraw')),
  constraint overlap_decisions__end check (end_reason in ('plan_changed', 'revised', 'withdrawn'))
);
comment on table overlap_decisions is 'History of a pair: a decision is never overwritten; it ends (by a change of plan, a revision) and the next one follows.';
create unique index overlap_decisions__current on overlap_decisions (region_id, activity_a, activity_b) where ended_at is null;
call guard_region('overlap_decisions', 'select, insert, update');

create table lexicon_terms (
  region_id text not null,
  id uuid not null,
  concept text not null,
  term text not null,
  relation text not null,
  other_concept text,
  added_by text not null,
  added_at timestamptz not null,
  constraint lexicon_terms__pk primary key (region_id, id),
  constraint lexicon_terms__region foreign key (region_id) references regions,
  constraint lexicon_terms__relation check (relation in ('synonym', 'broader', 'serves', 'before'))
);
comment on table lexicon_terms is 'What a region adds to the shipped concept lexicon.';
call guard_region('lexicon_terms');

create table lexicon_lessons (
  region_id text not null,
  concept_a text not null,
  concept_b text not null,
  confirmed integer not null default 0,
  justified integer not null default 0,
  constraint lexicon_lessons__pk primary key (region_id, concept_a, concept_b),
  constraint lexicon_lessons__region foreign key (region_id) references regions
);
comment on table lexicon_lessons is 'What decisions taught: how often a meeting of two concepts was joined or divided, and how often it was justified.';
call guard_region('lexicon_lessons');
