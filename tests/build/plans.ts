import {
  type Activity,
  type ActivityFields,
  EMPTY_ACTIVITY,
  findActivity,
  saveActivities,
} from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'

/** An agency with nothing else; its short name is made up when none is given. */
export async function buildPlanningAgency(ctx: Context, shortName?: string): Promise<string> {
  const id = newId()
  const short = shortName ?? `OPD-${id.slice(-6)}`
  await ctx.tx
    .insertInto('agencies')
    .values({
      region_id: ctx.region,
      id,
      short_name: short,
      name: `Perangkat Daerah ${short}`,
      kind: 'perangkat_daerah',
    })
    .execute()
  return id
}

/** A planned activity of 2026, by default of an agency of its own. */
export async function buildActivity(
  ctx: Context,
  given: Partial<ActivityFields> & { readonly year?: number } = {},
): Promise<Activity> {
  const { year = 2026, ...fields } = given
  const row = {
    ...EMPTY_ACTIVITY,
    name: 'Pelatihan membuat roti',
    purpose: 'Peserta dapat membuat roti.',
    outputKind: 'pelatihan' as const,
    startsOn: '2026-04-01',
    endsOn: '2026-04-30',
    areaCodes: [ctx.region],
    agencyId: fields.agencyId ?? (await buildPlanningAgency(ctx)),
    ...fields,
  }
  const { created } = await saveActivities(ctx, year, [row], { kind: 'create' })
  const activity = await findActivity(ctx, created[0] ?? '')
  if (!activity) throw new Error('the activity was not saved')
  return activity
}
