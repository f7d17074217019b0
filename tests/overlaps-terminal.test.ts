import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from '#cli/run.ts'
import { openApplication } from '#platform/application.ts'
import { readConfig } from '#platform/config.ts'
import { wiring } from '../src/main.ts'
import { makeDataFolder } from './build/database.ts'

/** The terminal's way from files to answers, on the labelled plans of Kabupaten Malang. */
const SAMPLE = '../shared/data/plans/35.07-sample'
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'selaras-overlaps-'))
  await makeDataFolder(folder)
  for (const command of [
    ['mandates', 'import', `${SAMPLE}/mandates.csv`],
    ['plans', 'import', `${SAMPLE}/plans.csv`, '--yes', '--json'],
  ])
    expect((await selaras(...command)).code).toBe(0)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

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

type Row = Record<string, string>
const rowsOf = (csv: string): Row[] => parse(csv, { columns: true }) as Row[]
const truthOf = (file: string) => rowsOf(readFileSync(`${SAMPLE}/${file}`, 'utf8'))

/** Harmonic mean of precision and recall of some claimed ids. */
function f1(claimed: readonly string[], truth: readonly string[]): number {
  const right = claimed.filter((id) => truth.includes(id)).length
  return (2 * right) / (claimed.length + truth.length)
}

test('list: the pairs of the imported file as CSV, over the bars of the official scorer', async () => {
  const { code, out } = await selaras('overlaps', 'list', '--csv')
  expect(code).toBe(0)
  expect(out.split('\n')[0]).toBe('id_a,id_b,label,score')
  const scores = rowsOf(out).map(({ score }) => Number(score))
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  expect(rowsOf(out).some(({ label }) => label === '')).toBe(true)

  const predictions = path.join(folder, 'predictions.csv')
  writeFileSync(predictions, out)
  const scorer = ['../shared/tools/score-overlaps.mjs', `${SAMPLE}/pairs.csv`, predictions]
  const truth = ['--plans', `${SAMPLE}/plans.csv`, '--hard', `${SAMPLE}/hard_negatives.csv`]
  const figures = JSON.parse(execFileSync(process.execPath, [...scorer, ...truth], { encoding: 'utf8' }))
  expect(figures.pair.f1).toBeGreaterThanOrEqual(0.85)
  expect(figures.label_accuracy).toBeGreaterThanOrEqual(0.9)
  expect(figures.hard_negatives.claimed).toBeLessThanOrEqual(5)
}, 60_000)

test('list: a person gets a table of what meets, JSON says the same as CSV', async () => {
  const csv = rowsOf((await selaras('overlaps', 'list', '--csv')).out)
  const json = JSON.parse((await selaras('overlaps', 'list', '--json')).out) as { id_a: string; score: number }[]
  expect(json.map(({ id_a, score }) => [id_a, String(score)])).toEqual(csv.map(({ id_a, score }) => [id_a, score]))
  const table = await selaras('overlaps', 'list')
  expect(table.out).toContain('name_a')
  expect(table.said).toContain('pasangan bertemu')
}, 60_000)

test('gaps: the needs of a file, covered or not', async () => {
  const { code, out } = await selaras('overlaps', 'gaps', '--needs', `${SAMPLE}/needs.csv`, '--csv')
  expect([code, out.split('\n')[0]]).toEqual([0, 'need_id,status'])
  const uncovered = (rows: readonly Row[]) =>
    rows.flatMap(({ need_id, status }) => (status === 'uncovered' && need_id ? [need_id] : []))
  expect(rowsOf(out)).toHaveLength(truthOf('needs.csv').length)
  expect(f1(uncovered(rowsOf(out)), uncovered(truthOf('gaps.csv')))).toBeGreaterThanOrEqual(0.85)
}, 60_000)

test('wrong-agency: ids with the agency that holds the affair', async () => {
  const { code, out } = await selaras('overlaps', 'wrong-agency', '--csv')
  expect([code, out.split('\n')[0]]).toEqual([0, 'id,proposed_agency'])
  const said = rowsOf(out).map(({ id, proposed_agency }) => `${id} ${proposed_agency}`)
  const truth = truthOf('wrong_agency.csv').map(({ id, instansi_seharusnya }) => `${id} ${instansi_seharusnya}`)
  expect(f1(said, truth)).toBeGreaterThanOrEqual(0.95)
}, 60_000)

test('explain: why two activities meet, in words; an id that nobody planned is an error', async () => {
  const [pair] = truthOf('pairs.csv').filter(({ label }) => label === 'duplicate')
  const [a = '', b = ''] = [pair?.id_a, pair?.id_b]
  const text = await selaras('overlaps', 'explain', a, b)
  expect([text.code, text.out]).toEqual([0, expect.stringMatching(/tumpang tindih, skor 0|tumpang tindih, skor 1/)])
  const json = JSON.parse((await selaras('overlaps', 'explain', b, a, '--json')).out)
  expect(json).toMatchObject({ id_a: b, id_b: a, label: 'duplicate', parts: [{ part: 'tujuan' }, {}, {}, {}] })
  const missing = await selaras('overlaps', 'explain', a, 'TIDAK-ADA')
  expect([missing.code, missing.said]).toEqual([1, expect.stringContaining('TIDAK-ADA')])
}, 60_000)

test('a wrong call is exit code 2: a file that is not there, a year that is none', async () => {
  expect((await selaras('overlaps', 'gaps', '--needs', 'tidak-ada.csv')).code).toBe(2)
  expect((await selaras('overlaps', 'list', '--year', 'lalu')).code).toBe(2)
  expect((await selaras('overlaps', 'explain', 'satu')).code).toBe(2)
}, 60_000)
