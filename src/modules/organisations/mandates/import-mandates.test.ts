import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { verifyAuditChain } from '#platform/audit.ts'
import type { Database } from '#platform/database.ts'
import { AppError } from '#platform/errors.ts'
import { writeXlsx } from '#platform/spreadsheet/index.ts'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { listAgencies } from '../agency-queries.ts'
import { exportMandates } from './export-mandates.ts'
import { importMandates } from './import-mandates.ts'
import { listMandates } from './mandate-queries.ts'

const SAMPLE = '../shared/data/plans/35.07-sample/mandates.csv'
const HEADER = 'instansi_singkat,instansi,bidang_urusan,nama_bidang,dasar_hukum,catatan'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

// Each test in a region of its own, on one database.
let region = ''
let made = 9
beforeEach(async () => {
  region = await buildRegion(database, `35.${++made}`)
})

const read = (
  source: string | Uint8Array,
  options: { dryRun?: boolean; from?: string; day?: string; role?: 'viewer' } = {},
) =>
  actAs(
    database,
    { region, role: options.role ?? 'coordinator', clock: testClock(`${options.day ?? '2026-02-10'}T02:00:00Z`) },
    (ctx) =>
      importMandates(ctx, {
        source: typeof source === 'string' ? new TextEncoder().encode(source) : source,
        fileName: 'mandates.csv',
        dryRun: options.dryRun ?? false,
        from: options.from,
        language: 'id',
      }),
  )
const csv = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`
const agencies = () => actAs(database, { region }, listAgencies)
const mandatesOn = async (day: string) => {
  const names = new Map((await agencies()).map((agency) => [agency.id, agency.shortName]))
  const mandates = await actAs(database, { region }, (ctx) => listMandates(ctx, day))
  return mandates.map((mandate) => `${names.get(mandate.agencyId)} ${mandate.affairCode}`).sort()
}

test('the sample list makes 25 bodies of the right kinds, DWP units beside their agencies, and the affairs of each', async () => {
  const report = await read(readFileSync(SAMPLE))
  expect(report.problems.filter((problem) => problem.severity === 'error')).toEqual([])
  expect(report).toMatchObject({ committed: true, rows: 25, mandatesEnded: 0 })
  const all = await agencies()
  const count = (kind: string) => all.filter((agency) => agency.kind === kind).length
  expect([count('perangkat_daerah'), count('dwp'), count('kecamatan'), count('lembaga')]).toEqual([12, 6, 5, 2])
  const beside = (shortName: string) => all.find((agency) => agency.shortName === shortName)?.parent?.shortName
  expect(['DWP DKP', 'DWP DPPKB', 'DWP Dinkes', 'DWP Disdik', 'DWP Kab. Malang'].map(beside)).toEqual([
    'DKP',
    'DPPKB',
    'Dinkes',
    'Disdik',
    undefined,
  ])
  expect(await mandatesOn('2026-02-10')).toContain('Disnaker 2.07')
  expect(await mandatesOn('2026-02-10')).toContain('Disnaker 3.32')
  expect((await mandatesOn('2026-02-10')).some((mandate) => mandate.startsWith('BAZNAS'))).toBe(false)
})

test('the same list twice changes nothing', async () => {
  const first = await read(readFileSync(SAMPLE))
  const second = await read(readFileSync(SAMPLE), { day: '2026-05-01' })
  expect(second).toMatchObject({
    agenciesCreated: [],
    mandatesBegun: 0,
    mandatesEnded: 0,
    mandatesUnchanged: first.mandatesBegun,
  })
})

test('first mandates hold from the year of their regulation, so that earlier plans are judged by them', async () => {
  await read(csv('Dinsos,Dinas Sosial,1.06,Sosial,Perbup Nomor 5 Tahun 2024,'))
  expect(await mandatesOn('2023-12-31')).toEqual([])
  expect(await mandatesOn('2024-01-01')).toEqual(['Dinsos 1.06'])
})

test('a changed list ends the old mandate the day before and begins the new one', async () => {
  await read(csv('Disnaker,Dinas Tenaga Kerja,2.07;3.32,Tenaga Kerja;Transmigrasi,Perbup 1 Tahun 2024,'))
  const report = await read(csv('Disnaker,Dinas Tenaga Kerja,2.07;2.17,Tenaga Kerja;Koperasi,Perbup 1 Tahun 2024,'), {
    from: '2026-07-01',
  })
  expect(report).toMatchObject({ mandatesBegun: 1, mandatesEnded: 1, mandatesUnchanged: 1 })
  expect(await mandatesOn('2026-06-30')).toEqual(['Disnaker 2.07', 'Disnaker 3.32'])
  expect(await mandatesOn('2026-07-01')).toEqual(['Disnaker 2.07', 'Disnaker 2.17'])
})

test('another legal text is another mandate, though the affair stays', async () => {
  await read(csv('Dinsos,Dinas Sosial,1.06,Sosial,Perbup 1 Tahun 2024,'))
  const report = await read(csv('Dinsos,Dinas Sosial,1.06,Sosial,Perbup 9 Tahun 2026,'), { from: '2026-07-01' })
  expect(report).toMatchObject({ mandatesBegun: 1, mandatesEnded: 1 })
})

test('a list corrected on the same day leaves no mandate that was never in force', async () => {
  await read(csv('Dinsos,Dinas Sosial,1.07,Salah,Keputusan kepala daerah,'))
  await read(csv('Dinsos,Dinas Sosial,1.06,Sosial,Keputusan kepala daerah,'))
  expect(await mandatesOn('2026-02-10')).toEqual(['Dinsos 1.06'])
  expect(await mandatesOn('2026-02-09')).toEqual([])
})

test('a dry run tells the same and writes nothing, not even a record', async () => {
  const dry = await read(readFileSync(SAMPLE), { dryRun: true })
  expect(await agencies()).toEqual([])
  expect(await actAs(database, { region }, verifyAuditChain)).toEqual({ length: 0, brokenAt: null })
  const real = await read(readFileSync(SAMPLE))
  expect({ ...dry, committed: true }).toEqual(real)
})

test('errors are told with row and column, and nothing is written', async () => {
  const report = await read(
    csv(
      'Dinsos,Dinas Sosial,1.06,Sosial,Perbup,',
      'Disnaker,Dinas Tenaga Kerja,2.7,Tenaga Kerja,Perbup,',
      ',Dinas Tanpa Singkatan,1.01,Pendidikan,Perbup,',
      'Dinsos,Dinas Sosial dan Lain-lain,1.02,Kesehatan,Perbup,',
      'Disdik,Dinas Pendidikan,1.01,Pendidikan,,',
    ),
  )
  expect(report.committed).toBe(false)
  expect(report.problems.map(({ row, column, severity }) => [row, column, severity])).toEqual([
    [3, 'bidang_urusan', 'error'],
    [4, 'instansi_singkat', 'error'],
    [5, 'instansi', 'error'],
    [6, 'dasar_hukum', 'error'],
  ])
  expect(report.problems[0]?.message).toContain('2.07 / 2.70')
  expect(await agencies()).toEqual([])
})

test('a row in which only spaces are left is no row', async () => {
  const report = await read(csv(' , , , , , ', 'Dinsos,Dinas Sosial,1.06,Sosial,Perbup 1 Tahun 2024,', '" ",,,,,'))
  expect(report).toMatchObject({ committed: true, problems: [], mandatesBegun: 1 })
})

test('a known agency under another full name keeps its name, and the report says so', async () => {
  await buildAgency(database, { region, shortName: 'Dinsos', name: 'Dinas Sosial Kabupaten Malang' })
  const report = await read(csv('DINSOS,Dinas Kesejahteraan Sosial,1.06,Sosial,Perbup,'))
  expect(report.agenciesCreated).toEqual([])
  expect(report.problems).toMatchObject([{ row: 2, column: 'instansi', severity: 'warning' }])
  expect((await agencies())[0]?.name).toBe('Dinas Sosial Kabupaten Malang')
})

test.each([
  ['an empty file', new Uint8Array(), /kosong/],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]), /gambar/],
  [
    'a list without a needed column',
    new TextEncoder().encode('instansi,bidang_urusan\nDinas Sosial,1.06\n'),
    /Kolom instansi_singkat, dasar_hukum/,
  ],
  [
    'bytes of no known encoding',
    Uint8Array.from([...new TextEncoder().encode(`${HEADER}\nDinsos,`), 0x81, 0x8d, 0x00]),
    /bin|dibaca|teks/,
  ],
  [
    'an unclosed quotation mark',
    new TextEncoder().encode(`${HEADER}\nDinsos,"Dinas Sosial,1.06\n`),
    /kutip.*\(baris 2/,
  ],
])('%s is refused in words', async (_, source, words) => {
  const refused = read(source)
  await expect(refused).rejects.toBeInstanceOf(AppError)
  await expect(refused).rejects.toMatchObject({ code: 'file_unreadable' })
  expect(String(await refused.catch((error: AppError) => error.data.message))).toMatch(words)
})

