import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { monthsAfter } from '#contract/calendar/days.ts'
import { catalogue } from '../kinds/catalogue.ts'
import { findConflicts, openRulebook } from './find-conflicts.ts'
import type { LedgerEntry, Rule } from './rule.ts'

const RULE: Rule = {
  id: 'house-once',
  title: 'Satu perbaikan rumah per keluarga dalam 5 tahun',
  kind: 'cool_down',
  subjects: ['kind:house-repair'],
  others: [],
  unit: 'family',
  months: 60,
  most: null,
  source: 'uji',
  isExample: false,
  note: '',
  validFrom: '2015-01-01',
  validUntil: null,
}

let made = 0
const given = (from: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: `service-${String(++made).padStart(4, '0')}`,
  kind: 'house-repair',
  agencyId: 'dinas',
  personId: 'ibu',
  familyId: 'keluarga',
  from,
  until: more.until ?? from,
  state: 'delivered',
  detail: '',
  ...more,
})

const find = (entries: readonly LedgerEntry[], ...rules: Rule[]) =>
  findConflicts(entries, openRulebook(rules, catalogue()))
const idsOf = (entries: readonly LedgerEntry[]) => entries.map(({ id }) => id)

describe('a cool-down', () => {
  test('holds until the day before it ends, and on that day another may begin', () => {
    const first = given('2020-03-10')
    expect(find([first, given('2025-03-09')], RULE)).toHaveLength(1)
    expect(find([first, given('2025-03-10')], RULE)).toEqual([])
  })

  test('counts from the end of the first, not from its beginning', () => {
    expect(find([given('2020-01-01', { until: '2020-12-31' }), given('2025-06-01')], RULE)).toHaveLength(1)
  })

  test('holds whoever of the family receives and from whichever source', () => {
    const found = find([given('2022-01-01'), given('2023-01-01', { personId: 'bapak', agencyId: 'baznas' })], RULE)
    expect(found.map(({ entries }) => entries.length)).toEqual([2])
  })

  test('per person leaves the rest of the family alone', () => {
    const perPerson = { ...RULE, unit: 'person' as const }
    expect(find([given('2022-01-01'), given('2023-01-01', { personId: 'bapak' })], perPerson)).toEqual([])
    expect(find([given('2022-01-01'), given('2023-01-01')], perPerson)).toHaveLength(1)
  })

  test('does not judge what came before the rule, and does judge what came in its time after it has ended', () => {
    const pair = [given('2021-01-01'), given('2022-01-01')]
    expect(find(pair, { ...RULE, validFrom: '2022-01-02' })).toEqual([])
    expect(find(pair, { ...RULE, validUntil: '2022-01-01' })).toHaveLength(1)
    expect(find(pair, { ...RULE, validUntil: '2021-12-31' })).toEqual([])
  })

  test('says all that hangs together as one conflict', () => {
    const chain = [given('2020-01-01'), given('2023-01-01'), given('2026-01-01')]
    expect(find(chain, RULE).map(({ entries }) => idsOf(entries))).toEqual([idsOf(chain)])
  })

  test('is not broken by a service that a list names twice', () => {
    expect(find([given('2022-01-01', { detail: 'BSPS' }), given('2022-01-01', { detail: 'bsps' })], RULE)).toEqual([])
  })
})

describe('kinds that exclude each other', () => {
  const apart: Rule = {
    ...RULE,
    kind: 'not_together',
    subjects: ['kind:social-aid'],
    others: ['kind:scholarship'],
    months: null,
  }
  const aid = given('2025-01-01', { kind: 'social-aid', until: '2025-03-31' })

  test('meet where their periods do, and within the months of the rule where it has some', () => {
    const within = given('2025-03-31', { kind: 'scholarship' })
    const after = given('2025-04-01', { kind: 'scholarship' })
    expect(find([aid, within], apart)).toHaveLength(1)
    expect(find([aid, after], apart)).toEqual([])
    expect(find([aid, after], { ...apart, months: 1 })).toHaveLength(1)
  })

  test('do not exclude themselves', () => {
    expect(find([aid, given('2025-02-01', { kind: 'social-aid' })], apart)).toEqual([])
  })

  test('of one group are every two of its kinds', () => {
    const group = { ...apart, subjects: ['group:aid'], others: [] }
    expect(find([aid, given('2025-02-01', { kind: 'disability-aid' })], group)).toHaveLength(1)
    expect(find([aid, given('2025-02-01', { kind: 'job-training' })], group)).toEqual([])
  })

  test('may be combined where another rule says so, for the same unit and in its time', () => {
    const group = { ...apart, subjects: ['group:aid'], others: [] }
    const may: Rule = {
      ...RULE,
      id: 'may',
      kind: 'may_combine',
      subjects: ['kind:social-aid'],
      others: ['kind:disaster-aid'],
      months: null,
    }
    const pair = [aid, given('2025-02-01', { kind: 'disaster-aid' })]
    expect(find(pair, group)).toHaveLength(1)
    expect(find(pair, group, may)).toEqual([])
    expect(find(pair, group, { ...may, validUntil: '2025-01-31' })).toHaveLength(1)
    const ofTwo = [aid, given('2025-02-01', { kind: 'disaster-aid', personId: 'bapak' })]
    expect(find(ofTwo, group, { ...may, unit: 'person' })).toHaveLength(1)
  })
})

