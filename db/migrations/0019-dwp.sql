-- Dharma Wanita Persatuan (DWP): boards beside the agencies, members, work programmes, coaching visits, quarterly evaluations.

create table dwp_units (
  region_id text not null,
  agency_id uuid not null,
  leads boolean not null default false,
  constraint dwp_units__pk primary key (region_id, agency_id),
  constraint dwp_units__agency foreign key (region_id, agency_id) references agencies (region_id, id)
);
comment on table dwp_units is 'What is said of a unit beyond its being an agency of kind dwp; a unit without a row leads nobody.';
comment on column dwp_units.leads is 'The DWP of the regency or city itself: plans visits and reads every unit.';
create unique index dwp_units__one_leads on dwp_units (region_id) where leads;
call guard_region('dwp_units');

create table dwp_boards (
  region_id text not null,
  id uuid not null,
  agency_id uuid not null,
  term_from date not null,
  term_until date not null,
  decree text not null default '',
  version integer not null default 1,
  constraint dwp_boards__pk primary key (region_id, id),
  constraint dwp_boards__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint dwp_boards__term check (term_until >= term_from)
);
comment on table dwp_boards is 'Kepengurusan of one term of office (masa bakti), by its decree (SK).';
create index dwp_boards__of_unit on dwp_boards (region_id, agency_id, term_from desc);
call guard_region('dwp_boards');

create table dwp_posts (
  region_id text not null,
  id uuid not null,
  board_id uuid not null,
  post text not null,
  person_name text not null,
  phone_sealed bytea,
  head_position_id uuid,
  head_holder_id uuid,
  decree text not null default '',
  valid_from date not null,
  valid_until date,
  end_reason text not null default '',
  constraint dwp_posts__pk primary key (region_id, id),
  constraint dwp_posts__board foreign key (region_id, board_id) references dwp_boards (region_id, id) on delete cascade,
  constraint dwp_posts__head_position foreign key (region_id, head_position_id) references positions (region_id, id),
  constraint dwp_posts__post check (post in ('advisor', 'chair', 'vice_chair', 'secretary', 'vice_secretary', 'treasurer', 'vice_treasurer',
    'education_lead', 'economy_lead', 'social_culture_lead', 'member')),
  constraint dwp_posts__period check (valid_until is null or valid_until >= valid_from)
);
comment on column dwp_posts.head_position_id is 'Of a chair by her husband''s office: the head''s post of the parent agency.';
comment on column dwp_posts.head_holder_id is 'Who held that post when she became chair; when another holds it, that is a to-do, never a silent replacement.';
create index dwp_posts__of_board on dwp_posts (region_id, board_id, valid_from);
call guard_region('dwp_posts');

create table dwp_chair_changes (
  region_id text not null,
  id uuid not null,
  post_id uuid not null,
  new_holder_id uuid,
  new_holder_name text not null default '',
  new_capacity text,
  changed_on date not null,
  state text not null default 'open',
  answer_reason text not null default '',
  answered_by text,
  answered_at timestamptz,
  followup_id uuid,
  created_at timestamptz not null,
  constraint dwp_chair_changes__pk primary key (region_id, id),
  constraint dwp_chair_changes__post foreign key (region_id, post_id) references dwp_posts (region_id, id) on delete cascade,
  constraint dwp_chair_changes__once unique nulls not distinct (region_id, post_id, new_holder_id),
  constraint dwp_chair_changes__state check (state in ('open', 'replaced', 'kept', 'gone')),
  constraint dwp_chair_changes__answered check ((state in ('replaced', 'kept')) = (answered_by is not null))
);
comment on table dwp_chair_changes is 'The head''s office passed to somebody else (new_holder_id null: it stands empty) while his wife is still chair.';
comment on column dwp_chair_changes.state is 'gone: the former head is back, or the chair left, before anybody answered.';
call guard_region('dwp_chair_changes');

create table dwp_members (
  region_id text not null,
  id uuid not null,
  agency_id uuid not null,
  name text not null,
  kind text not null,
  phone_sealed bytea,
  joined_on date not null,
  left_on date,
  left_reason text not null default '',
  version integer not null default 1,
  constraint dwp_members__pk primary key (region_id, id),
  constraint dwp_members__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint dwp_members__period check (left_on is null or left_on >= joined_on)
);
comment on table dwp_members is 'Buku anggota. Attendance lists name members by these names.';
comment on column dwp_members.kind is 'A kind of seed/dwp/member-kinds.csv.';
create unique index dwp_members__name on dwp_members (region_id, agency_id, lower(name)) where left_on is null;
call guard_region('dwp_members');

create table dwp_programmes (
  region_id text not null,
  activity_id uuid not null,
  field text,
  fund text,
  constraint dwp_programmes__pk primary key (region_id, activity_id),
  constraint dwp_programmes__activity foreign key (region_id, activity_id) references activities (region_id, id) on delete cascade,
  constraint dwp_programmes__field check (field in ('education', 'economy', 'social_culture', 'secretariat')),
  constraint dwp_programmes__fund check (fund in ('dues', 'business', 'donation', 'grant'))
);
comment on table dwp_programmes is 'What DWP says of an activity of a unit beyond what plans keep: its field (bidang) and where the money comes from.';
call guard_region('dwp_programmes');

