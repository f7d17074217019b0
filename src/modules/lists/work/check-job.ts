import type { ListCounts } from '#contract/lists.ts'
import type { JobKind } from '#platform/jobs.ts'
import { type FaultyListRow, NO_COUNTS } from '../edition.ts'
import { deleteChanges } from '../queries/changes.ts'
import { deleteRows, keepRows } from '../queries/faulty-rows.ts'
import { deletePrints, keepPrints } from '../queries/prints.ts'
import { updateEdition } from '../queries/write-edition.ts'
import { printOf } from '../recognising/print.ts'
import { eachBatch, ListJob, openList, type ReadRow } from './open-list.ts'
import { recogniseEdition } from './recognise-edition.ts'

/**
 * The dry run: reads every row, keeps those with something wrong, and what each is recognised by; then looks for the edition that this one corrects.
 * A killed run begins again; nothing of the people is touched.
 */
export const checkJob: JobKind<ListJob> = {
  kind: 'lists.check',
  isSerial: true,
  input: ListJob,
  async run(job) {
    const { editionId } = job.input
    const list = await job.step(async (ctx) => {
      const value = await openList(ctx, editionId)
      await deleteRows(ctx, editionId)
      await deletePrints(ctx, editionId)
      await deleteChanges(ctx, editionId)
      await updateEdition(ctx, editionId, { state: 'uploaded', counts: null, supersedes: null, comparison: null })
      return { value, progress: { done: 0, total: value.found.rowCount } }
    })
    let counts = NO_COUNTS
    let part = 0
    for await (const { rows, skipped } of eachBatch(list)) {
      const faulty = rows.flatMap(asFaulty)
      const fresh = rows.map(({ row, understood }) => printOf(row, understood))
      counts = await job.step(async (ctx) => {
        await keepRows(ctx, editionId, faulty)
        if (fresh.length > 0) await keepPrints(ctx, editionId, part++, fresh)
        const value = count(counts, rows, skipped)
        return { value, progress: { done: value.rows } }
      })
    }
    await recogniseEdition(job, list.found)
    await job.step(async (ctx) => {
      await updateEdition(ctx, editionId, { state: 'checked', counts })
      return { value: undefined }
    })
    return { ...counts }
  },
}

function asFaulty({ row, understood }: ReadRow): FaultyListRow[] {
  const { problems, isRejected, person } = understood
  if (problems.length === 0 && !isRejected) return []
  const name = person.name?.clean ?? ''
  return [{ sheet: row.sheet, row: row.row, isRejected, problems, name, cells: row.cells }]
}

/** The counts after some more rows. A row taken with several warnings counts once. */
function count(before: ListCounts, rows: readonly ReadRow[], skipped: number): ListCounts {
  const rejected = rows.filter(({ understood }) => understood.isRejected).length
  const warned = rows.filter(({ understood }) => !understood.isRejected && understood.problems.length > 0).length
  return {
    rows: before.rows + rows.length,
    ready: before.ready + rows.length - rejected,
    warned: before.warned + warned,
    rejected: before.rejected + rejected,
    skipped: before.skipped + skipped,
  }
}
