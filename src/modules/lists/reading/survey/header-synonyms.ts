import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ListField } from '#contract/lists/layout.ts'
import { headerKey } from './header-words.ts'

const FILE = fileURLToPath(new URL('../../../../../seed/lists/header-synonyms.tsv', import.meta.url))

/** Known headers by their plain form, from `seed/lists/header-synonyms.tsv`; of a header listed twice the first field counts. */
export function readSynonyms(path: string = FILE): ReadonlyMap<string, ListField> {
  const known = new Map<string, ListField>()
  for (const [at, line] of readFileSync(path, 'utf8').split('\n').slice(1).entries()) {
    if (line === '') continue
    const [field, header = ''] = line.split('\t')
    const parsed = ListField.safeParse(field)
    const key = headerKey(header)
    if (!parsed.success) throw new Error(`${path}:${at + 2}: unknown field`)
    if (key !== '' && !known.has(key)) known.set(key, parsed.data)
  }
  return known
}
