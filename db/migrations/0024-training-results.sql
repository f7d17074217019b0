-- What became of graduates at 3, 6 and 12 months: what was said, by whom, and how well it is known.

create table outcomes (
  region_id text not null,
  id uuid not null,
  trainee_id uuid not null,
  months integer not null,
  status text not null,
  employer_name text not null default '',
  partner_id uuid,
  work text not null default '',
  working_since date,
  monthly_income bigint,
  has_business_number boolean,
  evidence text not null default 'self_reported',
  evidence_note text not null default '',
  means text not null,
  said_on date not null,
  replaces uuid,
  correction_reason text not null default '',
  recorded_by text not null,
  at timestamptz not null,
  constraint outcomes__pk primary key (region_id, id),
  constraint outcomes__trainee foreign key (region_id, trainee_id) references trainees (region_id, id) on delete cascade,
  constraint outcomes__partner foreign key (region_id, partner_id) references partners (region_id, id),
  constraint outcomes__replaces foreign key (region_id, replaces) references outcomes (region_id, id) on delete cascade,
  constraint outcomes__months check (months in (3, 6, 12)),
  constraint outcomes__status check (status in ('formal', 'informal', 'own_business', 'internship', 'school', 'not_yet', 'unreachable')),
  constraint outcomes__evidence check (evidence in ('self_reported', 'employer_confirmed', 'payroll')),
  constraint outcomes__means check (means in ('call', 'link', 'visit', 'employer', 'payroll')),
  constraint outcomes__income check (monthly_income >= 0),
  constraint outcomes__not_itself check (replaces <> id)
);
comment on table outcomes is 'Append-only: what is known of a graduate at 3, 6 or 12 months after the course. A correction replaces an earlier row and says why; the last of the chain counts.';
comment on column outcomes.status is 'unreachable: tried and not reached; no row at all: nobody answered yet. Neither is ever counted as jobless, and neither is dropped.';
comment on column outcomes.monthly_income is 'Whole rupiah a month; null: not said.';
comment on column outcomes.recorded_by is 'A user, `link:<graduate>` for the own answer by the personal link, `link:<confirmation>` for an employer''s.';
create index outcomes__of_trainee on outcomes (region_id, trainee_id, months, at);
-- One chain a point, so that two clerks at one moment cannot both be right: the second is told what the first wrote.
create unique index outcomes__first on outcomes (region_id, trainee_id, months) where replaces is null;
create unique index outcomes__replaced_once on outcomes (region_id, replaces) where replaces is not null;
call guard_region('outcomes', 'select, insert');

create table outcome_attempts (
  region_id text not null,
  id uuid not null,
  trainee_id uuid not null,
  months integer not null,
  means text not null,
  result text not null,
  again_on date,
  note text not null default '',
  tried_by text not null,
  at timestamptz not null,
  constraint outcome_attempts__pk primary key (region_id, id),
  constraint outcome_attempts__trainee foreign key (region_id, trainee_id) references trainees (region_id, id) on delete cascade,
  constraint outcome_attempts__months check (months in (3, 6, 12)),
  constraint outcome_attempts__means check (means in ('call', 'message', 'visit')),
  constraint outcome_attempts__result check (result in ('no_answer', 'wrong_number', 'call_back', 'refused')),
  constraint outcome_attempts__again check ((result = 'call_back') = (again_on is not null))
);
comment on table outcome_attempts is 'Append-only: each time somebody tried to reach a graduate and got no answer; what the call list is made from.';
comment on column outcome_attempts.again_on is 'The day on which the graduate asked to be called again.';
create index outcome_attempts__of_trainee on outcome_attempts (region_id, trainee_id, months, at);
call guard_region('outcome_attempts', 'select, insert');

create table outcome_claims (
  region_id text not null,
  trainee_id uuid not null,
  claimed_by text not null,
  until timestamptz not null,
  constraint outcome_claims__pk primary key (region_id, trainee_id),
  constraint outcome_claims__trainee foreign key (region_id, trainee_id) references trainees (region_id, id) on delete cascade
);
comment on table outcome_claims is 'Who is calling a graduate at the moment, so that two clerks do not call the same person. Void after `until`.';
call guard_region('outcome_claims');

create table graduate_links (
  region_id text not null,
  trainee_id uuid not null,
  turn integer not null,
  made_by text not null,
  at timestamptz not null,
  constraint graduate_links__pk primary key (region_id, trainee_id),
  constraint graduate_links__trainee foreign key (region_id, trainee_id) references trainees (region_id, id) on delete cascade
);
comment on table graduate_links is 'The personal link by which a graduate answers without an account; a newer turn makes the older worthless.';
call guard_region('graduate_links');

create table employer_confirmations (
  region_id text not null,
  id uuid not null,
  outcome_id uuid not null,
  trainee_id uuid not null,
  employer_name text not null,
  link_turn integer not null default 1,
  state text not null default 'asked',
  answer_note text not null default '',
  answered_name text not null default '',
  answered_post text not null default '',
  asked_by text not null,
  asked_at timestamptz not null,
  expires_on date not null,
  answered_at timestamptz,
  constraint employer_confirmations__pk primary key (region_id, id),
  constraint employer_confirmations__outcome foreign key (region_id, outcome_id) references outcomes (region_id, id) on delete cascade,
  constraint employer_confirmations__trainee foreign key (region_id, trainee_id) references trainees (region_id, id) on delete cascade,
  constraint employer_confirmations__once unique (region_id, outcome_id),
  constraint employer_confirmations__answered check ((state in ('confirmed', 'denied')) = (answered_at is not null)),
  constraint employer_confirmations__state check (state in ('asked', 'confirmed', 'denied', 'withdrawn'))
);
comment on table employer_confirmations is 'A one-time link by which an employer confirms that a graduate works there, without an account. It shows the name of the one graduate and what was said of the work, nothing of the course''s other people, no disability, no decile, no income.';
comment on column employer_confirmations.state is 'denied: the graduate''s word and the employer''s differ; counts as not known until an officer decides by a further outcome.';
create index employer_confirmations__of_trainee on employer_confirmations (region_id, trainee_id);
call guard_region('employer_confirmations');
