import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { listFile, openLister, person } from '../../../../tests/build/rooms/lists.ts'
import { relateEdition } from '../index.ts'

const TERMS = {
  agencyName: 'Dinas Tenaga Kerja',
  serviceKind: 'skills-training',
  period: 'TW II 2025',
  asOf: '2025-06-30',
}

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

test('a list that a person gives another name is a list of its own; one that only its file names joins the list with its header', async () => {
  const lister = openLister(database)
  const seriesOf = async (file: string, from: number, title?: string) => {
    const rows = Array.from({ length: 5 }, (_, at) => person(from + at))
    const saved = await lister.run(listFile(...rows), file, { ...TERMS, ...(title && { title }) })
    return (await lister.act((ctx) => relateEdition(ctx, saved))).series
  }
  await seriesOf('Peserta Pelatihan BLK.csv', 0)
  expect(await seriesOf('fiks banget.csv', 10)).toMatchObject({ title: 'Peserta Pelatihan BLK', editions: 2 })
  const own = { title: 'Peserta Pelatihan Batik', editions: 1 }
  expect(await seriesOf('data.csv', 20, own.title)).toMatchObject(own)
  expect(await seriesOf('data.csv', 30, own.title)).toMatchObject({ ...own, editions: 2 })
})
