import { newId } from '#platform/ids.ts'
import type { JobKind, JobRun } from '#platform/jobs.ts'
import { listKinds } from '../kinds/list-kinds.ts'
import { openRulebook } from '../rules/find-conflicts.ts'
import { listRuleRows } from '../rules/rule-queries.ts'
import { foldFamily, type Measures, type Profile, type SeenPerson } from './fold-family.ts'
import { countPersons, readFamilies } from './ledger-queries.ts'
import { COUNTING } from './request-figures.ts'
import { insertPersons, insertProfiles, keepConflicts, publishRun, removeOldRows, type Tally } from './write-run.ts'

type Job = JobRun<Record<string, never>>

/** Persons, profiles, or old rows in one transaction: small enough that nobody waits for it. */
const STEP = 1000
const REMOVED_AT_ONCE = 4000

/**
 * Reads the whole ledger once, family by family: who received what (for each viewer), and which services break a rule. Written in steps into a run
 * that nobody reads yet; the last makes it the current one. A killed job begins again.
 */
export const countFigures: JobKind<Record<string, never>> = {
  ...COUNTING,
  run: async (job) => {
    const { runId, measures, total } = await begin(job)
    const tallies = new Map<string, Tally>()
    const counts = await countFamilies(job, { runId, measures, total, tallies })
    const all = [...tallies.values()]
    for (let at = 0; at < all.length; at += STEP)
      await job.step(async (ctx) => ({ value: await insertProfiles(ctx, runId, all.slice(at, at + STEP)) }))
    await job.step(async (ctx) => ({
      value: await publishRun(ctx, runId, counts),
      progress: { done: total, total },
    }))
    await removeOld(job)
    return { ...counts, profiles: all.length }
  },
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
    const runId = newId()
    await ctx.tx
      .insertInto('figure_runs')
      .values({ region_id: ctx.region, id: runId, job_id: job.id, computed_at: ctx.clock.now() })
      .execute()
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
  readonly tallies: Map<string, Tally>
}

async function countFamilies(job: Job, { runId, measures, total, tallies }: Counting) {
  let after: string | null = null
  let persons = 0
  let services = 0
  for (;;) {
    const from: string | null = after
    const next: string | null = await job.step(async (ctx) => {
      const page = await readFamilies(ctx, from, STEP)
      const families = [...Map.groupBy(page.rows, ({ familyId }) => familyId).values()].map((rows) =>
        foldFamily(rows, measures),
      )
      const seen = families.flatMap((family) => family.persons)
      await insertPersons(
        ctx,
        runId,
        seen.map((person) => ({ ...person, number: tallyOf(tallies, person).number })),
      )
      await keepConflicts(
        ctx,
        runId,
        families.flatMap(({ conflicts }) => conflicts),
      )
      persons += page.persons
      services += page.rows.filter(({ service }) => service !== null).length
      return { value: page.next, progress: { done: Math.min(persons, total), total } }
    })
    if (next === null) return { persons, services }
    after = next
  }
}

const keyOf = (viewer: string, profile: Profile) => {
  const { isHead: _, ...alike } = profile
  return `${viewer}\n${JSON.stringify(alike)}`
}

/** The tally of a person's profile, with the person counted in. */
function tallyOf(tallies: Map<string, Tally>, { viewer, profile, services, value }: SeenPerson): Tally {
  const key = keyOf(viewer, profile)
  const tally = tallies.get(key) ?? {
    ...profile,
    viewer,
    number: tallies.size,
    ...{ persons: 0, families: 0, services: 0, value: 0 },
  }
  tally.persons++
  if (profile.isHead) tally.families++
  tally.services += services
  tally.value += value
  tallies.set(key, tally)
  return tally
}
