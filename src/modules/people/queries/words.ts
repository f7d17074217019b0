import { type RawBuilder, sql } from 'kysely'
import { coordinates } from '#modules/accounts/index.ts'
import type { Context } from '#platform/context.ts'
import { holderOf } from './seen-persons.ts'

/** Words are letters and digits only; everything that begins with one sorts before it with this behind. */
const END = '~'

/** The words the actor's people are found by: all, or those of the own agency's records. */
const ownWords = ({ region, actor }: Context) =>
  coordinates(actor) ? sql`w.region_id = ${region}` : sql`w.region_id = ${region} and w.agency_id = ${actor.agencyId}`

const begins = (column: RawBuilder<unknown>, word: string) => sql`(${column} >= ${word} and ${column} < ${word + END})`

/** What may stand for a word of a question: a name has all of these words; `isWhole`: as they are, not only beginning so. */
export interface Meaning {
  readonly words: readonly string[]
  readonly isWhole: boolean
}

/** Which of some words somebody the actor may see bears. */
export async function findBorne(ctx: Context, words: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ word: string }>`
    select distinct w.word from person_words w where ${ownWords(ctx)} and w.word = any(${words}::text[])`.execute(
    ctx.tx,
  )
  return new Set(rows.map(({ word }) => word))
}

/** The words most like one, best first. Those there are, some thousand, are walked along the index, each once. */
export async function findNearest(
  ctx: Context,
  word: string,
  { slips, limit }: { slips: number; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    with recursive known as (
      select (select min(w.word) from person_words w where ${ownWords(ctx)}) as word
      union all
      select (select min(w.word) from person_words w where ${ownWords(ctx)} and w.word > known.word) from known where known.word is not null
    )
    select word from known where word is not null and abs(length(word) - ${word.length}) <= ${slips}
      and levenshtein_less_equal(word, ${word}, ${slips}) <= ${slips}
    order by levenshtein(word, ${word}), word limit ${limit}`.execute(ctx.tx)
  return rows.map((row) => row.word)
}

/** Who bears one meaning of each word, or a whole name that begins with the key; a condition on `s`. */
export function named(ctx: Context, meant: readonly (readonly Meaning[])[], key: string): RawBuilder<unknown> {
  if (meant.length === 0) return sql`false`
  const bears = ({ words, isWhole }: Meaning) => {
    const each = words.map((word) => {
      const fits = isWhole ? sql`w.word = ${word}` : begins(sql`w.word`, word)
      return sql`(select w.${holderOf(ctx)} from person_words w where ${ownWords(ctx)} and ${fits})`
    })
    return sql`(${sql.join(each, sql` intersect `)})`
  }
  const begun = meant.map((alike) => sql`(${sql.join(alike.map(bears), sql` union `)})`)
  const whole = coordinates(ctx.actor)
    ? sql`select p.id from persons p where p.region_id = ${ctx.region} and ${begins(sql`p.name_key`, key)}`
    : sql`select v.shown_id from person_views v
        where v.region_id = ${ctx.region} and v.agency_id = ${ctx.actor.agencyId} and ${begins(sql`v.name_key`, key)}`
  return sql`s.id in ((${sql.join(begun, sql` intersect `)}) union ${whole})`
}
