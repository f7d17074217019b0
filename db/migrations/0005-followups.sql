-- What somebody owes by a date, and every step and word on it.

create table followups (
  region_id text not null,
  id uuid not null,
  what text not null,
  owner_agency_id uuid not null,
  owner_user_id text,
  concerned_agencies text[] not null default '{}',
  due_on date not null,
  state text not null default 'open',
  source_kind text not null,
  source_id text not null,
  source_title text not null default '',
  evidence text not null default '',
  created_by text not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  version integer not null default 1,
  constraint followups__pk primary key (region_id, id),
  constraint followups__owner foreign key (region_id, owner_agency_id) references agencies (region_id, id),
  constraint followups__source_kind check (source_kind in ('overlap_pair')),
  constraint followups__state check (state in ('open', 'done', 'dropped')),
  constraint followups__closed check ((state = 'open') = (closed_at is null))
);
comment on column followups.concerned_agencies is 'Ids of agencies that read it and may comment, beside its owner.';
comment on column followups.source_kind is 'What it came from: a pair of plans here; the coming rooms add meeting, visit, evaluation.';
comment on column followups.source_id is 'For a pair: the ids of both activities, a/b.';
create index followups__due on followups (region_id, state, due_on);
create index followups__owner_due on followups (region_id, owner_agency_id, state, due_on);
create index followups__source on followups (region_id, source_kind, source_id);
call guard_region('followups');

create table followup_events (
  region_id text not null,
  id uuid not null,
  followup_id uuid not null,
  kind text not null,
  text text not null default '',
  by_user text not null,
  at timestamptz not null,
  constraint followup_events__pk primary key (region_id, id),
  constraint followup_events__followup foreign key (region_id, followup_id) references followups (region_id, id) on delete cascade,
  constraint followup_events__kind check (kind in ('opened', 'commented', 'closed', 'dropped', 'reopened', 'source_changed'))
);
comment on table followup_events is 'Its history in words; append-only, as the audit log, which holds no free text.';
create index followup_events__of on followup_events (region_id, followup_id, id);
call guard_region('followup_events', 'select, insert');
