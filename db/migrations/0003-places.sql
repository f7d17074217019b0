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
comment on column areas.search_key is 'Folded name (lower case, abbreviations written out, old spelling renewed) for search that forgives.';
create index areas__parent on areas (parent_code);
create index areas__code_prefix on areas (code text_pattern_ops);
create index areas__search on areas using gin (search_key gin_trgm_ops);
grant select on areas to selaras_app;

create table area_aliases (
  alias_key text not null,
  code text not null,
  scheme text not null,
  valid_from date,
  valid_until date,
  source text not null,
  constraint area_aliases__pk primary key (alias_key, scheme, code),
  constraint area_aliases__area foreign key (code) references areas,
  constraint area_aliases__scheme check (scheme in ('kemendagri', 'bps', 'name'))
);
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
grant select on area_shapes to selaras_app;
