import { readFileSync } from 'node:fs'

export interface NameWords {
  /** Words without a say, such as titles and degrees. */
  readonly dropped: ReadonlySet<string>
  readonly degrees: ReadonlySet<string>
  readonly familiar: ReadonlySet<string>
  /** Before the name of a child: Amaq Alif is Alif's father. */
  readonly byChild: ReadonlySet<string>
  readonly man: ReadonlySet<string>
  readonly woman: ReadonlySet<string>
  /** Words written joined to the next or apart: Nurhayati, Nur Hayati. */
  readonly prefixes: readonly string[]
  readonly light: ReadonlySet<string>
  readonly patronym: ReadonlySet<string>
  readonly late: ReadonlySet<string>
  /** The one form a word is compared in, MUHAMMAD for MOCHAMAD or MOCH; undefined where it is its own. */
  readonly formOf: (word: string) => string | undefined
}

const FILE = new URL('../../../../../seed/matching/name-words.tsv', import.meta.url)

/** Reads `seed/matching/name-words.tsv`. */
export function readNameWords(): NameWords {
  const sets = new Map<string, Set<string>>()
  const short = new Map<string, string>()
  const forms: { readonly word: string; readonly pattern: RegExp }[] = []
  const lines = readFileSync(FILE, 'utf8').split('\n')
  for (const line of lines.filter((text) => text && !text.startsWith('#')).slice(1)) {
    const [kind = '', word = '', values = ''] = line.split('\t')
    if (kind === 'form') forms.push({ word, pattern: new RegExp(`^(?:${values})$`) })
    else if (kind === 'short') for (const form of values.split(' ')) short.set(form, word)
    else sets.set(kind, new Set(values.split(' ')))
  }
  const of = (kind: string) => sets.get(kind) ?? new Set<string>()
  return {
    dropped: new Set([...of('title'), ...of('late')]),
    degrees: of('degree'),
    familiar: of('familiar'),
    byChild: of('bychild'),
    man: of('man'),
    woman: of('woman'),
    prefixes: [...of('prefix')],
    light: of('light'),
    patronym: of('patronym'),
    late: of('late'),
    formOf: (word) => short.get(word) ?? forms.find(({ pattern }) => pattern.test(word))?.word,
  }
}
