import type { Measure } from '#contract/plans/strategic.ts'
import { defineStrategic, savePart, saveTarget } from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'
import { buildPlanningAgency } from '../plans.ts'

/** A strategic programme for 2026 and 2027; of what agencies report, and of persons, unless told otherwise. */
export const buildStrategic = (
  ctx: Context,
  given: { measure?: Measure; countsPeople?: boolean; name?: string } = {},
) =>
  defineStrategic(ctx, {
    name: 'Keluar dari kemiskinan',
    question: 'Berapa orang yang bekerja?',
    legalBasis: 'RPJMD (contoh)',
    unit: 'orang',
    measure: 'reported',
    countsPeople: true,
    firstYear: 2026,
    lastYear: 2027,
    priorityId: null,
    ...given,
  })

/** The target of a year without any split. */
export const buildTarget = (ctx: Context, id: string, version: number, target: number, year = 2026) =>
  saveTarget(ctx, {
    id,
    version,
    year,
    target,
    bySex: null,
    sexReason: 'Belum dirinci (contoh)',
    byDisability: null,
    byDistrict: [],
    reason: '',
  })

/** The part of an agency, by default of a new one, with a fourth of its target in each quarter; answers the agency's id. */
export async function buildPart(
  ctx: Context,
  id: string,
  given: { agencyId?: string; target?: number; activities?: readonly { activityId: string; weight: number }[] } = {},
): Promise<string> {
  const { agencyId = await buildPlanningAgency(ctx), target = 100, activities = [] } = given
  const by = (quarter: number) => Math.floor((target * quarter) / 4)
  await savePart(ctx, {
    id,
    agencyId,
    role: 'Melatih peserta',
    activities,
    targets: [{ year: 2026, quarters: [by(1), by(2), by(3), target] }],
    version: null,
    reason: '',
  })
  return agencyId
}
