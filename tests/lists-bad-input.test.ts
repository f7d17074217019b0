import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { listEditions, listRows, writeFaultyListRows } from '#modules/lists/index.ts'
import { listBatches } from '#modules/people/index.ts'
import { openApplication } from '#platform/application.ts'
import { verifyAuditChain } from '#platform/audit.ts'
import { readConfig } from '#platform/config.ts'
import type { Database } from '#platform/database.ts'
import { type OutCell, readTables, writeXlsx } from '#platform/spreadsheet/index.ts'
import { actAs, buildRegion, makeDataFolder, openTestDatabase } from './build/database.ts'
import { endOf } from './build/imports.ts'
import { listFile, openLister, person } from './build/rooms/lists.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

function zipOf(parts: Readonly<Record<string, Buffer | string>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream)
}

const HEADER = ['No', 'Nama', 'NIK', 'Tgl Lahir', 'L/P', 'Alamat', 'Desa', 'Kecamatan']
const personRow = (at: number): OutCell[] => {
  const { Nama, NIK, Alamat } = person(at)
  return [at + 1, Nama, NIK, person(at)['Tgl Lahir'], 'P', Alamat, 'Kepanjen', 'Kepanjen']
}
const workbook = (...sheets: readonly { name: string; rows: OutCell[][] }[]) => buffer(writeXlsx(sheets))

let database: Database
let lister: ReturnType<typeof openLister>
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  lister = openLister(database)
})
afterAll(() => database.close())

describe('a file that is no list of people is refused before anything is kept', () => {
  /** What Office writes for a workbook with a password, and what the old Excel writes: an OLE container. */
  const ole = (name: string) =>
    Buffer.concat([
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      Buffer.alloc(1000),
      Buffer.from(name, 'utf16le'),
      Buffer.alloc(3000),
    ])
  const cases: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, string, RegExp])[] = [
    ['an empty file', () => new Uint8Array(), 'file_empty', /kosong/],
    ['a header and nothing below', () => bytes('No,Nama,NIK,Alamat\n'), 'no_rows', /orang/],
    [
      'totals only',
      () =>
        workbook({
          name: 'Rekap',
          rows: [
            ['Kecamatan', 'Jumlah'],
            ['Pagak', 10],
            ['Dau', 12],
          ],
        }),
      'only_totals',
      /rekap/i,
    ],
    ['a workbook with a password', () => ole('EncryptedPackage'), 'password_protected', /sandi/],
    ['a workbook of the old Excel', () => ole('Workbook'), 'wrong_file_type', /\.xls|XLSX/],
    ['a PDF', () => bytes('%PDF-1.7\n…'), 'wrong_file_type', /PDF/],
    [
      'a workbook that was cut off',
      async () => (await workbook({ name: 'A', rows: [HEADER, personRow(0)] })).subarray(0, 900),
      'file_broken',
      /rusak/,
    ],
    [
      'a zip bomb',
      () => zipOf({ '[Content_Types].xml': Buffer.alloc(40_000_000), 'xl/workbook.xml': '<x/>' }),
      'zip_bomb',
      /tidak aman/,
    ],
    ['a quotation mark that never closes', () => bytes('No,Nama\n1,"Siti\n'), 'quote_not_closed', /[Bb]aris 2/],
    ['a million rows', () => bytes('No,Nama\n'.concat('1,Siti\n'.repeat(1_000_000))), 'too_many_rows', /250\.000/],
  ]
  test.each(cases)('%s', async (_, content, reason, words) => {
    const refused = lister.upload(await content(), 'daftar.csv')
    await expect(refused).rejects.toMatchObject({
      code: 'file_unreadable',
      data: { reason, message: expect.stringMatching(words) },
    })
    expect((await lister.act((ctx) => listEditions(ctx, { page: 1, pageSize: 1 }))).total).toBe(0)
  })
})

