import type { Measure } from '#contract/plans/strategic.ts'
import type { reportContribution } from '#modules/monitoring/index.ts'
import { defineStrategic, savePart, saveTarget } from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'
import { buildActivity, buildPlanningAgency } from '../plans.ts'

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

/**
 * A programme of 200 persons in two districts, in whose activity two agencies share (2 : 1), a third agency without a part, and a programme of houses.
 * Answers their ids.
 */
export async function buildShared(ctx: Context) {
  const first = await buildPlanningAgency(ctx, 'Disnaker')
  const second = await buildPlanningAgency(ctx, 'Dinsos')
  const third = await buildPlanningAgency(ctx, 'DKP')
  const activityId = (await buildActivity(ctx, { agencyId: first, name: 'Pelatihan menjahit' })).id
  const { id: programmeId, version } = await buildStrategic(ctx)
  await saveTarget(ctx, {
    id: programmeId,
    version,
    year: 2026,
    target: 200,
    bySex: { female: 120, male: 80 },
    sexReason: '',
    byDisability: null,
    byDistrict: [
      { code: '35.07.13', amount: 150 },
      { code: '35.07.20', amount: 50 },
    ],
    reason: '',
  })
  await buildPart(ctx, programmeId, { agencyId: first, activities: [{ activityId, weight: 2 }], target: 120 })
  await buildPart(ctx, programmeId, { agencyId: second, activities: [{ activityId, weight: 1 }], target: 80 })
  const housesId = (await buildStrategic(ctx, { name: '1.500 rumah', measure: 'houses' })).id
  await buildPart(ctx, housesId, { agencyId: first })
  return { programmeId, housesId, activityId, first, second, third }
}

/** One row of a report: so many women of a district, unless told otherwise. */
export const reportRow = (amount: number, given: object = {}) => ({
  districtCode: '35.07.13',
  amount,
  female: amount,
  male: 0,
  disabled: null,
  ...given,
})

/** What the first agency reports of the shared activity for the first quarter, unless told otherwise. */
export const reportOf = (
  { programmeId, first, activityId }: Awaited<ReturnType<typeof buildShared>>,
  given: Partial<Parameters<typeof reportContribution>[1]> = {},
) => ({
  programmeId,
  agencyId: first,
  activityId,
  year: 2026,
  quarter: 1,
  rows: [reportRow(50)],
  sexReason: '',
  evidence: 'Daftar hadir 12/III/2026',
  shares: null,
  ...given,
})
