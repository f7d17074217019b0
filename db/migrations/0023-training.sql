-- Courses, their batches, who takes part, who teaches, which seats employers pledge.

create table courses (
  region_id text not null,
  id uuid not null,
  agency_id uuid not null,
  activity_id uuid,
  title text not null,
  field text not null,
  competence_codes text[] not null default '{}',
  lesson_hours numeric(6, 1) not null default 0,
  audience text not null default 'general',
  min_age integer,
  max_age integer,
  requirements text not null default '',
  description text not null default '',
  state text not null default 'open',
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint courses__pk primary key (region_id, id),
  constraint courses__region foreign key (region_id) references regions,
  constraint courses__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint courses__activity foreign key (region_id, activity_id) references activities (region_id, id) on delete set null (activity_id),
  constraint courses__title unique (region_id, agency_id, title),
  constraint courses__audience check (audience in ('general', 'disability', 'women', 'youth', 'poor')),
  constraint courses__state check (state in ('open', 'ended')),
  constraint courses__ages check (min_age between 0 and 120 and max_age between 0 and 120 and max_age >= min_age)
);
comment on table courses is 'What is taught: the same course is held in batches (angkatan).';
comment on column courses.field is 'Kejuruan: a code of seed/training/fields.csv.';
comment on column courses.competence_codes is 'Units of competence (SKKNI).';
comment on column courses.lesson_hours is 'JP of one batch.';
comment on column courses.min_age is 'Years on the first day of a batch; null: any.';
call guard_region('courses');

create table course_batches (
  region_id text not null,
  id uuid not null,
  course_id uuid not null,
  name text not null,
  state text not null default 'draft',
  state_reason text not null default '',
  starts_on date not null,
  ends_on date not null,
  place text not null default '',
  district_code text,
  capacity integer not null,
  market_reason text not null default '',
  cost bigint,
  fund_source text not null default '',
  gathering_id uuid,
  registration_until date,
  link_turn integer not null default 0,
  finished_on date,
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint course_batches__pk primary key (region_id, id),
  constraint course_batches__course foreign key (region_id, course_id) references courses (region_id, id),
  constraint course_batches__name unique (region_id, course_id, name),
  constraint course_batches__gathering foreign key (region_id, gathering_id) references gatherings (region_id, id) on delete set null (gathering_id),
  constraint course_batches__period check (ends_on >= starts_on),
  constraint course_batches__capacity check (capacity between 1 and 2000),
  constraint course_batches__cost check (cost >= 0),
  constraint course_batches__state check (state in ('draft', 'open', 'running', 'finished', 'cancelled')),
  constraint course_batches__reason check (state <> 'cancelled' or state_reason <> ''),
  constraint course_batches__finished check ((state = 'finished') = (finished_on is not null))
);
comment on table course_batches is 'Angkatan: one holding of a course. It opens for registration only with seats that employers pledged or a stated reason why the market takes its graduates.';
comment on column course_batches.cost is 'Whole rupiah that the batch cost, all participants together.';
comment on column course_batches.fund_source is 'APBN, APBD, DBHCHT, partner …';
comment on column course_batches.gathering_id is 'Its sessions and attendance, by the room gatherings.';
comment on column course_batches.link_turn is 'Registration without an account: 0 has none; a higher turn makes older links worthless.';
comment on column course_batches.registration_until is 'The last day one may register by the link; null: the day it begins.';
comment on column course_batches.finished_on is 'The last day of the course as it was held: from here 3, 6 and 12 months are counted.';
create index course_batches__when on course_batches (region_id, starts_on desc, id);
create index course_batches__of_course on course_batches (region_id, course_id);
call guard_region('course_batches');