/** A list with what clerks do, row by row, and what is said of each. */
const CLERKS: readonly (readonly [said: string, row: Partial<ReturnType<typeof person>>, code: string])[] = [
  ['a NIK that Excel rounded', { NIK: '3,50713E+15' }, 'nik_scientific'],
  ['a NIK whose serial is zero', { NIK: '3507134101800000' }, 'nik_rounded'],
  ['a dummy NIK', { NIK: '9999999999999999' }, 'nik_dummy'],
  ['a NIK with a letter O', { NIK: '35O7134101800001' }, 'nik_letters'],
  ['a NIK that is too short', { NIK: '35071341018' }, 'nik_length'],
  ['no NIK', { NIK: '' }, 'nik_missing'],
  ['NIK and family card alike', { NIK: '3507134101800001', 'No KK': '3507134101800001' }, 'nik_same_as_kk'],
  ['a day that does not exist', { 'Tgl Lahir': '30/02/1980' }, 'birth_impossible'],
  ['an unknown birthday', { 'Tgl Lahir': '31-12-1965' }, 'birth_default_day'],
  ['the dead still listed', { Nama: 'Alm. Suparman' }, 'listed_though_dead'],
  ['a sex nobody knows', { 'L/P': 'ZZ' }, 'sex_unrecognised'],
  ['a phone number that is none', { 'No HP': '12' }, 'phone_unrecognised'],
]

test('what clerks do in lists is said row by row, and the people are taken all the same', async () => {
  const { id } = await lister.upload(listFile(...CLERKS.map(([, row]) => row)))
  const checked = await lister.check(id)
  expect(checked.counts).toMatchObject({ rows: CLERKS.length, ready: CLERKS.length, rejected: 0 })
  const codes = await lister.codes(id)
  for (const [at, [said, , code]] of CLERKS.entries()) expect(codes[at + 2], said).toContain(code)
})

test('subtotals, a repeated header, restarting numbers and signatures are no people', async () => {
  const lines = listFile(person(0), person(1), person(2)).split('\n')
  const [header = '', ...rows] = lines
  const blank = ','.repeat(10)
  const text = [
    `DAFTAR PENERIMA BANTUAN${blank}`,
    `TAHUN 2025${blank}`,
    header,
    ...rows,
    `,Jumlah,,,,,,,,,3`,
    header,
    ...rows.map((row, at) => row.replace(/^\d+/, String(at + 1)).replaceAll('Siti', 'Dewi')),
    `,JUMLAH TOTAL,,,,,,,,,6`,
    `,,,,,,,,"Kepanjen, 30 Juni 2025",,`,
    `,,,,,,,,Kepala Dinas Sosial,,`,
  ].join('\n')
  const { id } = await lister.upload(text, 'bansos.csv')
  expect((await lister.check(id)).counts).toMatchObject({ rows: 6 })
})

test('a row that names nobody is rejected with a reason, and nothing of it is saved', async () => {
  const nobody = { Nama: '', NIK: '', 'No KK': '' }
  const committed = await lister.run(listFile(person(40), nobody, person(41)), 'kosong.csv')
  expect(committed.counts).toMatchObject({ rows: 3, ready: 2, rejected: 1 })
  const { rows } = await lister.act((ctx) => listRows(ctx, committed.id, { show: 'rejected', page: 1, pageSize: 10 }))
  expect(rows).toMatchObject([
    { row: 3, problems: expect.arrayContaining([expect.objectContaining({ code: 'nobody_named' })]) },
  ])
  const records = await lister.act(({ tx }) =>
    tx.selectFrom('source_records').select('id').where('batch_id', '=', committed.id).execute(),
  )
  expect(records).toHaveLength(2)
})

test('formulas in cells stay text on the way out', async () => {
  const attack = { Nama: '=cmd|"/c calc"!A1', Alamat: '@SUM(1)', 'Tgl Lahir': '31/02/1980' }
  const { id } = await lister.upload(listFile(attack))
  await lister.check(id)
  const { name, content } = await lister.act((ctx) => writeFaultyListRows(ctx, id, 'id'))
  const tables = await readTables(content, name)
  for (const sheet of tables.sheets)
    for await (const row of sheet.rows()) expect(row.cells.some(({ formula }) => formula)).toBe(false)
  await tables.close()
})

const folder = mkdtempSync(path.join(tmpdir(), 'selaras-lists-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const open = (data: string) =>
  openApplication(readConfig({ LOG_LEVEL: 'silent' }, { dataDir: data }), { subscribers: {}, kinds: [] })

async function makeData(name: string): Promise<string> {
  const data = path.join(folder, name)
  await makeDataFolder(data)
  return data
}

function killed(data: string, file: string, kind: string, step: number, milliseconds: number) {
  const argv = ['tests/build/rooms/lists-process.ts', data, file, kind, String(step), String(milliseconds)]
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'ignore', 'pipe'] })
  return endOf(child)
}

