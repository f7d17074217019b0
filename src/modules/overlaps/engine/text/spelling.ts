const SHORTEST = 6

function withoutOneLetter(word: string): string[] {
  const shorter: string[] = []
  for (let i = 0; i < word.length; i++) shorter.push(word.slice(0, i) + word.slice(i + 1))
  return shorter
}

/**
 * Finds the one long known word in which one letter is missing, too many, or swapped with its neighbour.
 * A wrong letter is not put right: it makes another real word too easily (pengajuan, pengaduan).
 */
export type Spelling = { correct: (word: string) => string | null }

export function createSpelling(known: Iterable<string>): Spelling {
  const words = new Set<string>()
  const byShorter = new Map<string, string[]>()
  const add = (key: string, word: string) => {
    const list = byShorter.get(key)
    if (list) list.push(word)
    else byShorter.set(key, [word])
  }
  for (const word of known) {
    if (words.has(word) || word.length < SHORTEST) continue
    words.add(word)
    add(word, word)
    for (const shorter of new Set(withoutOneLetter(word))) add(shorter, word)
  }
  return {
    correct(word) {
      if (word.length < SHORTEST - 1 || words.has(word)) return null
      let best: string | null = null
      for (const key of [word, ...withoutOneLetter(word)]) {
        for (const candidate of byShorter.get(key) ?? []) {
          // Typing errors seldom hit the first letter; other words often differ there.
          if (candidate[0] !== word[0] || !isOneSlipAway(word, candidate)) continue
          if (best === null || candidate < best) best = candidate
        }
      }
      return best
    },
  }
}

function isOneSlipAway(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let i = 0
  while (i < short.length && short[i] === long[i]) i++
  if (short.length < long.length) return short.slice(i) === long.slice(i + 1)
  return short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2)
}
