import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OutcomeStatus } from '#contract/training/shapes.ts'
import type { Outcome } from '../outcomes/outcome.ts'
import type { Standing } from '../outcomes/standing.ts'
import { type Cohort, figuresAt, keptFigures, type PointFigures } from './figures.ts'
import { FAMILIES, keyOf } from './graduate.ts'
import { COHORT } from './known-truth.ts'

const THRESHOLDS = { people: 5, incomes: 10, income_quartiles: 20 }
const PARTS = ['base', 'answered', 'yes', 'no', 'unknown'] as const
const WORKING = ['formal', 'informal', 'own_business'] as const
const OTHER = ['internship', 'school', 'not_yet'] as const
const EVIDENCE = ['self_reported', 'employer_confirmed', 'payroll'] as const

const [first] = COHORT.graduates
const example = first?.standings[12].kind === 'answered' ? first.standings[12].outcome : undefined

const answered = (status: OutcomeStatus): Standing => ({ kind: 'answered', outcome: { ...example, status } as Outcome })
const standing = fc.oneof(
  fc.constantFrom<OutcomeStatus>(...WORKING, ...OTHER).map(answered),
  fc.constantFrom<Standing>(
    { kind: 'silent', why: 'unreachable' },
    { kind: 'silent', why: 'not_asked' },
    { kind: 'gone', life: 'died' },
    { kind: 'early' },
  ),
)

const cohort: fc.Arbitrary<Cohort> = fc
  .array(
    fc.record({
      sex: fc.constantFrom('L' as const, 'P' as const),
      disabilities: fc.constantFrom([], [], [], ['physical' as const], ['sensory' as const]),
      decile: fc.constantFrom(null, 2, 3, 7),
      batch: fc.constantFrom(
        { batchId: 'A', agencyId: 'x', field: 'welding' },
        { batchId: 'B', agencyId: 'x', field: 'garment' },
        { batchId: 'C', agencyId: 'y', field: 'garment' },
      ),
      districtCode: fc.constantFrom('35.07.01', '35.07.02', '35.07.03', null),
      at: standing,
    }),
    { maxLength: 60 },
  )
  .map((people) => ({
    costs: new Map<string, number | null>(),
    graduates: people.map(({ batch, at, ...rest }, id) => ({
      ...rest,
      ...batch,
      id: String(id),
      standings: { 3: at, 6: at, 12: at },
    })),
  }))

/** Everything on the page as equations between numbers that are shown and numbers that are not. */
function equationsOf(figures: PointFigures): { total: string; parts: string[] }[] {
  const groups = figures.groups.map(({ group }) => group)
  const lines = groups.flatMap((group) => [
    { total: `${keyOf(group)} base`, parts: [`${keyOf(group)} answered`, `${keyOf(group)} unknown`] },
    { total: `${keyOf(group)} answered`, parts: [`${keyOf(group)} yes`, `${keyOf(group)} no`] },
  ])
  const dimensions = [...new Set(groups.map(({ dimension }) => dimension))]
  const columns = dimensions.flatMap((dimension) =>
    PARTS.map((part) => ({
      total: part as string,
      parts: groups.filter((one) => one.dimension === dimension).map((group) => `${keyOf(group)} ${part}`),
    })),
  )
  return [
    ...lines,
    ...columns,
    { total: 'base', parts: ['answered', 'unknown'] },
    { total: 'answered', parts: ['yes', 'no'] },
    { total: 'yes', parts: [...WORKING] },
    { total: 'no', parts: [...OTHER] },
    { total: 'yes', parts: [...EVIDENCE] },
    { total: 'gone', parts: ['died', 'moved'] },
  ]
}

function shownOf({ whole, groups }: PointFigures): Map<string, number | null> {
  const shown = new Map<string, number | null>()
  for (const { group, counts } of groups) for (const part of PARTS) shown.set(`${keyOf(group)} ${part}`, counts[part])
  if (whole) {
    for (const [key, value] of Object.entries({ ...whole.counts, ...whole.statuses, ...whole.evidence }))
      shown.set(key, value)
    for (const key of ['died', 'moved'] as const) shown.set(key, whole[key])
  }
  return shown
}

/** Which hidden numbers follow from all equations together, by elimination: the attacker who subtracts through any number of tables. */
function solved(figures: PointFigures): string[] {
  const shown = shownOf(figures)
  const open = [...shown].flatMap(([key, value]) => (value === null ? [key] : []))
  const rows = equationsOf(figures).map(({ total, parts }) =>
    open.map((key) => (key === total ? -1 : 0) + parts.filter((part) => part === key).length),
  )
  let top = 0
  for (let column = 0; column < open.length; column++) {
    const at = rows.findIndex((row, line) => line >= top && Math.abs(row[column] ?? 0) > 1e-9)
    const [pivot] = at < 0 ? [undefined] : rows.splice(at, 1)
    if (!pivot) continue
    rows.splice(top, 0, pivot)
    const factor = pivot[column] ?? 1
    for (const [line, row] of rows.entries())
      if (line !== top) {
        const times = (row[column] ?? 0) / factor
        if (times !== 0) for (const [place, value] of pivot.entries()) row[place] = (row[place] ?? 0) - times * value
      }
    top++
  }
  const alone = rows.filter((row) => row.filter((value) => Math.abs(value) > 1e-9).length === 1)
  return alone.map((row) => open[row.findIndex((value) => Math.abs(value) > 1e-9)] ?? '')
}

