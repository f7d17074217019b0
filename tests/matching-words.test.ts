import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readNameWords } from '#modules/matching/engine/names/name-words.ts'
import { PeopleLinkage } from '#modules/matching/engine/people/people-linkage.ts'
import { PeopleStore } from '#modules/matching/engine/people/people-store.ts'
import { modelWords as en } from '../src/web/features/review/words-en.ts'
import { modelWords as id } from '../src/web/features/review/words-id.ts'

/*
 * What the engine compares is said in three places that people read: the page for the statistician and the words of both languages. Each says all
 * of it and nothing that is no more.
 */

const { comparisons, rules } = new PeopleLinkage(new PeopleStore(readNameWords()))
const page = readFileSync('docs/matching.md', 'utf8')

const source = (path: string) => readFileSync(`src/modules/matching/engine/${path}`, 'utf8')
const codeCells = (text: string) =>
  [...text.matchAll(/^\| `([^`]+)` \|(.*)$/gm)].map(([, name, rest]) => ({ name, rest }))

test.each(comparisons.map((comparison) => ({ comparison, name: comparison.name })))(
  'the page lists the levels of $name in their order',
  ({ comparison }) => {
    const section = page.split(`### \`${comparison.name}\`\n`)[1]?.split(/^##/m)[0] ?? ''
    expect(codeCells(section).map(({ name }) => name)).toEqual([...comparison.levels])
  },
)

test('the page has a section for each comparison and no other', () => {
  expect([...page.matchAll(/^### `(.+)`$/gm)].map(([, name]) => name).sort()).toEqual(
    comparisons.map(({ name }) => name).sort(),
  )
})

test('the page lists the rules with their families and crowds', () => {
  const section = page.split('## 2.')[1]?.split(/^## /m)[0] ?? ''
  const told = codeCells(section).map(({ name, rest = '' }) => {
    const cells = rest.split('|').map((cell) => cell.trim())
    return { name, family: cells[1], mostRows: Number(cells[2]), isForAll: cells[3] === '' }
  })
  expect(told).toEqual(
    rules.map(({ name, family, mostRows, seeks }) => ({ name, family, mostRows, isForAll: seeks === undefined })),
  )
})

test('the page states the limits by which pairs are decided', () => {
  const section = page.split('## 5.')[1]?.split(/^## /m)[0] ?? ''
  const told = Object.fromEntries(codeCells(section).map(({ name, rest }) => [name, Number(rest?.split('|')[0])]))
  const limits = /DEFAULT_THRESHOLDS: Thresholds = \{ link: (.+), ask: (.+), askedShare: (.+) \}/.exec(
    source('thread/session.ts'),
  )
  const within = /UNLIKE_WITHIN = (.+)/.exec(source('deciding/decide.ts'))
  const [link, ask, askedShare] = (limits ?? []).slice(1).map(Number)
  expect(told).toEqual({ link, ask, askedShare, UNLIKE_WITHIN: Number(within?.[1]) })
})

test.each([
  ['Indonesian', id],
  ['English', en],
])('%s has a word for every comparison, level and rule, and none left over', (_, words) => {
  const levels = Object.fromEntries(comparisons.map(({ name, levels }) => [name, [...levels].sort()]))
  expect(Object.keys(words.comparison).sort()).toEqual(Object.keys(levels).sort())
  expect(Object.fromEntries(Object.entries(words.level).map(([name, own]) => [name, Object.keys(own).sort()]))).toEqual(
    levels,
  )
  expect(Object.keys(words.rule).sort()).toEqual(rules.map(({ name }) => name).sort())
})
