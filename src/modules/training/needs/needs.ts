import { daysAfter } from '#contract/calendar/days.ts'
import { canOnFollowup, type Followup, listBySource, openFollowup } from '#modules/followups/index.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { getBatch, getChangeable } from '../get-batch.ts'
import { can } from '../policy.ts'
import { countNeeds, type NeedCount } from '../queries/needs.ts'
import { insertStep } from '../queries/steps.ts'
import { NEEDS, RULES } from '../seed-tables.ts'

const sourceOf = (batchId: string, need: string) => `${batchId}/${need}`

/** The to-do that came of a need, as its owner reads it: one that is open before one that was done or dropped. */
async function findTodo(ctx: Context, { batchId, agencyId, need }: NeedCount): Promise<Followup | undefined> {
  const asOwner = { ...ctx, actor: { ...ctx.actor, agencyId } }
  const { rows } = await listBySource(asOwner, 'course_batch', sourceOf(batchId, need))
  return rows.find(({ state }) => state === 'open') ?? rows.find(({ state }) => state === 'done') ?? rows[0]
}

export type NeedLine = NeedCount & {
  readonly followup: Followup | undefined
  /** Whether the actor may open the to-do itself: it is the organiser's alone. */
  readonly mayOpen: boolean
}

/**
 * What must be provided so that everybody can take part: of one batch, or of all to come and running whose people the actor may read, the soonest
 * first. Throws `not_found`, `forbidden` for a batch whose people are not the actor's to read.
 */
export async function listNeeds(ctx: Context, batchId?: string): Promise<NeedLine[]> {
  if (batchId) assert(can.readPeople(ctx.actor, await getBatch(ctx, batchId)), 'forbidden')
  const lines: NeedLine[] = []
  for (const line of await countNeeds(ctx, batchId)) {
    const followup = await findTodo(ctx, line)
    lines.push({ ...line, followup, mayOpen: followup !== undefined && canOnFollowup.read(ctx.actor, followup) })
  }
  return lines
}

/**
 * Makes a to-do of the organising agency of every need of those admitted that has none yet, due before the first day; of how many need it, never of
 * whom. Answers how many were made. Throws `not_found`, `forbidden`, `training_batch_over`.
 */
export async function provideNeeds(ctx: Context, batchId: string): Promise<number> {
  const batch = await getChangeable(ctx, batchId)
  const today = todayOf(ctx)
  const ready = daysAfter(batch.startsOn, -RULES.needsLeadDays)
  const isAhead = ready > today
  const due = (await listNeeds(ctx, batchId)).filter(({ admitted, followup }) => admitted > 0 && !followup)
  for (const { need, admitted } of due) {
    const known = NEEDS.find(({ code }) => code === need)
    await openFollowup(ctx, {
      what: `${known?.id ?? need} untuk ${admitted} peserta: ${known?.provideId ?? need}`,
      ownerAgencyId: batch.agency.id,
      // How many need it says who, in a small batch.
      audience: 'internal',
      dueOn: isAhead ? ready : today,
      source: { kind: 'course_batch', id: sourceOf(batchId, need), title: `${batch.course.title}, ${batch.name}` },
      note: 'Kebutuhan peserta yang diterima',
    })
  }
  if (due.length > 0) await insertStep(ctx, { batchId, deed: 'needs' })
  await record(ctx, 'training.needs_provide', { kind: 'course_batch', id: batchId }, { opened: due.length })
  return due.length
}
