import type { Who } from '#contract/services/shapes.ts'

/** s served, p proposed, r listed in a register. */
export interface Receipt {
  readonly letter: 's' | 'p' | 'r'
  readonly agencyId: string
  readonly kind: string
  readonly from: string
  readonly value: number
}

const mark = (letter: string, agency: string, kind: string) => `${letter}|${agency}|${kind}`

const widened = (letter: string, agency: string, kind: string) => [
  mark(letter, agency, kind),
  mark(letter, agency, '*'),
  mark(letter, '*', kind),
]

/** What was received from whom, in the form that filters ask by; sorted, each once. `m`: the same kind more than once. */
export function marksOf(receipts: readonly Receipt[]): string[] {
  const served = receipts.filter(({ letter }) => letter === 's')
  const often = [...Map.groupBy(served, ({ kind }) => kind)].filter(([, of]) => of.length > 1)
  return [
    ...new Set([
      ...receipts.flatMap(({ letter, agencyId, kind }) => widened(letter, agencyId, kind)),
      ...often.flatMap(([kind, of]) => of.flatMap(({ agencyId }) => widened('m', agencyId, kind))),
    ]),
  ].sort()
}

/** Which marks show that somebody belongs in a list of these people. */
const LETTERS: Readonly<Record<Who, readonly string[]>> = {
  served: ['s', 'r'],
  multiple: ['s', 'r'],
  repeated: ['m', 'r'],
  missed: ['r'],
  proposed: ['p', 'r'],
  all: ['s', 'p', 'r'],
}

interface Asked {
  readonly agency?: readonly string[] | undefined
  readonly kind?: readonly string[] | undefined
}

/**
 * The marks of which a person must bear one; undefined: anybody. A register named as kind narrows to whoever is in it; an agency alone means what it
 * gave, and for *missed* and *all* also what it lists.
 */
export function marksAsked(who: Who, { agency, kind }: Asked): string[] | undefined {
  if (!agency?.length && !kind?.length) return undefined
  const letters =
    kind?.length || who === 'missed' || who === 'all' ? LETTERS[who] : LETTERS[who].filter((one) => one !== 'r')
  const agencies = agency?.length ? agency : ['*']
  const kinds = kind?.length ? kind : ['*']
  return letters.flatMap((letter) => agencies.flatMap((one) => kinds.map((of) => mark(letter, one, of))))
}

/** The agency and kind of each exact mark of these letters. */
export function readMarks(marks: readonly string[], letters: string): { agencyId: string; kind: string }[] {
  return marks.flatMap((text) => {
    const [letter = '', agencyId = '', kind = ''] = text.split('|')
    return letters.includes(letter) && agencyId !== '*' && kind !== '*' ? [{ agencyId, kind }] : []
  })
}
