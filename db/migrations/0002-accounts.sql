-- Who signs in (schema auth, its shape belongs to better-auth 1.7) and what they may do (grants).

create schema auth;
grant usage on schema auth to selaras_app;
create table auth."user" (
  "id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null,
  "image" text, "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz default current_timestamp not null,
  "twoFactorEnabled" boolean
);
create table auth."session" (
  "id" text not null primary key, "expiresAt" timestamptz not null, "token" text not null unique,
  "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text,
  "userId" text not null references auth."user" ("id") on delete cascade
);
create table auth."account" (
  "id" text not null primary key, "accountId" text not null, "providerId" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text,
  "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text,
  "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz not null
);
create table auth."verification" (
  "id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null,
  "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz default current_timestamp not null
);
create table auth."twoFactor" (
  "id" text not null primary key, "secret" text not null, "backupCodes" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade, "verified" boolean,
  "failedVerificationCount" integer, "lockedUntil" timestamptz
);
create index "session_userId_idx" on auth."session" ("userId");
create index "account_userId_idx" on auth."account" ("userId");
create index "verification_identifier_idx" on auth."verification" ("identifier");
create index "twoFactor_userId_idx" on auth."twoFactor" ("userId");
grant select, insert, update, delete on all tables in schema auth to selaras_app;

create table grants (
  region_id text not null,
  id uuid not null,
  user_id text not null,
  role text not null,
  agency_id uuid,
  area_code text,
  valid_from date not null,
  valid_until date,
  granted_by text not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  constraint grants__pk primary key (region_id, id),
  constraint grants__region foreign key (region_id) references regions,
  constraint grants__user foreign key (user_id) references auth."user" ("id"),
  constraint grants__role check (role in ('admin', 'coordinator', 'head', 'operator', 'viewer')),
  constraint grants__agency_roles check (role not in ('head', 'operator') or agency_id is not null),
  constraint grants__region_roles check (role not in ('admin', 'coordinator') or (agency_id is null and area_code is null)),
  constraint grants__period check (valid_until is null or valid_until >= valid_from)
);
comment on table grants is 'role × unit × place × period. agency_id null: every unit of the region; area_code null: the whole region, as it is for admin and coordinator always; valid_until null: until revoked.';
create index grants__of_user on grants (user_id);
call guard_region('grants', 'select, insert, update');
-- A person finds the own grants before a region is chosen.
create policy own_grants on grants for select using (user_id = app_person());
create policy own_regions on regions for select
  using (exists (select from grants g where g.region_id = regions.region_id and g.user_id = app_person() and g.revoked_at is null));

create table invitations (
  region_id text not null,
  id uuid not null,
  token_hash text not null,
  email text,
  name text,
  role text not null,
  agency_id uuid,
  area_code text,
  valid_until date,
  invited_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by text,
  withdrawn_at timestamptz,
  constraint invitations__pk primary key (region_id, id),
  constraint invitations__region foreign key (region_id) references regions,
  constraint invitations__token unique (token_hash),
  constraint invitations__role check (role in ('admin', 'coordinator', 'head', 'operator', 'viewer')),
  constraint invitations__agency_roles check (role not in ('head', 'operator') or agency_id is not null),
  constraint invitations__region_roles check (role not in ('admin', 'coordinator') or (agency_id is null and area_code is null))
);
comment on column invitations.token_hash is 'sha256 of the token in the link; the token itself is never stored. A link works once.';
call guard_region('invitations', 'select, insert, update');
-- Whoever holds the link may find its invitation before belonging to a region.
create policy by_token on invitations for select using (token_hash = nullif(current_setting('app.invitation', true), ''));
