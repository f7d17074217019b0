-- Monitoring, first stone: what agencies report towards the strategic programmes that no room counts. Each contribution stands once, however many share it.

create table contributions (
  region_id text not null,
  id uuid not null,
  programme_id uuid not null,
  activity_id uuid,
  activity_name text not null default '',
  agency_id uuid not null,
  year integer not null,
  quarter integer not null,
  amount bigint not null,
  sex_reason text not null default '',
  evidence text not null default '',
  state text not null default 'reported',
  state_reason text not null default '',
  version integer not null default 1,
  reported_by text not null,
  reported_at timestamptz not null,
  constraint contributions__pk primary key (region_id, id),
  constraint contributions__programme foreign key (region_id, programme_id) references strategic_programmes (region_id, id),
  constraint contributions__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint contributions__quarter check (quarter between 1 and 4),
  constraint contributions__amount check (amount >= 0),
  constraint contributions__state check (state in ('reported', 'withdrawn'))
);
comment on table contributions is 'What was reached within one quarter by one activity, or by one agency outside any activity: the whole of it, whoever shares it.';
comment on column contributions.activity_id is 'Without a foreign key: a report outlives the activity it was about, whose name stays beside it.';
comment on column contributions.agency_id is 'Who reported it first.';
comment on column contributions.sex_reason is 'Why its people, or some of them, are not split by sex.';
create unique index contributions__once_an_activity on contributions (region_id, programme_id, activity_id, year, quarter)
  where activity_id is not null and state = 'reported';
create unique index contributions__once_an_agency on contributions (region_id, programme_id, agency_id, year, quarter)
  where activity_id is null and state = 'reported';
create index contributions__of_programme on contributions (region_id, programme_id, year, quarter);
call guard_region('contributions');

create table contribution_rows (
  region_id text not null,
  contribution_id uuid not null,
  row_number integer not null,
  district_code text,
  amount bigint not null,
  female bigint,
  male bigint,
  disabled bigint,
  constraint contribution_rows__pk primary key (region_id, contribution_id, row_number),
  constraint contribution_rows__contribution foreign key (region_id, contribution_id) references contributions (region_id, id) on delete cascade,
  constraint contribution_rows__sex check (coalesce(female, 0) + coalesce(male, 0) <= amount),
  constraint contribution_rows__disabled check (coalesce(disabled, 0) <= amount)
);
comment on table contribution_rows is 'A contribution by district; its rows add up to it. What female and male leave of the amount is not known.';
comment on column contribution_rows.district_code is 'Kecamatan; null: not known.';
comment on column contribution_rows.disabled is 'How many of the amount live with a disability; null: not known of any.';
call guard_region('contribution_rows');

create table contribution_shares (
  region_id text not null,
  contribution_id uuid not null,
  agency_id uuid not null,
  amount bigint not null,
  agreed_by text,
  agreed_at timestamptz,
  constraint contribution_shares__pk primary key (region_id, contribution_id, agency_id),
  constraint contribution_shares__contribution foreign key (region_id, contribution_id) references contributions (region_id, id) on delete cascade,
  constraint contribution_shares__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint contribution_shares__amount check (amount >= 0),
  constraint contribution_shares__agreed check ((agreed_by is null) = (agreed_at is null))
);
comment on table contribution_shares is 'Which part of a contribution is whose; they add up to it exactly. Not agreed: proposed by who wrote last, and waiting for the agency.';
create index contribution_shares__of_agency on contribution_shares (region_id, agency_id);
call guard_region('contribution_shares');

create table contribution_changes (
  region_id text not null,
  contribution_id uuid not null,
  version integer not null,
  deed text not null,
  agency_id uuid,
  reason text not null default '',
  snapshot jsonb not null,
  by text not null,
  at timestamptz not null,
  constraint contribution_changes__pk primary key (region_id, contribution_id, version),
  constraint contribution_changes__contribution foreign key (region_id, contribution_id) references contributions (region_id, id),
  constraint contribution_changes__deed check (deed in ('reported', 'corrected', 'agreed', 'withdrawn'))
);
comment on table contribution_changes is 'Append-only: every version of a contribution with who wrote it and why.';
comment on column contribution_changes.agency_id is 'In whose name; null: a coordinator, or an agency that is no more.';
comment on column contribution_changes.snapshot is 'Amount and shares of that version: {amount, shares: [{agencyId, amount}]}.';
call guard_region('contribution_changes', 'select, insert');
