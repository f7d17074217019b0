import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { actAs, buildRegion, openTestDatabase } from './build/database.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database, '35.07')
  await buildRegion(database, '64.02')
})
afterAll(() => database.close())

interface Table extends Record<string, unknown> {
  readonly name: string
  readonly regional: boolean
  readonly walled: boolean
  readonly first_key: string | null
}

const listTables = () =>
  database.asOwner((owner) =>
    owner.query<Table>(`
      select c.relname as name,
        exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'region_id' and not a.attisdropped) as regional,
        c.relrowsecurity and c.relforcerowsecurity
          and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'region_wall') as walled,
        (select a.attname from pg_constraint k join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
          where k.conrelid = c.oid and k.contype = 'p') as first_key
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`),
  )

/** Tables without a region: code lists of the whole country, and the list of migrations. */
const NATIONWIDE = [
  'area_aliases',
  'area_editions',
  'area_shapes',
  'areas',
  'migrations',
  'nomenclature',
  'nomenclature_versions',
]

test('every table is behind the wall of its region, or on the list of nationwide tables', async () => {
  const tables = await listTables()
  expect(tables.filter((table) => table.regional && !table.walled).map((table) => table.name)).toEqual([])
  expect(
    tables.filter((table) => !table.regional && !NATIONWIDE.includes(table.name)).map((table) => table.name),
  ).toEqual([])
})

test('the region comes first in every primary key and in every foreign key between regional tables', async () => {
  const tables = await listTables()
  expect(
    tables.filter((table) => table.regional && table.first_key !== 'region_id').map((table) => table.name),
  ).toEqual([])
  const loose = await database.asOwner((owner) =>
    owner.query<{ name: string }>(`
      select k.conname as name from pg_constraint k
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
        join pg_class f on f.oid = k.confrelid join pg_namespace n on n.oid = f.relnamespace and n.nspname = 'public'
      where k.contype = 'f' and a.attname <> 'region_id'
        and exists (select from pg_attribute r where r.attrelid = f.oid and r.attname = 'region_id')`),
  )
  expect(loose.map((row) => row.name)).toEqual([])
})

test('every constraint has a name of its own, table__meaning', async () => {
  const unnamed = await database.asOwner((owner) =>
    owner.query<{ name: string }>(`
      select k.conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and k.contype <> 'n' and c.relname <> 'migrations' and k.conname not like c.relname || '\\_\\_%'`),
  )
  expect(unnamed.map((row) => row.name)).toEqual([])
})

test('the application role owns nothing and cannot bypass a policy', async () => {
  const { rows } = await sql<{ role: string; strong: boolean; owns: number }>`
    select current_user as role, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as strong,
      (select count(*)::int from pg_class c where c.relowner = r.oid) as owns
    from pg_roles r where rolname = current_user`.execute(database.db)
  expect(rows).toEqual([{ role: 'selaras_app', strong: false, owns: 0 }])
})

test('a query that forgets its region sees nothing of any', async () => {
  const regional = (await listTables()).filter((table) => table.regional)
  expect(regional.length).toBeGreaterThan(20)
  for (const table of regional) {
    const { rows } = await sql`select 1 from ${sql.table(table.name)} limit 1`.execute(database.db)
    expect(rows, table.name).toEqual([])
  }
})

test('inside a region the rows of another are neither seen, changed nor written', async () => {
  const put = (region: string) => (ctx: Parameters<Parameters<typeof actAs>[2]>[0]) =>
    ctx.tx.insertInto('region_settings').values({ region_id: region, key: 'umpan', value: '"rahasia"' }).execute()
  await actAs(database, { region: '64.02' }, put('64.02'))
  await actAs(database, { region: '35.07' }, async (ctx) => {
    expect(await ctx.tx.selectFrom('region_settings').selectAll().execute()).toEqual([])
    const changed = await ctx.tx.updateTable('region_settings').set({ value: '"diubah"' }).executeTakeFirst()
    expect(Number(changed.numUpdatedRows)).toBe(0)
  })
  await expect(actAs(database, { region: '35.07' }, put('64.02'))).rejects.toThrow(/row-level security/)
})
