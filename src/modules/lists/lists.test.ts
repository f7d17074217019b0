import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listBatches } from '#modules/people/index.ts'
import type { Database } from '#platform/database.ts'
import { requestCancel } from '#platform/job-queries.ts'
import { readTables } from '#platform/spreadsheet/index.ts'
import { buildRegion, openTestDatabase } from '../../../tests/build/database.ts'
import { buildAgency } from '../../../tests/build/organisations.ts'
import { listFile, openLister, person } from '../../../tests/build/rooms/lists.ts'
import { maskExamples } from './edition.ts'
import {
  chooseSuperseding,
  commitList,
  correctList,
  discardList,
  getEdition,
  listChanges,
  listRows,
  readEdition,
  relateEdition,
  undoList,
  writeFaultyListRows,
} from './index.ts'

const SAMPLE = '../shared/data/lists/35.07-sample'

let database: Database
let lister: ReturnType<typeof openLister>
beforeEach(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  lister = openLister(database)
})
afterEach(() => database.close())

const rows = (count: number, from = 0) => Array.from({ length: count }, (_, at) => person(from + at))
const saved = () =>
  lister.act(async (ctx) => ({
    batches: await listBatches(ctx),
    records: (await ctx.tx.selectFrom('source_records').select('id').execute()).length,
    services: (await ctx.tx.selectFrom('services').select('id').execute()).length,
  }))

test('a list is proposed, checked and saved: people, services, and what runs after it', async () => {
  const uploaded = await lister.upload(listFile(...rows(30)), 'Penerima bansos TW II 2025.csv', {
    agencyName: 'Dinas Sosial',
  })
  expect(uploaded).toMatchObject({
    title: 'Penerima bansos',
    serviceKind: 'social-aid',
    period: 'TW II 2025',
    asOf: '2025-06-30',
    basis: { serviceKind: 'file', period: 'file' },
  })
  const checked = await lister.check(uploaded.id)
  expect(checked).toMatchObject({ state: 'checked', counts: { rows: 30, ready: 30, rejected: 0 } })
  expect(await saved()).toMatchObject({ batches: [], records: 0 })
  expect(await lister.commit(checked.id)).toMatchObject({ state: 'committed', newAgency: 'Dinas Sosial' })
  const after = await saved()
  expect(after).toMatchObject({ records: 30, services: 30 })
  expect(after.batches).toMatchObject([{ id: checked.id, state: 'current', agency: { name: 'Dinas Sosial' } }])
  const jobs = await lister.act((ctx) => ctx.tx.selectFrom('jobs').select('kind').execute())
  expect(jobs.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['matching.run', 'services.count']))
})

test('the file and the rows are sealed, and the file goes once the list is saved', async () => {
  const secret = { ...person(0), Nama: 'Rahasia Sekali', NIK: '3507134101800001' }
  const { id } = await lister.upload(listFile(secret, { ...person(1), 'Tgl Lahir': '31/02/1980' }))
  await lister.check(id)
  const dump = () =>
    lister.act(async ({ tx }) =>
      Buffer.from(
        JSON.stringify([
          await tx.selectFrom('list_editions').selectAll().execute(),
          await tx.selectFrom('list_rows').selectAll().execute(),
          await tx.selectFrom('list_prints').selectAll().execute(),
          await tx.selectFrom('jobs').selectAll().execute(),
          await tx.selectFrom('audit_log').selectAll().execute(),
        ]),
      ).toString(),
    )
  expect(await dump()).not.toMatch(/Rahasia|3507134101800001/)
  await lister.commit(id)
  const kept = await lister.act(({ tx }) => tx.selectFrom('list_editions').select(['content', 'samples']).execute())
  expect(kept).toEqual([{ content: null, samples: null }])
  expect(await dump()).not.toMatch(/Rahasia|3507134101800001/)
})

test('an edition is read with its examples masked, and by nobody who may not open it', async () => {
  const { id } = await lister.upload(listFile(person(0), person(1)))
  const shown = JSON.stringify((await lister.act((ctx) => readEdition(ctx, id))).layout)
  expect(shown).toContain('•')
  expect(shown).not.toContain(person(0).NIK)
  const stranger = openLister(database, { role: 'operator', userId: 'op', agencyId: (await buildAgency(database)).id })
  await expect(stranger.act((ctx) => readEdition(ctx, id))).rejects.toMatchObject({ code: 'not_found' })
})

test('examples show no whole NIK, card or phone number', () => {
  expect(
    maskExamples([
      ['3507134101800001', 'Siti 3507 1341 0180 0001'],
      ['081234567890', '12/03'],
    ]),
  ).toEqual([
    ['3507•••••••••001', 'Siti 3507•••••••••001'],
    ['0812•••••890', '12/03'],
  ])
})

