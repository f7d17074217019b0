import { type RawBuilder, sql } from 'kysely'
import { coordinates } from '#modules/accounts/index.ts'
import type { Context } from '#platform/context.ts'

/** Words are letters and digits only; everything that begins with one sorts before it with this behind. */
const END = '~'

/** The words the actor's people are found by: all, or those of the own agency's records. */
const ownWords = ({ region, actor }: Context) =>
  coordinates(actor) ? sql`w.region_id = ${region}` : sql`w.region_id = ${region} and w.agency_id = ${actor.agencyId}`

const begins = (column: RawBuilder<unknown>, word: string) => sql`(${column} >= ${word} and ${column} < ${word + END})`

/** Whether any word of anybody the actor may see begins so. */
export async function isBegun(ctx: Context, word: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from person_words w where ${ownWords(ctx)} and ${begins(sql`w.word`, word)} limit 1`.execute(ctx.tx)
  return rows.length > 0
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

/** Who bears a word of each group, or a whole name that begins with the key; a condition on `s`. */
export function named(ctx: Context, words: readonly (readonly string[])[], key: string): RawBuilder<unknown> {
  if (words.length === 0) return sql`false`
  const begun = words.map((alike) => {
    const ranges = alike.map((word) => begins(sql`w.word`, word))
    return sql`select w.person_id from person_words w where ${ownWords(ctx)} and (${sql.join(ranges, sql` or `)})`
  })
  const whole = coordinates(ctx.actor)
    ? sql`select p.id from persons p where p.region_id = ${ctx.region} and ${begins(sql`p.name_key`, key)}`
    : sql`select v.person_id from person_views v
        where v.region_id = ${ctx.region} and v.agency_id = ${ctx.actor.agencyId} and ${begins(sql`v.name_key`, key)}`
  return sql`s.person_id in ((${sql.join(begun, sql` intersect `)}) union ${whole})`
}
