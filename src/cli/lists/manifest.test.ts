import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readManifest } from './manifest.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'selaras-manifest-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ENTRY = { file: 'a.csv', agency: 'Dinas Sosial', service_kind: 'social-aid', period: '2025', date: '2025-06-30' }
const read = (content: unknown) => {
  const file = path.join(folder, 'lists.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return readManifest(file)
}

test('files lie beside the manifest, the oldest day first', async () => {
  const lists = await read([
    { ...ENTRY, date: '2025-09-30' },
    { ...ENTRY, file: 'sub/b.csv', not_casework: true },
  ])
  expect(lists).toMatchObject([
    { path: path.join(folder, 'sub/b.csv'), date: '2025-06-30', isNoCasework: true },
    { path: path.join(folder, 'a.csv'), date: '2025-09-30' },
  ])
})

test.each([
  ['no file at all', [], /tidak menyebut satu berkas pun/],
  ['a file outside its folder', [{ ...ENTRY, file: '../rahasia.csv' }], /“\.\.\/rahasia\.csv” di luar foldernya/],
  ['an absolute path', [{ ...ENTRY, file: '/etc/passwd' }], /di luar foldernya/],
  ['a day no calendar has', [{ ...ENTRY, date: '2025-02-30' }], /entri 1, “date”/],
  ['something left out', [ENTRY, { file: 'b.csv' }], /entri 2, “agency”/],
  ['no JSON', '[', /bukan JSON/],
])('%s is refused in words', async (_, content, words) => {
  await expect(read(content)).rejects.toThrow(words)
})
