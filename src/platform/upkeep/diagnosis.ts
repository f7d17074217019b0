import { sql } from 'kysely'
import type { Application } from '../application.ts'
import { verifyAuditChain } from '../audit.ts'
import { asSystem, listRegions } from '../regions.ts'

/** One thing looked at: whether it is in order, and what was seen or what to do. */
export interface Finding {
  readonly check: string
  readonly isFine: boolean
  readonly detail: string
}

async function checkRole({ database }: Application): Promise<Finding> {
  const { rows } = await sql<{
    name: string
    bypasses: boolean
  }>`select rolname as name, rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user`.execute(
    database.db,
  )
  const role = rows[0]
  const isFine = role !== undefined && !role.bypasses
  return {
    check: 'peran aplikasi',
    isFine,
    detail: isFine
      ? `${role.name}, tidak bisa melewati pagar daerah`
      : 'aplikasi bekerja sebagai peran yang bisa melewati pagar daerah',
  }
}

/** Tables with a region_id but without an enforced wall; none in a sound database. */
async function checkWalls({ database }: Application): Promise<Finding> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    where c.relkind = 'r' and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'region_id')
      and not (c.relrowsecurity and c.relforcerowsecurity)`.execute(database.db)
  return {
    check: 'pagar daerah',
    isFine: rows.length === 0,
    detail:
      rows.length === 0
        ? 'berlaku di semua tabel daerah'
        : `tidak berlaku di: ${rows.map((row) => row.name).join(', ')}`,
  }
}

async function checkRegion(application: Application, region: { code: string; name: string }): Promise<Finding[]> {
  return asSystem(application.database, region.code, application.clock, async (ctx) => {
    const chain = await verifyAuditChain(ctx)
    const waiting = await ctx.tx
      .selectFrom('jobs')
      .select(sql<number>`count(*)::int`.as('n'))
      .where('region_id', '=', region.code)
      .where('state', 'in', ['queued', 'running'])
      .executeTakeFirstOrThrow()
    return [
      {
        check: `jejak audit ${region.code}`,
        isFine: chain.brokenAt === null,
        detail:
          chain.brokenAt === null
            ? `${chain.length} catatan, rantai utuh`
            : `rantai putus pada catatan ${chain.brokenAt}: ada yang diubah atau dihapus di luar aplikasi`,
      },
      { check: `pekerjaan ${region.code}`, isFine: true, detail: `${waiting.n} menunggu atau berjalan` },
    ]
  })
}

/** Looks the ground over: role, walls, and for each region its audit chain and waiting work. */
export async function diagnose(application: Application): Promise<Finding[]> {
  const regions = await listRegions(application.database)
  const perRegion: Finding[] = []
  for (const region of regions) perRegion.push(...(await checkRegion(application, region)))
  const found: Finding = {
    check: 'daerah',
    isFine: regions.length > 0,
    detail: regions.map((r) => `${r.code} ${r.name}`).join(', ') || 'belum ada; jalankan selaras init --region <kode>',
  }
  return [await checkRole(application), await checkWalls(application), found, ...perRegion]
}
