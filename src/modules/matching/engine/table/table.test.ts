import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, test } from 'vitest'
import { matchTable } from '../matcher.ts'
import { compareDates, compareText, DATE_LEVELS, jaroWinkler, TEXT_LEVELS } from './compare-text.ts'
import { kindOf, kindOfValues } from './kinds.ts'
import { dayOrderOf, readDate } from './normalise.ts'
import { ColumnsError, readColumns } from './read-columns.ts'

const SHARED = '../shared/data/linkage'
const folder = mkdtempSync(path.join(tmpdir(), 'selaras-table-'))
afterAll(() => rmSync(folder, { recursive: true }))

const FEBRL = {
  id: 'rec_id',
  columns: {
    given_name: 'given_name',
    surname: 'surname',
    street_number: 'number',
    address_1: 'address',
    address_2: 'address',
    suburb: 'place',
    postcode: 'postcode',
    state: 'category',
    date_of_birth: 'date',
    soc_sec_id: 'identifier',
  },
}
const FAKE = {
  id: 'unique_id',
  columns: { first_name: 'given_name', surname: 'surname', dob: 'date', city: 'place', email: 'email' },
}

/** F1 over pairs of rows. */
async function f1Of(file: string, columns: object, truthOf: (row: Record<string, string>) => string): Promise<number> {
  const columnsFile = path.join(folder, 'columns.json')
  const out = path.join(folder, 'clusters.csv')
  writeFileSync(columnsFile, JSON.stringify(columns))
  await matchTable({ file, columnsFile, out })
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true, trim: true })
  const found: Record<string, string>[] = parse(readFileSync(out), { columns: true })
  const pairs = (keyOf: (at: number) => string) =>
    [...Map.groupBy(rows.keys(), keyOf).values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
  const truth = (at: number) => truthOf(rows[at] ?? {})
  const claim = (at: number) => found[at]?.cluster_id ?? ''
  const right = pairs((at) => `${truth(at)} ${claim(at)}`)
  return (2 * right) / (pairs(truth) + pairs(claim))
}

const febrlPerson = ({ rec_id }: Record<string, string>) => /rec-(\d+)/.exec(rec_id ?? '')?.[1] ?? ''

describe.skipIf(!existsSync(SHARED))('public sets', () => {
  test(
    'febrl1: pairwise F1 of 0.97 and more',
    async () => expect(await f1Of(`${SHARED}/febrl1.csv`, FEBRL, febrlPerson)).toBeGreaterThan(0.97),
    120_000,
  )

  test(
    'febrl2: pairwise F1 of 0.97 and more',
    async () => expect(await f1Of(`${SHARED}/febrl2.csv`, FEBRL, febrlPerson)).toBeGreaterThan(0.97),
    120_000,
  )

  test(
    'fake_1000: pairwise F1 of 0.95 and more',
    async () =>
      expect(await f1Of(`${SHARED}/fake_1000.csv`, FAKE, ({ cluster }) => cluster ?? '')).toBeGreaterThan(0.95),
    120_000,
  )
})

const HEADER = ['rec_id', 'name', 'dob']

test.each([
  ['{"name": "name", "dob": "date", "rec_id": "id"}'],
  ['{"id": "rec_id", "columns": {"name": "full_name", "dob": "birth date"}}'],
  [
    '{"columns": [{"column": "name", "kind": "name"}, {"column": "dob", "type": "date"}, {"column": "rec_id", "kind": "id"}]}',
  ],
  ['{"name": {"kind": "name"}, "date": "dob", "id": "rec_id"}'],
])('a columns file may be written as %s', (text) => {
  const { id, kinds } = readColumns(text, HEADER)
  expect(id).toBe('rec_id')
  expect(Object.fromEntries(kinds)).toEqual({ name: 'name', dob: 'date' })
})

test.each([
  ['{', 'notJson'],
  ['"name"', 'notAnObject'],
  ['{"nama": "surname"}', 'unknownColumn'],
  ['{"rec_id": "nik", "name": "warna"}', 'unknownKind'],
  ['{"name": "ignore"}', 'nothingToCompare'],
])('columns file %s is refused: %s', (text, code) => {
  try {
    readColumns(text, HEADER)
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(ColumnsError)
    expect(error).toMatchObject({ code })
  }
})

test('columns that are not there are passed over; an unknown kind is read from the name of its column', () =>
  expect(
    Object.fromEntries(readColumns('{"nama": "surname", "dob": "warna", "rec_id": "warna"}', HEADER).kinds),
  ).toEqual({
    dob: 'date',
    rec_id: 'identifier',
  }))

test.each([
  ['dateOfBirth', 'date'],
  ['Birth place', 'place'],
  ['postcode_2', 'postcode'],
  ['street_number', 'number'],
  ['last name', 'surname'],
  ['company_name', 'text'],
  ['nama lengkap', 'name'],
  ['phone number', 'phone'],
  ['xyz', undefined],
])('a column named %s is of the kind %s', (name, kind) => expect(kindOf(name)).toBe(kind))

test.each([
  [['1979-03-12', '12/03/1979', ''], 'date'],
  [['a@b.id', 'c@d.com'], 'email'],
  [['+62 341 555666', '(0341) 555777'], 'phone'],
  [['6988048', '7364009'], 'identifier'],
  [['12', '7', '3,5'], 'number'],
  [['Jalan Merdeka', 'Giblin Street 3'], 'text'],
  [Array.from({ length: 300 }, (_, i) => `${i % 7}`), 'category'],
])('values like %s tell the kind %s', (values, kind) => expect(kindOfValues(values)).toBe(kind))

test('a column of NIK calls the model for people', () =>
  expect(Object.fromEntries(readColumns('{"rec_id": "nik", "name": "name"}', HEADER).people ?? [])).toEqual({
    rec_id: 'nik',
    name: 'name',
  }))

test.each([
  ['martha', 'marhta', 'slip'],
  ['katherine', 'kathryne', 'twoSlips'],
  ['r', 'robert', 'contained'],
  ['giblin street', 'giblin road', 'wordsShared'],
  ['alan', 'zoe', 'other'],
])('%s and %s: %s', (a, b, level) => expect(TEXT_LEVELS[compareText(a, b)]).toBe(level))

test('Jaro-Winkler as published', () => {
  expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.961, 3)
  expect(jaroWinkler('dwayne', 'duane')).toBeCloseTo(0.84, 2)
})

test('dates are read in the order that the column uses', () => {
  expect(dayOrderOf(['03/25/1980', '04/02/1980'])).toBe('monthFirst')
  expect(readDate('03/25/1980', 'monthFirst')).toBe(19800325)
  expect(readDate('19800325', 'dayFirst')).toBe(19800325)
  expect(DATE_LEVELS[compareDates(19800312, 19801203)]).toBe('swapped')
})
