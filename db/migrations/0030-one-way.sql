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
call guard_region('mornings', 'select, insert, update');

-- On the day of the change reminders are looked through once more; they tell nobody twice.
drop table followup_days;

create table reveals (
  region_id text not null,
  id uuid not null,
  shown_to text not null,
  shown_at timestamptz not null,
  constraint reveals__pk primary key (region_id, id),
  constraint reveals__region foreign key (region_id) references regions
);
comment on table reveals is 'Numbers that somebody was shown unmasked within the last hour, in any room, so that one limit holds over all. Whose, which and why stands in the history of the room and in the audit chain.';
create index reveals__of_reader on reveals (region_id, shown_to, shown_at);
call guard_region('reveals', 'select, insert, delete');

-- Only the history of a person reads them by now.
drop index record_reveals__of_reader;

-- Whoever registered by a link before today agreed to less than the ledger of services.
alter table trainees add column link_names_ledger boolean not null default false;
alter table trainees alter column link_names_ledger set default true;
comment on column trainees.link_names_ledger is 'Of who registered by a link: whether its words said that the course is noted as a service received.';
