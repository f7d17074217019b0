import type { z } from 'zod'
import type { Activity as ActivityAnswer } from '#contract/plans/activities.ts'
import type { ActivityChange } from '#contract/plans/history.ts'
import { findNames } from '#modules/accounts/index.ts'
import { nameAgencies } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { type Activity, type ActivityFields, contentHash } from './activity.ts'
import { loadActivity, presentActivity } from './get-activity.ts'
import { can } from './policy.ts'
import { agenciesOf, findProgrammeNames } from './queries/surroundings.ts'
import { findVersion, listVersions } from './queries/versions.ts'
import { loadEditable, saveOver } from './write-activity.ts'

type Change = z.infer<typeof ActivityChange>
type Names = (id: string) => string

function asText(field: keyof ActivityFields, state: ActivityFields, names: Names): string | null {
  const value = state[field]
  if (value === null || value === '') return null
  if (field === 'agencyId' || field === 'programmeId') return names(String(value))
  if (field === 'supportAgencyIds') return state.supportAgencyIds.map(names).join(', ') || null
  if (Array.isArray(value)) return value.join(', ') || null
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Every change of an activity, field by field, the newest first. Errors: not_found. */
export async function showHistory(ctx: Context, id: string): Promise<Change[]> {
  await loadActivity(ctx, id)
  const versions = await listVersions(ctx, id)
  const states = versions.map(({ snapshot }) => snapshot)
  const agencies = await nameAgencies(ctx, [...new Set(states.flatMap(agenciesOf))])
  const programmes = await findProgrammeNames(ctx, [...new Set(states.flatMap(({ programmeId }) => programmeId ?? []))])
  const people = await findNames(
    ctx,
    versions.map(({ by }) => by),
  )
  const names: Names = (ref) => agencies.get(ref)?.shortName ?? programmes.get(ref)?.name ?? '…'
  return versions.map(({ version, at, by, cause, reason, changed, snapshot }, place) => {
    const before = versions[place + 1]?.snapshot
    return {
      version,
      at: at.toISOString(),
      by: people.get(by) ?? null,
      cause,
      reason,
      changes: before
        ? changed.map((field) => ({
            field,
            from: asText(field, before, names),
            to: asText(field, snapshot, names),
          }))
        : [],
    }
  })
}

async function loadVersion(ctx: Context, activity: Activity, version: number): Promise<Activity> {
  const found = await findVersion(ctx, activity.id, version)
  assert(found, 'not_found')
  return { ...activity, ...found.snapshot, contentHash: contentHash(found.snapshot), version, updatedAt: found.at }
}

/** The activity as it was in one of its versions; nothing can be done with it but restoring it. Errors: not_found. */
export async function showVersion(ctx: Context, id: string, version: number): Promise<ActivityAnswer> {
  const present = await loadActivity(ctx, id)
  const then = await loadVersion(ctx, present, version)
  // What was a draft then is as open as the activity is now.
  const answer = await presentActivity(ctx, { ...then, status: present.status, statusReason: present.statusReason })
  return { ...answer, can: { edit: false, changeTo: [], remove: false } }
}

/** Puts an activity back into an earlier version, as a new version; its status stays. Errors: not_found, forbidden, conflict. */
export async function restoreVersion(
  ctx: Context,
  input: { readonly id: string; readonly version: number; readonly seenVersion: number; readonly reason: string },
): Promise<ActivityAnswer> {
  const present = await loadEditable(ctx, input.id)
  const then = await loadVersion(ctx, present, input.version)
  assert(can.editActivity(ctx.actor, then), 'forbidden')
  const { sourceId, status, statusReason } = present
  await saveOver(ctx, present, { ...then, sourceId, status, statusReason }, input.seenVersion, {
    kind: 'restore',
    reason: input.reason || `versi ${input.version}`,
  })
  return presentActivity(ctx, await loadActivity(ctx, input.id))
}
