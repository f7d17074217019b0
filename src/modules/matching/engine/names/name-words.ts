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
  readonly alias: ReadonlySet<string>
  readonly late: ReadonlySet<string>
  /** Another way of writing to the one compared: MOCH to MUHAMMAD. */
  readonly forms: ReadonlyMap<string, string>
}

const FILE = new URL('../../../../../seed/matching/name-words.tsv', import.meta.url)

/** Reads `seed/matching/name-words.tsv`. */
export function readNameWords(): NameWords {
  const sets = new Map<string, Set<string>>()
  const forms = new Map<string, string>()
  const lines = readFileSync(FILE, 'utf8').split('\n')
  for (const line of lines.filter((text) => text && !text.startsWith('#')).slice(1)) {
    const [kind = '', word = '', all = ''] = line.split('\t')
    if (kind === 'form') for (const form of all.split(' ')) forms.set(form, word)
    else sets.set(kind, new Set(all.split(' ')))
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
    alias: of('alias'),
    late: of('late'),
    forms,
  }
}
