import type { Context } from '#platform/context.ts'
import { isOftenLeftOut, shortFormsOf } from '../name-key.ts'
import { findBorne, findNearest, type Meaning } from '../queries/words.ts'

/** How many slips of the pen a word may have: one in a short word, two in a long one. */
const slipsIn = (word: string) => (word.length < 6 ? 1 : 2)
const SHORTEST = 4
const MOST_ALIKE = 12

/** Words as they are asked: each begins a word of the name. */
export const asAsked = (words: readonly string[]): Meaning[][] =>
  words.map((word) => [{ words: [word], isWhole: false }])

/**
 * What folded words may mean as the people here are spelt: themselves, a short form (*M.* for *Muhammad*), two words for one and one for two
 * (*Nurhayati*, *Nur Hayati*), and with `slips` a word that is most like them.
 */
export async function forgiveWords(
  ctx: Context,
  words: readonly string[],
  { slips }: { slips: boolean },
): Promise<Meaning[][]> {
  const meaningsOf = async (word: string) => [
    ...asItIs(word),
    ...(slips ? await slipsOf(ctx, word) : []),
    ...splitsOf(word)
      .filter((both) => both.every((half) => borne.has(half)))
      .map((both) => ({ words: both, isWhole: true })),
  ]
  const joined = words.slice(1).map((word, at) => `${words[at]}${word}`)
  const halves = words.flatMap((word) => splitsOf(word).flat())
  const borne = await findBorne(ctx, [...joined, ...halves])
  const meant: Meaning[][] = []
  for (let at = 0; at < words.length; at++) {
    const alone = await meaningsOf(words[at] ?? '')
    const both = joined[at] ?? ''
    if (borne.has(both)) {
      const next = await meaningsOf(words[++at] ?? '')
      meant.push([...pairsOf(alone, next), { words: [both], isWhole: false }])
    } else meant.push(alone)
  }
  return meant
}

/** Two words as they are asked, or either of them as it may be meant. */
const pairsOf = ([first, ...some]: readonly Meaning[], [second, ...others]: readonly Meaning[]): Meaning[] =>
  first && second
    ? [join(first, second), ...some.map((one) => join(one, second)), ...others.map((one) => join(first, one))]
    : []

const join = (a: Meaning, b: Meaning): Meaning => ({ words: [...a.words, ...b.words], isWhole: a.isWhole && b.isWhole })

/** The words without first names that lists often leave out; undefined when nothing would be left, or nothing would go. */
export function withoutCommonFirst(words: readonly string[]): readonly string[] | undefined {
  const rest = words.filter((word) => !isOftenLeftOut(word))
  return rest.length > 0 && rest.length < words.length ? rest : undefined
}

const asItIs = (word: string): Meaning[] => [
  { words: [word], isWhole: false },
  ...shortFormsOf(word).map((form) => ({ words: [form], isWhole: true })),
]

async function slipsOf(ctx: Context, word: string): Promise<Meaning[]> {
  if (word.length < SHORTEST) return []
  const alike = await findNearest(ctx, word, { slips: slipsIn(word), limit: MOST_ALIKE })
  return alike.map((one) => ({ words: [one], isWhole: false }))
}

/** A word cut in two, each part long enough to be a name. */
const splitsOf = (word: string): string[][] =>
  Array.from({ length: Math.max(0, word.length - 5) }, (_, at) => [word.slice(0, at + 3), word.slice(at + 3)])
