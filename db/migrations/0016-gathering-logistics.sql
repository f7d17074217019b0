-- What a gathering needs before it begins and leaves behind: speakers, beds, who is in charge at home, materials, the looking back.

create table gathering_speakers (
  region_id text not null,
  id uuid not null,
  gathering_id uuid not null,
  session_id uuid not null,
  person_name text not null,
  post_title text not null default '',
  institution text not null default '',
  topic text not null default '',
  phone_sealed bytea,
  email_sealed bytea,
  state text not null default 'invited',
  deputy_name text not null default '',
  deputy_title text not null default '',
  reason text not null default '',
  answer_by date,
  answered_at timestamptz,
  answered_through text,
  note text not null default '',
  cv_link text not null default '',
  link_turn integer not null default 1,
  version integer not null default 1,
  constraint gathering_speakers__pk primary key (region_id, id),
  constraint gathering_speakers__gathering foreign key (region_id, gathering_id) references gatherings (region_id, id) on delete cascade,
  constraint gathering_speakers__session foreign key (region_id, session_id) references gathering_sessions (region_id, id) on delete cascade,
  constraint gathering_speakers__state check (state in ('invited', 'confirmed', 'declined', 'deputy')),
  constraint gathering_speakers__deputy check ((state = 'deputy') = (deputy_name <> '')),
  constraint gathering_speakers__through check (answered_through in ('organiser', 'link'))
);
comment on table gathering_speakers is 'Who is asked to speak in which session, and what became of it. A deputy stands for the one who was asked.';
comment on column gathering_speakers.answer_by is 'The last day for an answer, of the region''s calendar.';
comment on column gathering_speakers.note is 'The organiser''s own: lesson hours, honorarium, journey.';
comment on column gathering_speakers.link_turn is 'As of participants: the personal link is signed over id and turn.';
create index gathering_speakers__of_gathering on gathering_speakers (region_id, gathering_id, session_id, id);
create index gathering_speakers__waiting on gathering_speakers (region_id, answer_by) where state = 'invited';
call guard_region('gathering_speakers');

create table gathering_rooms (
  region_id text not null,
  id uuid not null,
  gathering_id uuid not null,
  name text not null,
  beds integer not null,
  sex text not null,
  is_accessible boolean not null default false,
  floor integer not null default 1,
  constraint gathering_rooms__pk primary key (region_id, id),
  constraint gathering_rooms__gathering foreign key (region_id, gathering_id) references gatherings (region_id, id) on delete cascade,
  constraint gathering_rooms__name unique (region_id, gathering_id, name),
  constraint gathering_rooms__beds check (beds between 1 and 60),
  constraint gathering_rooms__sex check (sex in ('L', 'P', 'family'))
);
comment on column gathering_rooms.sex is 'For whom: men (L), women (P), or one family (keluarga).';
comment on column gathering_rooms.floor is '1: the ground floor.';
call guard_region('gathering_rooms');

create table gathering_beds (
  region_id text not null,
  gathering_id uuid not null,
  participant_id uuid not null,
  room_id uuid not null,
  by_hand boolean not null,
  constraint gathering_beds__pk primary key (region_id, participant_id),
  constraint gathering_beds__participant foreign key (region_id, participant_id) references gathering_participants (region_id, id) on delete cascade,
  constraint gathering_beds__room foreign key (region_id, room_id) references gathering_rooms (region_id, id) on delete cascade
);
comment on table gathering_beds is 'Who sleeps in which room; by_hand: a proposal leaves it alone.';
create index gathering_beds__of_gathering on gathering_beds (region_id, gathering_id, room_id);
call guard_region('gathering_beds');

create table gathering_needs (
  region_id text not null,
  gathering_id uuid not null,
  participant_id uuid not null,
  sealed bytea not null,
  changed_by text not null,
  changed_at timestamptz not null,
  constraint gathering_needs__pk primary key (region_id, participant_id),
  constraint gathering_needs__participant foreign key (region_id, participant_id) references gathering_participants (region_id, id) on delete cascade
);
comment on table gathering_needs is 'Needs, food and health of a participant, sealed in the place gathering_health/<participant>; only the organiser opens them, which is recorded. Deleted by rule after the gathering.';
create index gathering_needs__of_gathering on gathering_needs (region_id, gathering_id);
call guard_region('gathering_needs');

create table gathering_covers (
  region_id text not null,
  id uuid not null,
  gathering_id uuid not null,
  position_id uuid not null,
  cover_position_id uuid,
  cover_name text not null,
  cover_title text not null,
  phone_sealed bytea,
  note text not null default '',
  changed_by text not null,
  changed_at timestamptz not null,
  constraint gathering_covers__pk primary key (region_id, id),
  constraint gathering_covers__gathering foreign key (region_id, gathering_id) references gatherings (region_id, id) on delete cascade,
  constraint gathering_covers__position foreign key (region_id, position_id) references positions (region_id, id),
  constraint gathering_covers__cover foreign key (region_id, cover_position_id) references positions (region_id, id),
  constraint gathering_covers__once unique (region_id, gathering_id, position_id)
);
comment on table gathering_covers is 'Who is in charge of a post while its holder is at the gathering, where no Plh was appointed.';
call guard_region('gathering_covers');

create table gathering_materials (
  region_id text not null,
  id uuid not null,
  gathering_id uuid not null,
  session_id uuid,
  speaker_id uuid,
  title text not null,
  link text not null default '',
  file_name text not null default '',
  media_type text not null default '',
  size integer not null default 0,
  content bytea,
  visible_from timestamptz,
  added_by text not null,
  added_at timestamptz not null,
  constraint gathering_materials__pk primary key (region_id, id),
  constraint gathering_materials__gathering foreign key (region_id, gathering_id) references gatherings (region_id, id) on delete cascade,
  constraint gathering_materials__session foreign key (region_id, session_id) references gathering_sessions (region_id, id) on delete set null (session_id),
  constraint gathering_materials__speaker foreign key (region_id, speaker_id) references gathering_speakers (region_id, id) on delete set null (speaker_id),
  constraint gathering_materials__size check (size between 0 and 10485760)
);
comment on table gathering_materials is 'Papers of a gathering: a link elsewhere or a small file kept here.';
comment on column gathering_materials.visible_from is 'From when those who are called read it; null: at once.';
create index gathering_materials__of_gathering on gathering_materials (region_id, gathering_id, session_id, id);
call guard_region('gathering_materials');

create table gathering_reviews (
  region_id text not null,
  id uuid not null,
  gathering_id uuid not null,
  days integer not null,
  remarks text not null,
  figures jsonb not null,
  by_user text not null,
  at timestamptz not null,
  constraint gathering_reviews__pk primary key (region_id, id),
  constraint gathering_reviews__gathering foreign key (region_id, gathering_id) references gatherings (region_id, id) on delete cascade,
  constraint gathering_reviews__once unique (region_id, gathering_id, days)
);
comment on table gathering_reviews is 'The looking back 30 and 90 days after the last day: what was noted, and the figures of that day, which change no more.';
call guard_region('gathering_reviews', 'select, insert');
