import { type RecordCursor, type RecordToMatch, readMatchRecords } from '#modules/people/index.ts'
import type { JobRun } from '#platform/jobs.ts'
import type { MatchRecord } from '../engine/index.ts'
import type { Resident } from './resident-matcher.ts'

/** Records decrypted in one transaction: few enough that nobody waits for it. */
const PAGE = 1_000

/** What the engine sees of a record. Its family block is left to it as the address and card are: families are no persons. */
export const toMatchRecord = ({ batchId, asOf, ...record }: RecordToMatch): MatchRecord => ({
  ...record,
  source: batchId,
  ageOn: asOf,
})

/**
 * Makes the engine hold these batches and no others; `records` says how many rows each has. `tell` hears how many rows have been read. A list is
 * counted as held only when all of it is.
 */
export async function loadRecords(
  job: JobRun<unknown>,
  { matcher, batches }: Resident,
  records: ReadonlyMap<string, number>,
  tell: (read: number) => { done: number; total: number },
): Promise<void> {
  const left = [...batches].filter((id) => !records.has(id))
  if (left.length > 0) await matcher.removeSources(left)
  for (const id of left) batches.delete(id)
  let read = 0
  for (const [id, count] of records) {
    if (!batches.has(id)) await loadBatch(job, matcher, id, (rows) => tell(read + rows))
    batches.add(id)
    read += count
  }
}

async function loadBatch(
  job: JobRun<unknown>,
  matcher: Resident['matcher'],
  batchId: string,
  tell: (read: number) => { done: number; total: number },
): Promise<void> {
  let after: RecordCursor | null = null
  let read = 0
  do {
    const from: RecordCursor | null = after
    const page = await job.step(async (ctx) => {
      const found = await readMatchRecords(ctx, batchId, { after: from, limit: PAGE })
      return { value: found, progress: tell(read + found.records.length) }
    })
    await matcher.add(page.records.map(toMatchRecord))
    read += page.records.length
    after = page.next
  } while (after)
}
