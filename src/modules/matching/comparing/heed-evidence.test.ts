import { expect, test } from 'vitest'
import type { ComparedField } from '#contract/matching/questions.ts'
import { openMatcher } from '../engine/index.ts'
import { readNameWords } from '../engine/names/name-words.ts'
import { PeopleLinkage } from '../engine/people/people-linkage.ts'
import { PeopleStore } from '../engine/people/people-store.ts'
import { inventPeople } from '../engine/testing/invent-people.ts'
import { type ComparedRecord, compareRecords } from './compare-records.ts'
import { heedEvidence, SAID_BY_LEVEL } from './heed-evidence.ts'

const siti: ComparedRecord = {
  name: 'SITI AMINAH',
  nik: '3507215203880002',
  kk: '3507210101100004',
  phone: null,
  sex: 'P',
  birthDate: '1988-03-12',
  age: null,
  asOf: '2025-06-30',
  birthPlace: 'Malang',
  address: 'Dsn. Krajan',
  rt: '3',
  rw: '05',
  villageCode: '35.07.21.2003',
  place: 'Kemiri, Jabung',
  relation: 'ISTRI',
}

function line(field: ComparedField, changed: Partial<ComparedRecord>, comparison: string, level: string | null) {
  const lines = compareRecords(siti, { ...siti, ...changed })
  const found = heedEvidence(lines, [{ comparison, level, weight: 0 }]).find((one) => one.field === field)
  if (!found) throw new Error(`no line ${field}`)
  return found
}

test('every level of the engine says something of its line, and nothing else does', () => {
  const { comparisons } = new PeopleLinkage(new PeopleStore(readNameWords()))
  const levels = Object.fromEntries(comparisons.map(({ name, levels: own }) => [name, [...own].sort()]))
  const said = Object.entries(SAID_BY_LEVEL).map(([name, own]) => [name, Object.keys(own).sort()])
  expect(Object.fromEntries(said)).toEqual(levels)
})

test('two NIK of twins are not "nearly the same" because one digit differs', () => {
  const nik = '3507215203880003'
  expect(line('nik', { nik }, 'nik', 'neighbour')).toMatchObject({ mark: 'other', notes: ['neighbours'] })
  expect(line('nik', { nik }, 'nik', 'slip')).toMatchObject({ mark: 'nearly', notes: ['one_digit'] })
})

test('a village that another is far from is not "nearly" for lying in the same district', () => {
  const changed = { villageCode: '35.07.21.2004', place: 'Sukolilo, Jabung' }
  expect(line('village', changed, 'place', 'otherVillage').mark).toBe('other')
})

test('names of one sound are nearly the same, and the letters are marked', () => {
  const found = line('name', { name: 'SITTIE AMINNAH' }, 'name', 'variant')
  expect(found.mark).toBe('nearly')
  expect(found.b.some(({ differs }) => differs)).toBe(true)
})

test('RT and RW the wrong way round are said to be', () => {
  expect(line('rtRw', { rt: '5', rw: '3' }, 'place', 'sameRt')).toMatchObject({
    mark: 'nearly',
    notes: ['rt_rw_swapped'],
  })
})

test('an age some years aside is no likeness, since it speaks against the pair', () => {
  expect(line('birth', { birthDate: null, age: 40 }, 'birth', 'ageNear')).toMatchObject({
    mark: 'other',
    notes: ['age_only'],
  })
})

test('an address that no comparison heard is said not to count; one that shares a word is no other one', () => {
  const address = 'Jl. Melati 4'
  expect(line('address', { address }, 'place', 'sameRt')).toMatchObject({ mark: 'other', notes: ['not_counted'] })
  expect(line('address', { address: 'Jl. Melati, Krajan' }, 'place', 'sameDoor')).toMatchObject({
    mark: 'nearly',
    notes: [],
  })
  expect(line('relation', { relation: 'ANAK' }, 'name', 'same').notes).toEqual(['not_counted'])
})

test('two numbers that look alike when masked have their differing places marked', () => {
  const { mark, a, b } = line('nik', { nik: '3507211410790002' }, 'nik', 'other')
  expect([mark, a.some(({ differs }) => !differs), b.some(({ differs }) => differs)]).toEqual(['other', true, true])
})

test('what the engine left out is said not to count', () => {
  expect(line('nik', {}, 'nik', null)).toMatchObject({ mark: 'same', notes: ['not_counted'] })
  expect(line('nik', { nik: null }, 'nik', null).notes).toEqual([])
})

test('what was read out of the NIK is said to be', () => {
  expect(line('birth', { birthDate: null }, 'birth', 'same')).toMatchObject({ mark: 'same', notes: ['inferred'] })
})

/** No line says the contrary of the reason beside it, whatever the two rows are. */
test('marks are those of the evidence on invented people too', async () => {
  const rows = inventPeople(60, 7)
  const matcher = await openMatcher()
  await matcher.add(rows)
  await matcher.run()
  for (const [i, a] of rows.slice(0, 40).entries()) {
    const b = rows[(i * 7 + 3) % rows.length] ?? a
    const found = await matcher.explain(a.id, b.id)
    const toShown = (row: typeof a): ComparedRecord => ({
      ...siti,
      name: row.name ?? '',
      nik: row.nik ?? null,
      birthDate: row.birthDate ?? null,
      sex: row.sex ?? null,
      villageCode: row.villageCode ?? null,
    })
    const lines = heedEvidence(compareRecords(toShown(a), toShown(b)), found?.evidence ?? [])
    for (const { comparison, level } of found?.evidence ?? [])
      for (const [field, said] of Object.entries(level ? (SAID_BY_LEVEL[comparison]?.[level] ?? {}) : {})) {
        const shown = lines.find((one) => one.field === field && field !== 'rtRw')
        if (shown && shown.a.length > 0 && shown.b.length > 0) expect([field, shown.mark]).toEqual([field, said.mark])
      }
  }
  await matcher.close()
})
