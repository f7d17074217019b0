import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { familyOf, groupOwn, type OwnRecord } from './group-own.ts'

let made = 0
const record = (given: Partial<OwnRecord> = {}): OwnRecord => ({
  recordId: String(++made).padStart(6, '0'),
  agencyId: 'a',
  asOf: '2025-06-30',
  isCurrent: true,
  name: 'SUYONO HADI',
  ...{ sex: null, nikSex: null, birthDate: null, age: null, villageCode: null, districtCode: null },
  ...{ nik: null, card: null, phone: null, batchId: 'b', familyKey: null, deeds: [] },
  ...given,
})
const sizes = (...records: readonly Partial<OwnRecord>[]) => groupOwn(records.map(record)).map(({ length }) => length)

describe('records of one agency are one person to it', () => {
  test('by the same NIK under names that agree', () => {
    const nik = '1'
    expect(sizes({ nik }, { nik, name: 'SUYONO' }, { nik, name: 'Suyoto' })).toEqual([3])
    expect(sizes({ nik, name: 'SITI AMINAH' }, { nik, name: 'SITI ROHMAH' })).toEqual([1, 1])
    expect(sizes({ nik, name: 'MOCH. HARIS' }, { nik, name: 'HARIS M' })).toEqual([2])
    expect(sizes({ nik }, { nik, name: 'WARSITI' })).toEqual([1, 1])
    expect(sizes({ nik, sex: 'L' }, { nik, sex: 'P' })).toEqual([1, 1])
  })

  test('by the same name with two of birth date, card and phone, and never against two NIK', () => {
    const all = { birthDate: '1970-03-05', card: 'k', phone: 'p' }
    expect(sizes({ ...all, card: null }, { ...all, phone: 'q' })).toEqual([1, 1])
    expect(sizes({ ...all, phone: null }, all)).toEqual([2])
    expect(sizes({ ...all, birthDate: '1970-01-01', phone: null }, { ...all, birthDate: '1970-01-01' })).toEqual([1, 1])
    expect(sizes({ ...all, nik: '1' }, { ...all, nik: '2' })).toEqual([1, 1])
    expect(sizes({ ...all, nik: '1' }, all, { nik: '1' })).toEqual([3])
  })

  test('not by what two of its rows share with another agency’s row only', () => {
    expect(sizes({ nik: '1' }, { card: 'k' }, { birthDate: '1970-03-05' }, {})).toEqual([1, 1, 1, 1])
  })

  test('where its own staff put them together, whatever they say', () => {
    expect(sizes({ deeds: ['c p'], sex: 'L' }, { deeds: ['c p', 'd p'], sex: 'P', name: 'WARSITI' })).toEqual([2])
    expect(sizes({ deeds: ['c p'] }, { deeds: ['c q'] })).toEqual([1, 1])
  })
})

const some = fc.array(
  fc.record({
    name: fc.constantFrom('SUYONO', 'SUYONO HADI', 'WARSITI', 'SITI', 'M. HADI'),
    sex: fc.constantFrom('L', 'P', null),
    birthDate: fc.constantFrom('1970-03-05', '1971-04-06', null),
    nik: fc.constantFrom('1', '2', null),
    card: fc.constantFrom('k', 'l', null),
    phone: fc.constantFrom('p', null),
    deeds: fc.subarray(['c p', 'd q']),
  }),
  { maxLength: 9 },
)
const idsOf = (groups: readonly (readonly OwnRecord[])[]) =>
  groups.map((group) => group.map(({ recordId }) => recordId))

test('every record is in one group, oldest first, and the order they come in does not matter', () => {
  fc.assert(
    fc.property(some, fc.nat(), (given, turn) => {
      const records = given.map(record)
      const groups = idsOf(groupOwn(records))
      expect(groups.flat().sort()).toEqual(records.map(({ recordId }) => recordId))
      for (const group of groups) expect(group).toEqual(group.toSorted())
      const at = turn % (records.length + 1)
      expect(idsOf(groupOwn([...records.slice(at), ...records.slice(0, at)].reverse()))).toEqual(groups)
    }),
    { seed: 7, numRuns: 200 },
  )
})

test('groups stand for themselves: taken alone a group stays one, and no record ties two of them', () => {
  fc.assert(
    fc.property(some, (given) => {
      const groups = groupOwn(given.map(record))
      for (const group of groups) expect(groupOwn(group)).toEqual([group])
      const [first = [], second = []] = groups
      if (second.length > 0) expect(idsOf(groupOwn([...second, ...first]))).toEqual(idsOf([first, second]))
    }),
    { seed: 8, numRuns: 200 },
  )
})

test('the family is the card or block that the newest record that counts names, else the person alone', () => {
  const old = record({ asOf: '2024-01-01', card: 'k' })
  const block = record({ asOf: '2025-01-01', familyKey: '7' })
  expect(familyOf([old, block])).toBe('block b 7')
  expect(familyOf([old, { ...block, isCurrent: false }])).toBe('kk k')
  const alone = record()
  expect(familyOf([alone])).toBe(`person ${alone.recordId}`)
})