create table batch_seats (
  region_id text not null,
  id uuid not null,
  batch_id uuid not null,
  partner_id uuid,
  employer_name text not null,
  work text not null,
  seats integer not null,
  for_disabled integer not null default 0,
  evidence text not null default '',
  pledge_id uuid,
  cancelled_reason text not null default '',
  created_by text not null,
  created_at timestamptz not null,
  constraint batch_seats__pk primary key (region_id, id),
  constraint batch_seats__batch foreign key (region_id, batch_id) references course_batches (region_id, id) on delete cascade,
  constraint batch_seats__partner foreign key (region_id, partner_id) references partners (region_id, id),
  constraint batch_seats__pledge foreign key (region_id, pledge_id) references partner_pledges (region_id, id) on delete set null (pledge_id),
  constraint batch_seats__seats check (seats between 1 and 2000 and for_disabled between 0 and seats)
);
comment on table batch_seats is 'Places of work that employers pledge before a batch opens.';
comment on column batch_seats.for_disabled is 'Of the seats, so many are open to people with disabilities.';
create index batch_seats__of_batch on batch_seats (region_id, batch_id);
call guard_region('batch_seats');

create table batch_trainers (
  region_id text not null,
  id uuid not null,
  batch_id uuid not null,
  person_name text not null,
  origin text not null,
  organisation text not null default '',
  partner_id uuid,
  subject text not null default '',
  lesson_hours numeric(6, 1) not null default 0,
  phone_sealed bytea,
  created_at timestamptz not null,
  constraint batch_trainers__pk primary key (region_id, id),
  constraint batch_trainers__batch foreign key (region_id, batch_id) references course_batches (region_id, id) on delete cascade,
  constraint batch_trainers__partner foreign key (region_id, partner_id) references partners (region_id, id),
  constraint batch_trainers__origin check (origin in ('government', 'business', 'university', 'community', 'freelance'))
);
comment on table batch_trainers is 'Who teaches; many from outside government.';
comment on column batch_trainers.phone_sealed is 'Sealed for `batch_trainers.phone_sealed <id>`; the organiser''s.';
create index batch_trainers__of_batch on batch_trainers (region_id, batch_id);
call guard_region('batch_trainers');

create table trainees (
  region_id text not null,
  id uuid not null,
  batch_id uuid not null,
  record_id uuid,
  person_name text not null,
  sex text not null,
  birth_date date,
  identifiers bytea,
  nik_hash text collate "C",
  address text not null default '',
  village_code text,
  district_code text,
  education text not null default '',
  decile integer,
  decile_as_of text not null default '',
  disabilities text[] not null default '{}',
  needs text[] not null default '{}',
  source text not null,
  state text not null default 'registered',
  state_reason text not null default '',
  receipt text collate "C" not null default '',
  consented_at timestamptz,
  combination text not null default 'unasked',
  participant_id uuid,
  score numeric(5, 2),
  is_competent boolean,
  assessed_on date,
  certificate_number text not null default '',
  certificate_issuer text not null default '',
  certified_on date,
  certificate_until date,
  finished_on date,
  life text not null default 'living',
  life_since date,
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint trainees__pk primary key (region_id, id),
  constraint trainees__batch foreign key (region_id, batch_id) references course_batches (region_id, id) on delete cascade,
  constraint trainees__record foreign key (region_id, record_id) references source_records (region_id, id) on delete set null (record_id),
  constraint trainees__participant foreign key (region_id, participant_id) references gathering_participants (region_id, id) on delete set null (participant_id),
  constraint trainees__sex check (sex in ('L', 'P')),
  constraint trainees__decile check (decile between 1 and 10),
  constraint trainees__source check (source in ('list', 'registration', 'hand')),
  constraint trainees__state check (state in ('registered', 'admitted', 'refused', 'withdrew', 'dropped_out', 'finished')),
  constraint trainees__reason check (state not in ('refused', 'withdrew', 'dropped_out') or state_reason <> ''),
  constraint trainees__finished check ((state = 'finished') = (finished_on is not null)),
  constraint trainees__combination check (combination in ('unasked', 'none', 'conflict', 'ask')),
  constraint trainees__consent check (source <> 'registration' or consented_at is not null),
  constraint trainees__score check (score between 0 and 100),
  constraint trainees__life check (life in ('living', 'died', 'moved')),
  constraint trainees__life_since check ((life = 'living') = (life_since is null)),
  constraint trainees__disabilities check (disabilities <@ array['physical', 'intellectual', 'mental', 'sensory', 'multiple'])
);
comment on table trainees is 'Who takes part in a batch, from registration to graduate.';
comment on column trainees.identifiers is 'Sealed JSON {nik, phone, note}; note: what else they need. Sealed for `trainees.identifiers <id>`.';
comment on column trainees.decile is 'Rank in DTSEN when they entered; decile_as_of says which version. A rank is re-measured each quarter and never overwritten here.';
comment on column trainees.disabilities is 'Kinds of UU 8/2016.';
comment on column trainees.needs is 'What the person needs to take part: codes of seed/training/needs.csv (an interpreter, a ramp, large print).';
comment on column trainees.receipt is 'What somebody who registered by the link was given to ask after it.';
comment on column trainees.combination is 'The minimal answer of the room services to whether the region''s rules of combination stand against it; says nothing of what else they received.';
comment on column trainees.life is 'A graduate who has died or moved away is not asked any more and counts as neither working nor jobless.';
create unique index trainees__once on trainees (region_id, batch_id, nik_hash) where nik_hash is not null;
create unique index trainees__certificate on trainees (region_id, lower(certificate_issuer), certificate_number) where certificate_number <> '';
create index trainees__of_batch on trainees (region_id, batch_id, id);
create index trainees__nik on trainees (region_id, nik_hash) where nik_hash is not null;
create index trainees__finished_when on trainees (region_id, finished_on) where finished_on is not null;
call guard_region('trainees');

