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
  constraint outcomes__months check (months in (3, 6, 12)),
  constraint outcomes__status check (status in ('formal', 'informal', 'own_business', 'internship', 'school', 'not_yet', 'unreachable')),
  constraint outcomes__evidence check (evidence in ('self_reported', 'employer_confirmed', 'payroll')),
  constraint outcomes__means check (means in ('call', 'link', 'visit', 'employer', 'payroll')),
  constraint outcomes__income check (monthly_income >= 0)
);
comment on table outcomes is 'Append-only: what is known of a graduate at 3, 6 or 12 months after the course. A correction replaces an earlier row and says why; the newest not replaced one counts.';
comment on column outcomes.status is 'unreachable: tried and not reached; no row at all: nobody answered yet. Neither is ever counted as jobless, and neither is dropped.';
comment on column outcomes.monthly_income is 'Whole rupiah a month; null: not said.';
create index outcomes__of_trainee on outcomes (region_id, trainee_id, months, at);
call guard_region('outcomes', 'select, insert');

create table outcome_attempts (
  region_id text not null,
  id uuid not null,
  trainee_id uuid not null,
  months integer not null,
  means text not null,
  result text not null,
  note text not null default '',
  tried_by text not null,
  at timestamptz not null,
  constraint outcome_attempts__pk primary key (region_id, id),
  constraint outcome_attempts__trainee foreign key (region_id, trainee_id) references trainees (region_id, id) on delete cascade,
  constraint outcome_attempts__months check (months in (3, 6, 12)),
  constraint outcome_attempts__result check (result in ('answered', 'no_answer', 'wrong_number', 'call_back', 'refused'))
);
comment on table outcome_attempts is 'Each time somebody tried to reach a graduate: what the call list is made from.';
create index outcome_attempts__of_trainee on outcome_attempts (region_id, trainee_id, months, at);
call guard_region('outcome_attempts', 'select, insert');

create table employer_confirmations (
  region_id text not null,
  id uuid not null,
  outcome_id uuid not null,
  trainee_id uuid not null,
  employer_name text not null,
  email_sealed bytea,
  link_turn integer not null default 1,
  state text not null default 'asked',
  answer_note text not null default '',
  asked_by text not null,
  asked_at timestamptz not null,
  expires_on date not null,
  answered_at timestamptz,
  constraint employer_confirmations__pk primary key (region_id, id),
  constraint employer_confirmations__outcome foreign key (region_id, outcome_id) references outcomes (region_id, id) on delete cascade,
  constraint employer_confirmations__trainee foreign key (region_id, trainee_id) references trainees (region_id, id) on delete cascade,
  constraint employer_confirmations__state check (state in ('asked', 'confirmed', 'denied', 'withdrawn'))
);
comment on table employer_confirmations is 'A one-time link by which an employer confirms that a graduate works there, without an account. It shows the name of the one graduate and what was said of the work, nothing of the course''s other people, no disability, no decile.';
create index employer_confirmations__of_trainee on employer_confirmations (region_id, trainee_id);
call guard_region('employer_confirmations');