describe('any cohort of up to 60 graduates', () => {
  test('every graduate is in exactly one place: early, gone, answered or silent, and groups add up to the whole', () => {
    fc.assert(
      fc.property(cohort, (some) => {
        const figures = figuresAt(some, 12, THRESHOLDS)
        if (!figures.whole) return
        const gone = some.graduates.filter(({ standings }) => standings[12].kind === 'gone').length
        expect(figures.early + gone + (figures.whole.counts.base ?? 0)).toBe(some.graduates.length)
        expect(figures.whole.counts.answered).toBe(
          some.graduates.filter(({ standings }) => standings[12].kind === 'answered').length,
        )
        for (const { counts } of figures.groups)
          if (Object.values(counts).every((count) => count !== null))
            expect((counts.yes ?? 0) + (counts.no ?? 0) + (counts.unknown ?? 0)).toBe(counts.base)
      }),
      { seed: 1, numRuns: 60 },
    )
  })

  test('whoever subtracts through all tables together finds no hidden number, and no small one is shown', () => {
    fc.assert(
      fc.property(cohort, (some) => {
        const figures = figuresAt(some, 12, THRESHOLDS)
        // Of "nobody" in the whole follows "nobody" in each group; that is no secret.
        const zeros = PARTS.filter((part) => figures.whole?.counts[part] === 0).map((part) => ` ${part}`)
        const found = solved(figures).filter((key) => !zeros.some((end) => key.endsWith(end)))
        expect(found).toEqual([])
        const secrets = [figures.whole?.counts, ...figures.groups.map(({ counts }) => counts)].flatMap((counts) => [
          counts?.base,
          counts?.yes,
          counts?.no,
        ])
        const statuses = figures.whole ? [...Object.values(figures.whole.statuses), figures.whole.died] : []
        for (const value of [...secrets, ...statuses])
          if (value !== null && value !== undefined) expect(value === 0 || value >= 5).toBe(true)
      }),
      { seed: 2, numRuns: 120 },
    )
  })

  test('a share stands only where the answers it comes from are shown, with the share that answered', () => {
    fc.assert(
      fc.property(cohort, (some) => {
        for (const { counts, rates } of figuresAt(some, 12, THRESHOLDS).groups) {
          if (!rates.share) continue
          expect(rates.response).not.toBeNull()
          expect(counts.answered).toBeGreaterThanOrEqual(5)
          expect(rates.share.lowest).toBeLessThanOrEqual(rates.share.rate)
          expect(rates.share.highest).toBeGreaterThanOrEqual(rates.share.rate)
        }
      }),
      { seed: 3, numRuns: 60 },
    )
  })

  test('nothing depends on the order in which graduates come', () => {
    fc.assert(
      fc.property(cohort, (some) => {
        const one = figuresAt(some, 12, THRESHOLDS)
        const other = figuresAt({ ...some, graduates: [...some.graduates].reverse() }, 12, THRESHOLDS)
        expect(other.whole).toEqual(one.whole)
        const shown = keptFigures(some, THRESHOLDS).whole?.counts
        expect(shown).toEqual(
          keptFigures({ ...some, graduates: [...some.graduates].reverse() }, THRESHOLDS).whole?.counts,
        )
      }),
      { seed: 4, numRuns: 30 },
    )
  })
})

test('a year of a whole region: 40 districts and 60 batches of twenty', () => {
  const graduates = Array.from({ length: 1200 }, (_, at) => ({
    id: String(at),
    sex: at % 3 ? ('P' as const) : ('L' as const),
    disabilities: at % 11 ? [] : ['physical' as const],
    decile: (at % 10) + 1,
    field: `field-${at % 7}`,
    districtCode: `35.07.${String(((at * at) % 40) + 1).padStart(2, '0')}`,
    batchId: `batch-${Math.floor(at / 20)}`,
    agencyId: `agency-${Math.floor(at / 200)}`,
    standings: { 3: answered('formal'), 6: answered('formal'), 12: at % 4 ? answered('formal') : answered('not_yet') },
  }))
  const figures = figuresAt({ graduates, costs: new Map() }, 12, THRESHOLDS)
  expect(figures.whole?.counts.base).toBe(1200)
  expect(solved(figures)).toEqual([])
  expect(FAMILIES.length).toBe(5)
})
