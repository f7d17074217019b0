import type { OverlapLabel } from '#contract/overlaps/shapes.ts'
import { findSleepingActivity } from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'
import { openIndexOfNow } from '../computing/open-index.ts'
import { engineHost } from '../host/engine-host.ts'
import type { Reasons } from '../host/messages.ts'
import { listShortActivities, type ShortActivity } from '../queries/short-activities.ts'
import { chooseRun } from './choose-run.ts'

/** What a sleeping activity would meet: the other side, and why. */
export interface ForeseenPair {
  readonly other: ShortActivity
  readonly label: OverlapLabel
  readonly score: number
  readonly why: string
}

/**
 * What a sleeping activity would meet if it were woken as it is, surest first; empty for one that does not sleep, and before the first computation.
 * It is put into the index for the question and taken out again; the revision is left blank, so that whoever asks next compares the index anew.
 */
export async function foreseePairs(ctx: Context, id: string): Promise<ForeseenPair[]> {
  const activity = await findSleepingActivity(ctx, id)
  if (!activity) return []
  const { run } = await chooseRun(ctx, activity.year)
  if (!run) return []
  const key = await openIndexOfNow(ctx, run)
  await engineHost.ask('put', { key, removed: [], activities: [activity], revision: '' })
  const pairs = await engineHost.ask('pairsOf', { key, ids: [id] })
  await engineHost.ask('put', { key, removed: [id], activities: [], revision: '' })
  const otherOf = ({ idA, idB }: { idA: string; idB: string }) => (idA === id ? idB : idA)
  const others = await listShortActivities(ctx, pairs.map(otherOf))
  return pairs
    .flatMap((pair) => {
      const other = others.get(otherOf(pair))
      const { why } = JSON.parse(pair.reasons) as Reasons
      return other ? [{ other, label: pair.label, score: pair.score, why }] : []
    })
    .toSorted((a, b) => b.score - a.score)
}
