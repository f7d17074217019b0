import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('every form chooses a partner by the one field that asks the server for what is typed', () => {
  const root = join(import.meta.dirname, '../..')
  const asking = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx') || (path.endsWith('.ts') && !path.endsWith('.test.ts')))
    .filter((path) => readFileSync(join(root, path), 'utf8').includes('register.names'))
  expect(asking).toEqual([join('ui', 'form', 'partner-select.tsx')])
})
