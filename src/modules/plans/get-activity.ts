import type { Activity as ActivityAnswer } from '#contract/plans/activities.ts'
import { nameAgencies } from '#modules/organisations/index.ts'
import { listByCodes } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { Activity } from './activity.ts'
import { parseCode } from './nomenclature/code.ts'
import { can } from './policy.ts'
import { findActivity } from './queries/activity-rows.ts'
import { findCodes } from './queries/nomenclature.ts'
import { agenciesOf, findProgrammeNames } from './queries/surroundings.ts'
import { nextStatuses } from './status.ts'

/** The activity if the actor may read it; otherwise it does not exist for them (`not_found`). */
export async function loadActivity(ctx: Context, id: string): Promise<Activity> {
  const activity = await findActivity(ctx, id)
  assert(activity && can.readActivity(ctx.actor, activity), 'not_found')
  return activity
}

async function titleOf(ctx: Context, { code, nomenclatureVersion }: Activity): Promise<string | null> {
  const parsed = code ? parseCode(code) : undefined
  if (!parsed) return null
  const found = await findCodes(ctx, [parsed.code])
  // The list the code was chosen from counts; without one, the newest that has it.
  return (found.find(({ version }) => version === nomenclatureVersion) ?? found[0])?.title ?? null
}

/** An activity as people see it: names instead of ids, and what this person may do with it. */
export async function presentActivity(ctx: Context, activity: Activity): Promise<ActivityAnswer> {
  const { agencyId, supportAgencyIds, programmeId, areaCodes } = activity
  const agencies = await nameAgencies(ctx, agenciesOf(activity))
  const nameOf = (id: string) => agencies.get(id) ?? { id, shortName: '…', name: '…' }
  const programme = programmeId ? (await findProgrammeNames(ctx, [programmeId])).get(programmeId) : undefined
  const areas = new Map((await listByCodes(ctx, areaCodes)).map(({ code, fullName }) => [code, fullName]))
  const isEditor = can.editActivity(ctx.actor, activity)
  return {
    id: activity.id,
    year: activity.year,
    sourceId: activity.sourceId,
    agency: nameOf(agencyId),
    supporters: supportAgencyIds.map(nameOf),
    programme: programme ? { id: programme.id, code: programme.code, name: programme.name } : null,
    priority: programme?.priorityId ? { id: programme.priorityId, name: programme.priorityName ?? '' } : null,
    code: activity.code,
    nomenclatureVersion: activity.nomenclatureVersion,
    nomenclatureTitle: await titleOf(ctx, activity),
    name: activity.name,
    purpose: activity.purpose,
    outputKind: activity.outputKind,
    skillField: activity.skillField,
    targetText: activity.targetText,
    target: activity.target,
    areaText: activity.areaText,
    areaCodes: [...areaCodes],
    areas: areaCodes.map((code) => ({ code, name: areas.get(code) ?? code })),
    startsOn: activity.startsOn,
    endsOn: activity.endsOn,
    expectedPeople: activity.expectedPeople,
    expectedFemale: activity.expectedFemale,
    expectedMale: activity.expectedMale,
    splitReason: activity.splitReason,
    unit: activity.unit,
    budget: activity.budget,
    fundSource: activity.fundSource,
    partner: activity.partner,
    status: activity.status,
    statusReason: activity.statusReason,
    version: activity.version,
    createdAt: activity.createdAt.toISOString(),
    updatedAt: activity.updatedAt.toISOString(),
    can: {
      edit: isEditor,
      changeTo: isEditor ? [...nextStatuses(activity.status)] : [],
      remove: can.removeActivity(ctx.actor, activity),
    },
  }
}

/** One activity as the actor may see it. Errors: not_found. */
export const getActivity = async (ctx: Context, id: string): Promise<ActivityAnswer> =>
  presentActivity(ctx, await loadActivity(ctx, id))