create table trainee_answers (
  region_id text not null,
  id uuid not null,
  batch_id uuid not null,
  trainee_id uuid not null,
  receipt text collate "C" not null,
  answers_hash text collate "C" not null,
  answers bytea,
  at timestamptz not null,
  constraint trainee_answers__pk primary key (region_id, id),
  constraint trainee_answers__batch foreign key (region_id, batch_id) references course_batches (region_id, id) on delete cascade,
  constraint trainee_answers__trainee foreign key (region_id, trainee_id) references trainees (region_id, id) on delete cascade
);
comment on table trainee_answers is 'Append-only: what somebody wrote each time they registered by the link with other answers than before. The organiser decides which is right; nothing is overwritten.';
comment on column trainee_answers.answers_hash is 'Keyed hash of all answers: the same sent again is no new row.';
comment on column trainee_answers.answers is 'Sealed JSON of the answers; null of the first, which stand in trainees. Sealed for `trainee_answers.answers <id>`.';
create unique index trainee_answers__once on trainee_answers (region_id, trainee_id, answers_hash);
create index trainee_answers__of_batch on trainee_answers (region_id, batch_id, at);
call guard_region('trainee_answers', 'select, insert, update');

create table training_steps (
  region_id text not null,
  id uuid not null,
  batch_id uuid not null,
  trainee_id uuid,
  deed text not null,
  reason text not null default '',
  by_user text not null,
  at timestamptz not null,
  constraint training_steps__pk primary key (region_id, id),
  constraint training_steps__batch foreign key (region_id, batch_id) references course_batches (region_id, id) on delete cascade,
  constraint training_steps__trainee foreign key (region_id, trainee_id) references trainees (region_id, id) on delete cascade
);
comment on table training_steps is 'Append-only history of a batch and of decisions on who takes part.';
create index training_steps__of_batch on training_steps (region_id, batch_id, id desc);
call guard_region('training_steps', 'select, insert');

-- What participants with disabilities need becomes somebody's to-do: `<batch>/<need>`.
alter table followups
  drop constraint followups__source_kind,
  add constraint followups__source_kind check (source_kind in ('overlap_pair', 'gathering', 'visit', 'evaluation', 'course_batch', 'direct'));
