import { setImmediate as turn } from 'node:timers/promises'
import type { ListField } from '#contract/lists/layout.ts'
import type { Print } from './print.ts'

/** A row that differs between two editions. `before` is missing for a new row, `after` for one that is gone. */
export interface RowChange {
  readonly change: 'new' | 'changed' | 'gone'
  readonly before?: Print
  readonly after?: Print
  readonly fields: readonly ListField[]
}

export interface Compared {
  readonly same: number
  readonly changes: readonly RowChange[]
}

/** By what a row is found in the other edition, the surest first; an empty part finds nothing. */
const KEYS: readonly ((print: Print) => readonly string[])[] = [
  ({ nik, who }) => [nik, who],
  ({ who, birth, home }) => [who, birth, home],
  ({ who, birth }) => [who, birth],
  ({ nik }) => [nik],
  ({ who, home }) => [who, home],
  ({ birth, home }) => [birth, home],
  ({ who }) => [who],
]

const keyOf = (parts: readonly string[]) => (parts.includes('') ? undefined : parts.join(' '))

const differing = (one: Print, other: Print): ListField[] =>
  ([...new Set([...Object.keys(one.fields), ...Object.keys(other.fields)])] as ListField[]).filter(
    (field) => one.fields[field] !== other.fields[field],
  )

/** Takes pairs with an equal key out of both sides; a key that stands several times on a side is paired in the order of the rows. */
function pairBy(key: (print: Print) => string | undefined, before: Set<Print>, after: Set<Print>) {
  const waiting = new Map<string, Print[]>()
  for (const print of before) {
    const found = key(print)
    if (found === undefined) continue
    const alike = waiting.get(found)
    if (alike) alike.push(print)
    else waiting.set(found, [print])
  }
  const pairs: (readonly [Print, Print])[] = []
  for (const print of after) {
    const partner = waiting.get(key(print) ?? '')?.shift()
    if (!partner) continue
    pairs.push([partner, print])
    before.delete(partner)
    after.delete(print)
  }
  return pairs
}

/**
 * Rows of two editions of a list side by side: the same whatever its place, changed, new, gone. Others get their turn between its passes, since a
 * list may have a hundred thousand rows.
 */
export async function compareEditions(before: readonly Print[], after: readonly Print[]): Promise<Compared> {
  const [old, fresh] = [new Set(before), new Set(after)]
  let same = pairBy(({ all }) => all, old, fresh).length
  const changes: RowChange[] = []
  for (const parts of KEYS) {
    await turn()
    for (const [one, other] of pairBy((print) => keyOf(parts(print)), old, fresh)) {
      const fields = differing(one, other)
      if (fields.length === 0) same++
      else changes.push({ change: 'changed', before: one, after: other, fields })
    }
  }
  for (const print of fresh) changes.push({ change: 'new', after: print, fields: [] })
  for (const print of old) changes.push({ change: 'gone', before: print, fields: [] })
  return { same, changes }
}

/** Whether an edition corrects another of the same list and period: at least half of the rows of the longer one are in both. */
export function isCorrection(before: number, after: number, { same, changes }: Compared): boolean {
  const met = same + changes.filter(({ change }) => change === 'changed').length
  return met * 2 >= Math.max(before, after)
}
