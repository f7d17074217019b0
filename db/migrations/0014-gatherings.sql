-- Meetings, visits, trainings' sessions and retreats: what is held, its agenda, who is called, and how they answer.

create table gatherings (
  region_id text not null,
  id uuid not null,
  kind text not null,
  title text not null,
  purpose text not null default '',
  legal_base text not null default '',
  organiser_agency_id uuid not null,
  visibility text not null default 'invited',
  place text not null default '',
  area_code text,
  starts_on date not null,
  ends_on date not null,
  state text not null default 'draft',
  state_reason text not null default '',
  agenda_version integer not null default 1,
  roster_rule jsonb,
  announced_at timestamptz,
  moved_at timestamptz,
  moved_from date,
  moved_reason text not null default '',
  cloned_from uuid,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  constraint gatherings__pk primary key (region_id, id),
  constraint gatherings__region foreign key (region_id) references regions,
  constraint gatherings__organiser foreign key (region_id, organiser_agency_id) references agencies (region_id, id),
  constraint gatherings__cloned_from foreign key (region_id, cloned_from) references gatherings (region_id, id) on delete set null (cloned_from),
  constraint gatherings__kind check (kind in ('meeting', 'visit', 'training', 'retreat')),
  constraint gatherings__visibility check (visibility in ('internal', 'invited', 'region')),
  constraint gatherings__state check (state in ('draft', 'announced', 'held', 'closed', 'cancelled')),
  constraint gatherings__period check (ends_on >= starts_on)
);
comment on column gatherings.visibility is 'internal: the organiser alone, no coordinator either; invited: the organiser, the coordinators and the agencies called; region: every agency reads that it takes place.';
comment on column gatherings.starts_on is 'Days of the region''s own calendar.';
comment on column gatherings.roster_rule is 'Which posts are called, as a rule over positions on the first day; null: chosen by hand.';
comment on column gatherings.moved_at is 'It was moved after the call went out: calls and answers from before are to be renewed.';
comment on column gatherings.agenda_version is 'Rises with every change of the agenda after it was announced; the earlier ones are in gathering_agendas.';
create index gatherings__when on gatherings (region_id, starts_on desc, id);
create index gatherings__of_organiser on gatherings (region_id, organiser_agency_id, starts_on desc);
call guard_region('gatherings');

create table gathering_sessions (
  region_id text not null,
  id uuid not null,
  gathering_id uuid not null,
  title text not null,
  kind text not null default 'session',
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null default '',
  note text not null default '',
  lesson_hours numeric(5, 2) not null default 0,
  takes_attendance boolean not null default true,
  carried_from uuid,
  cancelled_reason text not null default '',
  constraint gathering_sessions__pk primary key (region_id, id),
  constraint gathering_sessions__gathering foreign key (region_id, gathering_id) references gatherings (region_id, id) on delete cascade,
  constraint gathering_sessions__kind check (kind in ('session', 'break', 'ceremony', 'travel')),
  constraint gathering_sessions__period check (ends_at > starts_at),
  constraint gathering_sessions__lesson_hours check (lesson_hours >= 0)
);
comment on table gathering_sessions is 'The agenda as it stands; of a meeting, its agenda items.';
comment on column gathering_sessions.lesson_hours is 'JP, as the organiser grants them by the table of LAN, not by the clock.';
comment on column gathering_sessions.cancelled_reason is 'Why it does not take place after all; a session with attendance is crossed out, never removed.';
comment on column gathering_sessions.carried_from is 'The open follow-up that put itself on this agenda.';
create index gathering_sessions__of_gathering on gathering_sessions (region_id, gathering_id, starts_at, id);
call guard_region('gathering_sessions');

create table gathering_agendas (
  region_id text not null,
  gathering_id uuid not null,
  agenda_version integer not null,
  agenda jsonb not null,
  reason text not null default '',
  by_user text not null,
  at timestamptz not null,
  constraint gathering_agendas__pk primary key (region_id, gathering_id, agenda_version),
  constraint gathering_agendas__gathering foreign key (region_id, gathering_id) references gatherings (region_id, id) on delete cascade
);
comment on table gathering_agendas is 'Each agenda that was sent out, as it was.';
call guard_region('gathering_agendas', 'select, insert');

create table gathering_participants (
  region_id text not null,
  id uuid not null,
  gathering_id uuid not null,
  role text not null default 'participant',
  agency_id uuid,
  position_id uuid,
  holder_id uuid,
  person_name text not null,
  post_title text not null default '',
  other_titles text[] not null default '{}',
  other_positions text[] not null default '{}',
  stands_in_for text,
  capacity text,
  nip text,
  sex text,
  phone_sealed bytea,
  email_sealed bytea,
  source text not null,
  answer text not null default 'none',
  answer_note text not null default '',
  answered_at timestamptz,
  representative_name text not null default '',
  representative_title text not null default '',
  link_turn integer not null default 1,
  invited_at timestamptz,
  added_reason text not null default '',
  removed_at timestamptz,
  removed_reason text not null default '',
  version integer not null default 1,
  constraint gathering_participants__pk primary key (region_id, id),
  constraint gathering_participants__gathering foreign key (region_id, gathering_id) references gatherings (region_id, id) on delete cascade,
  constraint gathering_participants__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint gathering_participants__position foreign key (region_id, position_id) references positions (region_id, id),
  constraint gathering_participants__role check (role in ('participant', 'speaker', 'committee', 'guest')),
  constraint gathering_participants__capacity check (capacity in ('definitif', 'plt', 'plh', 'pj')),
  constraint gathering_participants__sex check (sex in ('L', 'P')),
  constraint gathering_participants__source check (source in ('rule', 'hand', 'list')),
  constraint gathering_participants__answer check (answer in ('none', 'coming', 'declined', 'represented'))
);
comment on table gathering_participants is 'Who is called, as it was when the call was made: a later change of office shows as a difference, never as a silent replacement.';
comment on column gathering_participants.other_positions is 'Ids of further posts of the rule that the same person holds: called once.';
comment on column gathering_participants.stands_in_for is 'The holder who is away, where a Plh is called for him.';
comment on column gathering_participants.added_reason is 'Why somebody was put on the list by hand; in words, which the audit trail does not keep.';
comment on column gathering_participants.link_turn is 'The personal link (answer to the call, own QR, questions) is signed with the region''s keys over id and turn; a new turn makes the old link worthless.';
create unique index gathering_participants__post on gathering_participants (region_id, gathering_id, position_id) where position_id is not null and removed_at is null;
create index gathering_participants__of_agency on gathering_participants (region_id, agency_id, gathering_id);
create index gathering_participants__of_gathering on gathering_participants (region_id, gathering_id, id);
call guard_region('gathering_participants');