create table dwp_partners (
  region_id text not null,
  id uuid not null,
  activity_id uuid not null,
  name text not null,
  kind text not null,
  gives text not null default '',
  contact_sealed bytea,
  constraint dwp_partners__pk primary key (region_id, id),
  constraint dwp_partners__activity foreign key (region_id, activity_id) references activities (region_id, id) on delete cascade,
  constraint dwp_partners__kind check (kind in ('business', 'community', 'university', 'agency', 'person')),
  constraint dwp_partners__name unique (region_id, activity_id, name)
);
call guard_region('dwp_partners');

create table dwp_checklists (
  region_id text not null,
  version integer not null,
  items jsonb not null,
  source text not null,
  created_by text not null,
  created_at timestamptz not null,
  constraint dwp_checklists__pk primary key (region_id, version),
  constraint dwp_checklists__region foreign key (region_id) references regions
);
comment on table dwp_checklists is 'What a visit looks at: [{key, text, help}]. Never changed; a new version is a new row, and a visit keeps the one it was filled with.';
call guard_region('dwp_checklists', 'select, insert');

create table dwp_rounds (
  region_id text not null,
  id uuid not null,
  name text not null,
  agency_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  weekdays jsonb not null,
  per_day integer not null,
  districts text[] not null default '{}',
  team text[] not null default '{}',
  created_by text not null,
  created_at timestamptz not null,
  constraint dwp_rounds__pk primary key (region_id, id),
  constraint dwp_rounds__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint dwp_rounds__period check (ends_on >= starts_on),
  constraint dwp_rounds__per_day check (per_day between 1 and 10)
);
comment on table dwp_rounds is 'A round of coaching visits (roadshow pembinaan), planned by the unit that leads.';
comment on column dwp_rounds.weekdays is 'Days of the week on which visits may be, [1 … 7], 1 = Monday.';
comment on column dwp_rounds.districts is 'Area codes; empty: the whole region.';
call guard_region('dwp_rounds');

create table dwp_visits (
  region_id text not null,
  id uuid not null,
  round_id uuid,
  agency_id uuid not null,
  day date not null,
  state text not null default 'planned',
  state_reason text not null default '',
  gathering_id uuid,
  checklist_version integer,
  recommendation text not null default '',
  next_visit_on date,
  report_letter_id uuid,
  version integer not null default 1,
  constraint dwp_visits__pk primary key (region_id, id),
  constraint dwp_visits__round foreign key (region_id, round_id) references dwp_rounds (region_id, id),
  constraint dwp_visits__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint dwp_visits__gathering foreign key (region_id, gathering_id) references gatherings (region_id, id),
  constraint dwp_visits__checklist foreign key (region_id, checklist_version) references dwp_checklists (region_id, version),
  constraint dwp_visits__state check (state in ('planned', 'held', 'cancelled'))
);
comment on column dwp_visits.round_id is 'Null: a visit from before Selaras, kept so that the order of visits is right.';
create unique index dwp_visits__once_a_round on dwp_visits (region_id, round_id, agency_id) where state <> 'cancelled';
create index dwp_visits__of_unit on dwp_visits (region_id, agency_id, day desc);
call guard_region('dwp_visits');

create table dwp_answers (
  region_id text not null,
  visit_id uuid not null,
  item_key text not null,
  answer text not null,
  note text not null default '',
  constraint dwp_answers__pk primary key (region_id, visit_id, item_key),
  constraint dwp_answers__visit foreign key (region_id, visit_id) references dwp_visits (region_id, id) on delete cascade,
  constraint dwp_answers__answer check (answer in ('yes', 'partly', 'no', 'not_seen'))
);
call guard_region('dwp_answers');

create table dwp_evaluations (
  region_id text not null,
  id uuid not null,
  agency_id uuid not null,
  year integer not null,
  quarter integer not null,
  state text not null default 'draft',
  scores jsonb not null default '[]',
  hinders text not null default '',
  next_steps text not null default '',
  sent_by text,
  sent_at timestamptz,
  version integer not null default 1,
  constraint dwp_evaluations__pk primary key (region_id, id),
  constraint dwp_evaluations__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint dwp_evaluations__quarter check (quarter between 1 and 4),
  constraint dwp_evaluations__once unique (region_id, agency_id, year, quarter),
  constraint dwp_evaluations__state check (state in ('draft', 'sent')),
  constraint dwp_evaluations__sent check ((state = 'sent') = (sent_at is not null))
);
comment on column dwp_evaluations.scores is '[{key, text, score 0–4, note}]: the indicator''s words as they were, so that a later list does not change an old evaluation.';
call guard_region('dwp_evaluations');

create table dwp_findings (
  region_id text not null,
  id uuid not null,
  visit_id uuid,
  evaluation_id uuid,
  item_key text not null default '',
  text text not null,
  followup_id uuid not null,
  created_by text not null,
  created_at timestamptz not null,
  constraint dwp_findings__pk primary key (region_id, id),
  constraint dwp_findings__visit foreign key (region_id, visit_id) references dwp_visits (region_id, id),
  constraint dwp_findings__evaluation foreign key (region_id, evaluation_id) references dwp_evaluations (region_id, id),
  constraint dwp_findings__followup foreign key (region_id, followup_id) references followups (region_id, id),
  constraint dwp_findings__source check (num_nonnulls(visit_id, evaluation_id) = 1)
);
comment on table dwp_findings is 'What a visit or an evaluation found, each with the follow-up it became.';
create index dwp_findings__of_visit on dwp_findings (region_id, visit_id);
create index dwp_findings__of_evaluation on dwp_findings (region_id, evaluation_id);
call guard_region('dwp_findings');
