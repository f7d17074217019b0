import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { FollowupSource } from './followup.ts'
import { insertEvent, insertFollowup } from './queries.ts'

export interface NewFollowup {
  /** One sentence. */
  readonly what: string
  readonly ownerAgencyId: string
  readonly ownerUserId?: string | null
  /** Agencies that read it and may comment, beside its owner. */
  readonly concernedAgencies?: readonly string[]
  /** ISO day, included. */
  readonly dueOn: string
  readonly source: FollowupSource
  /** Why, in the words of whoever decided. */
  readonly note: string
}

/** Makes somebody owe something, in the transaction of the deed it comes from; returns its id. Throws `unknown_reference` for an agency. */
export async function openFollowup(ctx: Context, followup: NewFollowup): Promise<string> {
  const id = newId()
  await mapConstraints({ followups__owner: ['unknown_reference', { what: 'agency' }] }, () =>
    insertFollowup(ctx, {
      ...followup,
      id,
      ownerUserId: followup.ownerUserId ?? null,
      concernedAgencies: (followup.concernedAgencies ?? []).filter((agency) => agency !== followup.ownerAgencyId),
    }),
  )
  await insertEvent(ctx, id, 'opened', followup.note)
  await record(ctx, 'followup.open', { kind: 'followup', id }, { source: followup.source.kind, due: followup.dueOn })
  return id
}