test('rows with something wrong are listed by kind, filtered, and come back as a workbook', async () => {
  const { id } = await lister.upload(
    listFile(person(0), { ...person(1), 'Tgl Lahir': '31/02/1980' }, { ...person(2), Nama: '=HYPERLINK("x")' }),
  )
  await lister.check(id)
  const all = await lister.act((ctx) => listRows(ctx, id, { show: 'all', page: 1, pageSize: 50 }))
  expect(all.codes.map(({ code }) => code)).toContain('birth_impossible')
  const one = await lister.act((ctx) =>
    listRows(ctx, id, { show: 'all', code: 'birth_impossible', page: 1, pageSize: 50 }),
  )
  expect(one.rows).toMatchObject([{ row: 3, isRejected: false, name: person(1).Nama }])
  const { name, content } = await lister.act((ctx) => writeFaultyListRows(ctx, id, 'id'))
  expect(name).toMatch(/perlu-diperbaiki\.xlsx$/)
  const tables = await readTables(content, name)
  const cells: string[][] = []
  for await (const row of tables.sheets[0]?.rows() ?? []) cells.push(row.cells.map(({ text }) => text))
  await tables.close()
  expect(cells[0]?.slice(-3, -1)).toEqual(['Baris', 'Alasan'])
  expect(cells.find((row) => row.includes(person(1).Nama))?.join(' ')).toContain('31/02/1980')
  expect(Buffer.from(content).toString('latin1')).not.toContain('<f>')
})

describe('a corrected edition', () => {
  const correct = async () => {
    const first = await lister.run(listFile(...rows(20)))
    const revised = [
      { ...person(0), Alamat: 'Jl. Mawar 9' },
      { ...person(1), NIK: person(500).NIK },
      ...rows(16, 2),
      ...rows(3, 100),
    ]
    const second = await lister.upload(listFile(...revised), 'Penerima bansos TW II 2025 (REVISI).csv')
    return { first, second: await lister.check(second.id) }
  }

  test('is recognised, compared row by row, and takes the place of the one it corrects', async () => {
    const { first, second } = await correct()
    expect(second).toMatchObject({
      seriesId: first.seriesId,
      supersedes: first.id,
      comparison: { editionId: first.id, same: 16, changed: 2, new: 3, gone: 2 },
    })
    const { rows: changed } = await lister.act((ctx) =>
      listChanges(ctx, second.id, { change: 'changed', page: 1, pageSize: 50 }),
    )
    expect(changed.map(({ name, fields }) => [name, fields])).toEqual(
      expect.arrayContaining([
        [person(0).Nama, ['address']],
        [person(1).Nama, ['nik']],
      ]),
    )
    await lister.commit(second.id)
    expect((await saved()).batches.map(({ id, state }) => [id, state])).toEqual([
      [first.id, 'superseded'],
      [second.id, 'current'],
    ])
    expect(
      await lister.act(async (ctx) => (await relateEdition(ctx, await getEdition(ctx, first.id))).supersededBy),
    ).toMatchObject({ id: second.id })
  })

  test('gives the place back when it is undone; until then the older one cannot be undone', async () => {
    const { first, second } = await correct()
    await lister.commit(second.id)
    await expect(lister.act((ctx) => undoList(ctx, first.id))).rejects.toMatchObject({ code: 'wrong_state' })
    expect(await lister.undo(second.id)).toMatchObject({ state: 'undone', supersedes: null })
    expect(await saved()).toMatchObject({ batches: [{ id: first.id, state: 'current' }], records: 20, services: 20 })
    expect(await lister.undo(first.id)).toMatchObject({ state: 'undone' })
    expect(await lister.undo(first.id)).toMatchObject({ state: 'undone' })
    expect(await saved()).toMatchObject({ batches: [], records: 0, services: 0 })
  })

  test('stands beside the older one when somebody says so', async () => {
    const { first, second } = await correct()
    await lister.act((ctx) => chooseSuperseding(ctx, second.id, false))
    await lister.commit(second.id)
    expect((await saved()).batches.map(({ id, state }) => [id, state])).toEqual([
      [first.id, 'current'],
      [second.id, 'current'],
    ])
  })
})

test('the next quarter is an edition of the same list and replaces nothing; another part of a quarter neither', async () => {
  const first = await lister.run(listFile(...rows(20)))
  const next = await lister.run(listFile(...rows(20)), 'PENERIMA BANSOS TRIWULAN III 2025.csv', {
    agencyName: 'Dinas Sosial',
    serviceKind: 'social-aid',
  })
  expect(next).toMatchObject({ seriesId: first.seriesId, period: 'TW III 2025', supersedes: null, comparison: null })
  const part = await lister.run(listFile(...rows(20, 300)))
  expect(part).toMatchObject({ seriesId: first.seriesId, supersedes: null })
  expect((await saved()).batches.every(({ state }) => state === 'current')).toBe(true)
})

