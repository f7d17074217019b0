import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** What staff said of two records. */
export interface Verdict {
  readonly id: string
  readonly recordA: string
  readonly recordB: string
  readonly answer: 'same' | 'different'
}

const COLUMNS = sql`id, record_a as "recordA", record_b as "recordB", answer`

/** Every verdict that stands, for a run. */
export async function listVerdicts(ctx: Context): Promise<Verdict[]> {
  const { rows } = await sql<Verdict>`
    select ${COLUMNS} from record_verdicts where region_id = ${ctx.region} and undone_at is null order by id`.execute(
    ctx.tx,
  )
  return rows
}

/** The standing verdicts between two groups of records. */
export async function findVerdictsBetween(
  ctx: Context,
  some: readonly string[],
  others: readonly string[],
): Promise<Verdict[]> {
  const { rows } = await sql<Verdict>`
    select ${COLUMNS} from record_verdicts where region_id = ${ctx.region} and undone_at is null
      and ((record_a = any(${some}::uuid[]) and record_b = any(${others}::uuid[]))
        or (record_a = any(${others}::uuid[]) and record_b = any(${some}::uuid[]))) order by id`.execute(ctx.tx)
  return rows
}

export async function findVerdict(ctx: Context, id: string): Promise<(Verdict & { isUndone: boolean }) | undefined> {
  const { rows } = await sql<Verdict & { isUndone: boolean }>`
    select ${COLUMNS}, undone_at is not null as "isUndone" from record_verdicts where region_id = ${ctx.region} and id = ${id}`.execute(
    ctx.tx,
  )
  return rows[0]
}

export async function insertVerdicts(
  { tx, region, actor, clock }: Context,
  verdicts: readonly Verdict[],
  reason: string,
): Promise<void> {
  if (verdicts.length === 0) return
  await tx
    .insertInto('record_verdicts')
    .values(
      verdicts.map(({ id, recordA, recordB, answer }) => {
        const [record_a = '', record_b = ''] = [recordA, recordB].sort()
        return {
          ...{ region_id: region, id, record_a, record_b, answer, reason },
          decided_by: actor.userId,
          decided_at: clock.now(),
        }
      }),
    )
    .execute()
}

/** Takes verdicts back, or lets them stand again. */
export async function setUndone({ tx, region, actor, clock }: Context, ids: readonly string[], isUndone: boolean) {
  if (ids.length === 0) return
  await tx
    .updateTable('record_verdicts')
    .set({ undone_by: isUndone ? actor.userId : null, undone_at: isUndone ? clock.now() : null })
    .where('region_id', '=', region)
    .where('id', 'in', [...ids])
    .execute()
}

/** Whether staff spoke anew of the same records since some verdicts were taken back; `except`: verdicts that are about to go themselves. */
export async function isSaidAnew(ctx: Context, ids: readonly string[], except: readonly string[]): Promise<boolean> {
  const { rows } = await sql`
    select 1 from record_verdicts v join record_verdicts n
      on n.region_id = v.region_id and n.record_a = v.record_a and n.record_b = v.record_b and n.undone_at is null
    where v.region_id = ${ctx.region} and v.id = any(${ids}::uuid[]) and n.id <> all(${except}::uuid[]) limit 1`.execute(
    ctx.tx,
  )
  return rows.length > 0
}
