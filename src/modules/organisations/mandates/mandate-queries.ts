import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { containing } from '#platform/text/like.ts'
import { inForce } from '../agency-queries.ts'
import type { Mandate } from './mandate.ts'

const COLUMNS = [
  'm.id',
  'm.agency_id as agencyId',
  'm.affair_code as affairCode',
  'm.affair_name as affairName',
  'm.function_text as functionText',
  'm.legal_text as legalText',
  'm.note',
  'm.valid_from as validFrom',
  'm.valid_until as validUntil',
] as const

const select = ({ tx, region }: Context) =>
  tx.selectFrom('mandates as m').select(COLUMNS).where('m.region_id', '=', region)

/** The mandates in force on a day (`YYYY-MM-DD`), by agency and affair. */
export async function listMandates(ctx: Context, onDay: string): Promise<Mandate[]> {
  return select(ctx).where(inForce(onDay, 'm')).orderBy('m.agency_id').orderBy('m.affair_code').execute()
}

export async function findMandate(ctx: Context, id: string): Promise<Mandate | undefined> {
  return select(ctx).where('m.id', '=', id).executeTakeFirst()
}

/** The mandates of one agency that have no end yet, those that begin later too. */
export async function listOpenMandates(ctx: Context, agencyId: string): Promise<Mandate[]> {
  return select(ctx)
    .where('m.agency_id', '=', agencyId)
    .where('m.valid_until', 'is', null)
    .orderBy('m.affair_code')
    .execute()
}

export interface MandateFilter {
  readonly q?: string | undefined
  readonly agencyId?: string | undefined
  /** Null: of all times. */
  readonly onDay: string | null
  readonly page: number
  readonly pageSize: number
}

/** One page of mandates with their agency. */
export async function pageMandates(ctx: Context, filter: MandateFilter) {
  let narrowed = select(ctx)
    .innerJoin('agencies as a', (join) =>
      join.onRef('a.region_id', '=', 'm.region_id').onRef('a.id', '=', 'm.agency_id'),
    )
    .select(['a.short_name as agencyShortName', 'a.name as agencyName'])
  if (filter.agencyId) narrowed = narrowed.where('m.agency_id', '=', filter.agencyId)
  if (filter.onDay) narrowed = narrowed.where(inForce(filter.onDay, 'm'))
  for (const word of filter.q?.trim().split(/\s+/).filter(Boolean) ?? []) {
    const like = containing(word)
    narrowed = narrowed.where(
      sql<boolean>`(m.affair_code || ' ' || m.affair_name || ' ' || m.legal_text || ' ' || a.short_name || ' ' || a.name) ilike ${like}`,
    )
  }
  const rows = await narrowed
    .orderBy('a.short_name')
    .orderBy('m.affair_code')
    .orderBy('m.valid_from', 'desc')
    .orderBy('m.id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const { total } = await narrowed
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}

export async function insertMandate({ tx, region }: Context, mandate: Omit<Mandate, 'validUntil'>): Promise<void> {
  await tx
    .insertInto('mandates')
    .values({
      region_id: region,
      id: mandate.id,
      agency_id: mandate.agencyId,
      affair_code: mandate.affairCode,
      affair_name: mandate.affairName,
      function_text: mandate.functionText,
      legal_text: mandate.legalText,
      note: mandate.note,
      valid_from: mandate.validFrom,
    })
    .execute()
}

/** Ends a mandate; one that would have ended before it began was never in force and is taken away. */
export async function closeMandate({ tx, region }: Context, mandate: Mandate, lastDay: string): Promise<void> {
  if (lastDay < mandate.validFrom)
    await tx.deleteFrom('mandates').where('region_id', '=', region).where('id', '=', mandate.id).execute()
  else
    await tx
      .updateTable('mandates')
      .set({ valid_until: lastDay })
      .where('region_id', '=', region)
      .where('id', '=', mandate.id)
      .execute()
}
