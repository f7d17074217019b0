-- Runs that recognise one person in the records of many lists, and the questions that they leave to staff.

create table matching_runs (
  region_id text not null,
  id uuid not null,
  job_id uuid not null,
  kind text not null,
  reason text not null,
  state text not null default 'running',
  batches jsonb not null,
  new_batches text[] not null default '{}',
  records integer not null default 0,
  persons integer not null default 0,
  changed integer not null default 0,
  asked integer not null default 0,
  model jsonb,
  figures jsonb,
  requested_by text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  constraint matching_runs__pk primary key (region_id, id),
  constraint matching_runs__region foreign key (region_id) references regions,
  constraint matching_runs__kind check (kind in ('full', 'incremental')),
  constraint matching_runs__reason check (reason in ('list_committed', 'list_undone', 'asked')),
  constraint matching_runs__state check (state in ('running', 'done', 'stopped')),
  constraint matching_runs__finished check ((state = 'running') = (finished_at is null))
);
comment on table matching_runs is 'One recognition of persons in records. A run changes links and questions in steps; its row says what it was made of and what it learnt.';
comment on column matching_runs.job_id is 'The job that did it. No foreign key: the queue may be cleared of what is done.';
comment on column matching_runs.batches is 'Every batch whose records took part, with how many it has: {id: records}. Batches never change, so the next run counts only new ones.';
comment on column matching_runs.new_batches is 'For an incremental run: the batches that were compared with all others.';
comment on column matching_runs.changed is 'Records that belong to another person than before the run.';
comment on column matching_runs.model is 'Levels with m and u, prior, thresholds: no values of any person.';
comment on column matching_runs.figures is 'Pairs by blocking rule, share lost in blocking, expected precision, milliseconds.';
create index matching_runs__latest on matching_runs (region_id, started_at desc);
call guard_region('matching_runs');

create table matching_questions (
  region_id text not null,
  id uuid not null,
  record_a uuid not null,
  record_b uuid not null,
  agency_a uuid not null,
  agency_b uuid not null,
  run_id uuid not null,
  score double precision not null,
  gain double precision not null,
  reason text not null,
  evidence jsonb not null,
  state text not null default 'open',
  verdict_id uuid,
  closed_by uuid,
  decided_by text,
  decided_at timestamptz,
  constraint matching_questions__pk primary key (region_id, id),
  constraint matching_questions__pair unique (region_id, record_a, record_b),
  constraint matching_questions__a foreign key (region_id, record_a) references source_records (region_id, id) on delete cascade,
  constraint matching_questions__b foreign key (region_id, record_b) references source_records (region_id, id) on delete cascade,
  constraint matching_questions__agency_a foreign key (region_id, agency_a) references agencies (region_id, id),
  constraint matching_questions__agency_b foreign key (region_id, agency_b) references agencies (region_id, id),
  constraint matching_questions__order check (record_a < record_b),
  constraint matching_questions__reason check (reason in ('unsure', 'conflict')),
  constraint matching_questions__state check (state in ('open', 'later', 'same', 'different', 'obsolete')),
  constraint matching_questions__decided check ((state in ('later', 'same', 'different')) = (decided_by is not null)),
  constraint matching_questions__verdict check ((state in ('same', 'different')) = (verdict_id is not null))
);
comment on table matching_questions is 'Pairs of records that a run leaves to staff. A new run replaces the open ones; answers and what was put off stay.';
comment on column matching_questions.run_id is 'The run that asked last. No foreign key: a killed run is begun anew under another id.';
comment on column matching_questions.gain is 'The probability of a yes, times the root of the pairs of records that it would join: the queue begins with the most.';
comment on column matching_questions.evidence is 'Levels and weights of the comparison; no values of any person.';
comment on column matching_questions.verdict_id is 'What staff said, as the room people keeps it. No foreign key: verdict and question go with their records, which may be other pairs of the same two persons.';
comment on column matching_questions.closed_by is 'No foreign key, since it may go with its records first. The question whose answer, on other records of the same two persons, made this one needless; its undoing opens it again.';
create index matching_questions__queue on matching_questions (region_id, state, gain desc, id);
create index matching_questions__b_record on matching_questions (region_id, record_b);
create index matching_questions__closed_by on matching_questions (region_id, closed_by) where closed_by is not null;
call guard_region('matching_questions');
