/** One word of a plan: as written, in small letters with abbreviations spelled out, and the sentence it stands in. */
export type Token = { surface: string; word: string; sentence: number }

const WORD = /[\p{L}\p{N}]+|[.;!?]/gu

/**
 * Splits a text into words. Abbreviations are spelled out (`utk` → `untuk`, also into several words),
 * a doubled word (`ibu-ibu`) counts once; numbers stay words.
 */
export function tokensOf(text: string, abbreviations: ReadonlyMap<string, readonly string[]>): Token[] {
  const tokens: Token[] = []
  let sentence = 0
  let end = -2
  for (const match of text.matchAll(WORD)) {
    const surface = match[0]
    if (surface.length === 1 && '.;!?'.includes(surface)) {
      // A dot after a short abbreviation (Kec., Ds., dr.) does not end a sentence.
      const last = tokens.at(-1)
      if (surface !== '.' || (last !== undefined && last.surface.length > 4)) sentence++
      continue
    }
    const word = surface.toLowerCase()
    const last = tokens.at(-1)
    const hyphened = match.index === end + 1 && text[end] === '-'
    end = match.index + surface.length
    if (hyphened && last?.word === word) continue
    for (const part of abbreviations.get(word) ?? [word]) tokens.push({ surface, word: part, sentence })
  }
  return tokens
}
