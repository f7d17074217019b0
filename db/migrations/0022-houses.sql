-- Unfit houses (RTLH): one record a house from proposal to handover, what officers saw there, who gives what, and what it costs.

create table house_decisions (
  region_id text not null,
  id uuid not null,
  agency_id uuid not null,
  number text not null,
  decided_on date not null,
  letter_id uuid,
  note text not null default '',
  decided_by text not null,
  at timestamptz not null,
  constraint house_decisions__pk primary key (region_id, id),
  constraint house_decisions__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint house_decisions__letter foreign key (region_id, letter_id) references letters (region_id, id),
  constraint house_decisions__number unique (region_id, agency_id, number, decided_on)
);
comment on table house_decisions is 'A decree (SK penerima, berita acara penetapan) by which houses are chosen; one decides many.';
comment on column house_decisions.letter_id is 'The letter of the agency''s own register; null where the decree was numbered elsewhere.';
comment on column house_decisions.id is 'Also the batch of records by which the ledger of services knows who was chosen.';
call guard_region('house_decisions', 'select, insert');

create table houses (
  region_id text not null,
  id uuid not null,
  code text not null,
  year integer not null,
  agency_id uuid not null,
  activity_id uuid,
  state text not null default 'proposed',
  state_since date not null,
  cancel_kind text,
  cancel_reason text not null default '',
  owner_name text not null,
  owner_key text collate "C" not null,
  owner_sex text,
  owner_birth_date date,
  owner_disabled boolean,
  residents integer,
  identifiers bytea,
  nik_hash text collate "C",
  kk_hash text collate "C",
  record_id uuid,
  decision_id uuid,
  ledger_record_id uuid,
  address text not null default '',
  rt text not null default '',
  rw text not null default '',
  village_code text not null,
  district_code text not null,
  latitude double precision,
  longitude double precision,
  accuracy_m double precision,
  located_from text not null default 'none',
  land_title text not null default 'unknown',
  land_note text not null default '',
  proposed_by text not null default '',
  proposed_on date not null,
  progress integer not null default 0,
  handed_over_on date,
  handover_number text not null default '',
  handover_reason text not null default '',
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint houses__pk primary key (region_id, id),
  constraint houses__region foreign key (region_id) references regions,
  constraint houses__code unique (region_id, code),
  constraint houses__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint houses__activity foreign key (region_id, activity_id) references activities (region_id, id) on delete set null (activity_id),
  constraint houses__record foreign key (region_id, record_id) references source_records (region_id, id) on delete set null (record_id),
  constraint houses__decision foreign key (region_id, decision_id) references house_decisions (region_id, id),
  constraint houses__ledger_record foreign key (region_id, ledger_record_id) references source_records (region_id, id) on delete set null (ledger_record_id),
  constraint houses__year check (year between 2000 and 2100),
  constraint houses__state check (state in ('proposed', 'surveyed', 'decided', 'planned', 'building', 'handed_over', 'cancelled')),
  constraint houses__cancelled check ((state = 'cancelled') = (cancel_kind is not null)),
  constraint houses__cancel_kind check (cancel_kind in ('withdrew', 'died', 'land_dispute', 'already_helped', 'moved', 'not_eligible', 'entered_twice', 'other')),
  constraint houses__handed_over check ((state = 'handed_over') = (handed_over_on is not null)),
  constraint houses__owner_sex check (owner_sex in ('L', 'P')),
  constraint houses__residents check (residents between 1 and 60),
  constraint houses__place check ((latitude is null) = (longitude is null) and latitude between -90 and 90 and longitude between -180 and 180),
  constraint houses__located_from check (located_from in ('none', 'device', 'map', 'list')),
  constraint houses__land_title check (land_title in ('certificate', 'letter_c', 'village_letter', 'deed', 'customary', 'permitted', 'none', 'unknown')),
  constraint houses__progress check (progress between 0 and 100)
);
comment on table houses is 'An unfit house: one record however many give and however often it is proposed. Stages after DOMAIN: proposal, survey, decision, plan of materials, works, handover.';
comment on column houses.code is 'What people say and write on the wall of the site: `RTLH-2026-0042`; counted per region and year.';
comment on column houses.agency_id is 'Who keeps the record; givers stand in house_givers.';
comment on column houses.identifiers is 'Sealed JSON {nik, kk, phone} of the owner. Sealed for `houses.identifiers <id>`.';
comment on column houses.nik_hash is 'Keyed hash of the owner''s NIK; so kk_hash of the family card.';
comment on column houses.owner_key is 'The name folded (people, name-key), for likely doubles where a NIK is missing.';
comment on column houses.record_id is 'The row of a list it came from.';
comment on column houses.ledger_record_id is 'The record by which other agencies'' checks know that this family was chosen.';
comment on column houses.handover_reason is 'Why it was handed over although an indicator of a fit house still fails; empty: none does.';
comment on column houses.progress is 'Percent of the works by the newest standing observation: 0, 30, 50, 100 are photographed.';
comment on column houses.owner_disabled is 'Whether somebody who lives there has a disability; null: nobody asked.';
-- The lock against double funding: a family has one house under way at a time.
create unique index houses__one_by_owner on houses (region_id, nik_hash) where nik_hash is not null and state not in ('handed_over', 'cancelled');
create unique index houses__one_by_family on houses (region_id, kk_hash) where kk_hash is not null and state not in ('handed_over', 'cancelled');
-- One handover record is of one house; an agency writes its numbers in one way or the other.
create unique index houses__handover_number on houses (region_id, agency_id, lower(handover_number)) where handover_number <> '';
create index houses__of_year on houses (region_id, year, state, district_code);
create index houses__village on houses (region_id, village_code, code);
create index houses__of_agency on houses (region_id, agency_id, year);
create index houses__owner_once on houses (region_id, nik_hash) where nik_hash is not null;
create index houses__owner_alike on houses (region_id, village_code, owner_key);
create index houses__of_decision on houses (region_id, decision_id) where decision_id is not null;
create index houses__family_once on houses (region_id, kk_hash) where kk_hash is not null;
call guard_region('houses');

