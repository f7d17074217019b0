import { z } from 'zod'
import { base, errors } from '../../errors.ts'
import { Id } from '../../shapes.ts'

/** A count of people; null: fewer than may be shown. */
const Count = z.number().int().nullable()
const Counts = z.object({ base: Count, answered: Count, yes: Count, no: Count, unknown: Count })
export type Counts = z.infer<typeof Counts>

/** Shares from 0 to 1; `lowest` and `highest`: if all of whom nothing is known had said no, or yes. */
const Rates = z.object({
  response: z.number().nullable(),
  share: z.object({ rate: z.number(), lowest: z.number(), highest: z.number() }).nullable(),
})
export type Rates = z.infer<typeof Rates>

/** Whole rupiah a month. */
const Income = z
  .object({
    median: z.number().int(),
    middleHalf: z.object({ from: z.number().int(), until: z.number().int() }).nullable(),
  })
  .nullable()

/** Whole rupiah; `each` null: nobody is known to have kept a job. */
const JobCost = z
  .object({ cost: z.number().int(), each: z.number().int().nullable(), lowest: z.number().int().nullable() })
  .nullable()

export const Dimension = z.enum([
  'sex',
  'disability',
  'disability_kind',
  'decile',
  'field',
  'district',
  'agency',
  'batch',
])
export type Dimension = z.infer<typeof Dimension>

const Group = z.object({
  dimension: Dimension,
  value: z.string(),
  /** Its name in Indonesian; empty where the screen knows it by its value. */
  name: z.string(),
  /** Whether nothing in it is rounded. */
  isExact: z.boolean(),
  counts: Counts,
  rates: Rates,
})

const Whole = z.object({
  /** Old enough to be asked, with who died or moved before they answered. */
  due: z.number().int(),
  /** Died or moved before they answered. */
  gone: Count,
  died: Count,
  moved: Count,
  /** Of whom one asks: yes is in work (formal, informal, own business). */
  counts: Counts,
  asked: Count,
  silences: z.object({
    unreachable: Count,
    refused: Count,
    trying: Count,
    disputed: Count,
    not_asked: Count,
  }),
  statuses: z.object({
    formal: Count,
    informal: Count,
    own_business: Count,
    internship: Count,
    school: Count,
    not_yet: Count,
  }),
  evidence: z.object({ self_reported: Count, employer_confirmed: Count, payroll: Count }),
  rates: Rates,
  income: Income,
})

export const Point = z.enum(['3', '6', '12'])
export type Point = z.infer<typeof Point>

export const ResultFigures = z.object({
  /** Calendar year in which they finished. */
  year: z.number().int(),
  years: z.array(z.number().int()),
  months: z.number().int(),
  /** From how many people on a count is shown, of which it is a multiple where it is rounded; from how many answers a share or an income. */
  threshold: z.object({
    people: z.number().int(),
    shares: z.number().int(),
    incomes: z.number().int(),
    income_quartiles: z.number().int(),
    income_step: z.number().int(),
  }),
  /** Whether nothing is rounded: only who may read all the people gets it so. */
  isExact: z.boolean(),
  graduates: z.number().int(),
  /** Not old enough to be asked. */
  early: z.number().int(),
  /** Null: too few are due to show anything. */
  whole: Whole.nullable(),
  groups: z.array(Group.extend({ income: Income })),
  kept: z.object({
    whole: z.object({ counts: Counts, rates: Rates, cost: JobCost }).nullable(),
    groups: z.array(Group.extend({ cost: JobCost })),
    batchesWithoutCost: z.number().int(),
  }),
})
export type ResultFigures = z.infer<typeof ResultFigures>

const Asked = z.object({
  /** Default: the latest year with somebody due. */
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  months: Point.default('12'),
})

/** How many graduates work, with how many answered beside it. Of people whom the reader may not read, counts come in bundles, so that no subtraction says what became of a few. */
export const figures = {
  read: base
    .route({
      method: 'GET',
      path: '/training/results',
      summary: 'Who works 3, 6 and 12 months after a course, by groups',
    })
    .errors(errors('forbidden'))
    .input(Asked)
    .output(ResultFigures),
  export: base
    .route({ method: 'GET', path: '/training/results/export', summary: 'The same tables as a spreadsheet' })
    .errors(errors('forbidden'))
    .input(Asked)
    .output(z.file()),
  report: base
    .route({ method: 'GET', path: '/training/results/report', summary: 'The same as a report of the agency, .docx' })
    .errors(errors('forbidden'))
    .input(Asked.extend({ agencyId: Id.optional() }))
    .output(z.file()),
}
