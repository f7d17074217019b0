-- Partners of the region: who they are, whom to ask for, agreements, needs and offers, and what was pledged, delivered, valued and thanked for.

create table partners (
  region_id text not null,
  id uuid not null,
  kind text not null,
  name text not null,
  name_key text not null,
  area_code text,
  address text not null default '',
  does text not null default '',
  state text not null default 'active',
  state_reason text not null default '',
  agency_id uuid,
  thanks_consent_on date,
  public_name text not null default '',
  link_on boolean not null default false,
  link_turn integer not null default 0,
  created_by text not null,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint partners__pk primary key (region_id, id),
  constraint partners__region foreign key (region_id) references regions,
  constraint partners__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint partners__kind check (kind in ('community', 'business', 'university', 'cooperative', 'foundation', 'alms_fund', 'media', 'person', 'other')),
  constraint partners__state check (state in ('active', 'resting')),
  constraint partners__public_name check (thanks_consent_on is null or public_name <> '')
);
comment on table partners is 'Mitra: known to the whole region; edited by the agency that registered it and by coordinators.';
comment on column partners.name_key is 'The folded name, to warn of a like-named partner and to search.';
comment on column partners.agency_id is 'The agency that registered it; null: a coordinator did.';
comment on column partners.thanks_consent_on is 'The day it agreed to be thanked publicly under public_name; null: it has not, and no public page says anything of it.';
comment on column partners.link_on is 'Whether its page opens by link without an account; off unless chosen. A higher link_turn makes older links worthless.';
create index partners__name on partners (region_id, name_key);
call guard_region('partners');

create table partner_contacts (
  region_id text not null,
  id uuid not null,
  partner_id uuid not null,
  name text not null,
  post text not null default '',
  phone_sealed bytea,
  email_sealed bytea,
  confirmed_on date,
  left_on date,
  version integer not null default 1,
  constraint partner_contacts__pk primary key (region_id, id),
  constraint partner_contacts__partner foreign key (region_id, partner_id) references partners (region_id, id) on delete cascade
);
comment on table partner_contacts is 'Contact persons of a partner; phone and e-mail are sealed and open to agencies that know the contact and to coordinators.';
comment on column partner_contacts.confirmed_on is 'The day the partner itself last said by its link that this is right.';
create index partner_contacts__of_partner on partner_contacts (region_id, partner_id);
call guard_region('partner_contacts');

create table partner_acquaintances (
  region_id text not null,
  id uuid not null,
  contact_id uuid not null,
  agency_id uuid not null,
  official text not null default '',
  how text not null default '',
  since date,
  noted_by text not null,
  noted_at timestamptz not null,
  constraint partner_acquaintances__pk primary key (region_id, id),
  constraint partner_acquaintances__contact foreign key (region_id, contact_id) references partner_contacts (region_id, id) on delete cascade,
  constraint partner_acquaintances__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint partner_acquaintances__once unique (region_id, contact_id, agency_id, official)
);
comment on table partner_acquaintances is 'Who knows whom: an agency, and the official of it, that knows a contact person, how and since when.';
call guard_region('partner_acquaintances');

create table partner_agreements (
  region_id text not null,
  id uuid not null,
  partner_id uuid not null,
  kind text not null,
  subject text not null,
  scope text not null default '',
  our_number text not null default '',
  their_number text not null default '',
  signed_on date not null,
  starts_on date not null,
  ends_on date,
  terminated_on date,
  terminated_reason text not null default '',
  renews uuid,
  agency_id uuid,
  created_by text not null,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint partner_agreements__pk primary key (region_id, id),
  constraint partner_agreements__partner foreign key (region_id, partner_id) references partners (region_id, id) on delete cascade,
  constraint partner_agreements__renews foreign key (region_id, renews) references partner_agreements (region_id, id),
  constraint partner_agreements__renewed_once unique (region_id, renews),
  constraint partner_agreements__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint partner_agreements__kind check (kind in ('kb', 'pks', 'other')),
  constraint partner_agreements__period check (ends_on is null or ends_on >= starts_on)
);
comment on table partner_agreements is 'Kesepakatan Bersama (MoU), Perjanjian Kerja Sama and the like, with an end that is reminded of; DOMAIN: PP 28/2018, Permendagri 22/2020.';
comment on column partner_agreements.renews is 'The agreement this one follows on.';
create index partner_agreements__of_partner on partner_agreements (region_id, partner_id);
create index partner_agreements__ending on partner_agreements (region_id, ends_on);
call guard_region('partner_agreements');

