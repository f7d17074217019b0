-- Administrative areas: nationwide, with validity; the same for every region.

create table areas (
  code text not null,
  level text not null,
  name text not null,
  full_name text not null,
  kind text not null,
  parent_code text,
  search_key text not null,
  valid_from date not null,
  valid_until date,
  source text not null,
  constraint areas__pk primary key (code),
  constraint areas__code check (code ~ '^[0-9]{2}([.][0-9]{2}([.][0-9]{2}([.][0-9]{4})?)?)?$'),
  constraint areas__level check (level in ('province', 'regency', 'district', 'village')),
  constraint areas__kind check (kind in ('provinsi', 'kabupaten', 'kota', 'kecamatan', 'kelurahan', 'desa', 'desa adat'))
);
comment on table areas is 'Kemendagri codes (dotted). Names are not keys: 7,471 village names repeat.';
comment on column areas.full_name is 'With its kind: Kabupaten Malang, Kota Malang, Kec. Kepanjen, Kel. Kepanjen.';
comment on column areas.search_key is 'Bare name folded for search that forgives: lower case, old spelling renewed, letters and digits only. Written by src/modules/places/folding.ts.';
create index areas__parent on areas (parent_code, name);
create index areas__search_prefix on areas (search_key text_pattern_ops);
create index areas__code_prefix on areas (code text_pattern_ops);
create index areas__search on areas using gin (search_key gin_trgm_ops);
grant select on areas to selaras_app;

create table area_editions (
  edition text not null,
  decree text not null,
  provinces integer not null,
  regencies integer not null,
  districts integer not null,
  villages integer not null,
  loaded_at timestamptz not null,
  constraint area_editions__pk primary key (edition)
);
comment on table area_editions is 'Which lists of areas were loaded and when; the newest is in force. A code that a list no longer has keeps its row with valid_until.';
grant select on area_editions to selaras_app;

create table area_aliases (
  alias_key text not null,
  code text not null,
  scheme text not null,
  valid_from date,
  valid_until date,
  value text not null,
  source text not null,
  constraint area_aliases__pk primary key (alias_key, scheme, code),
  constraint area_aliases__area foreign key (code) references areas,
  constraint area_aliases__scheme check (scheme in ('kemendagri', 'bps', 'name'))
);
create index area_aliases__area on area_aliases (code);
comment on column area_aliases.alias_key is 'The value folded as areas.search_key is.';
comment on column area_aliases.value is 'As it is written: Sumawe, 6403.';
comment on table area_aliases is 'Other codes and names of an area: earlier Kemendagri codes, BPS codes (6403 is Kutai Kartanegara there), local short names (Sumawe).';
grant select on area_aliases to selaras_app;

create table area_shapes (
  code text not null,
  geometry jsonb not null,
  source text not null,
  imported_at timestamptz not null,
  constraint area_shapes__pk primary key (code),
  constraint area_shapes__area foreign key (code) references areas
);
comment on table area_shapes is 'Boundaries as GeoJSON geometry, imported by the operator of the installation; the layer is replaceable.';
-- Everybody may see every boundary; a region may replace those of its own areas only. The owner (command line) may replace all.
alter table area_shapes enable row level security;
create policy everybody_sees on area_shapes for select using (true);
create policy region_draws on area_shapes for insert with check (code = app_region() or starts_with(code, app_region() || '.'));
create policy region_redraws on area_shapes for update using (code = app_region() or starts_with(code, app_region() || '.'));
grant select, insert, update on area_shapes to selaras_app;
