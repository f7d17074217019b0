import type { PersonRow } from '#contract/people/shapes.ts'
import type { PersonFilter } from '#contract/people.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { nameWords } from '../name-key.ts'
import { can } from '../policy.ts'
import { bornBy, everybody, pagePersons } from '../queries/person-pages.ts'
import { type Meaning, named } from '../queries/words.ts'
import { canBeNik } from '../records/identifiers.ts'
import { asAsked, forgiveWords, withoutCommonFirst } from './forgive-words.ts'
import { presentRows } from './present-person.ts'

interface PersonPage {
  readonly rows: PersonRow[]
  readonly total: number
}

/** `nearest`: nobody bears the words asked for; these bear those most like them. */
interface FoundPage extends PersonPage {
  readonly nearest?: true
}

/** One page of the persons the actor may see, under some filters. Throws `forbidden` for those who see nobody. */
export async function listPersons(ctx: Context, filter: PersonFilter): Promise<PersonPage> {
  assert(can.readPeople(ctx.actor), 'forbidden')
  return page(ctx, filter, everybody)
}

/**
 * The same for a name, however spelt, or a NIK of 16 digits; of records the actor may see. A name is found by the beginnings of all its words in any
 * order and by the beginning of the whole without its spaces (*Nurhayati* is *Nur Hayati*); when nobody is, by short forms and by
 * joined and cut words, then without first names that lists often leave out (*Siti*, *Moch.*), and at last by the words most like those asked.
 */
export async function searchPersons(ctx: Context, { q, ...filter }: PersonFilter & { q: string }): Promise<FoundPage> {
  assert(can.readPeople(ctx.actor), 'forbidden')
  const digits = q.replace(/[\s.'-]/g, '')
  // The same look-up for digits that can be none.
  if (/^\d{8,}$/.test(digits))
    return page(ctx, filter, bornBy(ctx, canBeNik(digits) ? ctx.vault.hash('nik', digits) : ''))
  const words = nameWords(q)
  const rest = withoutCommonFirst(words)
  const find = (meant: readonly (readonly Meaning[])[], of: readonly string[]) =>
    page(ctx, filter, named(ctx, meant, of.join('')))
  const ways = [
    () => find(asAsked(words), words),
    async () => find(await forgiveWords(ctx, words, { slips: false }), words),
    async () => (rest ? find(await forgiveWords(ctx, rest, { slips: false }), rest) : NOBODY),
  ]
  for (const way of ways) {
    const found = await way()
    if (found.total > 0) return found
  }
  const likest = await find(await forgiveWords(ctx, words, { slips: true }), words)
  return likest.total > 0 ? { ...likest, nearest: true } : NOBODY
}

const NOBODY: PersonPage = { rows: [], total: 0 }

async function page(ctx: Context, filter: PersonFilter, found: ReturnType<typeof named>): Promise<PersonPage> {
  const today = todayOf(ctx)
  const { rows, total } = await pagePersons(ctx, { found, filter, today })
  return { rows: await presentRows(ctx, rows), total }
}