test('a viewer may not import', async () => {
  await expect(read(readFileSync(SAMPLE), { role: 'viewer' })).rejects.toMatchObject({ code: 'forbidden' })
})

test.each(['csv', 'xlsx'] as const)('what is exported as %s reads back as no change', async (format) => {
  await read(readFileSync(SAMPLE))
  const file = await actAs(database, { region, clock: testClock() }, (ctx) => exportMandates(ctx, { format }))
  const report = await read(new Uint8Array(await file.arrayBuffer()))
  expect(report).toMatchObject({ committed: true, agenciesCreated: [], mandatesBegun: 0, mandatesEnded: 0 })
  expect(report.problems).toEqual([])
})

test('an Excel sheet with a title above the heading and other headings is read; 2.10 as the number 2.1 is questioned', async () => {
  const rows = [
    ['Daftar mandat perangkat daerah'],
    ['Singkatan', 'Nama OPD', 'Kode Urusan', 'Nama Urusan', 'Perbup'],
    ['Dinsos', 'Dinas Sosial', '1.06', 'Sosial', 'Perbup 1'],
    ['Dinas X', 'Dinas X', 2.1, 'Pertanahan', 'Perbup 2'],
  ]
  const chunks: Uint8Array[] = []
  for await (const chunk of writeXlsx([{ name: 'Mandat', rows }])) chunks.push(chunk as Uint8Array)
  const report = await read(new Uint8Array(Buffer.concat(chunks)))
  expect(report.rows).toBe(1)
  expect(report.problems).toMatchObject([{ row: 4, column: 'bidang_urusan', severity: 'error' }])
  expect(report.problems[0]?.message).toContain('2.01 / 2.10')
})
