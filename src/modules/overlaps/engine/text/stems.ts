const SUFFIXES = ['', 'nya', 'lah', 'kan', 'an', 'i', 'kannya', 'annya', 'inya']
/** Shorter remains are chance: `besar` is not `be` + `sar`. */
const MIN_ROOT = 4

/** What may stand before a root, with the letters that melt into it (`men` + `jahit`, `meny` + `sangrai`). */
function withoutPrefix(word: string): string[] {
  const roots: string[] = [word]
  const nasal = /^(?:me|pe)(ny|ng|n|m)?(.*)$/.exec(word)
  if (nasal) {
    const [, melted = '', rest = ''] = nasal
    if (melted === 'ny') roots.push(`s${rest}`, rest)
    else if (melted === 'ng') roots.push(rest, `k${rest}`)
    else if (melted === 'n') roots.push(rest, `t${rest}`, `n${rest}`)
    else if (melted === 'm') roots.push(rest, `p${rest}`, `m${rest}`)
    else roots.push(rest)
  }
  for (const prefix of ['ber', 'ter', 'per', 'be', 'di', 'ke', 'se', 'bel', 'pel']) {
    if (word.startsWith(prefix)) roots.push(word.slice(prefix.length))
  }
  return roots
}

/** All readings of a word as prefix + root + suffix, the least cut first; doubled prefixes (`memper-`, `keber-`) too. */
export function rootCandidates(word: string): string[] {
  const found = new Set<string>()
  for (const suffix of SUFFIXES) {
    if (!word.endsWith(suffix)) continue
    const body = suffix === '' ? word : word.slice(0, -suffix.length)
    for (const once of withoutPrefix(body)) if (once.length >= MIN_ROOT) found.add(once)
  }
  for (const once of [...found]) {
    for (const twice of withoutPrefix(once)) if (twice.length >= MIN_ROOT) found.add(twice)
  }
  return [...found]
}

/** Outside the lexicon: the likeliest root, so that `penyulaman` and `menyulam` still meet. */
export function likelyRoot(word: string): string {
  if (word.length < 6) return word
  let body = word
  for (const suffix of ['nya', 'kan', 'an']) {
    if (body.endsWith(suffix) && body.length - suffix.length >= 4) {
      body = body.slice(0, -suffix.length)
      break
    }
  }
  const nasal = /^(?:me|pe)(ny|ng|n|m)(.{3,})$/.exec(body)
  if (nasal) {
    const [, melted = '', rest = ''] = nasal
    if (melted === 'ny') return `s${rest}`
    if (!/^[aeiou]/.test(rest) || melted === 'ng') return rest
    return `${melted === 'n' ? 't' : 'p'}${rest}`
  }
  const plain = /^(?:ber|ter|di|per)(.{4,})$/.exec(body)
  return plain?.[1] ?? body
}
