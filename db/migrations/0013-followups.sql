-- What is owed, grown up: whose post it is, whom it waits for, reminders and escalation by rule, notices, mail, calendars.

alter table followups
  add column kind text not null default 'decision',
  add column owner_position_id uuid,
  add column holder_then text not null default '',
  add column audience text not null default 'concerned',
  add column subjects jsonb not null default '[]',
  add column first_due_on date,
  add column waiting_agency_id uuid,
  add column waiting_since date,
  add column waiting_reason text not null default '',
  add column evidence_link text not null default '',
  add column round integer not null default 1,
  -- Days of what was open before the rules came do not count against anybody.
  add column clock_from date not null default current_date,
  drop constraint followups__source_kind,
  add constraint followups__source_kind check (source_kind in ('overlap_pair', 'gathering', 'visit', 'evaluation', 'direct')),
  add constraint followups__kind check (kind in ('promise', 'finding', 'obstacle', 'decision')),
  add constraint followups__audience check (audience in ('concerned', 'internal')),
  add constraint followups__position foreign key (region_id, owner_position_id) references positions (region_id, id),
  add constraint followups__waiting_agency foreign key (region_id, waiting_agency_id) references agencies (region_id, id),
  add constraint followups__waiting check ((waiting_agency_id is null) = (waiting_since is null));
alter table followups alter column kind drop default, alter column clock_from drop default;
comment on column followups.source_kind is 'What it came from: a pair of plans, a gathering, a visit, an evaluation, or noted directly.';
comment on column followups.source_id is 'For a pair the ids of both activities, a/b; for a gathering its id, or gathering/session.';
comment on column followups.owner_position_id is 'The post that owes it, of the owning agency; who holds it is asked for the day.';
comment on column followups.holder_then is 'Who held the post on the day it was promised.';
comment on column followups.audience is 'internal: for the owning agency alone, no coordinator either.';
comment on column followups.subjects is 'What it is tied to: [{kind, id, title}] of programmes, priorities, activities, pairs of plans.';
comment on column followups.first_due_on is 'The due day before any extension; null: never extended.';
comment on column followups.round is 'Rises when it is opened again or its day moves: reminders begin anew.';
comment on column followups.clock_from is 'Reminders of this round count from here: a moment that had passed by then reminds nobody.';
create index followups__open_kind on followups (region_id, kind, created_at) where state = 'open';

alter table followup_events
  add column data jsonb not null default '{}',
  drop constraint followup_events__kind,
  add constraint followup_events__kind check (kind in (
    'opened', 'commented', 'closed', 'dropped', 'reopened', 'source_changed',
    'extended', 'waiting_began', 'waiting_ended', 'handed_over', 'escalated'));
comment on column followup_events.data is 'Days, ids and names of agencies and posts that the words of the event need.';

create table escalation_rules (
  region_id text not null,
  id text not null,
  trigger text not null,
  days integer not null,
  recipient text not null,
  kinds text[] not null default '{}',
  source text not null,
  valid_from date not null,
  valid_until date,
  changed_by text not null,
  changed_at timestamptz not null,
  constraint escalation_rules__pk primary key (region_id, id),
  constraint escalation_rules__region foreign key (region_id) references regions,
  constraint escalation_rules__trigger check (trigger in ('due', 'waiting')),
  constraint escalation_rules__recipient check (recipient in ('owner', 'agency_head', 'region_secretary', 'waited_head', 'coordinators')),
  constraint escalation_rules__days check (days between -90 and 365 and (trigger = 'due' or days > 0)),
  constraint escalation_rules__period check (valid_until is null or valid_until >= valid_from)
);
comment on table escalation_rules is 'Who is told how many days before or after a due day, or after waiting began; a rule is ended and followed by another, never rewritten. Empty: as seed/followups/escalation.csv.';
call guard_region('escalation_rules');

