import { applyClusters, listVerdicts, refreshHouseholds } from '#modules/people/index.ts'
import { newId } from '#platform/ids.ts'
import type { JobRun } from '#platform/jobs.ts'
import type { RunResult, ScoredPair } from '../engine/index.ts'
import { lockExisting } from '../queries/records.ts'
import { writeQuestions } from '../queries/write-questions.ts'
import { changedGroups, weightOf } from './changed-groups.ts'
import { progressOf } from './progress.ts'

/** Records, persons and questions written in one transaction: few enough that nobody waits for it. */
const RECORDS_A_STEP = 100
const PERSONS_A_STEP = 150
const QUESTIONS_A_STEP = 200

interface Task {
  readonly runId: string
  readonly records: number
  /** Record to person as it was when the run read it. */
  readonly persons: ReadonlyMap<string, string>
  /** Verdicts that the run knew. */
  readonly verdicts: ReadonlySet<string>
}

interface Written {
  readonly changed: number
  /** Staff said something meanwhile of records that the run would have moved: those are left to the next one. */
  readonly isOutdated: boolean
}

/** Makes the engine's answer true, group by group: each person is read as before or as after. Going through it again changes nothing. */
export async function applyLinks(job: JobRun<unknown>, task: Task, { clusters, links }: RunResult): Promise<Written> {
  // An incremental run names only who is new or moves; whoever it does not name stays with the person that names their cluster.
  const groups = changedGroups(task.persons, new Map([...task.persons, ...clusters]))
  const ties = tiesOf(links)
  const total = Math.max(
    1,
    groups.reduce((sum, group) => sum + group.flat().length, 0),
  )
  let done = 0
  let changed = 0
  let isOutdated = false
  for (const chunk of inChunks(groups, RECORDS_A_STEP, (group) => weightOf(group, task.persons))) {
    const written = await job.step(async (ctx) => {
      const there = await lockExisting(ctx, chunk.flat(2))
      const late = (await listVerdicts(ctx)).filter(({ id }) => !task.verdicts.has(id))
      const judged = new Set(late.flatMap(({ recordA, recordB }) => [recordA, recordB]))
      const open = chunk.filter((group) => !group.flat().some((record) => judged.has(record)))
      const wanted = open.flat().flatMap((records) => {
        const recordIds = records.filter((id) => there.has(id))
        return recordIds.length > 0 ? [{ recordIds, links: recordIds.flatMap((id) => ties.get(id) ?? []) }] : []
      })
      const { moved } = await applyClusters(ctx, { runId: task.runId, clusters: wanted })
      done += chunk.flat(2).length
      return {
        value: { moved, isOutdated: open.length < chunk.length },
        progress: progressOf(task.records, 2, (0.7 * done) / total),
      }
    })
    changed += written.moved
    isOutdated ||= written.isOutdated
  }
  return { changed, isOutdated }
}

/** Who lives together, anew for those whom the run linked. */
export async function applyHouseholds(job: JobRun<unknown>, { runId, records }: Task): Promise<void> {
  let after: string | null = null
  let share = 0.7
  do {
    const from: string | null = after
    share += (0.9 - share) / 10
    const page: { after: string | null } = await job.step(async (ctx) => ({
      value: await refreshHouseholds(ctx, { after: from, limit: PERSONS_A_STEP, runId }),
      progress: progressOf(records, 2, share),
    }))
    after = page.after
  } while (after)
}

/** Puts what the run asks before staff. */
export async function applyQuestions(job: JobRun<unknown>, { runId, records }: Task, result: RunResult): Promise<void> {
  const asked = result.questions.map((question) => ({ ...question, id: newId() }))
  for (const chunk of inChunks(asked, QUESTIONS_A_STEP, () => 1))
    await job.step(async (ctx) => {
      await writeQuestions(ctx, runId, chunk)
      return { value: null, progress: progressOf(records, 2, 0.95) }
    })
}

/** By record, what ties it to another of its cluster: the strongest link it has. */
function tiesOf(links: readonly ScoredPair[]) {
  const ties = new Map<string, { recordId: string; score: number; evidence: unknown }>()
  for (const { a, b, score, evidence } of links)
    for (const [recordId, other] of [
      [a, b],
      [b, a],
    ] as const)
      if ((ties.get(recordId)?.score ?? -1) < score)
        ties.set(recordId, { recordId, score, evidence: { with: other, levels: evidence } })
  return ties
}

/** Neighbours together until they weigh so much. */
function* inChunks<T>(items: readonly T[], most: number, weigh: (item: T) => number): Generator<T[]> {
  let chunk: T[] = []
  let weight = 0
  for (const item of items) {
    chunk.push(item)
    weight += weigh(item)
    if (weight < most) continue
    yield chunk
    chunk = []
    weight = 0
  }
  if (chunk.length > 0) yield chunk
}
