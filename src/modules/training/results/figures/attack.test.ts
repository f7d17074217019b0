import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OutcomeStatus } from '#contract/training/shapes.ts'
import { answered, BATCHES, cohortOf, lotOf, THRESHOLDS } from '../../../../../tests/build/rooms/invented-graduates.ts'
import type { Standing } from '../outcomes/standing.ts'
import { type Cohort, figuresAt, keptFigures, type PointFigures } from './figures.ts'
import { keyOf } from './graduate.ts'

const POINTS = [3, 6, 12] as const
const PARTS = ['base', 'answered', 'yes', 'no', 'unknown'] as const
const WORKING = ['formal', 'informal', 'own_business'] as const
const OTHER = ['internship', 'school', 'not_yet'] as const
const nearest = (count: number) => Math.round(count / 5) * 5
const EVIDENCE = ['self_reported', 'employer_confirmed', 'payroll'] as const

const standing = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<OutcomeStatus>(...WORKING, ...OTHER).map(answered) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Standing>(
      { kind: 'silent', why: 'unreachable' },
      { kind: 'silent', why: 'not_asked' },
      { kind: 'gone', life: 'died' },
      { kind: 'gone', life: 'moved' },
      { kind: 'early' },
    ),
  },
)

const graduate = fc
  .record({
    sex: fc.constantFrom('L' as const, 'P' as const),
    disabilities: fc.constantFrom([], [], [], ['physical' as const], ['sensory' as const]),
    decile: fc.constantFrom(null, 2, 3, 7),
    batch: fc.constantFrom(...BATCHES),
    districtCode: fc.constantFrom('35.07.01', '35.07.02', '35.07.03', null),
    at: fc.tuple(standing, standing, standing),
  })
  .map(({ batch, at: [three, six, twelve], ...rest }) => ({
    ...rest,
    ...batch,
    standings: { 3: three, 6: six, 12: twelve },
  }))
const cohort: fc.Arbitrary<Cohort> = fc.array(graduate, { maxLength: 90 }).map(cohortOf)

/** Whatever is said of a year at all its points, by name; what is hidden is less than a bundle, which is none. */
function pageOf(some: Cohort): Map<string, number> {
  const page = new Map<string, number>()
  const put = (where: string, counts: object) => {
    for (const [part, count] of Object.entries(counts))
      if (typeof count !== 'object' || count === null) page.set(`${where} ${part}`, count ?? 0)
  }
  for (const months of POINTS) {
    const { whole, groups } = figuresAt(some, months, THRESHOLDS)
    if (whole)
      for (const part of [whole, whole.counts, whole.statuses, whole.evidence, whole.silences])
        put(`${months} all`, part)
    for (const { group, counts } of groups) put(`${months} ${keyOf(group)}`, counts)
  }
  const kept = keptFigures(some, THRESHOLDS)
  put('kept all', kept.whole?.counts ?? {})
  for (const { group, counts } of kept.groups) put(`kept ${keyOf(group)}`, counts)
  return page
}

/** Every sum on the page of one point. */
function sumsOf({ groups }: Pick<PointFigures, 'groups'>, at: string): { total: string; parts: string[] }[] {
  const names = ['all', ...groups.map(({ group }) => keyOf(group))].map((name) => `${at} ${name}`)
  const rows = names.flatMap((name) => [
    { total: `${name} base`, parts: [`${name} answered`, `${name} unknown`] },
    { total: `${name} answered`, parts: [`${name} yes`, `${name} no`] },
  ])
  const whole = [
    { total: 'yes', parts: WORKING },
    { total: 'no', parts: OTHER },
    { total: 'yes', parts: EVIDENCE },
    { total: 'gone', parts: ['died', 'moved'] },
    { total: 'due', parts: ['base', 'gone'] },
  ].map(({ total, parts }) => ({ total: `${at} all ${total}`, parts: parts.map((part) => `${at} all ${part}`) }))
  return at === 'kept' ? rows : [...rows, ...whole]
}