create table partner_agreement_agencies (
  region_id text not null,
  agreement_id uuid not null,
  agency_id uuid not null,
  constraint partner_agreement_agencies__pk primary key (region_id, agreement_id, agency_id),
  constraint partner_agreement_agencies__agreement foreign key (region_id, agreement_id) references partner_agreements (region_id, id) on delete cascade,
  constraint partner_agreement_agencies__agency foreign key (region_id, agency_id) references agencies (region_id, id)
);
comment on table partner_agreement_agencies is 'Which agencies an agreement binds: they are reminded before it ends.';
call guard_region('partner_agreement_agencies');

create table partner_needs (
  region_id text not null,
  id uuid not null,
  agency_id uuid not null,
  form text not null,
  what text not null,
  quantity numeric(16, 2) not null,
  unit text not null,
  area_code text not null,
  starts_on date not null,
  ends_on date not null,
  subject_kind text,
  subject_id text,
  subject_title text not null default '',
  closed_at timestamptz,
  closed_reason text not null default '',
  created_by text not null,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint partner_needs__pk primary key (region_id, id),
  constraint partner_needs__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint partner_needs__form check (form in ('money', 'goods', 'labour', 'place', 'knowledge', 'jobs')),
  constraint partner_needs__quantity check (quantity > 0),
  constraint partner_needs__period check (ends_on >= starts_on),
  constraint partner_needs__subject check (subject_kind in ('activity', 'gathering', 'house', 'batch'))
);
comment on table partner_needs is 'What an agency lacks and a partner may give: people, money, goods, a place, knowledge, jobs; in the same terms as partner_offers.';
create index partner_needs__open on partner_needs (region_id, ends_on) where closed_at is null;
call guard_region('partner_needs');

create table partner_offers (
  region_id text not null,
  id uuid not null,
  partner_id uuid not null,
  form text not null,
  what text not null,
  quantity numeric(16, 2) not null,
  unit text not null,
  area_code text not null,
  starts_on date not null,
  ends_on date not null,
  by_link boolean not null default false,
  closed_at timestamptz,
  closed_reason text not null default '',
  created_by text not null,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint partner_offers__pk primary key (region_id, id),
  constraint partner_offers__partner foreign key (region_id, partner_id) references partners (region_id, id) on delete cascade,
  constraint partner_offers__form check (form in ('money', 'goods', 'labour', 'place', 'knowledge', 'jobs')),
  constraint partner_offers__quantity check (quantity > 0),
  constraint partner_offers__period check (ends_on >= starts_on)
);
comment on column partner_offers.by_link is 'Made by the partner itself on its own page.';
create index partner_offers__open on partner_offers (region_id, partner_id) where closed_at is null;
call guard_region('partner_offers');

