-- What happens once each morning and how many numbers a person was shown: for every room in one place. Graduates in the ledger of services.

create table mornings (
  region_id text not null,
  kind text not null,
  day date not null,
  constraint mornings__pk primary key (region_id, kind),
  constraint mornings__region foreign key (region_id) references regions
);
comment on table mornings is 'The last morning on which each kind of daily work was asked for.';
comment on column mornings.day is 'By the calendar of the region.';
-- The wall hides rows from the owner too; the days are read once more and then go.
alter table followup_days no force row level security;
insert into mornings (region_id, kind, day) select region_id, 'followups.remind', max(day) from followup_days group by region_id;
drop table followup_days;
call guard_region('mornings', 'select, insert, update');

create table reveals (
  region_id text not null,
  id uuid not null,
  shown_to text not null,
  shown_at timestamptz not null,
  constraint reveals__pk primary key (region_id, id),
  constraint reveals__region foreign key (region_id) references regions
);
comment on table reveals is 'That somebody was shown numbers unmasked, in any room, so that one limit an hour holds over all; older ones go when the same person is shown some again. Whose, which and why stands in the history of the room and in the audit chain.';
create index reveals__of_reader on reveals (region_id, shown_to, shown_at);
call guard_region('reveals', 'select, insert, delete');

-- Only the history of a person reads them by now.
drop index record_reveals__of_reader;

-- Whoever registered by a link before today agreed to less than the ledger of services, and so does who sends a page that was opened before.
alter table trainees add column link_names_ledger boolean not null default false;
comment on column trainees.link_names_ledger is 'Of who registered by a link: whether its words said that the course is noted as a service received.';
