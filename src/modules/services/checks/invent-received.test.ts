import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { monthsAfter } from '#contract/calendar/days.ts'
import { createVaults } from '#platform/vault/vault.ts'
import { catalogue } from '../kinds/catalogue.ts'
import { missingExamples } from '../rules/examples.ts'
import { openRulebook } from '../rules/find-conflicts.ts'
import type { LedgerEntry } from '../rules/rule.ts'
import { inventReceived } from './invent-received.ts'
import { judgeCandidate, type Possibility } from './judge-candidate.ts'
import { startDay } from './start-day.ts'

const TODAY = '2026-02-10'
const ONE_OF = 10
const NAMES = 6000
const RULES = missingExamples([]).map(({ code, ...rule }) => ({
  ...{ id: code, isExample: true, note: '', validUntil: null },
  ...rule,
}))
const book = openRulebook(RULES, catalogue())
const KINDS = [...book.kinds]
const MONTHS = Array.from({ length: 13 }, (_, at) => startDay(monthsAfter(TODAY, at), TODAY, 12) ?? '')

/** The same keys in every run, so that a claim about chance is a claim about these draws. */
const vault = createVaults(() => ({
  seals: [{ id: 1, key: Buffer.alloc(32, 1) }],
  lookup: Buffer.alloc(32, 7),
}))('35.07')
const other = createVaults(() => ({ seals: [{ id: 1, key: randomBytes(32) }], lookup: randomBytes(32) }))('35.07')

const invented = (name: string, birthDate: string | null = null, today = TODAY) =>
  inventReceived(vault, { nameKey: name, birthDate }, book, { today, oneOf: ONE_OF })

/** An unsure namesake who received something of a kind, as often as its rule allows, some time in the last ten years. */
function namesake(at: number): Possibility {
  const kind = KINDS[at % KINDS.length] ?? ''
  const times = RULES.find(({ subjects }) => subjects.includes(`kind:${kind}`))?.most ?? 1
  // Spread evenly over the ten years, in no order that the kinds follow.
  const day = monthsAfter('2016-02-10', (at * 37) % 120)
  const entry = (n: number): LedgerEntry => ({
    ...{ id: `s${n}`, kind, agencyId: 'perkim', personId: 'p', familyId: 'f', from: day, until: day },
    ...{ state: 'delivered', detail: `${n}` },
  })
  return { isSure: false, personId: 'p', familyId: 'f', entries: Array.from({ length: times }, (_, n) => entry(n)) }
}

/** All that an agency can see of one name: every kind in every month. */
const seenOf = (possibilities: readonly Possibility[]) =>
  KINDS.map((kind) =>
    MONTHS.map((on) => judgeCandidate({ kind, on, agencyId: 'baznas' }, possibilities, book).answer === 'ask'),
  )
type Seen = ReturnType<typeof seenOf>

const nobody = Array.from({ length: NAMES }, (_, at) => seenOf([invented(`TIADA ${at}`)]))
const somebody = Array.from({ length: NAMES }, (_, at) => seenOf([namesake(at), invented(`ADA ${at}`)]))

/** What a guesser may look at in those who draw *ask* today for one kind. */
const SIGNS: readonly (readonly [string, (seen: Seen, kind: number) => boolean])[] = [
  ['asked for every kind', (seen) => seen.every(([now]) => now)],
  ['asked for a second kind', (seen, kind) => seen.some(([now], at) => now && at !== kind)],
  ['asked to the last month', (seen, kind) => seen[kind]?.at(-1) === true],
  ['asked again after an end', (seen, kind) => /10+1/.test((seen[kind] ?? []).map(Number).join(''))],
  ['ends within three months', (seen, kind) => seen[kind]?.[3] === false],
  ['ends within half a year', (seen, kind) => seen[kind]?.[6] === false],
  ['ends within nine months', (seen, kind) => seen[kind]?.[9] === false],
]

test.each(KINDS)('whoever draws ask for %s shows, over all kinds and months, what an unsure namesake shows', (kind) => {
  const at = KINDS.indexOf(kind)
  const asked = (all: readonly Seen[]) => all.filter((seen) => seen[at]?.[0])
  const [drawn, meant] = [asked(nobody), asked(somebody)]
  expect(drawn.length).toBeGreaterThan(200)
  expect(meant.length).toBeGreaterThan(100)
  for (const [sign, shows] of SIGNS) {
    const share = (all: readonly Seen[]) => all.filter((seen) => shows(seen, at)).length / all.length
    const pooled = (share(drawn) * drawn.length + share(meant) * meant.length) / (drawn.length + meant.length)
    const chance = Math.sqrt(pooled * (1 - pooled) * (1 / drawn.length + 1 / meant.length))
    expect([sign, Math.abs(share(drawn) - share(meant)) <= 4.5 * chance]).toEqual([sign, true])
  }
})

test('for each kind about one candidate in so many is drawn, and mostly for that kind alone', () => {
  for (const at of KINDS.keys()) {
    const share = nobody.filter((seen) => seen[at]?.[0]).length / NAMES
    expect(share).toBeGreaterThan(0.85 / ONE_OF)
    expect(share).toBeLessThan(1.15 / ONE_OF)
  }
})

test('what was invented stays as days go by and ends with the cool-down; nothing lies ahead', () => {
  for (let at = 0; at < 400; at++) {
    const now = invented(`TIADA ${at}`).entries
    expect(now.every(({ from }) => from <= TODAY)).toBe(true)
    const later = invented(`TIADA ${at}`, null, '2026-11-30').entries
    expect(later.filter(({ from }) => from <= TODAY)).toEqual(now)
  }
})

test('another key or another day of birth draws otherwise', () => {
  const drawn = (of: (name: string) => Possibility) =>
    Array.from({ length: 300 }, (_, at) => (of(`TIADA ${at}`).entries.length > 0 ? '1' : '0')).join('')
  const here = drawn((name) => invented(name))
  expect(drawn((name) => invented(name, '1985-03-14'))).not.toBe(here)
  expect(
    drawn((nameKey) => inventReceived(other, { nameKey, birthDate: null }, book, { today: TODAY, oneOf: ONE_OF })),
  ).not.toBe(here)
})

test('a question is judged for today or the first of a month, so trying days in turn tells no more than the month', () => {
  expect(startDay('2026-02-01', TODAY, 12)).toBe(TODAY)
  expect(startDay('2026-02-28', TODAY, 12)).toBe(TODAY)
  expect(startDay('2027-02-28', TODAY, 12)).toBe('2027-02-01')
  for (const on of ['2026-01-31', '2025-02-10', '2027-03-01', '2095-01-01'])
    expect([on, startDay(on, TODAY, 12)]).toEqual([on, null])
  // Every day of a month of which another agency's repair ends somewhere gets the same answer.
  const day = '2021-09-17'
  const house: LedgerEntry = {
    ...{ id: 's', kind: 'house-repair', agencyId: 'perkim', personId: 'p', familyId: 'f', from: day, until: day },
    ...{ state: 'delivered', detail: '' },
  }
  const answers = (month: string) =>
    new Set(
      Array.from({ length: 30 }, (_, at) => {
        const on = startDay(`${month}-${String(at + 1).padStart(2, '0')}`, TODAY, 12) ?? ''
        const sure = { isSure: true, personId: 'p', familyId: 'f', entries: [house] }
        return judgeCandidate({ kind: 'house-repair', on, agencyId: 'baznas' }, [sure], book).answer
      }),
    )
  expect([...answers('2026-09')]).toEqual(['conflict'])
  expect([...answers('2026-10')]).toEqual(['none'])
})
