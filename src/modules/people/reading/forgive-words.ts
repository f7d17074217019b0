import type { Context } from '#platform/context.ts'
import { findNearest, isBegun } from '../queries/words.ts'

/** How many slips of the pen a word may have: one in a short word, two in a long one. */
const slipsIn = (word: string) => (word.length < 6 ? 1 : 2)
const SHORTEST = 4
const MOST_ALIKE = 12

/**
 * Folded words as the people here are spelt: one that begins no word of anybody is joined to the one before it (*Nur Hayati*, *Nurhayati*), or becomes
 * one of those most like it.
 */
export async function forgiveWords(ctx: Context, words: readonly string[]): Promise<string[][]> {
  const meant: string[][] = []
  for (const word of words) {
    const joined = `${meant.at(-1)?.[0] ?? ''}${word}`
    if (await isBegun(ctx, word)) meant.push([word])
    else if (joined !== word && (await isBegun(ctx, joined))) meant.splice(-1, 1, [joined])
    else meant.push(await alikeTo(ctx, word))
  }
  return meant
}

async function alikeTo(ctx: Context, word: string): Promise<string[]> {
  if (word.length < SHORTEST) return [word]
  const alike = await findNearest(ctx, word, { slips: slipsIn(word), limit: MOST_ALIKE })
  return alike.length > 0 ? alike : [word]
}
