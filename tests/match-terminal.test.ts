import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { runCli } from '#cli/run.ts'

/** `selaras match` beside its good path: what a clerk hands it by mistake is said in words, and nothing is overwritten. */
const folder = mkdtempSync(path.join(tmpdir(), 'selaras-match-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string) => path.join(folder, name)
const COLUMNS = '{"id": "id", "nama": "name", "lahir": "date"}'
const LIST = 'id,nama,lahir\n7,BUDI SANTOSO,1990-01-02\n7,SITI AMINAH,1970-05-05\n9,SITI AMINAH,1970-05-05\n'

beforeEach(() => {
  writeFileSync(at('list.csv'), LIST)
  writeFileSync(at('c.json'), COLUMNS)
})

async function match(...argv: string[]) {
  let said = ''
  const hear = (text: string) => {
    said += text
  }
  const open = () => Promise.reject(new Error('no database is needed'))
  const parts = { open, serve: async () => {}, out: hear, say: hear, isWatched: false, ask: async () => '' }
  return { code: await runCli(['match', ...argv], parts), said }
}

const usual = ['--columns', at('c.json'), '--out', at('out.csv')]

test.each([
  ['no two rows alike', '1,BUDI,1990-01-02\n2,SITI,1970-05-05\n', ['2,1,2', '3,2,3']],
  ['a single row', '1,BUDI,1990-01-02\n', ['2,1,2']],
])('%s: every row is a cluster of its own', async (_, rows, expected) => {
  writeFileSync(at('list.csv'), `id,nama,lahir\n${rows}`)
  expect((await match(at('list.csv'), ...usual)).code).toBe(0)
  expect(readFileSync(at('out.csv'), 'utf8').trim().split('\n')).toEqual(['row,id,cluster_id', ...expected])
})

test.each([
  ['a BOM', `\uFEFF${LIST}`],
  ['semicolons', LIST.replaceAll(',', ';')],
  ['tabs', LIST.replaceAll(',', '\t')],
])('a list with %s is read; ids that repeat stay by their rows', async (_, text) => {
  writeFileSync(at('list.csv'), text)
  expect((await match(at('list.csv'), ...usual)).code).toBe(0)
  const rows = readFileSync(at('out.csv'), 'utf8').trim().split('\n').slice(1)
  expect(rows.map((row) => row.split(',').slice(0, 2))).toEqual([
    ['2', '7'],
    ['3', '7'],
    ['4', '9'],
  ])
})

test.each<[string, string | Buffer, RegExp]>([
  ['nothing', '', /kosong/],
  ['a header only', 'id,nama,lahir\n', /hanya berisi judul/],
  ['UTF-16', Buffer.from(`\uFEFF${LIST}`, 'utf16le'), /UTF-16/],
  ['an Excel file', Buffer.from('PK\u0003\u0004'), /Excel/],
])('a list that is %s is refused in words', async (_, content, words) => {
  writeFileSync(at('list.csv'), content)
  const { code, said } = await match(at('list.csv'), ...usual)
  expect([code, said]).toEqual([2, expect.stringMatching(words)])
})

test.each([
  ['{bad', /bukan JSON/],
  ['"nama"', /harus berisi/],
  ['{"tgl": "date"}', /tidak ada di .*tgl/],
])('columns %s are refused in words', async (columns, words) => {
  writeFileSync(at('c.json'), columns)
  const { code, said } = await match(at('list.csv'), ...usual)
  expect([code, said]).toEqual([2, expect.stringMatching(words)])
})

test.each([
  [['--out', at('list.csv')], /menimpa/],
  [['--out', `${folder}/./list.csv`], /menimpa/],
  [['--out', at('c.json')], /menimpa/],
  [['--out', folder], /adalah folder/],
  [['--out', at('nowhere/out.csv')], /folder .* tidak ada/],
  [['--model', at('list.csv')], /menimpa/],
  [['--model', at('out.csv')], /berkas yang sama/],
  [['--model', at('nowhere/m.json')], /folder .* tidak ada/],
  [['--threads', '0'], /--threads 0/],
  [['--threads', 'dua'], /--threads dua/],
  [['--memory', 'banyak'], /--memory banyak/],
  [['--memory', '1MB'], /paling sedikit 100MB/],
])('%s is refused before anything is read or written', async (options, words) => {
  const { code, said } = await match(at('list.csv'), ...usual, ...options)
  expect([code, said]).toEqual([2, expect.stringMatching(words)])
  expect([readFileSync(at('list.csv'), 'utf8'), readFileSync(at('c.json'), 'utf8')]).toEqual([LIST, COLUMNS])
})
