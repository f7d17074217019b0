import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from '#cli/run.ts'
import { openApplication } from '#platform/application.ts'
import { readConfig } from '#platform/config.ts'
import { wiring } from '../src/main.ts'
import { makeDataFolder } from './build/database.ts'

/** The terminal's way from agencies' lists to people, on the lists of Kabupaten Malang with known truth. */
const SAMPLE = '../shared/data/lists/35.07-sample'
const SCORER = '../shared/tools/score-people.mjs'

interface FileReport {
  readonly file: string
  readonly state: string
  readonly sheets: readonly {
    readonly name: string
    readonly isRead: boolean
    readonly tables: readonly {
      readonly headerRows: readonly number[]
      readonly columns: readonly { readonly column: string; readonly field: string | null }[]
    }[]
  }[]
  readonly rows: { readonly rows: number } | null
  readonly supersedes: { readonly file: string } | null
}

let folder: string
let reports: readonly FileReport[]

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'selaras-lists-'))
  await makeDataFolder(folder)
  const { code, out } = await importAll()
  expect(code).toBe(0)
  reports = (JSON.parse(out) as { files: FileReport[] }).files
}, 400_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const importAll = () => selaras('lists', 'import', '--manifest', `${SAMPLE}/lists.json`, '--yes', '--json')

async function selaras(...argv: string[]) {
  let [out, said] = ['', '']
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' })
  const code = await runCli([...argv, '--data', folder], {
    open: () => openApplication(config, wiring),
    serve: async () => {},
    out: (text) => {
      out += text
    },
    say: (text) => {
      said += text
    },
    isWatched: false,
  })
  return { code, out, said }
}

interface Sheet {
  readonly name: string
  readonly header_rows: readonly number[]
  readonly columns: readonly { readonly column: string; readonly field: string | null }[]
}
const manifest = JSON.parse(readFileSync(`${SAMPLE}/lists.json`, 'utf8')) as readonly {
  readonly file: string
  readonly rows: number
  readonly sheets: readonly Sheet[]
}[]

test.each(manifest)('$file: every header and column found, every row read', ({ file, rows, sheets }) => {
  const report = reports.find((one) => one.file === file)
  expect(report).toMatchObject({ state: 'committed', rows: { rows } })
  const read = report?.sheets.filter(({ isRead }) => isRead) ?? []
  // Sheets of totals have no people and no header of theirs.
  const wanted = sheets.filter(({ header_rows: header }) => header.length > 0)
  expect(read.map(({ tables }) => tables[0]?.headerRows)).toEqual(wanted.map((sheet) => sheet.header_rows))
  for (const [at, { columns }] of wanted.entries()) {
    const found = new Map(read[at]?.tables[0]?.columns.map(({ column, field }) => [column, field]))
    // What is of no use to recognition may be understood all the same.
    for (const { column, field } of columns.filter((one) => one.field !== null))
      expect(found.get(column), `${file}, column ${column}`).toBe(field)
  }
})

test('the corrected list takes the place of the one it corrects', () => {
  const revised = reports.filter(({ supersedes }) => supersedes !== null)
  expect(revised.map(({ file, supersedes }) => [file, supersedes?.file])).toEqual([
    ['Peserta Pelatihan BLK TW II 2025 (REVISI).xlsx', 'Peserta Pelatihan BLK TW II 2025.xlsx'],
  ])
})

interface Score {
  readonly rowsReadShare: number
  readonly nonDataRowsTaken: number
  readonly automatic: { readonly precision: number; readonly recall: number }
  readonly review: { readonly rowsAskedShare: number }
  readonly withReview: { readonly recall: number }
}

test('people are recognised over the bars of the official scorer', async () => {
  const [links, review] = ['links.csv', 'review.csv'].map((name) => path.join(folder, name)) as [string, string]
  writeFileSync(links, (await selaras('people', 'links', '--csv')).out)
  writeFileSync(review, (await selaras('people', 'review', '--csv')).out)
  const argv = [SCORER, `${SAMPLE}/truth.csv`, links, review]
  const score = JSON.parse(execFileSync(process.execPath, argv, { encoding: 'utf8' })) as Score
  expect(score.rowsReadShare).toBeGreaterThanOrEqual(0.99)
  expect(score.nonDataRowsTaken).toBe(0)
  expect(score.automatic.precision).toBeGreaterThanOrEqual(0.99)
  expect(score.automatic.recall).toBeGreaterThanOrEqual(0.92)
  expect(score.withReview.recall).toBeGreaterThanOrEqual(0.97)
  expect(score.review.rowsAskedShare).toBeLessThanOrEqual(0.03)
}, 120_000)

test('the same manifest again changes nothing', async () => {
  const { code, out, said } = await importAll()
  expect(code).toBe(0)
  const { files } = JSON.parse(out) as { files: FileReport[] }
  expect(files.every(({ state }) => state === 'already')).toBe(true)
  expect(said).toContain('sudah diimpor')
}, 120_000)

test('a list is taken back by its id, and its faulty rows are written to a file', async () => {
  const { out } = await selaras('lists', 'list', '--json')
  const lists = JSON.parse(out) as { id: string; file: string; state: string }[]
  const dtsen = lists.find(({ file }) => file.startsWith('dtsen'))
  const faulty = path.join(folder, 'faulty.xlsx')
  expect((await selaras('lists', 'faulty', dtsen?.id ?? '', '--out', faulty)).code).toBe(0)
  expect(readFileSync(faulty).subarray(0, 2).toString()).toBe('PK')
  expect((await selaras('lists', 'undo', dtsen?.id ?? '')).code).toBe(0)
  const after = JSON.parse((await selaras('lists', 'list', '--json')).out) as typeof lists
  expect(after.find(({ id }) => id === dtsen?.id)?.state).toBe('undone')
  expect((await selaras('people', 'links', '--csv')).out).not.toContain('dtsen')
}, 240_000)

test.each([
  ['--kind', 'pelatihn', /“pelatihn” tidak dikenal\. Yang ada: .*job-training/],
  ['--date', '2025-02-30', /--date harus tanggal seperti 2025-06-30/],
])('a slip of the pen in %s is said, and the command ends with 2', async (option, value, words) => {
  const { code, said } = await selaras('lists', 'import', `${SAMPLE}/data_usaha_mikro_2025.csv`, option, value)
  expect(code).toBe(2)
  expect(said).toMatch(words)
})
