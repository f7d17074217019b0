import type { Context } from '#platform/context.ts'
import { nameWords } from '../name-key.ts'
import { readSaid } from '../queries/links.ts'
import { readTold } from '../queries/lives.ts'
import {
  clearDerived,
  keepFormer,
  type PersonValues,
  type PersonWord,
  type ViewValues,
  writePersons,
  writeShown,
  writeViews,
  writeWords,
} from '../queries/person-values.ts'
import { bestOf, type Said } from './best-values.ts'
import { familyOf, groupOwn } from './group-own.ts'
import { lifeOf } from './life-of.ts'

/**
 * Writes anew what persons derive from their records: the best values, what each agency sees of them, the words they are found by. A person
 * without any record goes away, its links are gone already; `before`: which records were whose, so that its id leads on. Gives the persons that went.
 */
export async function refreshPersons(
  ctx: Context,
  personIds: readonly string[],
  before: readonly { readonly personId: string; readonly recordId: string }[] = [],
): Promise<readonly string[]> {
  if (personIds.length === 0) return []
  const byPerson = Map.groupBy(await readSaid(ctx, personIds), ({ personId }) => personId)
  const told = Map.groupBy(await readTold(ctx, personIds), ({ personId }) => personId)
  const persons: PersonValues[] = []
  const views: ViewValues[] = []
  const words: PersonWord[] = []
  const shown: { recordId: string; shownId: string }[] = []
  for (const [id, said] of byPerson) {
    const lives = told.get(id) ?? []
    const byAgency = Map.groupBy(said, ({ agencyId }) => agencyId)
    const whole = bestOf(said)
    persons.push({ id, ...whole, ...lifeOf(lives), agencies: byAgency.size, records: said.length })
    for (const own of [...byAgency.values()].flatMap(groupOwn)) {
      const [first] = own
      if (!first) continue
      const { agencyId, recordId: shownId } = first
      const ids = new Set(own.map(({ recordId }) => recordId))
      // The region's word on a person is seen by whoever's record it was told of; that of another record would tell that there is one.
      const life = lifeOf(
        lives.filter((one) => ids.has(one.recordId) && (one.agencyId === null || one.agencyId === agencyId)),
      )
      const best = own.length === said.length ? whole : bestOf(own)
      views.push({ id, agencyId, shownId, family: familyOf(own), ...best, ...life, records: own.length })
      for (const recordId of ids) shown.push({ recordId, shownId })
      for (const word of wordsOf(own)) words.push({ id, agencyId, shownId, word })
    }
  }
  const empty = personIds.filter((id) => !byPerson.has(id))
  await clearDerived(ctx, personIds, empty)
  await writePersons(ctx, persons)
  await writeShown(ctx, shown)
  await writeViews(ctx, views)
  await writeWords(ctx, words)
  await keepFormer(ctx, firstOf(before, new Set(empty)))
  return empty
}

const wordsOf = (records: readonly Said[]): ReadonlySet<string> =>
  new Set(records.flatMap(({ name }) => nameWords(name)))

function firstOf<T extends { readonly personId: string }>(holders: readonly T[], wanted: ReadonlySet<string>): T[] {
  const first = new Map<string, T>()
  for (const holder of holders)
    if (wanted.has(holder.personId) && !first.has(holder.personId)) first.set(holder.personId, holder)
  return [...first.values()]
}
