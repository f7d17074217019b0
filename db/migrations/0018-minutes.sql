-- Minutes written while the meeting runs, what was carried over from earlier meetings, and the documents that were issued.

alter table gatherings
  add column series_id uuid,
  add constraint gatherings__series foreign key (region_id, series_id) references gatherings (region_id, id);
comment on column gatherings.series_id is 'The first gathering of a regular row of them, in that first one too; null: it stands alone.';
create index gatherings__of_series on gatherings (region_id, series_id, starts_on) where series_id is not null;

create table minutes (
  region_id text not null,
  gathering_id uuid not null,
  state text not null default 'draft',
  chair_name text not null default '',
  chair_title text not null default '',
  chair_nip text not null default '',
  secretary_name text not null default '',
  secretary_title text not null default '',
  secretary_nip text not null default '',
  recorder_name text not null default '',
  recorder_title text not null default '',
  recorder_nip text not null default '',
  opened_at timestamptz,
  closed_at timestamptz,
  opening text not null default '',
  closing text not null default '',
  sent_at timestamptz,
  answer_by date,
  finalised_at timestamptz,
  finalised_by text,
  revision integer not null default 0,
  version integer not null default 1,
  constraint minutes__pk primary key (region_id, gathering_id),
  constraint minutes__gathering foreign key (region_id, gathering_id) references gatherings (region_id, id) on delete cascade,
  constraint minutes__state check (state in ('draft', 'correcting', 'final')),
  constraint minutes__hours check (closed_at is null or opened_at is null or closed_at >= opened_at)
);
comment on column minutes.state is 'draft: the organiser''s own; correcting: sent to the agencies called, who remark on it; final: locked, changed by ralat only.';
comment on column minutes.revision is 'How many corrections (ralat) were made after it was final.';
comment on column minutes.opened_at is 'When the chair really opened; the agenda says when it was planned.';
call guard_region('minutes', 'select, insert, update');

create table minutes_notes (
  region_id text not null,
  session_id uuid not null,
  part text not null,
  gathering_id uuid not null,
  note text not null,
  version integer not null default 1,
  by_user text not null,
  at timestamptz not null,
  constraint minutes_notes__pk primary key (region_id, session_id, part),
  constraint minutes_notes__minutes foreign key (region_id, gathering_id) references minutes (region_id, gathering_id) on delete cascade,
  constraint minutes_notes__session foreign key (region_id, session_id) references gathering_sessions (region_id, id),
  constraint minutes_notes__part check (part in ('discussion', 'conclusion'))
);
comment on table minutes_notes is 'One row for each part of each agenda item, so that two who write in different places never meet. An item with notes cannot be taken off the agenda.';
create index minutes_notes__of_gathering on minutes_notes (region_id, gathering_id);
call guard_region('minutes_notes', 'select, insert, update');

create table minutes_revisions (
  region_id text not null,
  gathering_id uuid not null,
  revision integer not null,
  session_id uuid,
  part text not null,
  earlier text not null,
  later text not null,
  reason text not null,
  by_user text not null,
  at timestamptz not null,
  constraint minutes_revisions__pk primary key (region_id, gathering_id, revision),
  constraint minutes_revisions__minutes foreign key (region_id, gathering_id) references minutes (region_id, gathering_id) on delete cascade,
  constraint minutes_revisions__part check (part in ('discussion', 'conclusion', 'opening', 'closing'))
);
comment on table minutes_revisions is 'Ralat: what stood in the final minutes, what stands now, and why. Append-only.';
call guard_region('minutes_revisions', 'select, insert');

create table minutes_remarks (
  region_id text not null,
  id uuid not null,
  gathering_id uuid not null,
  session_id uuid,
  agency_id uuid,
  remark text not null,
  by_user text not null,
  at timestamptz not null,
  outcome text,
  answer text not null default '',
  constraint minutes_remarks__pk primary key (region_id, id),
  constraint minutes_remarks__minutes foreign key (region_id, gathering_id) references minutes (region_id, gathering_id) on delete cascade,
  constraint minutes_remarks__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint minutes_remarks__outcome check (outcome in ('taken', 'not_taken'))
);
comment on table minutes_remarks is 'What the agencies called say to the minutes sent to them; outcome null: not answered yet.';
create index minutes_remarks__of_gathering on minutes_remarks (region_id, gathering_id, at);
call guard_region('minutes_remarks', 'select, insert, update');

create table carried_items (
  region_id text not null,
  gathering_id uuid not null,
  followup_id uuid not null,
  state text not null,
  reason text not null default '',
  session_id uuid,
  by_user text not null,
  at timestamptz not null,
  constraint carried_items__pk primary key (region_id, gathering_id, followup_id),
  constraint carried_items__gathering foreign key (region_id, gathering_id) references gatherings (region_id, id) on delete cascade,
  constraint carried_items__followup foreign key (region_id, followup_id) references followups (region_id, id),
  constraint carried_items__session foreign key (region_id, session_id) references gathering_sessions (region_id, id) on delete set null (session_id),
  constraint carried_items__state check (state in ('accepted', 'put_off', 'resolved')),
  constraint carried_items__reason check (state <> 'put_off' or reason <> '')
);
comment on table carried_items is 'Open obstacles and promises that put themselves on an agenda, and what the organiser made of them. Those not decided yet are asked for anew and have no row.';
create index carried_items__of_followup on carried_items (region_id, followup_id);
call guard_region('carried_items', 'select, insert, update');

create table gathering_documents (
  region_id text not null,
  id uuid not null,
  gathering_id uuid not null,
  kind text not null,
  correction integer not null default 0,
  number text not null,
  dated_on date not null,
  content jsonb not null,
  reason text not null default '',
  by_user text not null,
  at timestamptz not null,
  constraint gathering_documents__pk primary key (region_id, id),
  constraint gathering_documents__gathering foreign key (region_id, gathering_id) references gatherings (region_id, id) on delete cascade,
  constraint gathering_documents__once unique (region_id, gathering_id, kind, correction),
  constraint gathering_documents__kind check (kind in ('invitation', 'official_record', 'assignment_letter')),
  constraint gathering_documents__reason check (correction = 0 or reason <> '')
);
comment on table gathering_documents is 'Documents as they were issued: a copy taken later says the same. A change is a correction (ralat) under the same number. Append-only.';
comment on column gathering_documents.content is 'What the form was filled with, without the letterhead.';
call guard_region('gathering_documents', 'select, insert');