describe('at most so many', () => {
  const twice: Rule = { ...RULE, kind: 'at_most', subjects: ['kind:job-training'], unit: 'person', months: 12, most: 2 }
  const course = (from: string) => given(from, { kind: 'job-training' })

  test('counts in any window of its length', () => {
    const [a, b, c] = [course('2024-06-01'), course('2024-12-01'), course('2025-05-31')]
    expect(find([a, b, c], twice).map(({ entries }) => idsOf(entries))).toEqual([idsOf([a, b, c])])
    expect(find([a, b, course('2025-06-01')], twice)).toEqual([])
  })

  test('without a window counts for ever', () => {
    expect(
      find([course('2016-01-01'), course('2020-01-01'), course('2025-01-01')], { ...twice, months: null }),
    ).toHaveLength(1)
  })
})

const KINDS = ['house-repair', 'social-aid', 'disaster-aid', 'job-training', 'register'] as const
const day = fc.integer({ min: 0, max: 4000 }).map((n) => new Date(Date.UTC(2015, 0, 1 + n)).toISOString().slice(0, 10))
const entry = fc.record({
  kind: fc.constantFrom(...KINDS),
  agencyId: fc.constantFrom('a', 'b', 'c'),
  personId: fc.constantFrom('ibu', 'bapak', 'anak'),
  from: day,
  lasts: fc.integer({ min: 0, max: 6 }),
  detail: fc.constantFrom('', 'tahap 1'),
})
const ledger = fc.array(entry, { maxLength: 14 }).map((rows) =>
  rows.map(
    ({ lasts, ...row }, at): LedgerEntry => ({
      ...row,
      id: `s${String(at).padStart(3, '0')}`,
      familyId: 'keluarga',
      until: monthsAfter(row.from, lasts),
      state: 'delivered',
    }),
  ),
)
const RULES: readonly Rule[] = [
  RULE,
  { ...RULE, id: 'person', unit: 'person', months: 24, subjects: ['kind:job-training'] },
  { ...RULE, id: 'apart', kind: 'not_together', subjects: ['group:aid'], months: 3 },
  { ...RULE, id: 'most', kind: 'at_most', subjects: ['group:aid', 'kind:job-training'], months: 12, most: 2 },
  {
    ...RULE,
    id: 'may',
    kind: 'may_combine',
    subjects: ['kind:social-aid'],
    others: ['kind:disaster-aid'],
    months: null,
  },
]
const said = (entries: readonly LedgerEntry[]) =>
  find(entries, ...RULES)
    .map(({ ruleId, entries: of }) => `${ruleId} ${idsOf(of).join(' ')}`)
    .sort()

test('the order in which services are told never matters', () => {
  fc.assert(
    fc.property(
      ledger.chain((entries) =>
        fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
      ),
      ([entries, shuffled]) => {
        expect(said(shuffled)).toEqual(said(entries))
      },
    ),
    { seed: 20260210, numRuns: 300 },
  )
})

test('another service never takes away a conflict: what met still meets', () => {
  fc.assert(
    fc.property(ledger, entry, (entries, { lasts, ...row }) => {
      const more: LedgerEntry = {
        ...row,
        id: 'z',
        familyId: 'keluarga',
        until: monthsAfter(row.from, lasts),
        state: 'delivered',
      }
      const after = find([...entries, more], ...RULES)
      for (const { ruleId, entries: of } of find(entries, ...RULES))
        expect(
          after.some((found) => found.ruleId === ruleId && of.every(({ id }) => idsOf(found.entries).includes(id))),
        ).toBe(true)
    }),
    { seed: 20260210, numRuns: 300 },
  )
})

test('two services of a cool-down are a conflict exactly when the second begins before the months are over', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 120 }), fc.integer({ min: -40, max: 40 }), (from, months, shift) => {
      const free = new Date(`${monthsAfter(from, months)}T00:00:00Z`)
      free.setUTCDate(free.getUTCDate() + shift)
      const second = free.toISOString().slice(0, 10)
      fc.pre(second >= from)
      const rule = { ...RULE, months, validFrom: '2000-01-01' }
      expect(find([given(from), given(second, { agencyId: 'lain' })], rule)).toHaveLength(shift < 0 ? 1 : 0)
    }),
    { seed: 20260210, numRuns: 300 },
  )
})
