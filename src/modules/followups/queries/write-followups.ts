import type { Audience, FollowupKind, FollowupState, Subject } from '#contract/followups/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { FollowupSource } from '../followup.ts'

export interface FollowupRow {
  readonly id: string
  readonly kind: FollowupKind
  readonly what: string
  readonly ownerAgencyId: string
  readonly ownerPositionId: string | null
  readonly holderThen: string
  readonly ownerUserId: string | null
  readonly audience: Audience
  readonly concernedAgencies: readonly string[]
  readonly subjects: readonly Subject[]
  readonly dueOn: string
  readonly clockFrom: string
  readonly source: FollowupSource
}

export async function insertFollowup({ tx, region, actor, clock }: Context, followup: FollowupRow): Promise<void> {
  await tx
    .insertInto('followups')
    .values({
      region_id: region,
      id: followup.id,
      kind: followup.kind,
      what: followup.what,
      owner_agency_id: followup.ownerAgencyId,
      owner_position_id: followup.ownerPositionId,
      holder_then: followup.holderThen,
      owner_user_id: followup.ownerUserId,
      audience: followup.audience,
      concerned_agencies: [...followup.concernedAgencies],
      subjects: JSON.stringify(followup.subjects),
      due_on: followup.dueOn,
      clock_from: followup.clockFrom,
      source_kind: followup.source.kind,
      source_id: followup.source.id,
      source_title: followup.source.title,
      created_by: actor.userId,
      created_at: clock.now(),
    })
    .execute()
}

/** What a step changes; what is not named stays. */
export interface FollowupChange {
  readonly kind?: FollowupKind
  readonly what?: string
  readonly subjects?: readonly Subject[]
  readonly state?: FollowupState
  readonly evidence?: string
  readonly evidenceLink?: string
  readonly dueOn?: string
  readonly firstDueOn?: string
  readonly round?: number
  readonly clockFrom?: string
  readonly waiting?: { readonly agencyId: string; readonly since: string; readonly reason: string } | null
  readonly owner?: { readonly agencyId: string; readonly positionId: string | null; readonly holderThen: string }
  readonly concernedAgencies?: readonly string[]
}

/** Changes it; false when somebody else changed it since that version. */
export async function updateFollowup(
  { tx, region, clock }: Context,
  { id, version }: { id: string; version: number },
  change: FollowupChange,
): Promise<boolean> {
  const { state, evidence, evidenceLink, dueOn, firstDueOn, round, clockFrom, waiting, owner } = change
  const { numUpdatedRows } = await tx
    .updateTable('followups')
    .set({
      version: version + 1,
      ...(change.kind && { kind: change.kind }),
      ...(change.what && { what: change.what }),
      ...(change.subjects && { subjects: JSON.stringify(change.subjects) }),
      ...(state && { state, closed_at: state === 'open' ? null : clock.now() }),
      ...(evidence !== undefined && { evidence }),
      ...(evidenceLink !== undefined && { evidence_link: evidenceLink }),
      ...(dueOn && { due_on: dueOn }),
      ...(firstDueOn && { first_due_on: firstDueOn }),
      ...(round && { round }),
      ...(clockFrom && { clock_from: clockFrom }),
      ...(waiting !== undefined && {
        waiting_agency_id: waiting?.agencyId ?? null,
        waiting_since: waiting?.since ?? null,
        waiting_reason: waiting?.reason ?? '',
      }),
      ...(owner && {
        owner_agency_id: owner.agencyId,
        owner_position_id: owner.positionId,
        holder_then: owner.holderThen,
        owner_user_id: null,
      }),
      ...(change.concernedAgencies && { concerned_agencies: [...change.concernedAgencies] }),
    })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
