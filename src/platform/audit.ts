import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from './context.ts'
import { containing } from './text/like.ts'

export interface AuditRow {
  readonly region_id: string
  readonly seq: number
  readonly at: Date
  readonly actor_id: string
  readonly request_id: string
  readonly operation: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly details: unknown
  readonly previous_hash: string
  readonly hash: string
}

/** The same text for the same value whatever the order of its keys, since jsonb does not keep it. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
}

export function auditHash(row: Omit<AuditRow, 'hash'>): string {
  const fields = [
    row.previous_hash,
    row.region_id,
    row.seq,
    row.at.toISOString(),
    row.actor_id,
    row.request_id,
    row.operation,
    row.subject_kind,
    row.subject_id,
    canonical(row.details),
  ]
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}

const GENESIS = '0'.repeat(64)

/** Something that was done. `details` holds ids, counts and field names only. */
interface Deed {
  readonly operation: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly details?: Readonly<Record<string, unknown>>
}

/**
 * Writes one link of the region's audit chain in the caller's transaction: the deed and its record commit or fail together.
 */
export const record = (
  ctx: Context,
  operation: string,
  subject: Deed['subject'],
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> => recordAll(ctx, [{ operation, subject, details }])

/** The same for deeds done to many at once, in their order: as many links, in one writing. */
export async function recordAll(ctx: Context, deeds: readonly Deed[]): Promise<void> {
  if (deeds.length === 0) return
  // Writers of one region queue here, so that two deeds never continue the same link.
  await sql`select pg_advisory_xact_lock(hashtext('audit'), hashtext(${ctx.region}))`.execute(ctx.tx)
  const last = await ctx.tx
    .selectFrom('audit_log')
    .select(['seq', 'hash'])
    .where('region_id', '=', ctx.region)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  let { seq, hash } = last ?? { seq: 0, hash: GENESIS }
  const rows = deeds.map(({ operation, subject, details = {} }) => {
    const row = {
      region_id: ctx.region,
      seq: seq + 1,
      at: ctx.clock.now(),
      actor_id: ctx.actor.userId,
      request_id: ctx.requestId,
      operation,
      subject_kind: subject.kind,
      subject_id: subject.id,
      details: JSON.parse(JSON.stringify(details)) as unknown,
      previous_hash: hash,
    }
    seq = row.seq
    hash = auditHash(row)
    return { ...row, details: JSON.stringify(row.details), hash }
  })
  await ctx.tx.insertInto('audit_log').values(rows).execute()
}

interface AuditFilter {
  /** Looked for in operation and subject. */
  readonly q?: string | undefined
  /** Operations that `q` finds too. */
  readonly operation?: readonly string[] | undefined
  /** Only what was done to this. */
  readonly subject?: { readonly kind: string; readonly id: string }
  readonly page: number
  readonly pageSize: number
}

/** One page of the region's trail, the latest first, and how many records there are in all. Does not ask who may read. */
export async function listRecords(
  { tx, region }: Context,
  { q, operation = [], subject, page, pageSize }: AuditFilter,
) {
  let query = tx.selectFrom('audit_log').where('region_id', '=', region)
  if (subject) query = query.where('subject_kind', '=', subject.kind).where('subject_id', '=', subject.id)
  if (q?.trim()) {
    const like = containing(q.trim())
    query = query.where((eb) =>
      eb.or([
        eb('operation', 'ilike', like),
        eb('subject_id', 'ilike', like),
        ...(operation.length > 0 ? [eb('operation', 'in', [...operation])] : []),
      ]),
    )
  }
  const rows = await query
    .select(['seq', 'at', 'actor_id as actorId', 'operation'])
    .select(['subject_kind as subjectKind', 'subject_id as subjectId', 'details'])
    .orderBy('seq', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { total } = await query.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}

/** Walks the region's chain; returns the first broken link, or null and the length of a whole chain. */
export async function verifyAuditChain(ctx: Context): Promise<{ length: number; brokenAt: number | null }> {
  let previous = GENESIS
  let length = 0
  for (;;) {
    const rows = await ctx.tx
      .selectFrom('audit_log')
      .selectAll()
      .where('region_id', '=', ctx.region)
      .where('seq', '>', length)
      .orderBy('seq')
      .limit(1000)
      .execute()
    if (rows.length === 0) return { length, brokenAt: null }
    for (const row of rows) {
      if (row.seq !== length + 1 || row.previous_hash !== previous || auditHash(row) !== row.hash)
        return { length, brokenAt: length + 1 }
      previous = row.hash
      length = row.seq
    }
  }
}
