import { type ExpressionBuilder, sql } from 'kysely'
import type { LetterKind, LetterState } from '#contract/letters/shapes.ts'
import { coordinates } from '#modules/accounts/index.ts'
import type { Actor, Context } from '#platform/context.ts'
import type { Tables } from '#platform/generated/tables.ts'
import { containing } from '#platform/text/like.ts'
import type { Letter, Revision, Urgency } from '../register/letter.ts'

const select = ({ tx, region }: Context) =>
  tx
    .selectFrom('letters as l')
    .innerJoin('agencies as a', (join) =>
      join.onRef('a.region_id', '=', 'l.region_id').onRef('a.id', '=', 'l.agency_id'),
    )
    .leftJoin('auth.user as u', 'u.id', 'l.created_by')
    .where('l.region_id', '=', region)

const COLUMNS = [
  'l.id',
  'l.agency_id',
  'a.short_name',
  'a.name',
  'l.number',
  'l.year',
  'l.serial',
  'l.suffix',
  'l.kind',
  'l.classification',
  'l.urgency',
  'l.subject',
  'l.recipient',
  'l.dated_on',
  'l.is_internal',
  'l.is_out_of_order',
  'l.source_kind',
  'l.source_id',
  'l.state',
  'l.reason',
  'l.revision',
  'l.created_by',
  'u.name as user_name',
  'l.created_at',
  'l.version',
] as const

const selectColumns = (ctx: Context) => select(ctx).select(COLUMNS)
type Row = Awaited<ReturnType<ReturnType<typeof selectColumns>['execute']>>[number]

const nameOf = (id: string, name: string | null) => name ?? (id === 'system' ? 'Selaras' : id)

const toLetter = (row: Row): Letter => ({
  id: row.id,
  agency: { id: row.agency_id, shortName: row.short_name, name: row.name },
  number: row.number,
  year: row.year,
  serial: row.serial,
  suffix: row.suffix,
  kind: row.kind as LetterKind,
  classification: row.classification,
  urgency: row.urgency as Urgency,
  subject: row.subject,
  recipient: row.recipient,
  datedOn: row.dated_on,
  isInternal: row.is_internal,
  isOutOfOrder: row.is_out_of_order,
  source: row.source_kind && row.source_id ? { kind: row.source_kind, id: row.source_id } : null,
  state: row.state as LetterState,
  reason: row.reason,
  revision: row.revision,
  createdBy: nameOf(row.created_by, row.user_name),
  createdAt: row.created_at,
  version: row.version,
})

type Where = ExpressionBuilder<Tables & { l: Tables['letters'] }, 'l'>

/** `can.read` of policy.ts as a where-clause. */
export function readableBy(eb: Where, actor: Actor) {
  const own = actor.agencyId ? eb('l.agency_id', '=', actor.agencyId) : sql<boolean>`false`
  if (!coordinates(actor)) return own
  return eb.or([own, eb.and([eb('l.urgency', '<>', 'Rahasia'), eb('l.is_internal', '=', false)])])
}

export interface RegisterFilter {
  readonly agencyId?: string | undefined
  readonly year?: number | undefined
  readonly kind?: LetterKind | undefined
  readonly state?: LetterState | undefined
  readonly q?: string | undefined
}

function narrowed(ctx: Context, filter: RegisterFilter) {
  let query = select(ctx).where((eb) => readableBy(eb, ctx.actor))
  if (filter.agencyId) query = query.where('l.agency_id', '=', filter.agencyId)
  if (filter.year) query = query.where('l.year', '=', filter.year)
  if (filter.kind) query = query.where('l.kind', '=', filter.kind)
  if (filter.state) query = query.where('l.state', '=', filter.state)
  for (const word of filter.q?.trim().split(/\s+/).filter(Boolean) ?? []) {
    const like = containing(word)
    query = query.where(sql<boolean>`(l.number || ' ' || l.subject || ' ' || l.recipient) ilike ${like}`)
  }
  return query
}

/** One page of the numbers the actor may read, the latest first; how many there are, and how many of them wait to be used. */
export async function pageLetters(
  ctx: Context,
  filter: RegisterFilter,
  { page, pageSize }: { page: number; pageSize: number },
) {
  const query = narrowed(ctx, filter)
  const rows = await query
    .select(COLUMNS)
    .orderBy('l.year', 'desc')
    .orderBy('a.short_name')
    .orderBy('l.series')
    .orderBy('l.serial', 'desc')
    .orderBy('l.suffix', 'desc')
    .orderBy('l.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { total, waiting } = await query
    .select((eb) => [
      eb.fn.countAll<string>().as('total'),
      sql<string>`count(*) filter (where l.state = 'reserved')`.as('waiting'),
    ])
    .executeTakeFirstOrThrow()
  return { rows: rows.map(toLetter), total: Number(total), waiting: Number(waiting) }
}

/** The years in which the actor may read a number, the latest first. */
export async function listYears(ctx: Context): Promise<number[]> {
  const rows = await narrowed(ctx, {}).select('l.year').distinct().orderBy('l.year', 'desc').execute()
  return rows.map(({ year }) => year)
}

/** Those of some letters that the actor may read, by id. */
export async function findReadable(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, Letter>> {
  if (ids.length === 0) return new Map()
  const rows = await selectColumns(ctx)
    .where((eb) => readableBy(eb, ctx.actor))
    .where('l.id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, toLetter(row)]))
}

export async function findLetter(ctx: Context, id: string): Promise<Letter | undefined> {
  const row = await selectColumns(ctx).where('l.id', '=', id).executeTakeFirst()
  return row && toLetter(row)
}

/** The letter of a kind that something came to have; voided ones do not count. */
export async function findBySource(
  ctx: Context,
  { agencyId, kind, source }: { agencyId: string; kind: LetterKind; source: { kind: string; id: string } },
): Promise<Letter | undefined> {
  const row = await selectColumns(ctx)
    .where('l.agency_id', '=', agencyId)
    .where('l.kind', '=', kind)
    .where('l.source_kind', '=', source.kind)
    .where('l.source_id', '=', source.id)
    .where('l.state', '<>', 'voided')
    .executeTakeFirst()
  return row && toLetter(row)
}

/** Every revision of a letter, the newest first. */
export async function listRevisions({ tx, region }: Context, letterId: string): Promise<Revision[]> {
  const rows = await tx
    .selectFrom('letter_revisions as r')
    .leftJoin('auth.user as u', 'u.id', 'r.by_user')
    .select(['r.revision', 'r.content_hash', 'r.data_version', 'r.reason', 'r.by_user', 'u.name', 'r.at'])
    .where('r.region_id', '=', region)
    .where('r.letter_id', '=', letterId)
    .orderBy('r.revision', 'desc')
    .execute()
  return rows.map((row) => ({
    revision: row.revision,
    contentHash: row.content_hash,
    dataVersion: row.data_version,
    reason: row.reason,
    by: nameOf(row.by_user, row.name),
    at: row.at,
  }))
}

/** Codes an agency has numbered letters with, the most used first. */
export async function listUsedCodes({ tx, region }: Context, agencyId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('letters')
    .select((eb) => ['classification', eb.fn.countAll<string>().as('uses')])
    .where('region_id', '=', region)
    .where('agency_id', '=', agencyId)
    .where('classification', '<>', '')
    .groupBy('classification')
    .orderBy('uses', 'desc')
    .orderBy('classification')
    .limit(100)
    .execute()
  return rows.map(({ classification }) => classification)
}
