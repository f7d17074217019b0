import type { ChainRow } from '../lexicon/rows.ts'

/** How two outputs on one object stand to each other. `first`: the first one binds before the second. */
export type Relation = { kind: 'same' | 'chain' | 'first' | 'second' | 'none'; why: string }
export type Chains = (realm: string, a: string, b: string, beginners: boolean) => Relation

const ANY = '*'
/** An offer of unknown kind on the same object is taken for the same output, except in the chain of a trade. */
const OFFER = 'offer'
const NEVER: ReadonlySet<string> = new Set(['coord', 'contest'])
const TRADES: ReadonlySet<string> = new Set(['usaha', 'umum'])

/** Looks a pair of links up in its realm, then in the realm of everything; the same link is the same output. */
export function createChains(rows: readonly ChainRow[]): Chains {
  const table = new Map<string, ChainRow>()
  for (const row of rows) table.set(`${row.realm} ${row.first} ${row.then}`, row)
  const find = (realm: string, a: string, b: string) => table.get(`${realm} ${a} ${b}`)
  return (realm, a, b, beginners) => {
    for (const place of [realm, ANY]) {
      const forward = find(place, a, b)
      if (forward) return relationOf(forward, 'first', beginners)
      const backward = find(place, b, a)
      if (backward) return relationOf(backward, 'second', beginners)
      const unknown = (a === OFFER || b === OFFER) && !TRADES.has(realm) && !NEVER.has(a) && !NEVER.has(b)
      if (a === b || unknown) return { kind: 'same', why: '' }
    }
    return { kind: 'none', why: '' }
  }
}

function relationOf(row: ChainRow, order: 'first' | 'second', beginners: boolean): Relation {
  if (row.relation === 'first') return { kind: order, why: row.why }
  if (row.relation === 'first_for_beginners') return { kind: beginners ? order : 'chain', why: row.why }
  if (row.relation === 'same' || row.relation === 'chain') return { kind: row.relation, why: row.why }
  return { kind: 'none', why: row.why }
}