describe.skipIf(process.env.TEST_DATABASE_URL)('kill -9', () => {
  const ROWS = 1_200
  const file = path.join(folder, 'Penerima bansos TW II 2025.csv')
  writeFileSync(file, listFile(...Array.from({ length: ROWS }, (_, at) => person(at))))

  // A check or commit of 1,200 rows has eight transactions: one to begin, six of 200 rows, one or more to end.
  test.each([
    ['lists.check', 2, 0, 'checked', 0],
    ['lists.commit', 1, 0, 'committed', ROWS],
    ['lists.commit', 2, 30, 'committed', ROWS],
    ['lists.commit', 4, 0, 'committed', ROWS],
    ['lists.undo', 2, 0, 'undone', 0],
  ] as const)(
    'in %s after step %i and %i ms: the next start finishes it (%s), nothing is half-written or lost',
    async (kind, step, milliseconds, state, records) => {
      const data = await makeData(`${kind}-${step}-${milliseconds}`)
      const end = await killed(data, file, kind, step, milliseconds)
      // Within a step the kill comes by the clock, and a quick machine may be done before; what must hold afterwards is the same.
      expect(milliseconds > 0 ? [null, 'SIGKILL'] : ['SIGKILL']).toContain(end)
      const application = await open(data)
      const { worker, act } = openLister(application.database)
      await worker.settle()
      const found = await act(async (ctx) => ({
        editions: (await listEditions(ctx, { page: 1, pageSize: 10 })).rows,
        batches: await listBatches(ctx),
        records: await ctx.tx.selectFrom('source_records').select('row_number').execute(),
        services: await ctx.tx.selectFrom('services').select('id').execute(),
        audit: await verifyAuditChain(ctx),
      }))
      await application.close()
      expect(found.editions).toMatchObject([{ state }])
      expect(found.records).toHaveLength(records)
      expect(new Set(found.records.map(({ row_number }) => row_number)).size).toBe(records)
      expect(found.services).toHaveLength(records)
      expect(found.batches).toMatchObject(records > 0 ? [{ state: 'current' }] : [])
      expect(found.audit.brokenAt).toBeNull()
    },
    240_000,
  )
})

test.skipIf(process.env.TEST_DATABASE_URL)(
  'in a manifest a bad file stops no other; the command says which, and why, and ends with 1',
  async () => {
    const data = await makeData('manifest')
    writeFileSync(path.join(folder, 'baik.csv'), listFile(person(0), person(1)))
    writeFileSync(path.join(folder, 'rusak.xlsx'), 'PK\u0003\u0004 rusak')
    const entry = { agency: 'Dinas Sosial', service_kind: 'social-aid', period: '2025', date: '2025-06-30' }
    const files = ['rusak.xlsx', 'baik.csv', 'tidak-ada.csv']
    const manifest = path.join(folder, 'lists.json')
    writeFileSync(manifest, JSON.stringify(files.map((name) => ({ file: name, ...entry }))))
    const argv = ['src/main.ts', 'lists', 'import', '--manifest', manifest, '--data', data, '--yes', '--json']
    const env = { ...process.env, DATABASE_URL: '', LOG_LEVEL: 'silent' }
    const failure = (await promisify(execFile)(process.execPath, argv, { env }).then(
      () => undefined,
      (error: unknown) => error,
    )) as { code: number; stdout: string; stderr: string }
    expect(failure.code).toBe(1)
    const { files: reports } = JSON.parse(failure.stdout) as { files: { file: string; state: string }[] }
    expect(reports.map((report) => [report.file, report.state])).toEqual([
      ['rusak.xlsx', 'unreadable'],
      ['baik.csv', 'committed'],
      ['tidak-ada.csv', 'unreadable'],
    ])
    expect(failure.stderr).toMatch(/2 dari 3 berkas gagal: rusak\.xlsx, tidak-ada\.csv/)
    const application = await open(data)
    const total = await actAs(
      application.database,
      {},
      async ({ tx }) => (await tx.selectFrom('source_records').select('id').execute()).length,
    )
    await application.close()
    expect(total).toBe(2)
  },
  240_000,
)
