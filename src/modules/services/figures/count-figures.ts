import type { Context } from '#platform/context.ts'
import type { JobKind, JobRun } from '#platform/jobs.ts'
import { listKinds } from '../kinds/list-kinds.ts'
import { countPersons, listViewers, readFamilies, readOwnFamilies } from '../queries/ledger.ts'
import { refreshPlannerFigures } from '../queries/planner-figures.ts'
import { listRuleRows } from '../queries/rules.ts'
import {
  insertPersons,
  insertProfiles,
  insertRun,
  insertSets,
  keepConflicts,
  publishRun,
  removeOldRows,
} from '../queries/write-run.ts'
import { openRulebook } from '../rules/find-conflicts.ts'
import { foldFamily, type LedgerRow, type Measures, REGION } from './fold-family.ts'
import { COUNTING } from './request-figures.ts'
import { Tallies } from './tallies.ts'

type Job = JobRun<Record<string, never>>

/** Persons, profiles, or old rows in one transaction: small enough that nobody waits for it. */
const STEP = 120
const REMOVED_AT_ONCE = 2000

/**
 * Reads the whole ledger once, family by family: who received what (for each viewer), and which services break a rule. Written in steps into a run
 * that nobody reads yet; the last makes it the current one. A killed job begins again.
 */
export const countFigures: JobKind<Record<string, never>> = {
  ...COUNTING,
  run: async (job) => {
    const { runId, measures, total } = await begin(job)
    const tallies = new Tallies()
    const counts = await countFamilies(job, { runId, measures, total, tallies })
    await countOwn(job, { runId, measures, total, tallies })
    const { sets, profiles } = tallies
    await inSlices(job, sets, (ctx, slice) => insertSets(ctx, runId, slice))
    await inSlices(job, profiles, (ctx, slice) => insertProfiles(ctx, runId, slice))
    await job.step(async (ctx) => ({
      value: await publishRun(ctx, runId, counts),
      progress: { done: total, total },
    }))
    await removeOld(job)
    return { ...counts, profiles: profiles.length }
  },
}

async function inSlices<T>(job: Job, all: readonly T[], write: (ctx: Context, slice: readonly T[]) => Promise<void>) {
  for (let at = 0; at < all.length; at += STEP)
    await job.step(async (ctx) => ({ value: await write(ctx, all.slice(at, at + STEP)) }))
}

async function removeOld(job: Job) {
  while (await job.step(async (ctx) => ({ value: await removeOldRows(ctx, REMOVED_AT_ONCE) })));
}

async function begin(job: Job) {
  // What a killed run left is no run that anybody reads.
  await removeOld(job)
  return job.step(async (ctx) => {
    const kinds = await listKinds(ctx)
    const rules = await listRuleRows(ctx)
    const total = await countPersons(ctx)
    const runId = await insertRun(ctx, job.id)
    const measures: Measures = {
      kinds: new Map(kinds.map((kind) => [kind.code, kind])),
      book: openRulebook(rules, kinds),
    }
    return { value: { runId, measures, total }, progress: { done: 0, total } }
  })
}

interface Counting {
  readonly runId: string
  readonly measures: Measures
  readonly total: number
  readonly tallies: Tallies
}

async function countFamilies(job: Job, counting: Counting) {
  const { total } = counting
  let after: string | null = null
  let persons = 0
  let services = 0
  for (;;) {
    const from: string | null = after
    const next: string | null = await job.step(async (ctx) => {
      const page = await readFamilies(ctx, from, STEP)
      await keepFamilies(ctx, REGION, page.rows, counting)
      persons += page.persons
      services += page.rows.filter(({ service }) => service !== null).length
      return { value: page.next, progress: { done: Math.min(persons, total), total } }
    })
    if (next === null) return { persons, services }
    after = next
  }
}

/** Each agency's figures from its own records alone. */
async function countOwn(job: Job, counting: Counting): Promise<void> {
  const { total } = counting
  for (const viewer of await job.step(async (ctx) => ({ value: await listViewers(ctx) })))
    for (let after: string | null = null, isDone = false; !isDone; isDone = after === null) {
      const from: string | null = after
      after = await job.step(async (ctx) => {
        const page = await readOwnFamilies(ctx, viewer, from, STEP)
        await keepFamilies(ctx, viewer, page.rows, counting)
        return { value: page.next, progress: { done: total, total } }
      })
    }
}

async function keepFamilies(ctx: Context, viewer: string, rows: readonly LedgerRow[], counting: Counting) {
  const { runId, measures, tallies } = counting
  const families = [...Map.groupBy(rows, ({ familyId }) => familyId).values()].map((members) =>
    foldFamily(viewer, members, measures),
  )
  const seen = families.flatMap(({ persons }) => persons)
  await insertPersons(
    ctx,
    runId,
    seen.map((person) => ({ ...person, number: tallies.add(person) })),
  )
  await keepConflicts(
    ctx,
    runId,
    families.flatMap(({ conflicts }) => conflicts),
  )
  await refreshPlannerFigures(ctx)
}
