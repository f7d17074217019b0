import type { Database, Owner } from '#platform/database.ts'
import { readAliases } from './aliases.ts'
import type { Edition } from './editions.ts'
import { type ListedArea, readAreas, readEdition } from './read-edition.ts'

const BATCH = 20_000

const STAGE = `
  create temporary table listed_areas on commit drop as
  select code, level, name, full_name, kind, parent_code, search_key from areas limit 0`

const STAGE_ROWS = `
  insert into listed_areas
  select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])`

/** A name that a newer list changes stays findable. */
const KEEP_OLD_NAMES = `
  insert into area_aliases (alias_key, code, scheme, value, valid_until, source)
  select a.search_key, a.code, 'name', a.name, $1, a.source from areas a join listed_areas l using (code)
  where a.search_key <> l.search_key on conflict do nothing`

const TAKE = `
  insert into areas (code, level, name, full_name, kind, parent_code, search_key, valid_from, source)
  select code, level, name, full_name, kind, parent_code, search_key, $1, $2 from listed_areas order by code
  on conflict (code) do update set name = excluded.name, full_name = excluded.full_name, kind = excluded.kind,
    search_key = excluded.search_key, valid_until = null, source = excluded.source`

/** Only codes of an earlier list: an area that the region added itself is not the list's to end. */
const END_VANISHED = `
  update areas a set valid_until = $1 where a.valid_until is null and a.source like 'idn-area-data %' and a.source <> $2
  and not exists (select from listed_areas l where l.code = a.code)`

const NOTE_EDITION = `
  insert into area_editions (edition, decree, provinces, regencies, districts, villages, loaded_at)
  select $1, $2, count(*) filter (where level = 'province'), count(*) filter (where level = 'regency'),
    count(*) filter (where level = 'district'), count(*) filter (where level = 'village'), now()
  from areas where valid_until is null`

async function stage(owner: Owner, areas: readonly ListedArea[]): Promise<void> {
  await owner.execute(STAGE)
  for (let from = 0; from < areas.length; from += BATCH) {
    const rows = areas.slice(from, from + BATCH)
    await owner.query(STAGE_ROWS, [
      rows.map((area) => area.code),
      rows.map((area) => area.level),
      rows.map((area) => area.name),
      rows.map((area) => area.fullName),
      rows.map((area) => area.kind),
      rows.map((area) => area.parentCode),
      rows.map((area) => area.searchKey),
    ])
  }
}

async function loadAliases(owner: Owner): Promise<void> {
  const aliases = await readAliases()
  await owner.query(
    `insert into area_aliases (alias_key, code, scheme, value, source)
     select n.* from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) as n (alias_key, code, scheme, value, source)
     join areas using (code)
     on conflict (alias_key, scheme, code) do update set value = excluded.value, source = excluded.source`,
    [
      aliases.map((alias) => alias.key),
      aliases.map((alias) => alias.code),
      aliases.map((alias) => alias.scheme),
      aliases.map((alias) => alias.value),
      aliases.map((alias) => alias.source),
    ],
  )
}

/** Areas and their aliases into the tables; what an earlier list left is renewed or ended. Returns how many areas the list has. */
export async function loadAreas(
  owner: Owner,
  filter: (area: ListedArea) => boolean = () => true,
  list?: { readonly edition: Edition; readonly areas: readonly ListedArea[] },
): Promise<number> {
  const edition = list?.edition ?? (await readEdition())
  const areas = (list?.areas ?? (await readAreas())).filter(filter)
  await stage(owner, areas)
  await owner.query(KEEP_OLD_NAMES, [edition.validFrom])
  await owner.query(TAKE, [edition.validFrom, edition.name])
  await owner.query(END_VANISHED, [edition.validFrom, edition.name])
  await loadAliases(owner)
  await owner.execute('drop table listed_areas')
  return areas.length
}

/** Loads the installed list unless it is loaded already. Returns the number of areas loaded now (0: nothing to do). */
export async function ensureAreas(database: Database, say: (message: string) => void = () => {}): Promise<number> {
  const edition = await readEdition()
  const isLoaded = (owner: Owner) => owner.query('select from area_editions where edition = $1', [edition.name])
  if ((await database.asOwner(isLoaded)).length > 0) return 0
  say(`Memuat daftar wilayah Indonesia (${edition.name}) …\n`)
  return database.asOwner(async (owner) => {
    const count = await loadAreas(owner)
    await owner.query(NOTE_EDITION, [edition.name, edition.decree])
    // Fresh figures on 91,599 rows, or the first searches scan.
    await owner.execute('analyze areas; analyze area_aliases')
    return count
  })
}
