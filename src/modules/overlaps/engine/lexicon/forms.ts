/** Finds the phrases of the lexicon in a row of words; the longest phrase wins and covers its words. */

export type FormOwner = { layer: 'concept' | 'link' | 'group' | 'support'; id: string; weight: number }
export type FoundForm = { owner: FormOwner; start: number; end: number }
/** A word by its root and as written. */
export type RootedWord = { root: string; word: string; sentence: number }

type Node = { next: Map<string, Node>; owners: FormOwner[] }
type NearForm = { roots: readonly string[]; owner: FormOwner }

/** How many words may lie between the ends of a near phrase. */
const NEAR = 5

export type FormFinder = { find: (words: readonly RootedWord[]) => FoundForm[] }

const newNode = (): Node => ({ next: new Map(), owners: [] })

export function createFormFinder(
  forms: Iterable<{ form: string; owner: FormOwner }>,
  rootOf: (word: string) => string,
): FormFinder {
  const top = newNode()
  const near = new Map<string, NearForm[]>()
  const keyOf = (part: string) => (part.startsWith('=') ? part : rootOf(part))
  for (const { form, owner } of forms) {
    if (form.includes('~')) {
      const roots = form.split('~').map((part) => keyOf(part.trim()))
      const [first] = roots
      if (first === undefined) continue
      const known = near.get(first)
      if (known) known.push({ roots, owner })
      else near.set(first, [{ roots, owner }])
      continue
    }
    let node = top
    for (const part of form.split(/[\s-]+/)) {
      const key = keyOf(part)
      const child = node.next.get(key) ?? newNode()
      node.next.set(key, child)
      node = child
    }
    node.owners.push(owner)
  }

  /** All ends of phrases that begin at a word: [end, exactness, owners]. */
  const longestAt = (words: readonly RootedWord[], start: number): { end: number; owners: FormOwner[] } | null => {
    let best: { end: number; exact: number; owners: FormOwner[] } | null = null
    const walk = (node: Node, at: number, exact: number) => {
      if (node.owners.length > 0 && at > start) {
        const better = best === null || at > best.end || (at === best.end && exact > best.exact)
        if (better) best = { end: at, exact, owners: node.owners }
      }
      const word = words[at]
      if (word === undefined || (at > start && word.sentence !== words[start]?.sentence)) return
      const asWritten = node.next.get(`=${word.word}`)
      if (asWritten) walk(asWritten, at + 1, exact + 1)
      const byRoot = node.next.get(word.root)
      if (byRoot) walk(byRoot, at + 1, exact)
    }
    walk(top, start, 0)
    return best
  }

  const matchesKey = (word: RootedWord, key: string) =>
    key.startsWith('=') ? key === `=${word.word}` : key === word.root

  const conceptsWithin = (words: readonly RootedWord[], from: number, to: number): FoundForm[] => {
    const within: FoundForm[] = []
    for (let at = from; at < to; at++) {
      const hit = longestAt(words.slice(0, to), at)
      for (const owner of hit?.owners ?? [])
        if (owner.layer === 'concept') within.push({ owner, start: at, end: hit?.end ?? to })
    }
    return within
  }

  return {
    find(words) {
      const found: FoundForm[] = []
      const hidden = new Set<number>()
      for (let at = 0; at < words.length; ) {
        const hit = longestAt(words, at)
        if (!hit) {
          at++
          continue
        }
        for (const owner of hit.owners) found.push({ owner, start: at, end: hit.end })
        // Words of a group's name say who, not what: `ibu rumah tangga` is not about a house.
        if (hit.owners.every((owner) => owner.layer === 'group')) {
          for (let i = at; i < hit.end; i++) hidden.add(i)
          // Yet `petani cabai` and `pasien tb` name their object after the person.
          found.push(...conceptsWithin(words, at + 1, hit.end))
        }
        // `Skrining kesehatan | jiwa`: a name may begin inside another and reach further.
        for (let inner = at + 1; inner < hit.end; inner++) {
          const further = longestAt(words, inner)
          if (!further || further.end <= hit.end) continue
          for (const owner of further.owners)
            if (owner.layer === 'concept') found.push({ owner, start: inner, end: further.end })
        }
        at = hit.end
      }
      const present = new Set(words.flatMap(({ root, word }) => [root, `=${word}`]))
      for (let at = 0; at < words.length; at++) {
        const word = words[at]
        if (word === undefined || hidden.has(at)) continue
        for (const form of [...(near.get(word.root) ?? []), ...(near.get(`=${word.word}`) ?? [])]) {
          if (!form.roots.every((key) => present.has(key))) continue
          const from = Math.max(0, at - NEAR)
          const to = Math.min(words.length, at + NEAR + 1)
          const spots = form.roots.slice(1).map((key) => {
            for (let i = from; i < to; i++) {
              const other = words[i]
              if (i === at || other === undefined || hidden.has(i) || other.sentence !== word.sentence) continue
              if (matchesKey(other, key)) return i
            }
            return -1
          })
          if (spots.includes(-1)) continue
          for (const spot of [at, ...spots]) found.push({ owner: form.owner, start: spot, end: spot + 1 })
        }
      }
      return found
    },
  }
}