create table house_events (
  region_id text not null,
  id uuid not null,
  house_id uuid not null,
  kind text not null,
  details jsonb not null default '{}',
  by_user text not null,
  at timestamptz not null,
  constraint house_events__pk primary key (region_id, id),
  constraint house_events__house foreign key (region_id, house_id) references houses (region_id, id) on delete cascade
);
comment on table house_events is 'Append-only: each step of a house and what changed. Details hold codes, ids, amounts and words of the office, no NIK, no phone.';
create index house_events__of_house on house_events (region_id, house_id, at, id);
call guard_region('house_events', 'select, insert');

create table house_facts (
  region_id text not null,
  id uuid not null,
  house_id uuid not null,
  occasion text not null,
  field text not null,
  value jsonb not null,
  based_on uuid[] not null default '{}',
  device text not null default '',
  officer_id text not null,
  observed_at timestamptz not null,
  offset_ms integer not null default 0,
  received_at timestamptz not null,
  constraint house_facts__pk primary key (region_id, id),
  constraint house_facts__house foreign key (region_id, house_id) references houses (region_id, id) on delete cascade,
  constraint house_facts__occasion check (occasion in ('before', 'after'))
);
comment on table house_facts is 'Append-only: what an officer answered to one question of the survey form at the house (before the works, or after). Which questions there are is data: seed/houses/survey.csv.';
comment on column house_facts.id is 'Made by the device: the same fact sent twice is one fact.';
comment on column house_facts.based_on is 'The facts on this question that the officer had before their eyes: those are superseded. Facts that nobody superseded and that differ are a conflict, shown and decided by a further fact.';
comment on column house_facts.officer_id is 'A row of house_officers, or the user who wrote it down at a desk.';
comment on column house_facts.device is 'Which run of the officer''s page made it.';
comment on column house_facts.observed_at is 'By the clock of the device, put right by offset_ms.';
create index house_facts__of_house on house_facts (region_id, house_id, occasion, field);
call guard_region('house_facts', 'select, insert');