create table partner_pledges (
  region_id text not null,
  id uuid not null,
  partner_id uuid not null,
  agency_id uuid,
  purpose_kind text not null,
  purpose_id text not null default '',
  purpose_title text not null default '',
  purpose_area text,
  offer_id uuid,
  form text not null,
  what text not null default '',
  quantity numeric(16, 2) not null,
  unit text not null,
  value bigint,
  due_on date,
  state text not null default 'pledged',
  delivered numeric(16, 2) not null default 0,
  delivered_on date,
  worth bigint,
  worth_basis text not null default '',
  is_valued_by_hand boolean not null default false,
  thanked_on date,
  thanked_how text not null default '',
  letter_id uuid,
  letter_content jsonb,
  cancelled_reason text not null default '',
  by_link boolean not null default false,
  created_by text not null,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint partner_pledges__pk primary key (region_id, id),
  constraint partner_pledges__partner foreign key (region_id, partner_id) references partners (region_id, id),
  constraint partner_pledges__agency foreign key (region_id, agency_id) references agencies (region_id, id),
  constraint partner_pledges__offer foreign key (region_id, offer_id) references partner_offers (region_id, id),
  constraint partner_pledges__letter foreign key (region_id, letter_id) references letters (region_id, id),
  constraint partner_pledges__purpose check (purpose_kind in ('need', 'offer', 'house', 'batch', 'gathering', 'free')),
  constraint partner_pledges__form check (form in ('money', 'goods', 'labour', 'place', 'knowledge', 'jobs')),
  constraint partner_pledges__state check (state in ('pledged', 'partly', 'delivered', 'valued', 'thanked', 'cancelled')),
  constraint partner_pledges__quantity check (quantity > 0)
);
comment on table partner_pledges is 'What a partner promised, and how far it came. State, delivered and worth follow from the deliveries and steps by one pure rule (pledge.ts).';
comment on column partner_pledges.agency_id is 'The agency that took the pledge and receives; null: coordinators.';
comment on column partner_pledges.purpose_id is 'What it is for, in the words of the room that knows it; empty for a free gift.';
comment on column partner_pledges.purpose_area is 'Where, for a page that may not name a house.';
comment on column partner_pledges.offer_id is 'The offer it is taken out of, whatever it is for: so much less is then on offer.';
comment on column partner_pledges.value is 'Rupiah the pledge is thought to be worth, if somebody said so.';
comment on column partner_pledges.letter_content is 'What the letter of thanks said when it was issued.';
comment on column partner_pledges.worth is 'Rupiah that what was delivered is worth, with its basis; null: not valued yet.';
create index partner_pledges__of_partner on partner_pledges (region_id, partner_id);
create index partner_pledges__for on partner_pledges (region_id, purpose_kind, purpose_id);
create index partner_pledges__of_offer on partner_pledges (region_id, offer_id) where offer_id is not null;
create index partner_pledges__due on partner_pledges (region_id, due_on) where state in ('pledged', 'partly');
call guard_region('partner_pledges');

create table partner_deliveries (
  region_id text not null,
  id uuid not null,
  pledge_id uuid not null,
  day date not null,
  quantity numeric(16, 2) not null,
  evidence text not null default '',
  worth bigint,
  worth_basis text not null default '',
  state text not null,
  state_reason text not null default '',
  by_link boolean not null default false,
  told_by text not null,
  told_at timestamptz not null,
  constraint partner_deliveries__pk primary key (region_id, id),
  constraint partner_deliveries__pledge foreign key (region_id, pledge_id) references partner_pledges (region_id, id),
  constraint partner_deliveries__quantity check (quantity > 0),
  constraint partner_deliveries__state check (state in ('reported', 'confirmed', 'refused', 'withdrawn'))
);
comment on table partner_deliveries is 'What came, in one or several parts. What a partner reports by its link counts once the agency confirms it.';
create index partner_deliveries__of_pledge on partner_deliveries (region_id, pledge_id);
call guard_region('partner_deliveries');

create table partner_pledge_steps (
  region_id text not null,
  id uuid not null,
  pledge_id uuid not null,
  kind text not null,
  quantity numeric(16, 2),
  worth bigint,
  note text not null default '',
  by_user text not null,
  at timestamptz not null,
  constraint partner_pledge_steps__pk primary key (region_id, id),
  constraint partner_pledge_steps__pledge foreign key (region_id, pledge_id) references partner_pledges (region_id, id),
  constraint partner_pledge_steps__kind check (kind in ('pledged', 'corrected', 'reported', 'delivered', 'refused', 'withdrawn', 'valued', 'thanked', 'cancelled'))
);
comment on table partner_pledge_steps is 'Append-only history of a pledge.';
create index partner_pledge_steps__of_pledge on partner_pledge_steps (region_id, pledge_id, id);
call guard_region('partner_pledge_steps', 'select, insert');
