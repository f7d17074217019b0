import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, expect, test } from 'vitest'
import { randomOf } from '../hash.ts'
import { matchTable } from '../matcher.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'selaras-households-'))
afterAll(() => rmSync(folder, { recursive: true }))

const HOUSEHOLDS = 400
const SYLLABLES = 'ba ka di ma ro su ti wa ya na lu pe'.split(' ')

/** Families of four under one roof, a third of the people listed twice with slips. */
function inventHouseholds(): { person: string; cells: string[] }[] {
  const random = randomOf(7)
  const pick = (below: number) => Math.floor(random() * below)
  const word = () => `${SYLLABLES[pick(12)]}${SYLLABLES[pick(12)]}${SYLLABLES[pick(12)]}`
  const rows: { person: string; cells: string[] }[] = []
  for (let house = 0; house < HOUSEHOLDS; house++) {
    const home = [`jalan ${word()} ${pick(90)}`, `desa${pick(25)}`, `08${10_000_000 + pick(89_999_999)}`]
    for (let member = 0; member < 4; member++) {
      const name = `${word()} ${word()}`
      const born = `${1950 + pick(60)}-0${1 + pick(9)}-1${pick(10)}`
      const add = (written: string) => rows.push({ person: `${house}-${member}`, cells: [written, born, ...home] })
      add(name)
      if (random() < 0.33) add(random() < 0.4 ? `${name.slice(0, 3)}${name.slice(4)}` : name)
    }
  }
  return rows
}

test('people who live together are not taken for one person, though they share more than strangers ever do', async () => {
  const rows = inventHouseholds()
  const [file, columnsFile, out] = ['rows.csv', 'columns.json', 'out.csv'].map((name) => path.join(folder, name))
  if (!file || !columnsFile || !out) throw new Error('no files')
  writeFileSync(file, ['name,born,address,village,phone', ...rows.map(({ cells }) => cells.join(','))].join('\n'))
  const columns = { name: 'name', born: 'date', address: 'address', village: 'place', phone: 'phone' }
  writeFileSync(columnsFile, JSON.stringify(columns))
  await matchTable({ file, columnsFile, out })
  const found: Record<string, string>[] = parse(readFileSync(out), { columns: true })
  const pairs = (keyOf: (at: number) => string) =>
    [...Map.groupBy(rows.keys(), keyOf).values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
  const cluster = (at: number) => found[at]?.cluster_id ?? ''
  const person = (at: number) => rows[at]?.person ?? ''
  const right = pairs((at) => `${person(at)} ${cluster(at)}`)
  expect(right / pairs(cluster)).toBeGreaterThan(0.95)
  expect(right / pairs(person)).toBeGreaterThan(0.9)
}, 60_000)
