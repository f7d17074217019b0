-- The ground: the region as tenant, the application role, the audit chain, long work.
-- Runs as the owner. The application works as selaras_app, which owns nothing and cannot bypass a policy.

create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;
create extension if not exists unaccent;

-- Roles belong to the whole server: another database of it may have made this one, even at this moment.
do $$ begin
  create role selaras_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
exception when duplicate_object or unique_violation then null;
end $$;
-- With one login for both (DATABASE_URL alone) the owner itself becomes the application.
do $$ begin
  execute format('grant selaras_app to %I', current_user);
exception when insufficient_privilege then null;
end $$;
grant usage on schema public to selaras_app;

-- What the current request may see. Empty settings match nothing: a forgotten setting shows no row.
create function app_region() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.region', true), '') $$;
-- Set only before a region is chosen: a person finds the own grants in all regions. Inside a region it is empty.
create function app_person() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '') $$;

-- One wall for every table of a region; called right after each `create table`.
create procedure guard_region(target regclass, grants text default 'select, insert, update, delete') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy region_wall on %s using (region_id = app_region()) with check (region_id = app_region())', target);
  execute format('grant %s on %s to selaras_app', grants, target);
end $$;

create table regions (
  region_id text not null,
  name text not null,
  timezone text not null,
  is_sample boolean not null default false,
  created_at timestamptz not null default now(),
  constraint regions__pk primary key (region_id),
  constraint regions__code check (region_id ~ '^[0-9]{2}([.][0-9]{2})?$'),
  constraint regions__timezone check (timezone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'))
);
comment on table regions is 'The tenants. region_id is the Kemendagri code of the province or regency.';
call guard_region('regions', 'select, insert, update');
-- The wall holds for the owner too, unless it is a superuser; which regions there are is the owner's to know.
create policy installation on regions to current_user using (true) with check (true);

create table audit_log (
  region_id text not null,
  seq bigint not null,
  at timestamptz not null,
  actor_id text not null,
  request_id text not null,
  operation text not null,
  subject_kind text not null,
  subject_id text not null,
  details jsonb not null default '{}',
  previous_hash text not null,
  hash text not null,
  constraint audit_log__pk primary key (region_id, seq),
  constraint audit_log__region foreign key (region_id) references regions
);
comment on table audit_log is 'Append-only: the application may insert and read, never change. hash = sha256(previous_hash + the row), so a removed or altered row breaks the chain of its region.';
comment on column audit_log.details is 'What changed, as ids, counts and field names. Never a NIK, a name of a person in need, or free text of a case.';
create index audit_log__subject on audit_log (region_id, subject_kind, subject_id, seq);
call guard_region('audit_log', 'select, insert');

create table jobs (
  region_id text not null,
  id uuid not null,
  kind text not null,
  state text not null default 'queued',
  input jsonb not null,
  checkpoint jsonb,
  done bigint not null default 0,
  total bigint,
  result jsonb,
  error jsonb,
  cancel_requested boolean not null default false,
  attempt integer not null default 0,
  lease_until timestamptz,
  requested_by text not null,
  request_id text not null,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  constraint jobs__pk primary key (region_id, id),
  constraint jobs__region foreign key (region_id) references regions,
  constraint jobs__state check (state in ('queued', 'running', 'done', 'failed', 'cancelled'))
);
comment on table jobs is 'Long work: the queue and what its asker sees of it (progress, cancel, result) in one place.';
comment on column jobs.lease_until is 'The worker extends it while it lives; work whose lease ran out is taken up again from its checkpoint.';
comment on column jobs.checkpoint is 'Where the work goes on after a restart; written in the same transaction as the piece of work it covers.';
create index jobs__newest on jobs (region_id, created_at desc);
create index jobs__waiting on jobs (created_at) where state in ('queued', 'running');
call guard_region('jobs');
-- The worker looks for work in every region; it does the work itself behind the wall of the job's region.
create policy job_runner on jobs using (current_setting('app.runner', true) = 'on');

create table idempotency (
  region_id text not null,
  actor_id text not null,
  key text not null,
  route text not null,
  input_hash text not null,
  answer jsonb not null,
  at timestamptz not null,
  constraint idempotency__pk primary key (region_id, actor_id, key),
  constraint idempotency__region foreign key (region_id) references regions
);
comment on table idempotency is 'The first answer to each Idempotency-Key of a caller, written in the transaction of the deed; a repeat gets it again, another input under the same key is refused.';
create index idempotency__age on idempotency (region_id, at);
call guard_region('idempotency', 'select, insert, delete');

create table region_settings (
  region_id text not null,
  key text not null,
  value jsonb not null,
  source text not null default '',
  updated_at timestamptz not null default now(),
  constraint region_settings__pk primary key (region_id, key),
  constraint region_settings__region foreign key (region_id) references regions
);
comment on column region_settings.source is 'Where a changeable rule comes from: regulation and date.';
call guard_region('region_settings');

create table outbox (
  region_id text not null,
  id uuid not null,
  topic text not null,
  payload jsonb not null,
  at timestamptz not null,
  constraint outbox__pk primary key (region_id, id),
  constraint outbox__region foreign key (region_id) references regions
);
comment on table outbox is 'What a room tells the rooms above it, in the transaction of the deed; main.ts lists who listens.';
call guard_region('outbox', 'select, insert, delete');
create policy outbox_runner on outbox for select using (current_setting('app.runner', true) = 'on');