create table followup_reminders (
  region_id text not null,
  followup_id uuid not null,
  rule_id text not null,
  round integer not null,
  basis_on date not null,
  was_sent boolean not null,
  on_day date not null,
  constraint followup_reminders__pk primary key (region_id, followup_id, rule_id, round, basis_on),
  constraint followup_reminders__followup foreign key (region_id, followup_id) references followups (region_id, id) on delete cascade
);
comment on table followup_reminders is 'Which rule has had its turn for which followup, so that it has it once; was_sent false: a later one of the same recipient spoke in its place.';
call guard_region('followup_reminders', 'select, insert');

create table followup_days (
  region_id text not null,
  day date not null,
  constraint followup_days__pk primary key (region_id, day),
  constraint followup_days__region foreign key (region_id) references regions
);
comment on table followup_days is 'Days of the region on which the reminders were looked through.';
call guard_region('followup_days', 'select, insert, delete');

create table notices (
  region_id text not null,
  id uuid not null,
  user_id text not null,
  agency_id uuid,
  topic text not null,
  data jsonb not null default '{}',
  link text not null default '',
  once_key text not null,
  at timestamptz not null,
  read_at timestamptz,
  mailed_at timestamptz,
  constraint notices__pk primary key (region_id, id),
  constraint notices__region foreign key (region_id) references regions,
  constraint notices__user foreign key (user_id) references auth."user" ("id"),
  constraint notices__agency foreign key (region_id, agency_id) references agencies (region_id, id)
);
comment on table notices is 'What a person was told inside the application. The words are made from topic and data in the reader''s language.';
comment on column notices.once_key is 'The same key reaches the same person once.';
comment on column notices.mailed_at is 'When it went into a mail, or when it was settled that it goes into none.';
create unique index notices__once on notices (region_id, user_id, once_key);
create index notices__newest on notices (region_id, user_id, id desc);
create index notices__to_mail on notices (region_id, user_id) where mailed_at is null;
call guard_region('notices', 'select, insert, update');

create table notice_choices (
  region_id text not null,
  user_id text not null,
  by_mail boolean not null default true,
  silent_topics text[] not null default '{}',
  constraint notice_choices__pk primary key (region_id, user_id),
  constraint notice_choices__region foreign key (region_id) references regions,
  constraint notice_choices__user foreign key (user_id) references auth."user" ("id")
);
comment on table notice_choices is 'What a person wants by e-mail; no row: everything.';
call guard_region('notice_choices');

create table mails (
  region_id text not null,
  id uuid not null,
  once_key text not null,
  user_id text,
  to_sealed bytea not null,
  subject text not null,
  body_sealed bytea not null,
  state text not null default 'waiting',
  attempts integer not null default 0,
  next_at timestamptz not null,
  last_error text not null default '',
  created_at timestamptz not null,
  sent_at timestamptz,
  constraint mails__pk primary key (region_id, id),
  constraint mails__region foreign key (region_id) references regions,
  constraint mails__once unique (region_id, once_key),
  constraint mails__state check (state in ('waiting', 'sending', 'sent', 'failed'))
);
comment on table mails is 'Letters on their way by SMTP; the Message-ID is made from the id, so that a letter sent again after a crash is the same letter.';
comment on column mails.to_sealed is 'The address, sealed: it may be that of somebody without an account.';
comment on column mails.body_sealed is 'What it says, sealed: it may hold the personal link of somebody.';
create index mails__waiting on mails (region_id, next_at) where state in ('waiting', 'sending');
create index mails__newest on mails (region_id, id desc);
call guard_region('mails', 'select, insert, update, delete');

create table calendar_feeds (
  region_id text not null,
  id uuid not null,
  user_id text not null,
  grant_id uuid not null,
  turn integer not null default 1,
  is_on boolean not null default true,
  created_at timestamptz not null,
  constraint calendar_feeds__pk primary key (region_id, id),
  constraint calendar_feeds__grant foreign key (region_id, grant_id) references grants (region_id, id),
  constraint calendar_feeds__of_grant unique (region_id, grant_id)
);
comment on table calendar_feeds is 'The secret address of a calendar: one for each grant, since a grant says what may be seen. A new turn makes the old address worthless.';
call guard_region('calendar_feeds', 'select, insert, update');
