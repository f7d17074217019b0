-- Counts over tens of thousands of pairs are kept with their run, so that a page costs a few reads and not a scan.

alter table overlap_runs add column figures_version uuid not null default gen_random_uuid();
comment on column overlap_runs.figures_version is 'Another one after every change of the rows that figures are counted from: pairs, their states, activities, needs, money.';

create table overlap_figures (
  region_id text not null,
  run_id uuid not null,
  name text not null,
  version uuid not null,
  content jsonb not null,
  constraint overlap_figures__pk primary key (region_id, run_id, name),
  constraint overlap_figures__run foreign key (region_id, run_id) references overlap_runs (region_id, id) on delete cascade
);
comment on table overlap_figures is 'Figures of a run as they were counted; a cache. They hold while their version is the figures_version of the run; the first who asks after a change counts again.';
call guard_region('overlap_figures');