create table house_photos (
  region_id text not null,
  id uuid not null,
  house_id uuid not null,
  stage integer not null,
  angle text not null,
  taken_at timestamptz not null,
  offset_ms integer not null default 0,
  received_at timestamptz not null,
  latitude double precision,
  longitude double precision,
  accuracy_m double precision,
  distance_m double precision,
  doubts text[] not null default '{}',
  doubt_reason text not null default '',
  sha256 text not null,
  file_hash text not null,
  thumb_hash text not null,
  width integer not null,
  height integer not null,
  bytes integer not null,
  ghost_of uuid,
  device text not null default '',
  officer_id text not null,
  set_aside_reason text not null default '',
  set_aside_by text not null default '',
  set_aside_at timestamptz,
  constraint house_photos__pk primary key (region_id, id),
  constraint house_photos__house foreign key (region_id, house_id) references houses (region_id, id) on delete cascade,
  constraint house_photos__stage check (stage in (0, 30, 50, 100)),
  constraint house_photos__angle check (angle in ('front', 'left', 'right', 'back', 'inside', 'roof', 'floor', 'wall', 'toilet', 'water', 'receipt', 'other')),
  constraint house_photos__place check ((latitude is null) = (longitude is null)),
  constraint house_photos__doubts check (doubts <@ array['no_position', 'imprecise', 'far_from_house', 'other_village', 'clock', 'seen_before']),
  constraint house_photos__set_aside check ((set_aside_at is null) = (set_aside_reason = ''))
);
comment on table house_photos is 'Photographs of a house; the pictures themselves lie in the file store under their hash. Nothing is deleted: one that is wrong is set aside with a reason.';
comment on column house_photos.sha256 is 'Of the bytes as the device took them: says that nothing was changed on the way, and that the same picture is not used for two houses.';
comment on column house_photos.file_hash is 'Of the picture as kept, turned upright and without metadata; thumb_hash of the small one.';
comment on column house_photos.doubts is 'What makes it worth a second look (seed/houses/photo-rules.csv); it is kept all the same, with the officer''s reason in doubt_reason.';
comment on column house_photos.taken_at is 'By the clock of the device, put right by offset_ms.';
comment on column house_photos.officer_id is 'A row of house_officers, or the user who added it at a desk.';
comment on column house_photos.device is 'Which run of the officer''s page made it.';
comment on column house_photos.distance_m is 'From the place of the house as it was known then.';
create index house_photos__of_house on house_photos (region_id, house_id, stage, angle, taken_at);
create index house_photos__same on house_photos (region_id, sha256);
create index house_photos__doubtful on house_photos (region_id, received_at) where doubts <> '{}' and set_aside_at is null;
create index house_photos__file on house_photos (region_id, file_hash);
create index house_photos__thumb on house_photos (region_id, thumb_hash);
call guard_region('house_photos', 'select, insert, update');

create table house_items (
  region_id text not null,
  id uuid not null,
  house_id uuid not null,
  position integer not null,
  kind text not null,
  name text not null,
  quantity numeric not null,
  unit text not null,
  unit_price bigint not null,
  amount bigint not null,
  constraint house_items__pk primary key (region_id, id),
  constraint house_items__house foreign key (region_id, house_id) references houses (region_id, id) on delete cascade,
  constraint house_items__kind check (kind in ('material', 'labour', 'other')),
  constraint house_items__amount check (quantity > 0 and unit_price >= 0 and amount >= 0)
);
comment on table house_items is 'Plan of materials and works (DRPB/RAB) of a house; the sum is its cost.';
create index house_items__of_house on house_items (region_id, house_id);
call guard_region('house_items');

create table house_givers (
  region_id text not null,
  id uuid not null,
  house_id uuid not null,
  giver_kind text not null,
  agency_id uuid,
  partner_id uuid,
  giver_name text not null,
  form text not null,
  what text not null default '',
  amount bigint not null,
  basis text not null default '',
  fund_source text not null default '',
  scheme text not null default '',
  state text not null default 'promised',
  promised_on date not null,
  delivered_on date,
  evidence text not null default '',
  cancelled_on date,
  cancel_reason text not null default '',
  pledge_id uuid,
  delivery_id uuid,
  rest_of uuid,
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  constraint house_givers__pk primary key (region_id, id),
  constraint house_givers__house foreign key (region_id, house_id) references houses (region_id, id) on delete cascade,
  constraint house_givers__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint house_givers__partner foreign key (region_id, partner_id) references partners (region_id, id),
  constraint house_givers__pledge foreign key (region_id, pledge_id) references partner_pledges (region_id, id),
  constraint house_givers__giver_kind check (giver_kind in ('state', 'province', 'regency', 'village', 'alms', 'business', 'community', 'own')),
  constraint house_givers__form check (form in ('money', 'goods', 'labour')),
  constraint house_givers__state check (state in ('promised', 'delivered', 'cancelled')),
  constraint house_givers__amount check (amount > 0),
  constraint house_givers__delivered check ((state = 'delivered') = (delivered_on is not null)),
  constraint house_givers__cancelled check ((state = 'cancelled') = (cancel_reason <> ''))
);
comment on table house_givers is 'The stack of givers of a house. What is not cancelled never exceeds the cost; what is missing to it is the open gap, so cost = stack + gap at any time.';
comment on column house_givers.amount is 'Whole rupiah; goods and labour valued, and how in basis.';
comment on column house_givers.scheme is 'The programme the money comes from (BSPS, RS-RTLH, DAK, Dana Desa …): which exclude each other is data, seed/houses/schemes.csv.';
comment on column house_givers.delivery_id is 'The delivery of that pledge, where it came.';
comment on column house_givers.rest_of is 'The gift of which this is what was still promised after an instalment.';
comment on column house_givers.pledge_id is 'The pledge that the partner sees; kept by the room partners.';
create index house_givers__of_house on house_givers (region_id, house_id);
create index house_givers__of_partner on house_givers (region_id, partner_id) where partner_id is not null;
call guard_region('house_givers');
