import type { Context } from '#platform/context.ts'
import type { JobRun } from '#platform/jobs.ts'
import type { ListEdition } from '../edition.ts'
import { deleteChanges, insertChanges } from '../queries/changes.ts'
import { findSuccessor } from '../queries/edition-relations.ts'
import { listCommitted } from '../queries/editions.ts'
import { findPrints } from '../queries/prints.ts'
import { listSeries } from '../queries/series.ts'
import { updateEdition } from '../queries/write-edition.ts'
import { type Compared, compareEditions, isCorrection } from '../recognising/compare-editions.ts'
import type { Print } from '../recognising/print.ts'
import { SAME_TITLE, titleKey, titleLikeness } from '../terms/list-title.ts'
import { periodKey } from '../terms/read-period.ts'

/** Earlier editions of one period that are looked at, the newest first. */
const COMPARED = 3
const CHANGES_A_STEP = 500

interface Relatives {
  readonly seriesId: string | null
  readonly samePeriod: readonly ListEdition[]
}

/**
 * Finds the list that an edition belongs to, and the edition of the same period that it corrects: at least half of the rows are in both. Proposes
 * that it takes that edition's place, and keeps what it changes of it.
 */
export async function recogniseEdition(job: JobRun<unknown>, found: ListEdition): Promise<void> {
  const { seriesId, samePeriod } = await job.step(async (ctx) => ({ value: await findRelatives(ctx, found) }))
  const prints = samePeriod.length > 0 ? await readPrints(job, found.id) : []
  let best: { edition: ListEdition; compared: Compared } | undefined
  for (const edition of samePeriod.slice(0, COMPARED)) {
    const before = await readPrints(job, edition.id)
    const compared = await compareEditions(before, prints)
    if (!isCorrection(before.length, prints.length, compared)) continue
    if (!best || compared.changes.length < best.compared.changes.length) best = { edition, compared }
  }
  if (best) await keepChanges(job, found.id, best.compared)
  await job.step(async (ctx) => {
    await updateEdition(ctx, found.id, {
      seriesId,
      supersedes: best?.edition.id ?? null,
      comparison: best ? { editionId: best.edition.id, ...countChanges(best.compared) } : null,
    })
    return { value: undefined }
  })
}

/**
 * The same once more at the commit, where an edition of the same list came in since the check: of one file saved three times at one moment the last
 * counts, not all three.
 */
export async function recogniseLatecomers(job: JobRun<unknown>, found: ListEdition): Promise<void> {
  const { samePeriod } = await job.step(async (ctx) => ({ value: await findRelatives(ctx, found) }))
  const isLate = ({ id, committedAt }: ListEdition) =>
    id !== found.comparison?.editionId && committedAt !== null && committedAt >= found.createdAt
  if (!samePeriod.some(isLate)) return
  await job.step(async (ctx) => ({ value: await deleteChanges(ctx, found.id) }))
  await recogniseEdition(job, found)
}

type Told = Pick<ListEdition, 'id' | 'agencyId' | 'serviceKind' | 'title' | 'signatures' | 'basis'>

const committedOf = async (ctx: Context, { id, agencyId, serviceKind }: Told) =>
  agencyId === null ? [] : (await listCommitted(ctx, agencyId, serviceKind)).filter((edition) => edition.id !== id)

/**
 * The list that an edition belongs to: of the same agency and kind by its title, else by a header that an edition of it had; null: a new one. A title
 * that a person gave is that of its list, or of a new one.
 */
export async function findSeries(ctx: Context, told: Told): Promise<string | null> {
  const { agencyId, serviceKind, title, signatures, basis } = told
  if (agencyId === null) return null
  const key = titleKey(title)
  const series = await listSeries(ctx, agencyId, serviceKind)
  if (basis.title === 'person') return series.find(({ titleKey }) => titleKey === key)?.id ?? null
  const byTitle = series
    .map((one) => ({ id: one.id, likeness: one.titleKey === key ? 2 : titleLikeness(one.title, title) }))
    .sort((a, b) => b.likeness - a.likeness)[0]
  if (byTitle && byTitle.likeness >= SAME_TITLE) return byTitle.id
  const committed = await committedOf(ctx, told)
  const byHeader = committed.find((edition) => edition.signatures.some((signature) => signatures.includes(signature)))
  return byHeader?.seriesId ?? null
}

async function findRelatives(ctx: Context, found: ListEdition): Promise<Relatives> {
  const seriesId = await findSeries(ctx, found)
  const samePeriod: ListEdition[] = []
  for (const edition of await committedOf(ctx, found)) {
    const isRelated = edition.seriesId === seriesId && periodKey(edition.period) === periodKey(found.period)
    if (isRelated && !(await findSuccessor(ctx, edition.id))) samePeriod.push(edition)
  }
  return { seriesId, samePeriod }
}

async function readPrints(job: JobRun<unknown>, editionId: string): Promise<Print[]> {
  const all: Print[] = []
  for (let part = 0; ; part++) {
    const next = await job.step(async (ctx) => ({ value: await findPrints(ctx, editionId, part) }))
    if (!next) return all
    all.push(...next)
  }
}

async function keepChanges(job: JobRun<unknown>, editionId: string, { changes }: Compared) {
  for (let from = 0; from < changes.length; from += CHANGES_A_STEP)
    await job.step(async (ctx) => ({
      value: await insertChanges(ctx, editionId, from, changes.slice(from, from + CHANGES_A_STEP)),
    }))
}

function countChanges({ same, changes }: Compared) {
  const count = (kind: string) => changes.filter(({ change }) => change === kind).length
  return { same, changed: count('changed'), new: count('new'), gone: count('gone') }
}
