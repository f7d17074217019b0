import type { PersonRow } from '#contract/people/shapes.ts'
import type { PersonFilter } from '#contract/people.ts'
import { dayIn } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { nameKey, nameWords } from '../name-key.ts'
import { can } from '../policy.ts'
import { bornBy, everybody, pagePersons } from '../queries/person-pages.ts'
import { named } from '../queries/words.ts'
import { canBeNik } from '../records/identifiers.ts'
import { asAsked, forgiveWords, withoutCommonFirst } from './forgive-words.ts'
import { presentRows } from './present-person.ts'

interface PersonPage {
  readonly rows: PersonRow[]
  readonly total: number
}

/** One page of the persons the actor may see, under some filters. Throws `forbidden` for those who see nobody. */
export async function listPersons(ctx: Context, filter: PersonFilter): Promise<PersonPage> {
  assert(can.readPeople(ctx.actor), 'forbidden')
  return page(ctx, filter, everybody)
}

/**
 * The same for a name, however spelt, or a NIK of 16 digits; of records the actor may see. A name is found by the beginnings of all its words in any
 * order and by the beginning of the whole without its spaces (*Nurhayati* is *Nur Hayati*); when nobody is, also by words most like them and short
 * forms; at last without first names that lists often leave out (*Siti*, *Moch.*).
 */
export async function searchPersons(ctx: Context, { q, ...filter }: PersonFilter & { q: string }): Promise<PersonPage> {
  assert(can.readPeople(ctx.actor), 'forbidden')
  const digits = q.replace(/[\s.'-]/g, '')
  // The same look-up for digits that can be none.
  if (/^\d{8,}$/.test(digits))
    return page(ctx, filter, bornBy(ctx, canBeNik(digits) ? ctx.vault.hash('nik', digits) : ''))
  const words = nameWords(q)
  const exact = await page(ctx, filter, named(ctx, asAsked(words), nameKey(q)))
  if (exact.total > 0) return exact
  const near = await page(ctx, filter, named(ctx, await forgiveWords(ctx, words), words.join('')))
  const rest = near.total > 0 ? undefined : withoutCommonFirst(words)
  return rest ? page(ctx, filter, named(ctx, asAsked(rest), rest.join(''))) : near
}

async function page(ctx: Context, filter: PersonFilter, found: ReturnType<typeof named>): Promise<PersonPage> {
  const today = dayIn(ctx.timezone, ctx.clock.now())
  const { rows, total } = await pagePersons(ctx, { found, filter, today })
  return { rows: await presentRows(ctx, rows), total }
}
