-- Officers in the villages: who surveys and photographs houses without an account, by a signed link that works without signal.

create table house_officers (
  region_id text not null,
  id uuid not null,
  agency_id uuid not null,
  name text not null,
  areas text[] not null,
  link_turn integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  last_seen_at timestamptz,
  last_offset_ms integer,
  constraint house_officers__pk primary key (region_id, id),
  constraint house_officers__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint house_officers__name unique (region_id, agency_id, name),
  constraint house_officers__areas check (cardinality(areas) between 1 and 50)
);
comment on table house_officers is 'Whoever surveys and photographs the houses of one agency in some villages or districts. No account and no session that expires where there is no signal: a signed link, renewed or withdrawn by the agency.';
comment on column house_officers.areas is 'Kemendagri codes of villages or districts; the houses of the agency in them are this officer''s.';
comment on column house_officers.last_offset_ms is 'How far the server''s clock was ahead of the device''s when it last reported.';
call guard_region('house_officers');
