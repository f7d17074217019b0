import { z } from 'zod'
import { daysAfter } from '#contract/calendar/days.ts'
import { closeWithSource, listBySource, notify, openFollowup } from '#modules/followups/index.ts'
import { findLivesByNumbers } from '#modules/people/index.ts'
import { todayOf } from '#platform/clock.ts'
import { type Context, systemActor } from '#platform/context.ts'
import type { JobKind } from '#platform/jobs.ts'
import { insertStep } from '../queries/steps.ts'
import { countDue } from './queries/calls.ts'
import { listLivingNumbers, updateLife } from './queries/life.ts'
import { pointOf } from './settings.ts'

/** Rounds of asking are told of while they are fresh: an old batch that is taken over does not open followups of years ago. */
const FRESH_DAYS = 60

/** One followup for a batch and a point, with how many, never who; it closes by itself when nobody is left to be asked. */
async function followRounds(ctx: Context, today: string): Promise<number> {
  let opened = 0
  for (const { batchId, batchName, courseTitle, agencyId, months, open, firstDueOn } of await countDue(ctx, today)) {
    const isFresh = firstDueOn >= daysAfter(today, -FRESH_DAYS)
    if (open > 0 && !isFresh) continue
    const source = { kind: 'course_batch' as const, id: `${batchId}/${months}`, title: `${courseTitle}, ${batchName}` }
    const { rows } = await listBySource({ ...ctx, actor: { ...systemActor, agencyId } }, source.kind, source.id)
    if (open === 0)
      for (const { id } of rows) await closeWithSource(ctx, id, 'Semua lulusan pada titik ini sudah ada kabarnya.')
    if (open === 0 || rows.length > 0) continue
    const lastOn = daysAfter(firstDueOn, pointOf(months).graceDays)
    await openFollowup(ctx, {
      what: `Tanyakan kabar ${open} lulusan ${courseTitle}, ${batchName}, pada titik ${months} bulan`,
      ownerAgencyId: agencyId,
      audience: 'internal',
      dueOn: lastOn < today ? today : lastOn,
      source,
      note: 'Dibuka oleh jadwal titik 3, 6 dan 12 bulan.',
    })
    await notify(ctx, {
      topic: 'training.results_due',
      data: { open, course: courseTitle, batch: batchName, months },
      link: `/lulusan/hubungi?batchId=${batchId}`,
      to: { agencyIds: [agencyId] },
      onceKey: `training.results ${batchId} ${months}`,
    })
    opened++
  }
  return opened
}

/** Graduates of whom the lists of people know that they died or moved: nobody calls them any more. */
async function followLives(ctx: Context): Promise<number> {
  const graduates = await listLivingNumbers(ctx)
  const lives = await findLivesByNumbers(
    ctx,
    graduates.map(({ nikHash }) => nikHash),
  )
  let changed = 0
  for (const { id, batchId, nikHash, version } of graduates) {
    const known = lives.get(nikHash)
    const since = known?.diedOn ?? known?.movedOn
    if (!since) continue
    const life = known?.diedOn ? 'died' : 'moved'
    if (!(await updateLife(ctx, { id, version, life, since }))) continue
    await insertStep(ctx, { batchId, traineeId: id, deed: `life_${life}`, reason: 'Tercatat di data warga.' })
    changed++
  }
  return changed
}

/** The day's look at graduates: who is to be asked, and who is not any more. */
export const followGraduatesJob: JobKind<Record<string, never>> = {
  kind: 'training.follow_graduates',
  input: z.object({}).strict(),
  run: (job) =>
    job.step(async (ctx) => {
      const gone = await followLives(ctx)
      return { value: { gone, opened: await followRounds(ctx, todayOf(ctx)) } }
    }),
}
