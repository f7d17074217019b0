import type { Finding } from '#contract/dwp/shapes.ts'
import type { FollowupKind } from '#contract/followups/shapes.ts'
import { openFollowup } from '#modules/followups/index.ts'
import { type AgencyName, nameAgencies } from '#modules/organisations/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { insertFinding, listFindings } from './queries/findings.ts'

interface NewFinding {
  readonly itemKey: string
  readonly text: string
  readonly ownerAgencyId: string
  /** ISO day, not before today. */
  readonly dueOn: string
}

interface Origin {
  readonly source: 'visit' | 'evaluation'
  readonly id: string
  readonly title: string
  readonly unit: AgencyName
  readonly kind: FollowupKind
  /** Reads the follow-up beside its owner: the unit that leads. */
  readonly leadingId: string | null
}

/** Writes down what was found and makes it somebody's duty by a day. Does not ask who may. Throws `due_in_past`, `unknown_reference`. */
export async function openFinding(ctx: Context, { itemKey, text, ...owed }: NewFinding, origin: Origin): Promise<void> {
  const owner = (await nameAgencies(ctx, [owed.ownerAgencyId])).get(owed.ownerAgencyId)
  assert(owner, 'unknown_reference', { what: 'agency' })
  const { source, id, title, unit, kind, leadingId } = origin
  const followupId = await openFollowup(ctx, {
    kind,
    what: text,
    ownerAgencyId: owner.id,
    concernedAgencies: [unit.id, ...(leadingId ? [leadingId] : [])],
    dueOn: owed.dueOn,
    source: { kind: source, id, title },
    note: '',
  })
  await insertFinding(ctx, {
    id: newId(),
    visitId: source === 'visit' ? id : null,
    evaluationId: source === 'evaluation' ? id : null,
    itemKey,
    text,
    followupId,
  })
}

/** What a visit or an evaluation found, with the state of each follow-up. */
export async function readFindings(ctx: Context, source: Parameters<typeof listFindings>[1]): Promise<Finding[]> {
  const today = todayOf(ctx)
  return (await listFindings(ctx, source)).map((row) => ({
    ...row,
    isOverdue: row.state === 'open' && row.dueOn < today,
  }))
}
