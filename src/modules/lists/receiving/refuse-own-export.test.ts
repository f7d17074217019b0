import { expect, onTestFinished, test } from 'vitest'
import { readTables } from '#platform/spreadsheet/index.ts'
import { buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { listFile, openLister, person } from '../../../../tests/build/rooms/lists.ts'
import { writeFaultyListRows } from '../index.ts'

test('the download of faulty rows says where they are corrected, and is never taken for a list', async () => {
  const database = await openTestDatabase()
  onTestFinished(() => database.close())
  await buildRegion(database)
  const lister = openLister(database)
  const { id } = await lister.upload(listFile(person(0), { ...person(1), 'Tgl Lahir': '31/02/1980' }))
  await lister.check(id)
  const { name, content } = await lister.act((ctx) => writeFaultyListRows(ctx, id, 'id'))
  const tables = await readTables(content, name)
  for await (const row of tables.sheets[0]?.rows() ?? [])
    if (row.number === 1) expect(row.cells.at(-1)?.text).toContain('berkas aslinya, lalu unggah seluruh daftar')
  await tables.close()
  const refused = { code: 'file_unreadable', data: { reason: 'faulty_rows' } }
  for (const told of [name, 'sudah diperbaiki.xlsx'])
    await expect(lister.upload(content, told)).rejects.toMatchObject(refused)
  const withoutOurColumns = listFile(person(1))
  const renamed = name.replace('.xlsx', ' (1).csv')
  await expect(lister.upload(withoutOurColumns, renamed)).rejects.toMatchObject(refused)
})
