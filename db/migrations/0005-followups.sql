-- What somebody owes by a date.

create table followups (
  region_id text not null,
  id uuid not null,
  what text not null,
  owner_agency_id uuid not null,
  owner_user_id text,
  due_on date not null,
  state text not null default 'open',
  source_kind text not null,
  source_id text not null,
  evidence text not null default '',
  created_by text not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  version integer not null default 1,
  constraint followups__pk primary key (region_id, id),
  constraint followups__owner foreign key (region_id, owner_agency_id) references agencies (region_id, id),
  constraint followups__state check (state in ('open', 'done', 'dropped')),
  constraint followups__closed check ((state = 'open') = (closed_at is null))
);
comment on column followups.source_kind is 'What it came from: overlap_decision here; the coming rooms add meeting, visit, evaluation.';
create index followups__due on followups (region_id, state, due_on);
create index followups__source on followups (region_id, source_kind, source_id);
call guard_region('followups');
