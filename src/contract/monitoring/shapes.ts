import { z } from 'zod'
import { Forecast } from '../plans/forecast.ts'
import { AgencyName, AreaName } from '../plans/shapes.ts'
import { Amount, DistrictCode, Measure } from '../plans/strategic.ts'
import { Id } from '../shapes.ts'

export const Quarters = z.tuple([Amount, Amount, Amount, Amount])

/** A programme in a year: how far it is, and where its pace leads. */
export const Standing = z.object({
  id: Id,
  name: z.string(),
  question: z.string(),
  unit: z.string(),
  measure: Measure,
  countsPeople: z.boolean(),
  state: z.enum(['active', 'ended']),
  year: z.number().int(),
  target: Amount.nullable(),
  reached: Amount,
  /** The day until which results are known; null: nothing was reported yet. */
  asOf: z.string().nullable(),
  forecast: Forecast,
  /** What the parts of the agencies promise by the end of each quarter; null: no part has targets of this year. */
  planned: Quarters.nullable(),
  /** Reached by the end of each month that has begun. */
  points: z.array(z.object({ day: z.string(), reached: Amount })),
  /** Districts that fall short of their target at this pace, the furthest first. */
  shortDistricts: z.array(
    AreaName.extend({ target: Amount, /** Null: hidden, since it is of few persons. */ expected: Amount.nullable() }),
  ),
  /** Agencies with targets that reported nothing for the last quarter that has ended; only of what is reported. */
  silent: z.array(AgencyName),
  /** That quarter; null: none of the year has ended. */
  silentQuarter: z.number().int().nullable(),
  /** People of others are counted in bundles of so many, and less than one is hidden; null: everything is as it is. */
  hiddenBelow: z.number().int().nullable(),
})
export type Standing = z.infer<typeof Standing>

/** Null: too few to be shown. */
const Cell = Amount.nullable()
/** The parts of an amount; of persons, small ones are hidden. */
export const SplitFigures = z.object({
  female: Cell,
  male: Cell,
  sexUnknown: Cell,
  disabled: Cell,
  notDisabled: Cell,
  disabilityUnknown: Cell,
})
export type SplitFigures = z.infer<typeof SplitFigures>

export const DistrictResult = z.object({
  /** Null: the district is not known. */
  district: AreaName.nullable(),
  /** Null: hidden. */
  reached: Cell,
  target: Amount.nullable(),
  expected: Amount.nullable(),
  /** How much of the target the forecast lacks; 0: nothing. */
  shortfall: Amount,
  split: SplitFigures,
})
export type DistrictResult = z.infer<typeof DistrictResult>

export const PartResult = z.object({
  /** Null: what none of the region's agencies took part in. */
  agency: AgencyName.nullable(),
  role: z.string(),
  targets: Quarters.nullable(),
  /** The own share by the end of each quarter; over all rows these add up to what is reached. */
  share: Quarters,
  /** All it took part in, in full. */
  full: Quarters,
  sharedWith: z.array(AgencyName),
  isSilent: z.boolean(),
})
export type PartResult = z.infer<typeof PartResult>

/** One programme in a year with every part and every split. */
export const Progress = Standing.extend({
  years: z.array(z.number().int()),
  parts: z.array(PartResult),
  /** Every district of the region, then what is of no known district. */
  districts: z.array(DistrictResult),
  split: SplitFigures,
  targetSplit: z.object({
    bySex: z.object({ female: Amount, male: Amount }).nullable(),
    sexReason: z.string(),
    byDisability: z.object({ yes: Amount, no: Amount }).nullable(),
  }),
  can: z.object({ report: z.boolean() }),
})
export type Progress = z.infer<typeof Progress>

/** One row behind the figures: what a room counted in a month, or what was reported of a quarter, in one district. */
export const Row = z.object({
  month: z.string(),
  district: AreaName.nullable(),
  agencies: z.array(AgencyName),
  activity: z.object({ id: Id, name: z.string() }).nullable(),
  amount: Amount,
  /** The report it came from; null: a room counted it. */
  contributionId: Id.nullable(),
  /** Of persons, where and in which activity is open to the agencies concerned and to coordinators. */
  isHidden: z.boolean(),
})
export type Row = z.infer<typeof Row>

export const ReportRow = z.object({
  districtCode: DistrictCode.nullable(),
  amount: Amount,
  female: Amount.nullable(),
  male: Amount.nullable(),
  /** Of the amount; null: not known of any. */
  disabled: Amount.nullable(),
})
export type ReportRow = z.infer<typeof ReportRow>

export const Contribution = z.object({
  id: Id,
  programme: z.object({ id: Id, name: z.string(), unit: z.string(), countsPeople: z.boolean() }),
  activity: z.object({ id: Id, name: z.string() }).nullable(),
  year: z.number().int(),
  quarter: z.number().int(),
  /** Who reported it first. */
  reporter: AgencyName,
  /** Null: of fewer people of others than may be shown, or withdrawn. */
  amount: Amount.nullable(),
  /** By district; null for whoever neither shares in it nor coordinates. */
  rows: z.array(ReportRow.extend({ districtName: z.string().nullable() })).nullable(),
  sexReason: z.string(),
  evidence: z.string(),
  shares: z.array(z.object({ agency: AgencyName, amount: Amount.nullable(), isAgreed: z.boolean() })),
  state: z.enum(['reported', 'withdrawn']),
  stateReason: z.string(),
  reportedAt: z.string(),
  version: z.number().int(),
  can: z.object({
    correct: z.boolean(),
    withdraw: z.boolean(),
    /** Agencies in whose name one may agree to the share that was proposed. */
    agreeFor: z.array(Id),
  }),
})
export type Contribution = z.infer<typeof Contribution>

export const ContributionChange = z.object({
  version: z.number().int(),
  at: z.string(),
  by: z.string().nullable(),
  agency: AgencyName.nullable(),
  deed: z.enum(['reported', 'corrected', 'agreed', 'withdrawn']),
  reason: z.string(),
  /** Null, and no shares: for who may read its people. */
  amount: Amount.nullable(),
  shares: z.array(z.object({ agency: AgencyName, amount: Amount })),
})
export type ContributionChange = z.infer<typeof ContributionChange>
