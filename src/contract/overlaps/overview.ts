import { z } from 'zod'
import { base } from '../errors.ts'
import { AgencyName } from '../plans/shapes.ts'
import { AreaCode, Id, pageOf, severalOf } from '../shapes.ts'
import { ActivityShort, InYear, paged, TargetClass } from './shapes.ts'

const Count = z.number().int()

/** Pairs by kind that wait for a decision (open or reopened), decided ones, and needs that nobody covers. */
const Meetings = z.object({
  activities: Count,
  duplicate: Count,
  complementary: Count,
  sequenceGap: Count,
  decided: Count,
  gaps: Count,
})

export const OverlapSummary = z.object({
  /** Null: the region has no plans yet. */
  year: Count.nullable(),
  /** Years with plans, the newest first. */
  years: z.array(Count),
  activities: Count,
  /** Pairs that wait for a decision, by kind. */
  duplicate: Count,
  complementary: Count,
  sequenceGap: Count,
  /** Of those, the ones that were decided before a plan changed. */
  reopened: Count,
  decided: Count,
  /** Decisions that stand and whose day has passed with the followup still open. */
  overdue: Count,
  /** Budgets of all activities in waiting duplicates, each once; whole rupiah. */
  moneyInvolved: z.number(),
  needs: Count,
  gaps: Count,
  wrongAgency: Count,
  /** Null: never computed. */
  computedAt: z.string().nullable(),
  /** Plans or the region's lexicon changed since. */
  isStale: z.boolean(),
  /** A computation of this year waits or runs. */
  isComputing: z.boolean(),
  /** Before the first computation: the work that leads to it, whoever asked for it. Null: nothing is on its way, or it has been. */
  preparing: z.object({ step: z.enum(['reading', 'comparing']), done: Count, total: Count.nullable() }).nullable(),
  /** The one that I asked for, whose progress I may watch. */
  runningJobId: Id.nullable(),
  /** How many of all pairs were compared at all. */
  compared: z.number(),
  allPairs: z.number(),
  can: z.object({ decide: z.boolean(), recompute: z.boolean(), editLexicon: z.boolean() }),
})
export type OverlapSummary = z.infer<typeof OverlapSummary>

/** key: id of the agency or priority, target class, or area code; `none` where there is none (needs have no agency). */
const Axis = z.object({ key: z.string(), name: z.string(), shortName: z.string() })

export const OverlapMatrix = z.object({
  year: Count.nullable(),
  rows: z.array(Axis),
  columns: z.array(Axis),
  /** Only cells with something in them. */
  cells: z.array(Meetings.extend({ row: z.string(), column: z.string() })),
})
export type OverlapMatrix = z.infer<typeof OverlapMatrix>

export const DistrictMeetings = Meetings.extend({
  /** A district, or the region's own code for what covers the whole region. */
  areaCode: AreaCode,
  name: z.string(),
  money: z.number(),
})
export type DistrictMeetings = z.infer<typeof DistrictMeetings>

export const Gap = z.object({
  needId: Id,
  sourceId: z.string(),
  priority: z.object({ id: Id, name: z.string() }).nullable(),
  title: z.string(),
  areaText: z.string(),
  areaCodes: z.array(AreaCode),
  targetText: z.string(),
  targetClass: TargetClass,
  expectedOutput: z.string(),
  expectedPeople: Count.nullable(),
  unit: z.string(),
  status: z.enum(['covered', 'uncovered']),
  why: z.string(),
  coveredBy: z.array(ActivityShort),
})
export type Gap = z.infer<typeof Gap>

export const WrongAgencyRow = z.object({
  activity: ActivityShort,
  code: z.string(),
  affair: z.object({ code: z.string(), name: z.string() }),
  /** What the planning agency may do, each with its legal text. */
  mandates: z.array(z.object({ affairCode: z.string(), affairName: z.string(), legalText: z.string() })),
  /** Who holds the affair; empty when nobody does. */
  proposed: z.array(AgencyName),
  legalText: z.string(),
  why: z.string(),
})
export type WrongAgencyRow = z.infer<typeof WrongAgencyRow>

export const overview = {
  summary: base
    .route({ method: 'GET', path: '/overlaps/summary', summary: 'The figures of the region and how fresh they are' })
    .input(InYear)
    .output(OverlapSummary),
  matrix: base
    .route({ method: 'GET', path: '/overlaps/matrix', summary: 'Plans, overlaps and gaps by two axes' })
    .input(
      InYear.extend({
        rows: z.enum(['agency', 'priority']).default('agency'),
        columns: z.enum(['targetClass', 'district']).default('targetClass'),
      }),
    )
    .output(OverlapMatrix),
  districts: base
    .route({ method: 'GET', path: '/overlaps/districts', summary: 'The same by district, for the map' })
    .input(InYear)
    .output(z.array(DistrictMeetings)),
  gaps: base
    .route({ method: 'GET', path: '/overlaps/gaps', summary: 'Needs, and by whom they are covered or why not' })
    .input(paged({ status: z.enum(['covered', 'uncovered']).optional() }))
    .output(pageOf(Gap).extend({ year: Count.nullable() })),
  wrongAgency: base
    .route({
      method: 'GET',
      path: '/overlaps/wrong-agency',
      summary: 'Activities outside the mandates of their agency',
    })
    .input(paged({ agencyId: severalOf(Id, 50).optional() }))
    .output(pageOf(WrongAgencyRow).extend({ year: Count.nullable() })),
  recompute: base
    .route({ method: 'POST', path: '/overlaps/recompute', summary: 'Compute all pairs, needs and mandates again' })
    .input(InYear)
    .output(z.object({ jobId: Id })),
}
