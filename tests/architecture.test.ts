import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { findCycle, type Source, violations } from './house-rules.ts'

const MAX_FILES = 20

const sources: Source[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ file: `src/${name.replaceAll(path.sep, '/')}`, text: readFileSync(`src/${name}`, 'utf8') }))

test('the house stands', () => expect(sources.flatMap(violations)).toEqual([]))

test('no folder is a drawer', () => {
  const counts = Map.groupBy(sources, ({ file }) => path.dirname(file))
  expect(
    [...counts].filter(([, files]) => files.length > MAX_FILES).map(([folder, files]) => `${folder}: ${files.length}`),
  ).toEqual([])
})

test('imports never run in a circle', () => expect(findCycle(sources)).toBeUndefined())

test.each([
  ['src/platform/x.ts', "import { a } from '#modules/plans/index.ts'", 1],
  ['src/modules/places/x.ts', "import { a } from '#modules/plans/index.ts'", 1],
  ['src/modules/places/x.ts', "import { a } from '../plans/queries.ts'", 2],
  ['src/modules/overlaps/x.ts', "import { a } from '#modules/plans/queries.ts'", 1],
  ['src/modules/overlaps/x.ts', "import { a } from '#modules/plans/index.ts'", 0],
  ['src/modules/overlaps/x.ts', "import { a } from './engine/index.ts'", 0],
  ['src/modules/sundries/x.ts', '', 1],
  ['src/web/x.ts', "import { a } from '#platform/errors.ts'", 1],
  ['src/web/x.ts', "import type { a } from '#contract/jobs.ts'", 0],
  ['src/web/x.ts', "await import('#api/kit.ts')", 1],
  ['src/web/features/plans/x.tsx', "import { a } from '../overlaps/page.tsx'", 1],
  ['src/web/ui/x.tsx', "import { a } from '../features/plans/page.tsx'", 1],
  ['src/web/app/x.tsx', "import { a } from '../features/plans/page.tsx'", 0],
  ['src/contract/x.ts', "export * from '#platform/errors.ts'", 1],
  ['src/contract/x.ts', "import pg from 'pg'", 1],
  ['src/cli/x.ts', "import { a } from '#api/kit.ts'", 1],
  ['src/api/x.ts', "import { a } from '../../tests/build/database.ts'", 1],
  ['src/main.ts', "import { a } from '#modules/overlaps/index.ts'", 0],
  ['src/sundries/x.ts', '', 1],
  ['src/api/x.ts', 'line\n'.repeat(301), 1],
  ['src/modules/people/x.ts', 'await sql<{ count: number }>`select 1`.execute(tx)', 1],
  ['src/modules/services/rules/x.ts', "tx.selectFrom('services')", 1],
  ['src/modules/services/queries/x.ts', "tx.selectFrom('services')", 0],
])('the rule bites: %s %s', (file, text, n) => expect(violations({ file, text })).toHaveLength(n))

test('the rule bites: a circle of three files, but not one of types', () => {
  const circle = (keyword: string) => [
    { file: 'src/api/a.ts', text: "import { b } from './b.ts'" },
    { file: 'src/api/b.ts', text: "import { c } from './c.ts'" },
    { file: 'src/api/c.ts', text: `${keyword} { a } from './a.ts'` },
  ]
  expect(findCycle(circle('import'))).toHaveLength(4)
  expect(findCycle(circle('import type'))).toBeUndefined()
})
