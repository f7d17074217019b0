import { cp, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { type Database, openPglite } from '#platform/database.ts'
import { migrate } from '#platform/migrate.ts'

// Every migration one by one and all at once: seconds on a quiet machine, half a minute on a busy one.
vi.setConfig({ testTimeout: 120_000 })

const SHIPPED = 'db/migrations'

const copyOfMigrations = async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'selaras-migrations-'))
  await cp(SHIPPED, folder, { recursive: true })
  return folder
}

/** The whole shape of a database as text: columns, constraints, indexes, policies, grants. */
const shapeOf = (database: Database) =>
  database.asOwner(async (owner) => ({
    columns: await owner.query(
      `select table_schema, table_name, column_name, data_type, is_nullable, column_default from information_schema.columns where table_schema in ('public', 'auth') order by 1, 2, 3`,
    ),
    constraints: await owner.query(
      `select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`,
    ),
    indexes: await owner.query(`select indexdef from pg_indexes where schemaname in ('public', 'auth') order by 1`),
    policies: await owner.query(`select tablename, policyname, cmd, qual, with_check from pg_policies order by 1, 2`),
    grants: await owner.query(
      `select table_name, privilege_type from information_schema.table_privileges where grantee = 'selaras_app' order by 1, 2`,
    ),
  }))

test('a database brought up one migration at a time is the same as a fresh one', async () => {
  const names = (await readdir(SHIPPED)).sort()
  const stepwise = await openPglite(undefined)
  const folder = await mkdtemp(path.join(tmpdir(), 'selaras-steps-'))
  for (const name of names) {
    await cp(path.join(SHIPPED, name), path.join(folder, name))
    expect(await migrate(stepwise, folder)).toEqual([name])
  }
  const fresh = await openPglite(undefined)
  expect(await migrate(fresh)).toEqual(names)
  expect(await shapeOf(stepwise)).toEqual(await shapeOf(fresh))
  expect(await migrate(fresh)).toEqual([])
  await stepwise.close()
  await fresh.close()
})

/** A region as 0027 left it: its reminders were looked through on two days, and somebody had registered for a course by a link. */
const PLANTED = `
  insert into regions (region_id, name, timezone) values ('35.07', 'Malang', 'Asia/Jakarta');
  insert into followup_days (region_id, day) values ('35.07', '2026-02-09'), ('35.07', '2026-02-10');
  insert into agencies (region_id, id, short_name, name, kind)
    values ('35.07', '00000000-0000-7000-8000-000000000001', 'Disnaker', 'Dinas Tenaga Kerja', 'perangkat_daerah');
  insert into courses (region_id, id, agency_id, title, field, created_by, created_at, updated_at)
    values ('35.07', '00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', 'Las', 'welding', 'siti', now(), now());
  insert into course_batches (region_id, id, course_id, name, starts_on, ends_on, capacity, created_by, created_at, updated_at)
    values ('35.07', '00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000002', 'I', '2026-03-01', '2026-03-20', 20, 'siti', now(), now());
  insert into trainees (region_id, id, batch_id, person_name, sex, source, receipt, consented_at, created_by, created_at, updated_at)
    values ('35.07', '00000000-0000-7000-8000-000000000004', '00000000-0000-7000-8000-000000000003', 'Rini', 'P', 'registration', 'ABCD-EFGH', now(), 'link', now(), now());`

test('what stood there before 0030 keeps its meaning: the day of reminders is taken, and no consent grows', async () => {
  const database = await openPglite(undefined)
  const folder = await mkdtemp(path.join(tmpdir(), 'selaras-planted-'))
  for (const name of (await readdir(SHIPPED)).filter((name) => name < '0028'))
    await cp(path.join(SHIPPED, name), path.join(folder, name))
  await migrate(database, folder)
  await database.asOwner((owner) => owner.execute(PLANTED))
  await migrate(database)
  const { mornings, trainees } = await database.asOwner(async (owner) => ({
    mornings: await owner.query('select region_id, kind, day::text from mornings'),
    trainees: await owner.query('select person_name, link_names_ledger from trainees'),
  }))
  expect(mornings).toEqual([{ region_id: '35.07', kind: 'followups.remind', day: '2026-02-10' }])
  expect(trainees).toEqual([{ person_name: 'Rini', link_names_ledger: false }])
  await database.close()
})

test('an applied migration that was edited, and an older one that comes later, are refused', async () => {
  const folder = await copyOfMigrations()
  const database = await openPglite(undefined)
  await migrate(database, folder)
  await writeFile(path.join(folder, '0000-late.sql'), 'select 1')
  await expect(migrate(database, folder)).rejects.toThrow(/0000-late.sql comes before/)
  const other = await copyOfMigrations()
  await writeFile(path.join(other, '0001-ground.sql'), 'select 1')
  await expect(migrate(database, other)).rejects.toThrow(/0001-ground.sql was changed/)
  await database.close()
})

test('a migration that fails half-way leaves nothing of itself', async () => {
  const folder = await copyOfMigrations()
  const database = await openPglite(undefined)
  await migrate(database, folder)
  await writeFile(path.join(folder, '9999-broken.sql'), 'create table half (x int); select 1/0;')
  await expect(migrate(database, folder)).rejects.toThrow(/division by zero/)
  const rows = await database.asOwner((owner) => owner.query(`select to_regclass('half') as found`))
  expect(rows).toEqual([{ found: null }])
  await database.close()
})
