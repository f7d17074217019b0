import { sql } from 'kysely'
import { z } from 'zod'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import type { JobKind } from '#platform/jobs.ts'
import { sealedBy } from '#platform/vault/vault.ts'
import { openIdentifiers, sealIdentifiers, sourcePlaceOf } from './identifiers.ts'

const ResealJob = z.object({})
const Checkpoint = z.object({ after: z.uuid().nullable(), looked: z.number().int(), sealed: z.number().int() })
type Checkpoint = z.infer<typeof Checkpoint>

const STEP_ROWS = 1000

interface Sealed {
  readonly id: string
  readonly identifiers: Uint8Array | null
  readonly source: Uint8Array
}

/**
 * Seals anew, under the newest key, what older keys sealed; some rows a transaction. A killed run goes on where it was. When every region is through,
 * an older key opens nothing any more and may be taken out of the key file.
 */
export const resealJob: JobKind<z.infer<typeof ResealJob>> = {
  kind: 'people.reseal',
  isSerial: true,
  input: ResealJob,
  async run(job) {
    let at: Checkpoint =
      job.checkpoint === null ? { after: null, looked: 0, sealed: 0 } : Checkpoint.parse(job.checkpoint)
    for (let isMore = true; isMore; ) {
      const next = await job.step(async (ctx) => {
        const rows = await readSealed(ctx, at.after)
        const stale = rows.filter((row) => isStale(ctx, row))
        await writeSealed(ctx, stale)
        const value = {
          after: rows.at(-1)?.id ?? at.after,
          looked: at.looked + rows.length,
          sealed: at.sealed + stale.length,
        }
        return {
          value: { at: value, isMore: rows.length === STEP_ROWS },
          progress: { done: value.looked },
          checkpoint: value,
        }
      })
      at = next.at
      isMore = next.isMore
    }
    await job.step(async (ctx) => {
      await record(ctx, 'people.reseal', { kind: 'job', id: job.id }, { key: ctx.vault.sealingKey, records: at.sealed })
      return { value: undefined }
    })
    return { looked: at.looked, sealed: at.sealed }
  },
}

const isStale = ({ vault }: Context, { identifiers, source }: Sealed) =>
  sealedBy(source) !== vault.sealingKey || (identifiers !== null && sealedBy(identifiers) !== vault.sealingKey)

async function readSealed(ctx: Context, after: string | null): Promise<Sealed[]> {
  const from = after ? sql`and id > ${after}` : sql``
  const { rows } = await sql<Sealed>`
    select id, identifiers, source from source_records where region_id = ${ctx.region} ${from} order by id limit ${STEP_ROWS}`.execute(
    ctx.tx,
  )
  return rows
}

async function writeSealed(ctx: Context, rows: readonly Sealed[]): Promise<void> {
  const hex = (bytes: Uint8Array | null) => bytes && `\\x${Buffer.from(bytes).toString('hex')}`
  const anew = rows.map(({ id, identifiers, source }) => ({
    id,
    identifiers: hex(sealIdentifiers(ctx, id, openIdentifiers(ctx, id, identifiers))),
    source: hex(ctx.vault.seal(sourcePlaceOf(id), ctx.vault.open(sourcePlaceOf(id), source))),
  }))
  await sql`
    update source_records r set identifiers = t.identifiers, source = t.source
    from jsonb_to_recordset(${JSON.stringify(anew)}::jsonb) as t(id uuid, identifiers bytea, source bytea)
    where r.region_id = ${ctx.region} and r.id = t.id`.execute(ctx.tx)
}
