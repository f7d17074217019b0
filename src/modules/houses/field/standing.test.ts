import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Fact, standingOf } from './standing.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 1, 10, 0, minute))
const fact = (id: string, value: Fact['value'], more: Partial<Fact> = {}): Fact => ({
  id,
  occasion: 'before',
  field: 'roof',
  value,
  basedOn: [],
  officerId: 'a',
  at: at(0),
  ...more,
})
const brief = (facts: readonly Fact[]) =>
  standingOf(facts).map(({ field, value, isConflict, answers }) => [field, value, isConflict, answers.length])

test('two officers fill different questions of one house: all of it stands', () =>
  expect(brief([fact('1', 'leaks'), fact('2', 'earth', { field: 'floor', officerId: 'b' })])).toEqual([
    ['floor', 'earth', false, 1],
    ['roof', 'leaks', false, 1],
  ]))

test('an answer that has seen an earlier one replaces it, whatever the clocks say', () =>
  expect(brief([fact('1', 'leaks', { at: at(9) }), fact('2', 'sound', { basedOn: ['1'], at: at(1) })])).toEqual([
    ['roof', 'sound', false, 1],
  ]))

test('two answers to one question without sight of each other contradict, and one that has seen both decides', () => {
  const both = [fact('1', 'leaks'), fact('2', 'sound', { officerId: 'b', at: at(3) })]
  expect(brief(both)).toEqual([['roof', 'sound', true, 2]])
  expect(brief([...both, fact('3', 'leaks', { basedOn: ['1', '2'] })])).toEqual([['roof', 'leaks', false, 1]])
})

test('two who say the same agree', () =>
  expect(brief([fact('1', 'leaks'), fact('2', 'leaks', { officerId: 'b' })])).toEqual([['roof', 'leaks', false, 2]]))

test('a number is not the text of it', () => expect(brief([fact('1', 2), fact('2', '2')])[0]?.[2]).toBe(true))

test('a device cannot make an answer disappear by claiming that each has seen the other', () =>
  expect(brief([fact('1', 'leaks', { basedOn: ['2'] }), fact('2', 'sound', { basedOn: ['1'] })])[0]?.[2]).toBe(true))

/** Any history: answers that name any others, known or not, of several questions and both occasions. */
const histories = fc
  .array(
    fc.record({
      field: fc.constantFrom('roof', 'floor'),
      occasion: fc.constantFrom('before' as const, 'after' as const),
      value: fc.constantFrom<Fact['value'][]>('a', 'b', 1, true),
      basedOn: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }),
      minute: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 8 },
  )
  .map((rows) =>
    rows.map(
      ({ minute, basedOn, ...row }, id): Fact => ({
        ...row,
        id: `${id}`,
        officerId: 'a',
        at: at(minute),
        basedOn: basedOn.map(String),
      }),
    ),
  )

test('any order and any repetition come to the same', () =>
  fc.assert(
    fc.property(histories, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (facts, order) => {
      const shuffled = [...facts, ...facts.slice(0, 3)].sort(
        (a, b) => (order[Number(a.id)] ?? 0) - (order[Number(b.id)] ?? 0),
      )
      expect(standingOf(shuffled)).toEqual(standingOf(facts))
    }),
    { seed: 5, numRuns: 400 },
  ))

test('every question that was answered has an answer that stands; nothing that stands was seen by another that stands alone', () =>
  fc.assert(
    fc.property(histories, (facts) => {
      const questions = new Set(facts.map(({ occasion, field }) => `${occasion} ${field}`))
      const standing = standingOf(facts)
      expect(standing).toHaveLength(questions.size)
      for (const { answers, isConflict, told } of standing) {
        expect(answers.length).toBeGreaterThan(0)
        expect(told).toBeGreaterThanOrEqual(answers.length)
        expect(isConflict).toBe(new Set(answers.map(({ value }) => JSON.stringify(value))).size > 1)
      }
    }),
    { seed: 6, numRuns: 400 },
  ))

test('devices that answer from what they have seen, in any interleaving, end agreed once one has seen all', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(2), fc.boolean(), fc.constantFrom('a', 'b', 'c')), { maxLength: 12 }),
      (deeds) => {
        const server: Fact[] = []
        const seen: Fact[][] = [[], [], []]
        deeds.forEach(([device, hasSynced, value], id) => {
          if (hasSynced) seen[device] = [...server]
          const basedOn = standingOf(seen[device] ?? []).flatMap(({ answers }) => answers.map((answer) => answer.id))
          const told = fact(`${id}`, value, { basedOn, officerId: `${device}`, at: at(id) })
          seen[device]?.push(told)
          server.push(told)
        })
        const basedOn = standingOf(server).flatMap(({ answers }) => answers.map(({ id }) => id))
        const decided = standingOf([...server, fact('last', 'c', { basedOn })])
        expect(decided.map(({ value, isConflict }) => [value, isConflict])).toEqual([['c', false]])
      },
    ),
    { seed: 7, numRuns: 300 },
  ))
