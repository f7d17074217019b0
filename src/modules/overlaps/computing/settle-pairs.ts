import type { PairState } from '#contract/overlaps/shapes.ts'
import { noteSourceChanged } from '#modules/followups/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { type Decision, followupsOf } from '../decision.ts'
import { type Meeting, settle } from '../pair-state.ts'
import { endDecision } from '../queries/decisions.ts'

const REOPENED = 'Salah satu rencana berubah pada hal yang menentukan, sehingga putusan ini dibuka kembali.'

/** The state of a pair that something was decided on; ends the decision, and tells its owner, when a plan changed in what mattered. */
export async function settleDecided(ctx: Context, last: Decision, meeting: Meeting): Promise<PairState> {
  const settled = settle(meeting, last)
  if (settled?.endsDecision) {
    await endDecision(ctx, last.id, 'plan_changed', REOPENED)
    for (const followupId of followupsOf(last)) await noteSourceChanged(ctx, followupId, REOPENED)
    await record(
      ctx,
      'overlap.reopen',
      { kind: 'overlap_pair', id: `${last.activityA}/${last.activityB}` },
      { decision: last.id },
    )
  }
  return settled?.state ?? 'gone'
}