describe('any cohort of up to 90 graduates, for who may not read them', () => {
  test('whatever is subtracted from whatever, at one point or between points, is no fewer than five', () => {
    let differences = 0
    fc.assert(
      fc.property(cohort, (some) => {
        const page = pageOf(some)
        expect([...page].filter(([, count]) => count % 5 !== 0)).toEqual([])
        // The same at different points, and kept jobs beside both.
        const same = Map.groupBy(page, ([name]) => name.slice(name.indexOf(' ')))
        for (const counts of same.values())
          for (const [, one] of counts)
            for (const [, other] of counts)
              if (one !== other) {
                differences++
                if (Math.abs(one - other) < 5) throw new Error(`${one} and ${other}`)
              }
      }),
      { seed: 1, numRuns: 40 },
    )
    expect(differences).toBeGreaterThan(100)
  })

  test('the page is a year that might have been: every sum on it holds where groups are large enough to be shown', () => {
    fc.assert(
      fc.property(cohort, (some) => {
        const page = pageOf(some)
        const at = (name: string) => page.get(name) ?? 0
        for (const months of POINTS) {
          const figures = figuresAt(some, months, THRESHOLDS)
          if (!figures.whole) continue
          const sums = [...sumsOf(figures, `${months}`), ...(months === 12 ? sumsOf(figures, 'kept') : [])]
          for (const { total, parts } of sums)
            expect([total, parts.reduce((sum, part) => sum + at(part), 0)]).toEqual([total, at(total)])
        }
      }),
      { seed: 2, numRuns: 40 },
    )
  })

  test('no bundle is lost and none made up: who is due are as many as in truth, to the nearest five, of all and at every point', () => {
    const few = fc.tuple(fc.array(graduate, { maxLength: 14 }), fc.nat(999))
    fc.assert(
      fc.property(
        fc.oneof(
          cohort,
          few.map(([people, seed]) => ({ ...cohortOf(people), lot: lotOf(seed) })),
        ),
        (some) => {
          for (const months of POINTS) {
            const due = some.graduates.filter(({ standings }) => standings[months].kind !== 'early').length
            const { whole } = figuresAt(some, months, THRESHOLDS)
            expect(whole?.due).toBe(due < 5 ? undefined : nearest(due))
          }
          const [last, kept] = [figuresAt(some, 12, THRESHOLDS).whole, keptFigures(some, THRESHOLDS).whole]
          expect(kept?.counts.base).toBe(last?.counts.base)
        },
      ),
      { seed: 6, numRuns: 300 },
    )
  })

  test.each(POINTS)(
    'of eight who are due at %d months and of whom nobody answered, ten are shown, whatever the lots',
    (months) => {
      const silent = { kind: 'silent', why: 'not_asked' } as const
      const people = Array.from({ length: 8 }, (_, at) => ({
        ...{ sex: 'P' as const, disabilities: [], decile: 2, districtCode: '35.07.01', ...BATCHES[at % 2 ? 0 : 1] },
        standings: { 3: silent, 6: silent, 12: silent },
      }))
      const pages = Array.from({ length: 100 }, (_, seed) =>
        figuresAt({ ...cohortOf(people), lot: lotOf(seed) }, months, THRESHOLDS),
      )
      expect(new Set(pages.map(({ whole }) => whole?.due))).toEqual(new Set([10]))
      // By luck a bundle goes to who said yes, though nobody did.
      expect(pages.filter(({ whole }) => whole?.counts.yes === 5).length).toBeGreaterThan(0)
      for (const { whole } of pages) {
        const { base, answered: said, unknown, yes, no } = whole?.counts ?? {}
        expect([(said ?? 0) + (unknown ?? 0), (yes ?? 0) + (no ?? 0)]).toEqual([base, said ?? 0])
      }
    },
  )

  test('shares come from the counts beside them, of twenty answers or more', () => {
    fc.assert(
      fc.property(cohort, (some) => {
        for (const { counts, rates } of figuresAt(some, 12, THRESHOLDS).groups) {
          if (!rates.share) continue
          expect(counts.answered).toBeGreaterThanOrEqual(20)
          expect(rates.share.rate).toBeCloseTo((counts.yes ?? 0) / (counts.answered ?? 0), 3)
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
        const turned = { ...some, graduates: [...some.graduates].reverse() }
        const inOrder = (page: Map<string, number>) => [...page].sort(([a], [b]) => (a < b ? -1 : 1))
        expect(inOrder(pageOf(turned))).toEqual(inOrder(pageOf(some)))
      }),
      { seed: 4, numRuns: 20 },
    )
  })

  test('for who may read all of them every count is as it is', () => {
    fc.assert(
      fc.property(cohort, (some) => {
        const { whole, early } = figuresAt({ ...some, isOwn: () => true }, 12, THRESHOLDS)
        const of = (test: (one: Standing) => boolean) =>
          some.graduates.filter(({ standings }) => test(standings[12])).length
        expect(early).toBe(of(({ kind }) => kind === 'early'))
        if (!whole) return
        expect(whole.gone).toBe(of(({ kind }) => kind === 'gone'))
        expect(whole.counts.answered).toBe(of(({ kind }) => kind === 'answered'))
        expect(whole.counts.unknown).toBe(of(({ kind }) => kind === 'silent'))
      }),
      { seed: 5, numRuns: 60 },
    )
  })
})

test('a year of a whole region: 40 districts and 60 batches of twenty; every group is near the truth', () => {
  const graduates = Array.from({ length: 1200 }, (_, at) => ({
    id: String(at),
    sex: at % 3 ? ('P' as const) : ('L' as const),
    disabilities: at % 11 ? [] : ['physical' as const],
    decile: (at % 10) + 1,
    field: `field-${Math.floor(at / 20) % 7}`,
    districtCode: `35.07.${String(((at * at) % 40) + 1).padStart(2, '0')}`,
    batchId: `batch-${Math.floor(at / 20)}`,
    agencyId: `agency-${Math.floor(at / 200)}`,
    standings: { 3: answered('formal'), 6: answered('formal'), 12: at % 4 ? answered('formal') : answered('not_yet') },
  }))
  const all = { graduates, costs: new Map(), isOwn: () => true, lot: lotOf(2) }
  const [exact, bundled] = [true, false].map((own) => figuresAt({ ...all, isOwn: () => own }, 12, THRESHOLDS))
  expect({ ...bundled?.whole?.counts, unknown: 0 }).toEqual(exact?.whole?.counts)
  for (const { group, counts } of bundled?.groups ?? []) {
    const truth = exact?.groups.find((one) => keyOf(one.group) === keyOf(group))?.counts
    for (const part of PARTS)
      expect([keyOf(group), Math.abs((counts[part] ?? 0) - (truth?.[part] ?? 0)) < 10]).toEqual([keyOf(group), true])
  }
})
