import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Database } from '#platform/database.ts'
import { readTables } from '#platform/spreadsheet/index.ts'
import { actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { openPlaceBook, type PlaceBook, readRows, survey, type Understood, understand } from './index.ts'

const FOLDER = '../shared/data/lists/35.07-sample'
const csv = (name: string): Record<string, string>[] => parse(readFileSync(`${FOLDER}/${name}`), { columns: true })
const Column = z.object({ index: z.number(), field: z.string().nullable() })
const SheetTruth = z.object({ name: z.string().optional(), header_rows: z.array(z.number()), columns: z.array(Column) })
const lists = z
  .array(z.object({ file: z.string(), date: z.string(), format: z.string(), sheets: z.array(SheetTruth) }))
  .parse(JSON.parse(readFileSync(`${FOLDER}/lists.json`, 'utf8')))

let database: Database
let places: PlaceBook
/** Every data row that was read, under `file|sheet|row`. */
const understood = new Map<string, Understood>()
const surveys = new Map<string, Awaited<ReturnType<typeof survey>>>()

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database, '35.07')
  places = await actAs(database, {}, openPlaceBook)
  for (const { file, date, format } of lists) {
    const tables = await readTables(`${FOLDER}/${file}`, file)
    const found = await survey(tables, { places })
    surveys.set(file, found)
    for await (const row of readRows(tables, found.layout, places))
      if (row.kind === 'data')
        understood.set(
          `${file}|${format === 'csv' ? '' : row.sheetName}|${row.row}`,
          understand(row.texts, { day: date, places }),
        )
    await tables.close()
  }
})
afterAll(() => database.close())

const truth = csv('truth.csv').map(
  (row) => ({ ...row, key: `${row.file}|${row.sheet}|${row.row}` }) as Record<string, string> & { key: string },
)
const errors = new Map(csv('row-errors.csv').map((row) => [`${row.file}|${row.sheet}|${row.row}`, row.errors ?? '']))
const persons = new Map(csv('persons.csv').map((row) => [row.person_id, row]))

test.each(lists.map(({ file, sheets }) => [file, sheets] as const))(
  '%s: header and columns are found',
  (file, sheets) => {
    for (const [at, sheet] of sheets.entries()) {
      const found = surveys.get(file)?.layout.sheets[at]
      expect(found?.isRead).toBe(sheet.columns.length > 0)
      if (!found?.isRead) continue
      const table = found.tables[0]
      expect(table ? Array.from({ length: table.headerRows }, (_, row) => (table.headerRow ?? 0) + row) : []).toEqual(
        sheet.header_rows,
      )
      const fields = new Map(table?.columns.map(({ column, field }) => [column, field]))
      const meant = sheet.columns.filter(({ field }) => field !== null)
      expect(meant.map(({ index }) => fields.get(index))).toEqual(meant.map(({ field }) => field))
    }
  },
)

test('every data row is read, and no other', () => {
  const wanted = new Set(truth.map(({ key }) => key))
  expect(wanted.difference(new Set(understood.keys()))).toEqual(new Set())
  expect(new Set(understood.keys()).difference(wanted)).toEqual(new Set())
})

test('no row is rejected: each names somebody', () => {
  expect([...understood.values()].filter(({ isRejected }) => isRejected)).toEqual([])
})

/** Rows in which nothing was done to the field, with the person behind each. */
function* rightRows(kind: string) {
  for (const { key, person_id } of truth) {
    const person = persons.get(person_id)
    const row = understood.get(key)
    if (person && row && !errors.get(key)?.includes(kind)) yield { key, person, row: row.person }
  }
}

test('a NIK that was written rightly is read rightly, however it was written', () => {
  const wrong = [...rightRows('nik.')].filter(
    ({ row, person }) => row.nik && (row.nik.digits !== person.nik || row.nik.sure !== 16),
  )
  expect(wrong).toEqual([])
})

test('a birth date that was written rightly is read rightly', () => {
  const wrong = [...rightRows('birth.')].filter(({ row, person }) => row.birth && row.birth.date !== person.birth_date)
  expect(wrong).toEqual([])
})

test('sex and age agree with the person', () => {
  const sexes = [...rightRows('sex.')].filter(
    ({ row, person }) => row.sex && row.sex !== (person.sex === 'L' ? 'male' : 'female'),
  )
  const ages = [...rightRows('birth.')].filter(
    ({ row: { age }, person: { birth_date = '' } }) =>
      age && !((age.bornFrom ?? '') <= birth_date && birth_date <= (age.bornUntil ?? '')),
  )
  expect([...sexes, ...ages]).toEqual([])
})

test('of those who did not move nearly all are placed in their village, misspelt or not, and hardly one in another', () => {
  const rows = [...rightRows('home.old')].filter(
    ({ key, person }) => !person.later_household_id && !errors.get(key)?.includes('row.household'),
  )
  const placed = rows.filter(({ row }) => row.place?.level === 'village')
  const right = placed.filter(({ row, person }) => row.place?.code === person.village_code)
  expect(placed.length / rows.length).toBeGreaterThan(0.99)
  // Some of the rest moved before the day of the list without the truth saying so.
  expect(right.length / placed.length).toBeGreaterThan(0.99)
})

test('what is wrong with a NIK is said', () => {
  const flags: Record<string, string> = {
    'nik.rounded': 'rounded',
    'nik.scientific': 'scientific',
    'nik.dummy': 'dummy|rounded',
    'nik.letter': 'letters_read',
  }
  for (const { key } of truth)
    for (const [error, flag] of Object.entries(flags))
      if (errors.get(key)?.split(' ').includes(error))
        expect(understood.get(key)?.person.nik?.flags.join() ?? 'no number', key).toMatch(new RegExp(flag))
})
