import { z } from 'zod'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import type { JobKind } from '#platform/jobs.ts'
import { sealedBy } from '#platform/vault/vault.ts'
import { readSealed, type Sealed, writeSealed } from '../queries/sealed-records.ts'
import { openIdentifiers, sealIdentifiers, sourcePlaceOf } from './identifiers.ts'

const ResealJob = z.object({})
const Checkpoint = z.object({ after: z.uuid().nullable(), looked: z.number().int(), sealed: z.number().int() })
type Checkpoint = z.infer<typeof Checkpoint>

const STEP_ROWS = 1000

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
        const rows = await readSealed(ctx, { after: at.after, limit: STEP_ROWS })
        const stale = rows.filter((row) => isStale(ctx, row))
        await writeSealed(
          ctx,
          stale.map((row) => sealAnew(ctx, row)),
        )
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

const sealAnew = (ctx: Context, { id, identifiers, source }: Sealed): Sealed => ({
  id,
  identifiers: sealIdentifiers(ctx, id, openIdentifiers(ctx, id, identifiers)),
  source: ctx.vault.seal(sourcePlaceOf(id), ctx.vault.open(sourcePlaceOf(id), source)),
})