test('another village with the same columns is not taken for the earlier one: neither its title nor its owner', async () => {
  const [kemiri, tambakasri] = [
    await buildAgency(database, { shortName: 'Desa Kemiri', name: 'Pemerintah Desa Kemiri' }),
    await buildAgency(database, { shortName: 'Desa Tambakasri', name: 'Pemerintah Desa Tambakasri' }),
  ]
  const said = { serviceKind: 'population-book', asOf: '2025-06-30' }
  const earlier = { ...said, agencyId: tambakasri.id }
  await lister.run(listFile(...rows(5)), 'Buku Induk Penduduk Desa Tambakasri.csv', earlier)
  const other = await lister.upload(listFile(...rows(5, 20)), 'Buku Induk Penduduk Desa Kemiri.csv', {})
  expect(other).toMatchObject({
    title: 'Buku Induk Penduduk Desa Kemiri',
    agencyId: null,
    serviceKind: 'population-book',
  })
  const headed = await lister.upload(`PEMERINTAH DESA KEMIRI\n\n${listFile(...rows(5, 20))}`, 'Buku Induk.csv', {})
  expect(headed).toMatchObject({ agencyId: kemiri.id, basis: { agencyId: 'title' } })
  const next = await lister.upload(listFile(...rows(6)), 'Buku Induk Penduduk Desa Tambakasri (2).csv', {})
  expect(next).toMatchObject({ agencyId: tambakasri.id, basis: { agencyId: 'earlier' } })
})

test('what somebody said of columns and list is kept for the next file with that header', async () => {
  const file = (...names: readonly string[]) =>
    ['Peserta,Kode X,Kec', ...names.map((name) => `${name},7,Kepanjen`)].join('\n')
  const uploaded = await lister.upload(file('Siti Aminah', 'Sri Wahyuni'), 'Daftar aneh 2025.csv', {
    agencyName: 'Dinas Sosial',
  })
  const agencyId = (await buildAgency(database)).id
  const terms = {
    agencyId,
    title: 'Daftar uji',
    serviceKind: 'fair',
    period: '2025',
    asOf: '2025-05-01',
    giver: 'Bank Daerah',
    fundSource: 'CSR',
  }
  const corrected = await lister.act((ctx) =>
    correctList(ctx, uploaded.id, {
      terms,
      answers: { columns: [{ sheet: 1, table: 0, column: 2, field: 'decile' }] },
    }),
  )
  expect(corrected).toMatchObject({ ...terms, basis: { serviceKind: 'person' } })
  await lister.commit((await lister.check(corrected.id)).id)
  const next = await lister.upload(file('Dewi Lestari'), 'Daftar uji 2026.csv', { agencyId })
  const column = next.layout.sheets[0]?.tables[0]?.columns.find(({ header }) => header === 'Kode X')
  expect(column).toMatchObject({ field: 'decile', basis: 'kept' })
  expect(next).toMatchObject({ serviceKind: 'fair', giver: 'Bank Daerah', basis: { serviceKind: 'earlier' } })
})

test('a commit that is cancelled half-way leaves nothing behind, and can be begun again', async () => {
  const cancel = async (kind: string, steps: number) => {
    if (kind !== 'lists.commit' || steps !== 2) return
    const job = await lister.act(({ tx }) =>
      tx.selectFrom('jobs').select('id').where('kind', '=', kind).executeTakeFirstOrThrow(),
    )
    await lister.act((ctx) => requestCancel(ctx, job.id))
  }
  const watched = openLister(database, {}, { afterStep: cancel })
  const { id } = await watched.upload(listFile(...rows(900)))
  await watched.check(id)
  expect(await watched.commit(id)).toMatchObject({ state: 'failed' })
  expect(await saved()).toMatchObject({ batches: [], records: 0, services: 0 })
  await lister.check(id)
  expect(await lister.commit(id)).toMatchObject({ state: 'committed' })
  expect(await saved()).toMatchObject({ records: 900 })
})

test('steps out of turn are refused, and a discarded file is gone', async () => {
  const { id } = await lister.upload(listFile(person(0)))
  await expect(lister.act((ctx) => commitList(ctx, id))).rejects.toMatchObject({ code: 'wrong_state' })
  const bare = await lister.upload(listFile(person(0)), 'x.csv', { agencyName: 'Dinas Sosial' })
  await expect(lister.check(bare.id)).rejects.toMatchObject({ code: 'list_incomplete' })
  await lister.act((ctx) => discardList(ctx, id))
  const kept = await lister.act(({ tx }) =>
    tx.selectFrom('list_editions').select(['state', 'content']).where('id', '=', id).execute(),
  )
  expect(kept).toEqual([{ state: 'discarded', content: null }])
})

test('the corrected list of the sample is recognised with no hand on it', async () => {
  const upload = async (fileName: string) =>
    lister.run(await readFile(`${SAMPLE}/${fileName}`), fileName, { agencyName: 'Dinas Tenaga Kerja' })
  const first = await upload('Peserta Pelatihan BLK TW II 2025.xlsx')
  const second = await upload('Peserta Pelatihan BLK TW II 2025 (REVISI).xlsx')
  expect(first).toMatchObject({ state: 'committed', serviceKind: 'job-training', counts: { ready: 425 } })
  expect(second).toMatchObject({ supersedes: first.id, seriesId: first.seriesId, counts: { ready: 420 } })
  const third = await upload('PESERTA PELATIHAN TRIWULAN III 2025 (ALL).xlsx')
  expect(third).toMatchObject({ supersedes: null, seriesId: first.seriesId, period: 'TW III 2025' })
})
