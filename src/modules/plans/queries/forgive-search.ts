import { sql } from 'kysely'
import type { ActivityFilter } from '#contract/plans/activities.ts'
import type { Context } from '#platform/context.ts'
import { fold } from '../fold.ts'
import { matching } from './matching.ts'

/** How like a word of a name must be to the word that was meant, as a share of common trigrams. */
const ALIKE = 0.4
const SHORTEST = 4

/**
 * A filter whose search words are spelt as the names of the year spell them, when as typed they find nothing: *pelatihn* is *pelatihan*.
 * Unchanged when something is found or nothing is alike.
 */
export async function forgiveSearch<F extends ActivityFilter>(ctx: Context, filter: F): Promise<F> {
  if (!filter.q) return filter
  const { rows } = await sql`select 1 from activities a where ${matching(ctx, filter)} limit 1`.execute(ctx.tx)
  if (rows.length > 0) return filter
  const words = fold(filter.q).split(' ').filter(Boolean)
  const nearest = await nearestWords(ctx, filter.year, words)
  const meant = words.map((word) => nearest.get(word) ?? word).join(' ')
  return { ...filter, q: meant }
}

async function nearestWords({ tx, region }: Context, year: number, words: readonly string[]) {
  const long = words.filter((word) => word.length >= SHORTEST)
  if (long.length === 0) return new Map<string, string>()
  const { rows } = await sql<{ word: string; meant: string }>`
    select distinct on (t.word) t.word, v.word as meant
    from unnest(${long}::text[]) as t(word)
      join (select distinct unnest(string_to_array(lower(a.name), ' ')) as word from activities a
        where a.region_id = ${region} and a.year = ${year} and a.status <> 'draft') v on similarity(v.word, t.word) >= ${ALIKE}
    order by t.word, similarity(v.word, t.word) desc, v.word`.execute(tx)
  return new Map(rows.map(({ word, meant }) => [word, fold(meant)]))
}
