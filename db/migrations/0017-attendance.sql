-- Attendance as a log of facts that devices and persons tell; certificates; questions before and after; feedback.

create table attendance_devices (
  region_id text not null,
  id uuid not null,
  gathering_id uuid not null,
  name text not null,
  link_turn integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  last_seen_at timestamptz,
  last_offset_ms integer,
  constraint attendance_devices__pk primary key (region_id, id),
  constraint attendance_devices__gathering foreign key (region_id, gathering_id) references gatherings (region_id, id) on delete cascade,
  constraint attendance_devices__name unique (region_id, gathering_id, name)
);
comment on table attendance_devices is 'Phones and laptops of the committee that may take attendance of one gathering without an account, by a signed link.';
comment on column attendance_devices.last_offset_ms is 'How far the server''s clock was ahead of the device''s when it last reported.';
call guard_region('attendance_devices');

create table attendance_facts (
  region_id text not null,
  id uuid not null,
  gathering_id uuid not null,
  session_id uuid not null,
  participant_id uuid not null,
  kind text not null,
  statement text not null default 'present',
  reason text not null default '',
  represented_by text not null default '',
  means text not null,
  device_id uuid,
  told_by text not null,
  device_at timestamptz not null,
  offset_ms integer not null,
  clock_basis text not null,
  at timestamptz not null,
  received_at timestamptz not null,
  about text[] not null default '{}',
  constraint attendance_facts__pk primary key (region_id, id),
  constraint attendance_facts__session foreign key (region_id, session_id) references gathering_sessions (region_id, id) on delete cascade,
  constraint attendance_facts__participant foreign key (region_id, participant_id) references gathering_participants (region_id, id) on delete cascade,
  constraint attendance_facts__device foreign key (region_id, device_id) references attendance_devices (region_id, id) on delete set null (device_id),
  constraint attendance_facts__kind check (kind in ('in', 'out', 'undo', 'ruling')),
  constraint attendance_facts__statement check (statement in ('present', 'late', 'excused', 'represented', 'absent')),
  constraint attendance_facts__means check (means in ('personal_qr', 'session_qr', 'hand')),
  constraint attendance_facts__clock_basis check (clock_basis in ('server', 'measured', 'known', 'assumed'))
);
comment on table attendance_facts is 'Append-only: what was said about one person and one session. Nothing is changed or taken out; undoing and deciding are further facts.';
comment on column attendance_facts.id is 'Made by the device: the same fact sent twice is one fact.';
comment on column attendance_facts.device_at is 'What the clock of the device showed.';
comment on column attendance_facts.at is 'device_at + offset_ms, the best estimate of the true instant; of a session code, the instant the code was shown.';
comment on column attendance_facts.about is 'Of an undo, the fact it takes back; of a ruling, the facts that were looked at.';
create index attendance_facts__of_session on attendance_facts (region_id, gathering_id, session_id, participant_id);
call guard_region('attendance_facts', 'select, insert');

create table attendance_rules (
  region_id text not null,
  gathering_id uuid not null,
  rules jsonb not null,
  source text not null,
  set_by text not null,
  at timestamptz not null,
  constraint attendance_rules__pk primary key (region_id, gathering_id),
  constraint attendance_rules__gathering foreign key (region_id, gathering_id) references gatherings (region_id, id) on delete cascade
);
comment on table attendance_rules is 'Where a gathering departs from seed/gatherings/attendance-rules.csv, and by what authority.';
call guard_region('attendance_rules');

create table gathering_certificates (
  region_id text not null,
  id uuid not null,
  gathering_id uuid not null,
  participant_id uuid not null,
  code text not null,
  standing text not null,
  number text not null default '',
  person_name text not null,
  post_title text not null default '',
  lesson_hours numeric(6, 2) not null,
  share_percent numeric(5, 2) not null,
  issued_on date not null,
  issued_by text not null,
  issued_at timestamptz not null,
  replaces uuid,
  reissue_reason text not null default '',
  revoked_at timestamptz,
  revoked_by text,
  revoked_reason text not null default '',
  constraint gathering_certificates__pk primary key (region_id, id),
  constraint gathering_certificates__gathering foreign key (region_id, gathering_id) references gatherings (region_id, id) on delete cascade,
  constraint gathering_certificates__participant foreign key (region_id, participant_id) references gathering_participants (region_id, id) on delete cascade,
  constraint gathering_certificates__replaces foreign key (region_id, replaces) references gathering_certificates (region_id, id),
  constraint gathering_certificates__code unique (region_id, code),
  constraint gathering_certificates__standing check (standing in ('passed', 'attended'))
);
comment on column gathering_certificates.code is 'Random, 100 bits: who has the paper can verify it, nobody can guess one.';
create unique index gathering_certificates__valid on gathering_certificates (region_id, participant_id) where revoked_at is null;
create index gathering_certificates__of_gathering on gathering_certificates (region_id, gathering_id, id);
call guard_region('gathering_certificates');

create table gathering_questions (
  region_id text not null,
  id uuid not null,
  gathering_id uuid not null,
  ordinal integer not null,
  topic text not null,
  question text not null,
  choices text[] not null,
  correct integer not null,
  constraint gathering_questions__pk primary key (region_id, id),
  constraint gathering_questions__gathering foreign key (region_id, gathering_id) references gatherings (region_id, id) on delete cascade,
  constraint gathering_questions__correct check (correct >= 0 and correct < cardinality(choices))
);
comment on column gathering_questions.correct is 'Which of the choices is right, from 0.';
create index gathering_questions__of_gathering on gathering_questions (region_id, gathering_id, ordinal);
call guard_region('gathering_questions');

create table gathering_question_answers (
  region_id text not null,
  question_id uuid not null,
  participant_id uuid not null,
  phase text not null,
  choice integer,
  at timestamptz not null,
  constraint gathering_question_answers__pk primary key (region_id, question_id, participant_id, phase),
  constraint gathering_question_answers__question foreign key (region_id, question_id) references gathering_questions (region_id, id) on delete cascade,
  constraint gathering_question_answers__participant foreign key (region_id, participant_id) references gathering_participants (region_id, id) on delete cascade,
  constraint gathering_question_answers__phase check (phase in ('before', 'after'))
);
comment on column gathering_question_answers.choice is 'Null: says not to know, scored as not right; a question left out has no row and is scored nowhere.';
call guard_region('gathering_question_answers', 'select, insert');

create table gathering_feedback (
  region_id text not null,
  id uuid not null,
  gathering_id uuid not null,
  rating integer not null,
  words text not null default '',
  constraint gathering_feedback__pk primary key (region_id, id),
  constraint gathering_feedback__gathering foreign key (region_id, gathering_id) references gatherings (region_id, id) on delete cascade,
  constraint gathering_feedback__rating check (rating between 1 and 5)
);
comment on table gathering_feedback is 'Anonymous: no person, no time, and an id that says nothing of the order.';
create index gathering_feedback__of_gathering on gathering_feedback (region_id, gathering_id);
call guard_region('gathering_feedback', 'select, insert');

create table gathering_feedback_given (
  region_id text not null,
  participant_id uuid not null,
  constraint gathering_feedback_given__pk primary key (region_id, participant_id),
  constraint gathering_feedback_given__participant foreign key (region_id, participant_id) references gathering_participants (region_id, id) on delete cascade
);
comment on table gathering_feedback_given is 'Who has given feedback, so that nobody does twice; not which.';
call guard_region('gathering_feedback_given', 'select, insert');
