import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { Measure } from '#contract/plans/strategic.ts'
import { agreeToShare, reportContribution } from '#modules/monitoring/index.ts'
import { findAgencyByName } from '#modules/organisations/index.ts'
import { defineStrategic, listPlannedActivities, lockPart, savePart, saveTarget } from '#modules/plans/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { JobKind } from '#platform/jobs.ts'
import { SAMPLE } from './sample-region.ts'

const Amount = z.number().int().nonnegative()
const Part = z.object({
  agency: z.string(),
  role: z.string(),
  /** Activities by their names in the plans, with weights. */
  activities: z.array(z.tuple([z.string(), z.number().int()])),
  quarters: z.tuple([Amount, Amount, Amount, Amount]),
})
const Report = z.object({
  agency: z.string(),
  activity: z.string(),
  quarter: z.number().int(),
  /** District, amount, women, men, with a disability. */
  rows: z.array(z.tuple([z.string(), Amount, Amount.nullable(), Amount.nullable(), Amount.nullable()])),
  sexReason: z.string().default(''),
  agreed: z.array(z.string()),
})
const Programme = z.object({
  name: z.string(),
  question: z.string(),
  legalBasis: z.string(),
  measure: Measure,
  unit: z.string(),
  countsPeople: z.boolean(),
  target: z.object({
    target: Amount,
    bySex: z.object({ female: Amount, male: Amount }).nullable().default(null),
    byDisability: z.object({ yes: Amount, no: Amount }).nullable().default(null),
    byDistrict: z.record(z.string(), Amount).default({}),
  }),
  parts: z.array(Part),
  reports: z.array(Report).default([]),
})
const Sample = z.object({ programmes: z.array(Programme) })
type Programme = z.infer<typeof Programme>

async function agencyId(ctx: Context, name: string): Promise<string> {
  const { agency } = await findAgencyByName(ctx, name)
  assert(agency, 'unknown_reference', { what: name })
  return agency.id
}

type Activities = ReadonlyMap<string, string>

async function addParts(ctx: Context, id: string, parts: Programme['parts'], activities: Activities) {
  for (const { agency, role, quarters, activities: named } of parts)
    await savePart(ctx, {
      id,
      agencyId: await agencyId(ctx, agency),
      role,
      activities: named.flatMap(([name, weight]) => {
        const activityId = activities.get(name)
        return activityId ? [{ activityId, weight }] : []
      }),
      targets: [{ year: SAMPLE.year, quarters }],
      version: null,
      reason: '',
    })
}

/** Reports of the quarters that have begun, so that nothing lies ahead of today. */
async function addReports(ctx: Context, programmeId: string, reports: Programme['reports'], activities: Activities) {
  const today = todayOf(ctx)
  for (const { agency, activity, quarter, rows, sexReason, agreed } of reports) {
    const activityId = activities.get(activity)
    if (!activityId || `${SAMPLE.year}-${String(quarter * 3 - 2).padStart(2, '0')}-01` > today) continue
    let sent = await reportContribution(ctx, {
      programmeId,
      agencyId: await agencyId(ctx, agency),
      activityId,
      year: SAMPLE.year,
      quarter,
      rows: rows.map(([districtCode, amount, female, male, disabled]) => ({
        districtCode,
        amount,
        female,
        male,
        disabled,
      })),
      sexReason,
      evidence: 'Daftar hadir dan berita acara (contoh)',
      shares: null,
    })
    for (const name of agreed)
      sent = await agreeToShare(ctx, { id: sent.id, agencyId: await agencyId(ctx, name), version: sent.version })
  }
}

async function addProgramme(ctx: Context, programme: Programme, activities: Activities) {
  const { target, parts, reports, ...words } = programme
  const years = { firstYear: SAMPLE.year - 1, lastYear: SAMPLE.year }
  const { id, version } = await defineStrategic(ctx, { ...words, ...years, priorityId: null })
  await saveTarget(ctx, {
    id,
    version,
    year: SAMPLE.year,
    ...target,
    sexReason: '',
    byDistrict: Object.entries(target.byDistrict).map(([code, amount]) => ({ code, amount })),
    reason: '',
  })
  await addParts(ctx, id, parts, activities)
  await addReports(ctx, id, reports, activities)
  const [first] = parts
  if (first)
    await lockPart(ctx, {
      id,
      agencyId: await agencyId(ctx, first.agency),
      version: 1,
      locked: true,
      reason: 'Disepakati dalam rapat koordinasi awal tahun (contoh)',
    })
}

/** Strategic programmes of the sample with targets, parts of the agencies, and what these have reported. */
export const fillSampleStrategicJob: JobKind<Record<string, never>> = {
  kind: 'setup.fill-sample-strategic',
  input: z.object({}),
  run: async (job) => {
    const { programmes } = Sample.parse(JSON.parse(await readFile(path.join(SAMPLE.folder, 'strategic.json'), 'utf8')))
    await job.step(async (ctx) => {
      const planned = await listPlannedActivities(ctx, { year: SAMPLE.year })
      const activities = new Map(planned.map(({ id, title }) => [title, id]))
      for (const programme of programmes) await addProgramme(ctx, programme, activities)
      return { value: undefined }
    })
    return { programmes: programmes.length }
  },
}
