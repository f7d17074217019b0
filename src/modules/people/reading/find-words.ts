import { sql } from 'kysely'
import { coordinates } from '#modules/accounts/index.ts'
import type { Context } from '#platform/context.ts'

/** Words are letters and digits only; everything that begins with one sorts before it with this behind. */
export const END = '~'

/** The words the actor's people are found by: all, or those of the own agency's records. */
export const ownWords = ({ region, actor }: Context) =>
  coordinates(actor) ? sql`w.region_id = ${region}` : sql`w.region_id = ${region} and w.agency_id = ${actor.agencyId}`

/** How many slips of the pen a word may have: one in a short word, two in a long one. */
const slipsIn = (word: string) => (word.length < 6 ? 1 : 2)
const SHORTEST = 4
const MOST_ALIKE = 12

/**
 * Folded words as the people here are spelt: one that begins no word of anybody is joined to the one before it (*Nur Hayati*, *Nurhayati*), or becomes
 * one of those most like it. The words there are, some thousand, are walked along the index, each once.
 */
export async function forgiveWords(ctx: Context, words: readonly string[]): Promise<string[][]> {
  const meant: string[][] = []
  for (const word of words) {
    const joined = `${meant.at(-1)?.[0] ?? ''}${word}`
    if (await isBegun(ctx, word)) meant.push([word])
    else if (joined !== word && (await isBegun(ctx, joined))) meant.splice(-1, 1, [joined])
    else meant.push(await findNearest(ctx, word))
  }
  return meant
}

async function isBegun(ctx: Context, word: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from person_words w where ${ownWords(ctx)} and w.word >= ${word} and w.word < ${word + END} limit 1`.execute(
    ctx.tx,
  )
  return rows.length > 0
}

async function findNearest(ctx: Context, word: string): Promise<string[]> {
  if (word.length < SHORTEST) return [word]
  const most = slipsIn(word)
  const { rows } = await sql<{ word: string }>`
    with recursive known as (
      select (select min(w.word) from person_words w where ${ownWords(ctx)}) as word
      union all
      select (select min(w.word) from person_words w where ${ownWords(ctx)} and w.word > known.word) from known where known.word is not null
    )
    select word from known where word is not null and abs(length(word) - ${word.length}) <= ${most} and levenshtein_less_equal(word, ${word}, ${most}) <= ${most}
    order by levenshtein(word, ${word}), word limit ${MOST_ALIKE}`.execute(ctx.tx)
  return rows.length > 0 ? rows.map((row) => row.word) : [word]
}
