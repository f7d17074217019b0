import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readAll, readTexts } from './workbook-fixture.ts'

const DATA = join(import.meta.dirname, '../../../../../shared/data')
const PLANS = join(DATA, 'plans/35.07-sample')
const LISTS = join(DATA, 'lists/35.07-sample')

test.skipIf(!existsSync(PLANS))('plans.csv and plans.xlsx are the same table', async () => {
  const csv = await readTexts(join(PLANS, 'plans.csv'))
  const xlsx = await readTexts(join(PLANS, 'plans.xlsx'))
  expect(csv).toHaveLength(196)
  expect(xlsx).toEqual(csv)
})

test.skipIf(!existsSync(LISTS))('every list of the sample is read to its end', async () => {
  const files = readdirSync(LISTS).filter((name) => /\.(xlsx|csv)$/.test(name))
  expect(files.length).toBeGreaterThan(10)
  for (const file of files) {
    const sheets = await readAll(join(LISTS, file))
    expect(
      sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0),
      file,
    ).toBeGreaterThan(200)
  }
})
